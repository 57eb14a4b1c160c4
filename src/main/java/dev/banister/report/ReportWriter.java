package dev.banister.report;

import dev.banister.audit.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an audit in one format. */
public interface ReportWriter {
  /**
   * Writes the whole report and flushes, but doesn't close.
   *
   * @throws IOException when {@code out} fails
   */
  void write(AuditResult result, ReportOptions options, OutputStream out) throws IOException;
}
