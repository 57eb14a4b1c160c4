package dev.banister.cli;

import dev.banister.audit.AuditListener;
import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.ConnectionAnswer;
import dev.banister.audit.DatabaseOption;
import dev.banister.audit.RecordedProject;
import dev.banister.audit.RevisionAudit;
import dev.banister.database.Standing;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Rollback;
import dev.banister.report.Harbor;
import dev.banister.revision.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers every question with one prepared audit, and remembers what it was asked. */
final class FakeAuditor implements Auditor {
  final List<AuditOptions> asked = new ArrayList<>();
  private AuditResult result = Harbor.clean();
  private @Nullable Exception failure;
  private boolean open;
  private @Nullable ConnectionAnswer answer;
  String rolledBack = "";

  FakeAuditor answering(AuditResult answer) {
    result = answer;
    return this;
  }

  /** What every database answers. */
  void connecting(ConnectionAnswer everybody) {
    answer = everybody;
  }

  /** Throws instead of answering. */
  FakeAuditor failingWith(Exception thrown) {
    failure = thrown;
    return this;
  }

  Auditor opened() {
    open = true;
    return this;
  }

  boolean isOpen() {
    return open;
  }

  @Override
  public MigrationProject read(Path folder) {
    return result.project();
  }

  @Override
  public AuditResult audit(Path folder, AuditOptions options, AuditListener listener)
      throws InterruptedException {
    asked.add(options);
    listener.progress("Recording", 1, 2);
    switch (failure) {
      case null -> {
        return result;
      }
      case InterruptedException e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new AssertionError("An auditor throws nothing of this kind.", failure);
    }
  }

  @Override
  public RecordedProject record(Path folder, AuditOptions options, AuditListener listener)
      throws InterruptedException {
    Map<RevisionId, Recording> recordings = new LinkedHashMap<>();
    for (RevisionAudit revision : audit(folder, options, listener).revisions()) {
      if (revision.recording() != null) {
        recordings.put(revision.script().revision().id(), revision.recording());
      }
    }
    return new RecordedProject(result.project(), recordings);
  }

  @Override
  public RevisionAudit rehearse(
      AuditResult known, RevisionId revision, AuditOptions options, AuditListener listener) {
    throw new AssertionError("No command asks for a single revision.");
  }

  @Override
  public Rollback rollback(
      AuditResult known,
      RevisionId from,
      @Nullable RevisionId to,
      AuditOptions options,
      AuditListener listener) {
    rolledBack = from + " to " + to + ", " + options.rows() + " rows, seed " + options.seed();
    return Harbor.rollback();
  }

  @Override
  public ConnectionAnswer connect(DatabaseOption database) {
    return answer != null
        ? answer
        : new ConnectionAnswer.Connected(
            database.address().shown(), new Standing("SQLite", "alembic_version", List.of(), 3));
  }

  @Override
  public void close() {
    open = false;
  }
}
