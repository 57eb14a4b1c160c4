package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the audit says without a database against what the real Alembic's downgrades left.
 *
 * <p>Every object that a downgrade leaves different is to have a finding, and every error about the
 * schema is to be one of those objects or a downgrade that fails. The histories are fetched, not
 * kept here; the system property {@code banister.corpus} names their folder.
 */
@Tag("corpus")
final class StaticVerdictCorpusTest {
  /** Errors about rows or about the script alone, which a catalog can't confirm. */
  private static final Set<String> NOT_IN_A_CATALOG =
      Set.of("BN101", "BN210", "BN405", "BN406", "BN407", "BN502", "BN508", "BN509");

  /** A line of the reference; {@code -} where there is nothing to say. */
  private record Expected(
      String revision, String downgrade, String kind, String table, String name) {
    boolean differs() {
      return !kind.equals("-");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "prefect-sqlite, SQLITE, prefect/server/database/_migrations/versions/sqlite, 1, 0",
    "prefect-postgresql, POSTGRESQL, prefect/server/database/_migrations/versions/postgresql, 2, 0",
    "optuna, SQLITE, optuna/storages/_rdb/alembic/versions, 1, 0",
    "optuna, POSTGRESQL, optuna/storages/_rdb/alembic/versions, 0, 0",
    "arize-phoenix, SQLITE, phoenix/db/migrations/versions, 2, 0",
    "arize-phoenix, POSTGRESQL, phoenix/db/migrations/versions, 0, 0",
    "ckan, POSTGRESQL, ckan/migration/versions, 2, 0",
    "apache-airflow-core, SQLITE, airflow/migrations/versions, 11, 6",
    "apache-airflow-core, POSTGRESQL, airflow/migrations/versions, 8, 7",
  })
  void saysWhatAlembicDoes(
      String chain, Dialect dialect, String folder, int mostMissed, int mostFalse)
      throws Exception {
    List<Expected> reference = reference(chain + "." + dialect.id() + ".tsv");
    AuditOptions options =
        new AuditOptions(dialect, List.of(), Set.of(), Set.of(), false, 0, 4711, null, null);
    AuditResult result;
    try (Auditor auditor = TestAuditors.open()) {
      result =
          auditor.audit(corpus().resolve(chain).resolve(folder), options, AuditListener.SILENT);
    }
    List<Finding> findings =
        result.revisions().stream().flatMap(r -> r.findings().stream()).toList();

    List<String> missed = new ArrayList<>();
    for (Expected expected : reference) {
      if (expected.differs() && findings.stream().noneMatch(f -> tells(f, expected))) {
        missed.add(expected.toString());
      }
    }
    List<String> unconfirmed = new ArrayList<>();
    int errors = 0;
    for (Finding finding : findings) {
      if (isAboutTheSchema(finding) && isEvidence(finding, reference)) {
        errors++;
        if (reference.stream().noneMatch(e -> confirms(e, finding))) {
          unconfirmed.add(finding.revision() + " " + finding.rule() + " " + finding.object());
        }
      }
    }
    String report =
        "%s on %s: %d of %d differences missed %s%n%d of %d errors not confirmed %s"
            .formatted(
                chain,
                dialect,
                missed.size(),
                reference.stream().filter(Expected::differs).count(),
                missed,
                unconfirmed.size(),
                errors,
                unconfirmed);
    assertThat(missed.size()).as(report).isLessThanOrEqualTo(mostMissed);
    assertThat(unconfirmed.size()).as(report).isLessThanOrEqualTo(mostFalse);
  }

  private static boolean isAboutTheSchema(Finding finding) {
    return finding.weighs(Severity.ERROR)
        && finding.rule().charAt(2) <= '5'
        && !NOT_IN_A_CATALOG.contains(finding.rule());
  }

  private static boolean isEvidence(Finding finding, List<Expected> reference) {
    return reference.stream().anyMatch(e -> isOf(finding, e));
  }

  private static boolean isOf(Finding finding, Expected expected) {
    return finding.revision() != null && finding.revision().text().equals(expected.revision());
  }

  private static boolean confirms(Expected expected, Finding finding) {
    return isOf(finding, expected)
        && (expected.downgrade().equals("error")
            || (expected.differs()
                && (finding.rule().equals("BN102") || tells(finding, expected))));
  }

  /** Whether a finding is about the object, or about the table that it is part of. */
  private static boolean tells(Finding finding, Expected expected) {
    return isOf(finding, expected)
        && (finding.differences().stream().anyMatch(d -> isSame(d, expected))
            || finding.object().equals(expected.name())
            || finding.object().equals(expected.table() + "." + expected.name()));
  }

  private static boolean isSame(SchemaDifference difference, Expected expected) {
    String kind = difference.kind().name().toLowerCase(Locale.ROOT);
    if (kind.equals("table")) {
      return difference.name().equals(expected.table())
          || (expected.kind().equals("table") && difference.name().equals(expected.name()));
    }
    String table = Objects.requireNonNullElse(difference.table(), "-");
    boolean named = expected.name().equals("-") || difference.name().equals(expected.name());
    boolean sequence =
        expected.kind().equals("sequence")
            && expected.name().equals(table + "_" + difference.name() + "_seq");
    return sequence
        || (kind.equals(expected.kind()) && table.equals(expected.table()) && named)
        || (kind.equals("primary_key")
            && table.equals(expected.table())
            && expected.kind().equals("column"));
  }

  private static Path corpus() {
    return Path.of(
        Objects.requireNonNull(
            System.getProperty("banister.corpus"),
            "set the system property banister.corpus to the folder of fetched histories"));
  }

  private static List<Expected> reference(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StaticVerdictCorpusTest.class.getResourceAsStream("differences/" + name)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .map(v -> new Expected(v[0], v[1], v[2], v[3], v[4]))
          .toList();
    }
  }
}
