package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The audit as the sections of a report ask for it. */
final class ReportFacts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final AuditResult result;
  private final ReportOptions options;

  ReportFacts(AuditResult result, ReportOptions options) {
    this.result = result;
    this.options = options;
  }

  AuditResult result() {
    return result;
  }

  ReportOptions options() {
    return options;
  }

  String title() {
    return options.title().isBlank() ? result.project().name() : options.title();
  }

  String author() {
    return options.preparedBy().isBlank() ? "Banister" : options.preparedBy();
  }

  boolean has(String section) {
    return !options.leftOut().contains(section);
  }

  /** The name of the folder that was read; where it lies is nobody's business. */
  String folder() {
    Path name = result.project().folder().getFileName();
    return name == null ? "/" : name.toString();
  }

  /** Newest first, as a rollback meets them; those without findings only when asked for. */
  List<RevisionAudit> headToBase() {
    return result.revisions().reversed().stream()
        .filter(r -> options.includeExact() || r.verdict() != Verdict.PASS || hasWeight(r))
        .toList();
  }

  private static boolean hasWeight(RevisionAudit revision) {
    return revision.findings().stream().anyMatch(f -> f.severity() != Severity.INFO);
  }

  List<Finding> findings(Severity severity) {
    return FindingWords.byPlace(result.findings()).stream()
        .filter(f -> f.severity() == severity)
        .toList();
  }

  List<RevisionAudit> rehearsed() {
    return result.revisions().stream().filter(r -> r.roundTrip() != null).toList();
  }

  boolean isRehearsed() {
    return !rehearsed().isEmpty();
  }

  /** The whole audit's verdict: inconclusive counts as not passed. */
  Verdict verdict() {
    boolean broken = result.historyFindings().stream().anyMatch(f -> f.weighs(Severity.ERROR));
    if (result.count(Verdict.FAIL) > 0 || broken) {
      return Verdict.FAIL;
    }
    boolean open = result.count(Verdict.INCONCLUSIVE) > 0 || !result.problems().isEmpty();
    return open || result.stopped() ? Verdict.INCONCLUSIVE : Verdict.PASS;
  }

  String time(Instant instant) {
    return TIME.format(instant.atZone(options.zone()));
  }

  /** A short name for this report: its day and a digest of what was read and found. */
  String reportId() {
    StringBuilder read = new StringBuilder(result.started().toString());
    result.revisions().forEach(r -> read.append(r.script().sha256()).append(r.verdict().id()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(read.toString().getBytes(StandardCharsets.UTF_8));
      return "BN-"
          + DAY.format(result.started().atZone(options.zone()))
          + "-"
          + HexFormat.of().withUpperCase().formatHex(digest, 0, 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Where the page of a revision begins; ids that differ in one character differ here too. */
  static String anchor(RevisionAudit revision) {
    StringBuilder anchor = new StringBuilder("rev");
    revision
        .script()
        .revision()
        .id()
        .text()
        .codePoints()
        .forEach(
            c -> {
              boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
              anchor.append(plain ? Character.toString(c) : "-" + Integer.toHexString(c) + "-");
            });
    return anchor.toString();
  }

  static String title(RevisionAudit revision) {
    String message = revision.script().revision().message();
    return message.isBlank() ? revision.script().revision().id().text() : message;
  }
}
