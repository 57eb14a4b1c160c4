package dev.banister.recorder;

import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;

/** Migration scripts for tests, of the text of their two functions. */
final class Scripts {
  private static final String HEAD = "from alembic import op\nimport sqlalchemy as sa\n";

  /** A script that begins with the usual two imports, so that {@code text} begins in line 3. */
  static MigrationScript of(String text) {
    return whole(HEAD + text);
  }

  static MigrationScript whole(String text) {
    return whole(Path.of("/project/versions/a.py"), text);
  }

  static MigrationScript whole(Path path, String text) {
    return new MigrationScript(
        path,
        path.getFileName().toString(),
        new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), ""),
        text,
        "sha",
        null,
        "",
        function(text, "upgrade"),
        function(text, "downgrade"));
  }

  private static FunctionText function(String text, String name) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("def " + name + "(")) {
        return new FunctionText(i + 1, i + 2, "", List.of(), false);
      }
    }
    return null;
  }

  private Scripts() {}
}
