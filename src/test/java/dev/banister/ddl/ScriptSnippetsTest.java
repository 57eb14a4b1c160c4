package dev.banister.ddl;

import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.Recorder;
import dev.banister.recorder.SourceFinder;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recorder and writer together against the real Alembic: from a script's text to its SQL. */
class ScriptSnippetsTest {
  private static final String HEAD =
      """
      import datetime
      import decimal
      import uuid
      import sqlalchemy as sa
      from alembic import op
      from sqlalchemy.dialects import mysql, postgresql, sqlite

      def upgrade():
      """;

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL", "MYSQL"})
  void writesWhatAlembicWrites(Dialect dialect) throws IOException, InterruptedException {
    SnippetComparison comparison = new SnippetComparison(dialect, dialect.id() + "-script");
    try (Recorder recorder = new ChildRecorder(SourceFinder.NONE)) {
      for (Snippet snippet : SnippetComparison.offline(dialect)) {
        OperationStream stream = recorder.record(script(snippet), dialect).upgrade();
        comparison.compare(
            snippet,
            stream.operations().stream().map(RecordedOperation::operation).toList(),
            error(stream.end()));
      }
    }
    comparison.verify();
  }

  private static @Nullable List<String> error(OperationStream.End end) {
    return switch (end) {
      case OperationStream.Completed e -> null;
      case OperationStream.Missing e -> List.of("missing", "");
      case OperationStream.Raised e -> List.of(e.exception(), e.message());
      case OperationStream.Stopped e -> List.of(e.kind().name(), e.reason());
    };
  }

  /** A snippet imports inside an expression, which the recorder rightly doesn't let pass. */
  private static MigrationScript script(Snippet snippet) {
    String body =
        snippet
            .body()
            .replaceAll("__import__\\('(\\w+)'\\)", "$1")
            .lines()
            .map(line -> line.isEmpty() ? line : "    " + line)
            .collect(Collectors.joining("\n"));
    String text = HEAD + body + "\n\ndef downgrade():\n    pass\n";
    int begin = (int) HEAD.lines().count();
    int end = begin + (int) body.lines().count();
    return new MigrationScript(
        Path.of("/project/versions/snippet.py"),
        "snippet.py",
        new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), ""),
        text,
        "sha",
        null,
        "",
        new FunctionText(begin, end, "", List.of(), false),
        new FunctionText(end + 2, end + 3, "", List.of(), true));
  }
}
