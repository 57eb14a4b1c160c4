package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.project.SourceReading;
import dev.banister.python.ScriptHeadReader;
import org.jspecify.annotations.Nullable;

/** What the head reader owes to a text that may be anything. */
final class HeadReadings {
  private HeadReadings() {}

  /** It reads the text, or refuses it in one sentence; the lines it names are lines of the text. */
  static void assertThatItIsReadOrRefused(String text) {
    int lines = (int) text.lines().count() + 1; // a parser may stop behind the last
    switch (new ScriptHeadReader().read(text, "a1.py")) {
      case SourceReading.Read read -> {
        assertThatItStandsIn(read.head().upgrade(), lines);
        assertThatItStandsIn(read.head().downgrade(), lines);
      }
      case SourceReading.Refused refused -> {
        assertThat(refused.message()).as(text).endsWith(".").doesNotContain("\n");
        assertThat(refused.line()).as(text).isBetween(0, lines);
      }
    }
  }

  private static void assertThatItStandsIn(@Nullable FunctionText function, int lines) {
    if (function != null) {
      assertThat(function.line()).isBetween(1, lines);
      assertThat(function.endLine()).isBetween(function.line(), lines);
    }
  }
}
