package dev.banister.recorder.sqlalchemy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds what real scripts build and compares its SQL with what SQLAlchemy wrote down. */
class ConstructsTest {

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL", "MYSQL"})
  void readAsSqlAlchemyReadsThem(Dialect dialect) throws IOException {
    SaScript script = SaScript.on(dialect);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (String line : resource("constructs.tsv").lines().toList()) {
      String[] parts = line.split("\t");
      if (parts[0].equals(dialect.id())) {
        expected.add(parts[1] + "\n  " + parts[2]);
        actual.add(parts[1] + "\n  " + spelled(script, parts[1], dialect));
      }
    }
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  private static String spelled(SaScript script, String expression, Dialect dialect)
      throws IOException {
    Executable made =
        (Executable) script.run(resource("constructs_prelude.py") + "\nresult = " + expression);
    try {
      return Spelling.of(dialect).statement(made.statement()).replaceAll("\\s+", " ");
    } catch (SpellingException exception) {
      return exception.exception().replaceAll(".*\\.", "");
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ConstructsTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
