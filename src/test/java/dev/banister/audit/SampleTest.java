package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.report.JsonReport;
import dev.banister.report.PdfReport;
import dev.banister.report.ReportOptions;
import dev.banister.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bundled sample is judged as the table beside it says: in the result, the JSON and the PDF.
 */
class SampleTest {
  private static final Path SAMPLE = Path.of("assets/sample");
  private static AuditResult result;

  @BeforeAll
  static void audit() throws InterruptedException {
    try (Auditor auditor = TestAuditors.open()) {
      result = auditor.audit(SAMPLE, AuditOptions.REHEARSED, AuditListener.SILENT);
    }
  }

  @Test
  void everyRevisionIsJudgedAsExpected() throws IOException {
    List<String> rows =
        result.revisions().stream()
            .map(
                r ->
                    row(
                        r.script().revision().id().text(),
                        r.verdict().word(),
                        r.findings().stream()
                            .filter(f -> f.severity() != Severity.INFO)
                            .map(f -> f.rule() + " `" + f.object() + "`")
                            .toList()))
            .toList();
    assertThat(rows).containsExactlyElementsOf(expected());
  }

  @Test
  void theJsonSaysTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(result, ReportOptions.of("harbor-billing"), out);
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    List<String> rows = new ArrayList<>();
    for (JsonNode revision : json.get("revisions")) {
      String id = revision.get("revision").asText();
      List<String> findings =
          StreamSupport.stream(json.get("findings").spliterator(), false)
              .filter(f -> f.get("revision").asText().equals(id))
              .filter(f -> !f.get("severity").asText().equals("info"))
              .map(f -> f.get("rule").asText() + " `" + f.get("object").asText() + "`")
              .toList();
      rows.add(row(id, revision.get("verdict").asText().replace('_', ' '), findings));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void thePdfTellsEveryFinding() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfReport().write(result, ReportOptions.of("harbor-billing"), out);
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      result.findings().stream()
          .filter(f -> f.severity() != Severity.INFO)
          .forEach(f -> assertThat(text).contains(f.message().replaceAll("\\s+", "")));
    }
  }

  /** The findings in one order, since the JSON has them by place and the window by rule. */
  private static String row(String id, String verdict, List<String> findings) {
    String all = findings.stream().sorted().collect(Collectors.joining(", "));
    return "| `" + id + "` | " + verdict + " | " + all + " |";
  }

  private static List<String> expected() throws IOException {
    return Files.readString(SAMPLE.resolve("expected.md"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .collect(Collectors.toList());
  }
}
