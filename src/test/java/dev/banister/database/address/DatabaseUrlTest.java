package dev.banister.database.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs as SQLAlchemy and JDBC write them, and what libpq's surroundings add. */
final class DatabaseUrlTest {
  @TempDir Path home;

  private LibpqEnvironment environment(Map<String, String> variables) {
    return new LibpqEnvironment(variables, home, "me", List.of());
  }

  private PostgresqlAddress postgresql(String url, Map<String, String> variables)
      throws AddressException {
    return (PostgresqlAddress) DatabaseUrl.parse(url, environment(variables));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://app@db/shop, postgresql://app@db:5432/shop",
    "postgresql+psycopg://app:pw@db:6543/shop, postgresql://app@db:6543/shop",
    "postgresql+asyncpg://app@[::1]:6543/shop, postgresql://app@[::1]:6543/shop",
    "postgres://app:a%40b%2Fc@db/shop, postgresql://app@db:5432/shop",
    "postgresql+psycopg2://app@/shop?host=/run/pg, postgresql://app@/shop?host=/run/pg&port=5432",
    "postgresql://app@/shop?host=db:6543, postgresql://app@db:6543/shop",
    "postgresql:///shop, postgresql://me@localhost:5432/shop",
    "jdbc:postgresql://db:6543/shop?user=app&password=pw, postgresql://app@db:6543/shop",
    "jdbc:postgresql:shop, postgresql://me@localhost:5432/shop",
    "sqlite:////data/shop.db, sqlite:////data/shop.db",
    "jdbc:sqlite:/data/shop.db, sqlite:////data/shop.db",
    "sqlite+aiosqlite:////data/shop.db, sqlite:////data/shop.db",
    "sqlite:///file:/data/shop.db?mode=ro&uri=true, sqlite:////data/shop.db",
  })
  void readsBothSpellings(String url, String shown) throws Exception {
    assertThat(DatabaseUrl.parse(url, environment(Map.of())).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "postgresql://app:a%40b%2Fc@db/shop; a@b/c",
        "postgresql://app:a@b@db/shop; a@b",
        "postgresql://app:a+b@db/shop; a+b",
        "jdbc:postgresql://db/shop?user=app&password=p%26w; p&w",
      })
  void takesThePasswordOutOfTheUrl(String url, String password) throws Exception {
    PostgresqlAddress address = postgresql(url, Map.of("PGPASSWORD", "other"));

    assertThat(address.password().reveal()).isEqualTo(password);
    assertThat(address.toString()).doesNotContain(password);
  }

  @Test
  void fillsInWhatLibpqKnows() throws Exception {
    PostgresqlAddress address =
        postgresql(
            "postgresql://",
            Map.of(
                "PGHOST",
                "db",
                "PGPORT",
                "7000",
                "PGUSER",
                "app",
                "PGDATABASE",
                "shop",
                "PGPASSWORD",
                "pw",
                "PGSSLMODE",
                "require"));

    assertThat(address.shown()).isEqualTo("postgresql://app@db:7000/shop");
    assertThat(address.password().reveal()).isEqualTo("pw");
    assertThat(address.properties()).containsEntry("sslmode", "require");
  }

  @Test
  void findsTheFirstLineOfThePasswordFileThatFits() throws Exception {
    passwords("rw-------");

    assertThat(postgresql("postgresql://app@db/shop", Map.of()).password().reveal())
        .isEqualTo("p:w\\");
    assertThat(postgresql("postgresql://app@db/other", Map.of()).password().reveal())
        .isEqualTo("rest");
    assertThat(postgresql("postgresql://you@db/other", Map.of()).password()).isNull();
  }

  @Test
  void leavesAPasswordFileAsideThatOthersMayRead() throws Exception {
    passwords("rw-r--r--");

    assertThatThrownBy(() -> postgresql("postgresql://app@db/shop", Map.of()))
        .hasMessageContaining("chmod 600");
  }

  private void passwords(String permissions) throws Exception {
    Path file =
        Files.writeString(
            home.resolve(".pgpass"),
            "# a comment\nother:*:*:app:wrong\ndb:5432:shop:app:p\\:w\\\\\n*:*:*:app:rest\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "shop.db; This is no database URL.",
        "oracle://app:pw@db/shop; There is no database 'oracle' here.",
        "mysql+pymysql://app:pw@db/shop; Banister connects to SQLite and PostgreSQL",
        "postgresql+foo://app:pw@db/shop; 'foo' is no driver for postgresql.",
        "postgresql:/db/shop; The database URL lacks // after its first colon.",
        "postgresql://app:p/w@db:x/shop; The database URL's port is no number",
        "postgresql://app:pw%zz@db/shop; The database URL has a % that begins no character.",
        "postgresql://app:pw@db/shop?colour=red; The database URL's parameter 'colour'",
        "postgresql://app:pw@one,two/shop; The database URL names several hosts.",
        "sqlite://shop.db; A SQLite URL has three slashes",
        "sqlite://; A SQLite database in memory can't be connected.",
        "sqlite:///:memory:; A SQLite database in memory can't be connected.",
      })
  void refusesOthersInOneSentenceWithoutThePassword(String url, String beginning) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url, environment(Map.of())))
        .isInstanceOf(AddressException.class)
        .hasMessageStartingWith(beginning)
        .message()
        .doesNotContain("pw");
  }
}
