package dev.banister.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/banister/ui");

  /** The call up to the end of its first argument, which may choose between two keys. */
  private static final Pattern CALL = Pattern.compile("Words\\s*\\.of\\(([^,;]*?\"[^;]*?)[,;)]");

  private static final Pattern KEY = Pattern.compile("\"([a-zA-Z0-9]+(?:\\.[a-zA-Z0-9]+)*)\"");

  @Test
  void everyTextThatIsAskedForIsThereAndNoneIsLeftOver() throws IOException {
    assertThat(asked()).isEqualTo(new TreeSet<>(texts().stringPropertyNames()));
  }

  /** A text with values doubles its apostrophes; a text without would show both. */
  @Test
  void apostrophesAreDoubledWhereValuesAreFilledInAndNowhereElse() throws IOException {
    assertThat(texts())
        .allSatisfy(
            (key, value) -> {
              String text = value.toString();
              if (text.contains("{0")) {
                assertThat(text.replace("''", "")).as(key.toString()).doesNotContain("'");
              } else {
                assertThat(text).as(key.toString()).doesNotContain("''");
              }
            });
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Words.class.getResourceAsStream("/dev/banister/ui/strings.properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @Test
  void pluralFormsFollowTheNumber() {
    assertThat(Words.of("findings.count", 0)).isEqualTo("no findings");
    assertThat(Words.of("findings.count", 1)).isEqualTo("1 finding");
    assertThat(Words.of("findings.count", 1200)).isEqualTo("1,200 findings");
  }

  private static Set<String> asked() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
          Matcher key = KEY.matcher(call.group(1));
          while (key.find()) {
            keys.add(key.group(1));
          }
        }
      }
    }
    return keys;
  }
}
