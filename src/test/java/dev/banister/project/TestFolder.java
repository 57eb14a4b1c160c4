package dev.banister.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes little projects into a temporary folder. */
final class TestFolder {
  private final Path root;

  TestFolder(Path root) {
    this.root = root;
  }

  Path path(String file) {
    return root.resolve(file);
  }

  TestFolder text(String file, String text) throws IOException {
    return bytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder bytes(String file, byte[] bytes) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    return this;
  }

  /**
   * A revision file.
   *
   * @param down as written in Python: {@code None}, {@code 'a1'}…
   */
  TestFolder revision(String file, String id, String down) throws IOException {
    return text(file, source(id, down));
  }

  static String source(String id, String down) {
    return """
    \"""message of %s\"""
    revision = '%s'
    down_revision = %s


    def upgrade():
        pass


    def downgrade():
        pass
    """
        .formatted(id, id, down);
  }
}
