package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.Setting;
import dev.banister.sql.TableName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void countsOneAndMany() {
    assertThat(Words.count(1, "revision")).isEqualTo("1 revision");
    assertThat(Words.count(0, "revision")).isEqualTo("0 revisions");
    assertThat(Words.count(2, "index")).isEqualTo("2 indexes");
  }

  @Test
  void addsAFullStopOnce() {
    assertThat(Words.sentence("It stops")).isEqualTo("It stops.");
    assertThat(Words.sentence("It stops. ")).isEqualTo("It stops.");
    assertThat(Words.sentence("Does it?")).isEqualTo("Does it?");
  }

  @Test
  void writesMillisecondsBelowTenSeconds() {
    assertThat(Words.time(Duration.ofMillis(9999))).isEqualTo("9999 ms");
    assertThat(Words.time(Duration.ofMillis(10_000))).isEqualTo("10 s");
  }

  @Test
  void countsTheFindingsOfEachSeverity() {
    assertThat(Words.severities(Harbor.audit().findings()))
        .isEqualTo("4 errors, 1 warning, 1 info");
  }

  @Test
  void namesAnOperationAsACall() {
    assertThat(OperationWords.call(Operations.addColumn("invoice", "note", "String")))
        .isEqualTo("add_column(\"invoice\", note String(40))");
    assertThat(OperationWords.call(Operations.dropIndex("ix_a", "a")))
        .isEqualTo("drop_index(\"ix_a\", \"a\")");
    assertThat(OperationWords.call(Operations.execute("UPDATE a\n  SET b = 1" + " + 1".repeat(30))))
        .startsWith("execute(\"UPDATE a SET b = 1 + 1")
        .endsWith(" …\")");
    assertThat(OperationWords.call(altered()))
        .isEqualTo("alter_column(\"a\", \"b\", nullable=False, server_default=None)");
  }

  private static Operation altered() {
    return new Operation.AlterColumn(
        TableName.of("a"),
        "b",
        false,
        Setting.to(null),
        null,
        null,
        Setting.absent(),
        null,
        null,
        null,
        Operation.Existing.NOTHING,
        null,
        null,
        Map.of());
  }
}
