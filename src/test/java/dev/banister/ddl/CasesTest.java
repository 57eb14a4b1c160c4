package dev.banister.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the writer with what the real Alembic writes for cases of our own: conditions and
 * values, naming conventions, MariaDB. The cases stand in {@code src/test/python/cases.py}.
 */
class CasesTest {

  /** A case, with what Alembic makes of it on one dialect. */
  record Case(
      String id,
      String body,
      Map<String, String> naming,
      String dialect,
      List<Operation> operations,
      @Nullable List<String> raised,
      List<String> sql,
      @Nullable List<String> error) {}

  @ParameterizedTest
  @EnumSource
  void writesWhatAlembicWrites(Dialect dialect) throws IOException {
    List<Case> cases =
        Snippet.lines("cases.jsonl.gz", Case.class, OperationJson.mapper()).stream()
            .filter(each -> each.dialect().equals(dialect.id()))
            .toList();

    assertThat(cases.stream().map(each -> each.body() + "\n" + written(each, dialect)))
        .containsExactlyElementsOf(
            cases.stream().map(each -> each.body() + "\n" + expected(each)).toList());
  }

  private static String expected(Case each) {
    List<String> lines = new ArrayList<>(each.sql().stream().map(SqlFold::fold).toList());
    if (each.error() != null) {
      lines.add(String.join(": ", each.error()));
    }
    return String.join("\n", lines);
  }

  private static String written(Case each, Dialect dialect) {
    DdlWriter writer =
        DdlWriter.offline(
            dialect,
            new NamingConvention(each.naming()),
            (batch, schema, convention) -> Ddl.refused(new Refusal("recreate", "")));
    List<String> lines = new ArrayList<>();
    for (Operation operation : each.operations()) {
      Ddl ddl = writer.statements(operation, Schema.EMPTY);
      ddl.statements().stream().map(SqlFold::fold).forEach(lines::add);
      if (ddl.refusal() != null) {
        lines.add(ddl.refusal().exception() + ": " + ddl.refusal().message());
        return String.join("\n", lines);
      }
    }
    if (each.raised() != null) {
      lines.add(String.join(": ", each.raised()));
    }
    return String.join("\n", lines);
  }
}
