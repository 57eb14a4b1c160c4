package dev.banister.python.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.python.translate.ScriptCode.Translated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.tree.PythonTreeMaker;

class WaitingTreesTest {
  private static final String SCRIPT = "x = 1\n";

  private final TranslationThreads translations = new TranslationThreads(Duration.ofSeconds(20));
  private final WaitingTrees trees = new WaitingTrees();

  @Test
  void givesTheCodeOfTheTreeThatWasRead() throws Exception {
    translations.expect(SCRIPT, "a.py", tree("\n\nx = 2\n"));

    assertThat(translated("a.py").spans().lastByFirst()).containsOnlyKeys(3);
  }

  @Test
  void translatesAnewForAnotherFile() throws Exception {
    translations.expect(SCRIPT, "a.py", tree("\n\nx = 2\n"));

    assertThat(translated("b.py").file()).isEqualTo("b.py");
    assertThat(translated("b.py").spans().lastByFirst()).containsOnlyKeys(1);
  }

  @Test
  void givesEachTreeOnce() {
    FileInput tree = tree(SCRIPT);
    trees.keep(SCRIPT, "a.py", tree);

    assertThat(trees.take(SCRIPT, "a.py")).isSameAs(tree);
    assertThat(trees.take(SCRIPT, "a.py")).isNull();
  }

  @Test
  void keepsNoTreeOfALongScript() {
    String longer = "#".repeat(70_000);
    trees.keep(longer, "a.py", tree(SCRIPT));

    assertThat(trees.take(longer, "a.py")).isNull();
  }

  @Test
  void hasRoomAgainForWhatWasTaken() {
    String source = "#".repeat(60_000);
    FileInput tree = tree(SCRIPT);
    for (int i = 0; i < 50; i++) {
      trees.keep(source, i + ".py", tree);
      trees.keep(source, i + ".py", tree);
    }

    assertThat(trees.take(source, "0.py")).isNotNull();
    assertThat(trees.take(source, "49.py")).isNull();
    trees.keep(source, "49.py", tree);
    assertThat(trees.take(source, "49.py")).isNotNull();
  }

  private Translated translated(String file) throws InterruptedException {
    return (Translated) translations.script(SCRIPT, file);
  }

  private static FileInput tree(String text) {
    return new PythonTreeMaker().fileInput(PythonParser.create().parse(text));
  }
}
