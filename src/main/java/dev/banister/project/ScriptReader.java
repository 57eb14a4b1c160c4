package dev.banister.project;

import dev.banister.project.ScriptHead.Absent;
import dev.banister.project.ScriptHead.Computed;
import dev.banister.project.ScriptHead.Declared;
import dev.banister.project.ScriptHead.Texts;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file that may be a revision. */
final class ScriptReader {
  private static final long LARGEST = 16L * 1024 * 1024;
  private static final Pattern CREATE_DATE =
      Pattern.compile("(?m)^\\s*Create Date:[ \\t]*(\\S.*?)\\s*$");
  private static final Pattern REVISION_WORDS =
      Pattern.compile("\\b(down_)?revision\\b|\\bdef (up|down)grade\\b");
  private static final Pattern LEGACY_NAME = Pattern.compile("([a-f0-9]+)\\.py");

  private final SourceReader sources;
  private final Path root;
  private final boolean everyFileCounts;

  ScriptReader(SourceReader sources, Path root, boolean everyFileCounts) {
    this.sources = sources;
    this.root = root;
    this.everyFileCounts = everyFileCounts;
  }

  ScriptFile read(Path path) {
    String file = RelativePath.of(root, path);
    byte[] bytes;
    try {
      if (!Files.isRegularFile(path)) {
        return unreadable(file, "", 0, "is no file that can be read. Remove or restore it.");
      }
      if (Files.size(path) > LARGEST) {
        return unreadable(file, "", 0, "has more than 16 MB, which no revision needs. Remove it.");
      }
      bytes = Files.readAllBytes(path);
    } catch (IOException failed) {
      return unreadable(file, "", 0, "can't be opened. Check that you may read it.");
    }
    return read(path, file, bytes);
  }

  private ScriptFile read(Path path, String file, byte[] bytes) {
    if (!everyFileCounts && !mentionsRevision(bytes)) {
      return new ScriptFile.NoRevision();
    }
    return switch (SourceText.decode(bytes)) {
      case SourceText.Undecodable bad ->
          unreadable(
              file,
              bad.text(),
              bad.line(),
              "%s. Save it as UTF-8, or name its encoding in the first line."
                  .formatted(bad.reason()));
      case SourceText.Decoded decoded when decoded.text().indexOf('\0') >= 0 ->
          new ScriptFile.Unusable(
              file,
              decoded.text(),
              new LoadProblem(
                  LoadProblem.Kind.NOT_PYTHON,
                  file,
                  0,
                  file + " holds binary data, not Python. Remove it, or restore the script."));
      case SourceText.Decoded decoded -> parse(path, file, bytes, decoded.text());
    };
  }

  private static boolean mentionsRevision(byte[] bytes) {
    return REVISION_WORDS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
  }

  private static ScriptFile unreadable(String file, String text, int line, String what) {
    return new ScriptFile.Unusable(
        file, text, new LoadProblem(LoadProblem.Kind.UNREADABLE, file, line, file + " " + what));
  }

  private ScriptFile parse(Path path, String file, byte[] bytes, String text) {
    return switch (sources.read(text, file)) {
      case SourceReading.Refused refused ->
          new ScriptFile.Unusable(
              file, text, new LoadProblem(refused.kind(), file, refused.line(), refused.message()));
      case SourceReading.Read read -> of(path, file, bytes, text, read.head());
    };
  }

  private ScriptFile of(Path path, String file, byte[] bytes, String text, ScriptHead head) {
    return switch (head.revision()) {
      case Texts(int line, List<String> ids) when ids.size() == 1 && !ids.getFirst().isEmpty() ->
          revised(path, file, bytes, text, head, ids.getFirst());
      case Texts(int line, List<String> ids) ->
          noId(file, text, line, "does not give one id as its revision");
      case Computed(int line, String source) ->
          noId(file, text, line, "computes its revision on line %d".formatted(line));
      case Absent() -> withoutId(path, file, bytes, text, head);
    };
  }

  private ScriptFile withoutId(Path path, String file, byte[] bytes, String text, ScriptHead head) {
    Matcher legacy = LEGACY_NAME.matcher(path.getFileName().toString());
    if (legacy.matches() && !(head.downRevision() instanceof Absent)) {
      return revised(path, file, bytes, text, head, legacy.group(1));
    }
    boolean likely =
        everyFileCounts
            ? head.upgrade() != null || head.downgrade() != null
            : head.upgrade() != null && head.downgrade() != null;
    return likely ? noId(file, text, 0, "has no revision id") : new ScriptFile.NoRevision();
  }

  private static ScriptFile noId(String file, String text, int line, String what) {
    return new ScriptFile.Unusable(
        file,
        text,
        new LoadProblem(
            LoadProblem.Kind.NO_REVISION_ID,
            file,
            line,
            "%s %s. Write it out, as in revision = \"26b9d0c4\".".formatted(file, what)));
  }

  private static ScriptFile revised(
      Path path, String file, byte[] bytes, String text, ScriptHead head, String id) {
    Revision revision =
        new Revision(
            RevisionId.of(id),
            texts(head.downRevision()).stream().map(RevisionId::of).distinct().toList(),
            texts(head.dependsOn()),
            texts(head.branchLabels()),
            head.docstring().lines().findFirst().orElse("").strip());
    Matcher date = CREATE_DATE.matcher(head.docstring());
    MigrationScript script =
        new MigrationScript(
            path,
            file,
            revision,
            text,
            sha256(bytes),
            date.find() ? date.group(1) : null,
            head.docstring(),
            head.upgrade(),
            head.downgrade());
    return new ScriptFile.Revised(script, head, doubtful(file, head));
  }

  private static List<String> texts(Declared declared) {
    return declared instanceof Texts texts ? texts.texts() : List.of();
  }

  /** What Alembic needs of a revision and this reader can't tell. */
  private static @Nullable LoadProblem doubtful(String file, ScriptHead head) {
    return switch (head.downRevision()) {
      case Absent() ->
          incomplete(
              file, 0, "has no down_revision. Write down_revision = None when it is the first.");
      case Computed(int line, String source) ->
          incomplete(
              file, line, "computes its down_revision on line %d. Write it out.".formatted(line));
      case Texts texts ->
          head.dependsOn() instanceof Computed computed
              ? incomplete(
                  file,
                  computed.line(),
                  "computes its depends_on on line %d. Write it out.".formatted(computed.line()))
              : null;
    };
  }

  private static LoadProblem incomplete(String file, int line, String what) {
    return new LoadProblem(LoadProblem.Kind.NO_REVISION_ID, file, line, file + " " + what);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
