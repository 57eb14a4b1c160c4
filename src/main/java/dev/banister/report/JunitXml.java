package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of a JUnit report. */
final class JunitXml {
  private final XMLStreamWriter xml;
  private final AuditResult result;
  private final WorkTreePaths paths;

  JunitXml(XMLStreamWriter xml, AuditResult result) {
    this.xml = xml;
    this.result = result;
    this.paths = new WorkTreePaths(result);
  }

  void write() throws XMLStreamException {
    long failures = result.revisions().stream().filter(this::fails).count();
    long broken = weighing(result.historyFindings()).isEmpty() ? 0 : 1;
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    line();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", text("banister " + result.project().name()));
    xml.writeAttribute("tests", String.valueOf(result.revisions().size() + 1));
    xml.writeAttribute("failures", String.valueOf(failures + broken));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute(
        "skipped",
        String.valueOf(result.revisions().stream().filter(r -> !fails(r) && isOpen(r)).count()));
    xml.writeAttribute("time", seconds(result.took().toMillis()));
    xml.writeAttribute(
        "timestamp", result.started().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
    line();
    history();
    for (RevisionAudit revision : result.revisions()) {
      revision(revision);
    }
    xml.writeEndElement();
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void history() throws XMLStreamException {
    begin("history", "the history as a whole", "");
    List<Finding> weighing = weighing(result.historyFindings());
    if (!weighing.isEmpty()) {
      failure(weighing.getFirst().message(), weighing.getFirst().rule(), weighing);
    }
    others(result.historyFindings());
    end();
  }

  private void revision(RevisionAudit revision) throws XMLStreamException {
    String message = revision.script().revision().message();
    String id = revision.script().revision().id().text();
    begin(
        revision.script().file(),
        message.isEmpty() ? id : id + " " + message,
        paths.of(revision.script().file()));
    List<Finding> weighing = weighing(revision.findings());
    if (fails(revision)) {
      failure(
          revision.verdictReason(),
          weighing.isEmpty() ? "verdict" : weighing.getFirst().rule(),
          weighing);
    } else if (isOpen(revision)) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute(
          "message", text(revision.verdict().word() + ": " + revision.verdictReason()));
      line();
    }
    others(revision.findings());
    end();
  }

  private boolean fails(RevisionAudit revision) {
    boolean excused =
        weighing(revision.findings()).isEmpty()
            && revision.findings().stream().anyMatch(f -> f.suppression() != null);
    return revision.verdict() == Verdict.FAIL && !excused
        || !weighing(revision.findings()).isEmpty();
  }

  private static boolean isOpen(RevisionAudit revision) {
    return revision.verdict() == Verdict.INCONCLUSIVE
        || revision.verdict() == Verdict.NOT_APPLICABLE;
  }

  private static List<Finding> weighing(List<Finding> findings) {
    return findings.stream().filter(f -> f.weighs(Severity.ERROR)).toList();
  }

  private void begin(String className, String name, String file) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", text(className));
    xml.writeAttribute("name", text(name));
    xml.writeAttribute("time", "0.000");
    if (!file.isEmpty()) {
      xml.writeAttribute("file", text(file));
    }
    line();
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    line();
  }

  private void failure(String message, String type, List<Finding> findings)
      throws XMLStreamException {
    xml.writeStartElement("failure");
    xml.writeAttribute("message", text(message));
    xml.writeAttribute("type", type);
    xml.writeCharacters(words(findings));
    xml.writeEndElement();
    line();
  }

  /** Warnings and notes fail nothing and stand in the output of the case. */
  private void others(List<Finding> findings) throws XMLStreamException {
    List<Finding> others = findings.stream().filter(f -> !f.weighs(Severity.ERROR)).toList();
    if (!others.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(words(others));
      xml.writeEndElement();
      line();
    }
  }

  private String words(List<Finding> findings) {
    FindingText text = new FindingText(result);
    return findings.stream().map(text::of).map(JunitXml::text).collect(Collectors.joining("\n"));
  }

  /** What XML has no place for is made visible. */
  private static String text(String text) {
    return Visible.text(text);
  }

  private static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.3f", milliseconds / 1000.0);
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
