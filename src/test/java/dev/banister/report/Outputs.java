package dev.banister.report;

import dev.banister.audit.AuditResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** Writes an audit to memory, always in the same time zone. */
final class Outputs {
  private Outputs() {}

  static ReportOptions options() {
    return leavingOut();
  }

  static ReportOptions leavingOut(String... sections) {
    return new ReportOptions("", "", true, true, ZoneId.of("UTC"), List.of(sections));
  }

  static String text(ReportFormat format, AuditResult result) {
    return new String(bytes(format, result, options()), StandardCharsets.UTF_8);
  }

  static byte[] bytes(ReportFormat format, AuditResult result, ReportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Reports.writer(format).write(result, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
