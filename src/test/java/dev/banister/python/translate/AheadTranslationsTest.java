package dev.banister.python.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.python.translate.ScriptCode.Translated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.tree.PythonTreeMaker;

class AheadTranslationsTest {
  private static final String SCRIPT = "x = 1\n";

  private final TranslationThreads translations = new TranslationThreads(Duration.ofSeconds(20));
  private final AheadTranslations ahead = new AheadTranslations();

  @Test
  void givesTheCodeOfTheTreeThatWasRead() throws Exception {
    translations.ahead(SCRIPT, "a.py", tree("\n\nx = 2\n"));

    assertThat(translated("a.py").spans().lastByFirst()).containsOnlyKeys(3);
  }

  @Test
  void translatesAnewForAnotherFile() throws Exception {
    translations.ahead(SCRIPT, "a.py", tree("\n\nx = 2\n"));

    assertThat(translated("b.py").file()).isEqualTo("b.py");
    assertThat(translated("b.py").spans().lastByFirst()).containsOnlyKeys(1);
  }

  @Test
  void leavesALongScriptToTheCallThatIsLimited() {
    assertThat(ahead.hasRoomFor("#".repeat(70_000))).isFalse();
    assertThat(ahead.hasRoomFor(SCRIPT)).isTrue();
  }

  @Test
  void givesEachTranslationOnce() {
    ScriptCode code = new Translator().script(SCRIPT, "a.py");
    ahead.keep(SCRIPT, "a.py", code);

    assertThat(ahead.take(SCRIPT, "a.py")).isSameAs(code);
    assertThat(ahead.take(SCRIPT, "a.py")).isNull();
  }

  private Translated translated(String file) throws InterruptedException {
    return (Translated) translations.script(SCRIPT, file);
  }

  private static FileInput tree(String text) {
    return new PythonTreeMaker().fileInput(PythonParser.create().parse(text));
  }
}
