package dev.banister.python.translate;

import dev.banister.python.runtime.ProblemKind;
import dev.banister.python.translate.ScriptCode.Untranslatable;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.plugins.python.api.tree.FileInput;

/**
 * Translates on threads that have room for deep nesting, and gives up on a text that keeps one busy
 * for too long.
 */
public final class TranslationThreads {
  private static final Logger LOG = LoggerFactory.getLogger(TranslationThreads.class);
  private static final long STACK_BYTES = 64L * 1024 * 1024;
  private static final int SPARE = 4;

  private final Duration limit;
  private final RecentTranslations recent = new RecentTranslations();
  private final WaitingTrees trees = new WaitingTrees();
  private final BlockingQueue<Translator> spare = new ArrayBlockingQueue<>(SPARE);

  /**
   * @param limit for one script
   */
  public TranslationThreads(Duration limit) {
    this.limit = limit;
  }

  /** Translates a script, as {@link Translator#script}; may be called from several threads. */
  public ScriptCode script(String source, String file) throws InterruptedException {
    return recent(
        source,
        file,
        () -> {
          FileInput tree = trees.take(source, file);
          return translator -> translator.script(source, file, tree);
        });
  }

  /**
   * Keeps the tree of a script that was parsed for another reason until {@link #script} is asked
   * for. It is not translated at once: while a folder is read nobody waits for the code, and while
   * the scripts run there is a core to spare.
   *
   * @param tree belongs to the translator from now on
   */
  public void expect(String source, String file, FileInput tree) {
    trees.keep(source, file, tree);
  }

  /** Translates a module of the runtime's own library, as {@link Translator#library}. */
  public ScriptCode library(String source, String file) throws InterruptedException {
    return recent(source, file, () -> translator -> translator.library(source, file));
  }

  private ScriptCode recent(
      String source, String file, Supplier<Function<Translator, ScriptCode>> work)
      throws InterruptedException {
    ScriptCode known = recent.of(source, file);
    if (known == null) {
      known = ended(work.get());
      recent.keep(source, file, known);
    }
    return known;
  }

  private ScriptCode ended(Function<Translator, ScriptCode> work) throws InterruptedException {
    FutureTask<ScriptCode> task = new FutureTask<>(() -> translated(work));
    Thread thread = new Thread(null, task, "translator", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Untranslatable(
          ProblemKind.LIMIT,
          0,
          "The script could not be translated within " + limit.toSeconds() + " s.");
    } catch (ExecutionException e) {
      LOG.error("a script could not be translated", e.getCause());
      return new Untranslatable(
          ProblemKind.UNSUPPORTED,
          0,
          "The script could not be translated, by a mistake of Banister ("
              + e.getCause().getClass().getSimpleName()
              + ").");
    }
  }

  /** A translator that fails in its own code, or is left alone at the limit, is not used again. */
  private ScriptCode translated(Function<Translator, ScriptCode> work) {
    Translator translator = spare.poll();
    if (translator == null) {
      translator = new Translator();
    }
    ScriptCode code = work.apply(translator);
    spare.offer(translator); // one more than are kept is left to the collector
    return code;
  }
}
