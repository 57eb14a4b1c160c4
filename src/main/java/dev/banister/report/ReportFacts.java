package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.nio.charset.StandardCharsets;
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

  boolean has(String section) {
    return !options.leftOut().contains(section);
  }

  /** Newest first, as a rollback meets them; those without findings only when asked for. */
  List<RevisionAudit> headToBase() {
    return result.revisions().reversed().stream()
        .filter(r -> options.includeExact() || r.verdict() != Verdict.PASS || hasWeight(r))
        .toList();
  }

  static boolean hasWeight(RevisionAudit revision) {
    return revision.findings().stream().anyMatch(f -> f.severity() != Severity.INFO);
  }

  /** Findings in the order of their weight. */
  List<Finding> findings(Severity severity) {
    return result.findings().stream().filter(f -> f.severity() == severity).toList();
  }

  boolean isRehearsed() {
    return result.revisions().stream().anyMatch(r -> r.roundTrip() != null);
  }

  /** The whole audit's verdict: inconclusive counts as not passed. */
  Verdict verdict() {
    if (result.count(Verdict.FAIL) > 0 || !result.historyFindings().isEmpty()) {
      return Verdict.FAIL;
    }
    return result.count(Verdict.INCONCLUSIVE) > 0 || !result.problems().isEmpty()
        ? Verdict.INCONCLUSIVE
        : Verdict.PASS;
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

  static String anchor(RevisionAudit revision) {
    return "rev-" + revision.script().revision().id().text().replaceAll("[^A-Za-z0-9]", "-");
  }

  static String plural(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
