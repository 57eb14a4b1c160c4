package dev.banister.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.schema.SchemaDifference.Kind;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDiffTest {
  private static final Column ID = Column.of("id", "INTEGER", false).withKeyPosition(1);
  private static final Column NAME = Column.of("name", "VARCHAR(50)", true);
  private static final Table USER =
      Table.named("user").withColumns(List.of(ID, NAME)).withPrimaryKey(key(null, "id"));

  private static PrimaryKey key(@Nullable String name, String... columns) {
    return new PrimaryKey(name, List.of(columns));
  }

  private static Table user(Column name) {
    return USER.withColumns(List.of(ID, name));
  }

  private static ForeignKey reference(@Nullable String name, String onDelete) {
    return new ForeignKey(name, List.of("id"), "o", List.of("id"), onDelete, "NO ACTION", null);
  }

  private static Table indexed(Index index) {
    return USER.withIndexes(Map.of(index.name(), index));
  }

  private static Index index(boolean unique, @Nullable String where, String method) {
    return new Index("ix", List.of("name"), unique, where, method);
  }

  private static List<SchemaDifference> between(Table before, Table after, Dialect dialect) {
    return SchemaDiff.between(Schema.EMPTY.with(before), Schema.EMPTY.with(after), dialect);
  }

  private static Arguments differs(
      Table before,
      Table after,
      Kind kind,
      String name,
      @Nullable String attribute,
      @Nullable String old,
      @Nullable String now) {
    return Arguments.of(
        before, after, new SchemaDifference("user", kind, name, attribute, old, now));
  }

  static Stream<Arguments> differences() {
    Table unique = USER.withUniques(List.of(new UniqueConstraint("uq", List.of("name"))));
    Table free = USER.withUniques(List.of(new UniqueConstraint(null, List.of("name"))));
    Table check = USER.withChecks(List.of(new CheckConstraint("ck", "id > 0")));
    Table other = USER.withChecks(List.of(new CheckConstraint("ck", "id > 1")));
    Table bare = USER.withChecks(List.of(new CheckConstraint(null, "id > 0")));
    Table cascade = USER.withForeignKeys(List.of(reference(null, "CASCADE")));
    Table plain = USER.withForeignKeys(List.of(reference(null, "NO ACTION")));
    Table named = USER.withForeignKeys(List.of(reference("fk", "NO ACTION")));
    return Stream.of(
        differs(
            user(NAME),
            user(NAME.withType("TEXT")),
            Kind.COLUMN,
            "name",
            "type",
            "VARCHAR(50)",
            "TEXT"),
        differs(
            user(NAME),
            user(NAME.withNullable(false)),
            Kind.COLUMN,
            "name",
            "nullable",
            "yes",
            "no"),
        differs(
            user(NAME), user(NAME.withDefault("'x'")), Kind.COLUMN, "name", "default", null, "'x'"),
        differs(
            user(NAME), user(NAME.withComment("who")), Kind.COLUMN, "name", "comment", null, "who"),
        differs(
            user(NAME),
            USER.withColumns(List.of(ID)),
            Kind.COLUMN,
            "name",
            null,
            "VARCHAR(50)",
            null),
        differs(USER, USER.withPrimaryKey(null), Kind.PRIMARY_KEY, "(id)", null, "(id)", null),
        differs(
            USER,
            USER.withPrimaryKey(key("pk", "id")),
            Kind.PRIMARY_KEY,
            "(id)",
            "name",
            null,
            "pk"),
        differs(unique, USER, Kind.UNIQUE, "uq", null, "(name)", null),
        differs(unique, free, Kind.UNIQUE, "uq", "name", "uq", null),
        differs(check, other, Kind.CHECK, "ck", "condition", "id > 0", "id > 1"),
        differs(bare, USER, Kind.CHECK, "(id > 0)", null, "id > 0", null),
        differs(cascade, plain, Kind.FOREIGN_KEY, "(id)", "on delete", "CASCADE", "NO ACTION"),
        differs(plain, named, Kind.FOREIGN_KEY, "(id)", "name", null, "fk"),
        differs(
            cascade,
            USER,
            Kind.FOREIGN_KEY,
            "(id)",
            null,
            "(id) REFERENCES o (id) ON DELETE CASCADE",
            null),
        differs(
            indexed(index(true, null, "")),
            indexed(index(false, null, "")),
            Kind.INDEX,
            "ix",
            "unique",
            "yes",
            "no"),
        differs(
            indexed(index(true, "a > 0", "")),
            indexed(index(true, null, "")),
            Kind.INDEX,
            "ix",
            "where",
            "a > 0",
            null),
        differs(
            indexed(index(true, null, "gin")),
            indexed(index(true, null, "btree")),
            Kind.INDEX,
            "ix",
            "method",
            "gin",
            "btree"),
        differs(
            indexed(index(true, null, "")), USER, Kind.INDEX, "ix", null, "UNIQUE (name)", null));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void namesTheOneDifference(Table before, Table after, SchemaDifference expected) {
    assertThat(between(before, after, Dialect.SQLITE)).containsExactly(expected);
  }

  @Test
  void orderOfColumnsIsNoDifference() {
    Table turned = USER.withColumns(List.of(NAME, ID));
    assertThat(between(USER, turned, Dialect.SQLITE)).isEmpty();
  }

  @Test
  void tellsObjectsOutsideTables() {
    Schema before =
        new Schema(
            Map.of(),
            Map.of("v", "SELECT 1"),
            Map.of(),
            Map.of("kind", List.of("a")),
            Map.of(),
            Map.of());
    Schema after =
        new Schema(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("kind", List.of("a", "b")),
            Map.of("s", "bigint"),
            Map.of());
    assertThat(SchemaDiff.between(before, after, Dialect.POSTGRESQL))
        .containsExactly(
            new SchemaDifference(null, Kind.VIEW, "v", null, "SELECT 1", null),
            new SchemaDifference(null, Kind.ENUM, "kind", "labels", "a", "a, b"),
            new SchemaDifference(null, Kind.SEQUENCE, "s", null, null, "bigint"));
  }
}
