package dev.banister.report;

import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes migration scripts of text. */
final class Scripts {
  private Scripts() {}

  /**
   * @param down ids that it revises, separated by commas; empty for a base
   */
  static MigrationScript script(String id, String down, String message, String text) {
    String file = "migrations/versions/" + id.substring(0, Math.min(4, id.length())) + ".py";
    return script(id, down, message, file, text);
  }

  static MigrationScript script(String id, String down, String message, String file, String text) {
    List<RevisionId> parents =
        Arrays.stream(down.split(",")).filter(d -> !d.isEmpty()).map(RevisionId::of).toList();
    return new MigrationScript(
        Path.of("/projects/harbor", file),
        file,
        new Revision(RevisionId.of(id), parents, List.of(), List.of(), message),
        text,
        sha256(text),
        "2025-11-03 14:27:59",
        message,
        function(text, "def upgrade"),
        function(text, "def downgrade"));
  }

  private static @Nullable FunctionText function(String text, String begin) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(begin)) {
        return new FunctionText(i + 1, lines.size(), "", List.of(), false);
      }
    }
    return null;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
