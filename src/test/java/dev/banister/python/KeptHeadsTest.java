package dev.banister.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.cache.KeptEntries;
import dev.banister.project.SourceReader;
import dev.banister.project.SourceReading;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHeadsTest {
  private static final String SCRIPT =
      """
      '''Add email

      Create Date: 2026-01-02
      '''
      revision = "b2"
      down_revision = ("a1", "a2")
      branch_labels = LABELS


      def upgrade():
          '''What for.'''
          pass  # nothing yet
      """;

  @TempDir Path folder;
  private int read;

  @Test
  void givesTheSameHeadWithoutReadingAgain() {
    SourceReading first = heads("build 1").read(SCRIPT, "a1.py");

    assertThat(heads("build 1").read(SCRIPT, "a1.py")).isEqualTo(first);
    assertThat(first).isEqualTo(new ScriptHeadReader().read(SCRIPT, "a1.py"));
    assertThat(read).isEqualTo(1);
  }

  @Test
  void givesTheSameRefusalToo() {
    SourceReading first = heads("build 1").read("def upgrade(:\n", "a1.py");

    assertThat(first).isInstanceOf(SourceReading.Refused.class);
    assertThat(heads("build 1").read("def upgrade(:\n", "a1.py")).isEqualTo(first);
    assertThat(read).isEqualTo(1);
  }

  @Test
  void readsAnewForAnotherBuild() {
    heads("build 1").read(SCRIPT, "a1.py");
    heads("build 2").read(SCRIPT, "a1.py");

    assertThat(read).isEqualTo(2);
  }

  @Test
  void keepsNamingConventions() {
    String models = "m = MetaData(naming_convention={'ix': 'ix_%(column_0_label)s'})\n";
    Map<String, String> first = heads("build 1").namingConvention(models);

    assertThat(first).isEqualTo(Map.of("ix", "ix_%(column_0_label)s"));
    assertThat(heads("build 1").namingConvention(models)).isEqualTo(first);
    assertThat(read).isEqualTo(1);
  }

  private SourceReader heads(String program) {
    SourceReader counting =
        new SourceReader() {
          private final SourceReader reader = new ScriptHeadReader();

          @Override
          public SourceReading read(String source, String file) {
            read++;
            return reader.read(source, file);
          }

          @Override
          public Map<String, String> namingConvention(String source) {
            read++;
            return reader.namingConvention(source);
          }
        };
    return new KeptHeads(counting, new KeptEntries(folder.resolve("heads.kept")), program);
  }
}
