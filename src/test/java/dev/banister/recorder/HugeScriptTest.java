package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.sql.Dialect;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that no person writes: each records or ends for a reason, and the next is unharmed. */
class HugeScriptTest {
  private static Recorder recorder;

  @BeforeAll
  static void start() {
    recorder =
        new ChildRecorder(
            1,
            new RecorderLimits(Duration.ofSeconds(4), Duration.ofSeconds(60), 128),
            SourceFinder.NONE);
  }

  @AfterAll
  static void close() {
    recorder.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void endsForAReason(String name, String script) throws InterruptedException {
    HeadReadings.assertThatItIsReadOrRefused(script);

    End end = recorder.record(Scripts.whole(script), Dialect.SQLITE).upgrade().end();

    assertThat(end).matches(HugeScriptTest::isReason);
    assertThat(recorder.record(Scripts.of(upgrade("op.drop_table('t')")), Dialect.SQLITE))
        .extracting(r -> r.upgrade().end())
        .isEqualTo(new Completed());
  }

  private static boolean isReason(End end) {
    return switch (end) {
      case Stopped stopped -> stopped.kind() != StopKind.CRASHED && stopped.reason().endsWith(".");
      case Raised raised -> !raised.exception().contains("java");
      default -> true;
    };
  }

  static Stream<Arguments> scripts() {
    return Stream.of(
        script("brackets in brackets", "x = " + "(".repeat(5000) + "1" + ")".repeat(5000)),
        script("lists in lists", "x = " + "[".repeat(300) + "]".repeat(300)),
        script("not not", "x = " + "not ".repeat(10_000) + "1"),
        script("minus minus", "x = " + "-".repeat(20_000) + "1"),
        script("a long sum", "x = 1" + " + 1".repeat(20_000)),
        script("a long sum of texts", "x = ''" + " + 'abc'".repeat(2_000)),
        script("a long comparison", "x = 1" + " < 2".repeat(5_000)),
        script("a long and", "x = 1" + " and 2".repeat(5_000)),
        script("a long power", "x = 1" + " ** 1".repeat(5_000)),
        script("a long attribute", "x = op" + ".a".repeat(5_000)),
        script("a long call", "x = op" + "()".repeat(5_000)),
        script("a long index", "x = op" + "[0]".repeat(5_000)),
        script("a long condition", "x = " + "1 if 1 else ".repeat(3_000) + "2"),
        script("lambdas", "x = " + "lambda: ".repeat(1_000) + "1"),
        script("comprehensions", "x = " + "[".repeat(150) + "1" + " for a in [1]]".repeat(150)),
        script("await and star", "x = [" + "*".repeat(500) + "[1]]"),
        script("f-strings", "x = f'{1}" + "{2}".repeat(5_000) + "'"),
        script("a long name", "a" + "b".repeat(70_000) + " = 1"),
        script("a long attribute name", "op.a" + "b".repeat(70_000)),
        script("a long text", "x = '" + "y".repeat(100_000) + "'"),
        script("a long text of other letters", "x = '" + "\u4e2d".repeat(40_000) + "'"),
        script("a very long text", "x = '" + "y".repeat(8_000_000) + "'"),
        script("a long number", "x = " + "9".repeat(100_000)),
        script("a long float", "x = " + "9".repeat(10_000) + "e99999"),
        script("many statements", "x = 1\n    ".repeat(20_000) + "x = 2"),
        script("many texts", numbered(20_000, "'t%d'", ", ", "x = [", "]")),
        script("many keys", numbered(20_000, "'t%d': %<d", ", ", "x = {", "}")),
        script("many arguments", numbered(3_000, "%d", ", ", "print(", ")")),
        script("many keywords", numbered(3_000, "a%d=1", ", ", "dict(", ")")),
        script(
            "many branches",
            numbered(2_000, "elif 1 == %d: pass", "\n    ", "if 1: pass\n    ", "")),
        script(
            "many handlers", numbered(1_000, "except E%d: pass", "\n    ", "try: pass\n    ", "")),
        script("many targets", numbered(3_000, "a%d", " = ", "", " = 1")),
        script("many variables", numbered(3_000, "a%d", ", ", "", " = range(3000)")),
        script("blocks in blocks", nested(90, "if 1:")),
        script("loops in loops", nested(25, "for i in [1]:")),
        script("tries in tries", nested(60, "with op.batch_alter_table('t'):")),
        script("functions in functions", nested(60, "def f():")),
        script("classes in classes", nested(60, "class C:")),
        script("a null", "x = '\0'\0"),
        script("controls", "x = 1 \u0001\u0002\u0003\f\u000b"),
        script("half characters", "x = '\ud800'"),
        script("directions", "x = '\u202e' # \u202e\u2066"),
        script("tabs and spaces", "if 1:\n\t  x = 1\n  \ty = 2"),
        script("endings", "x = 1\r\n    y = 2\r    z = 3\n\r"),
        whole("nothing", ""),
        whole("a null alone", "\0"),
        whole("blanks", " ".repeat(1_000_000)),
        whole("line ends", "\n".repeat(1_000_000)),
        whole("tabs", "\t".repeat(100_000) + "x"),
        whole("backslashes", "\\\n".repeat(20_000)),
        whole("comments", "#\n".repeat(300_000)),
        whole("open brackets", "(".repeat(20_000)),
        whole("open texts", "'''" + "x".repeat(100_000)),
        whole("quotes", "\"'".repeat(20_000)),
        whole("braces of f-strings", "f'" + "{".repeat(10_001) + "'"),
        whole("many parameters", numbered(400, "a%d=0", ", ", "def upgrade(", "): pass\n")),
        whole("many decorators", "@staticmethod\n".repeat(2_000) + "def upgrade(): pass\n"),
        whole("many functions", numbered(3_000, "def f%d(): pass", "\n", "", "\n")),
        whole("many imports", numbered(3_000, "import a%d", "\n", "", "\n")),
        whole("no Python", "%PDF-1.7\n\u0000\u00ff\ufffe".repeat(1000)));
  }

  private static Arguments script(String name, String statement) {
    return whole(name, upgrade(statement));
  }

  private static Arguments whole(String name, String script) {
    return Arguments.of(name, script);
  }

  private static String upgrade(String statement) {
    return "from alembic import op\ndef upgrade():\n    " + statement + "\n";
  }

  private static String numbered(int count, String each, String by, String before, String after) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(java.util.Locale.ROOT, each, i))
        .collect(Collectors.joining(by, before, after));
  }

  private static String nested(int depth, String head) {
    return IntStream.range(0, depth)
            .mapToObj(i -> head + "\n    " + " ".repeat(i + 1))
            .collect(Collectors.joining())
        + "pass";
  }
}
