package dev.banister.recorder.facade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.sql.Dialect;
import dev.banister.value.Unknown.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.python.core.PyObject;

class UnknownObjectTest {
  private final TakenDown context = TakenDown.on(Dialect.POSTGRESQL);

  private List<String> run(String source) {
    PyObject settings = context.unknown("settings", Origin.APPLICATION, "Application code.");
    return Script.run(source, Map.of("settings", settings));
  }

  private List<String> expressions(String source) {
    PyObject settings = context.unknown("settings", Origin.APPLICATION, "Application code.");
    PyObject result = Script.result("result = " + source, Map.of("settings", settings));
    return PyValues.items(result).stream()
        .map(o -> ((UnknownObject) o).unknown().expression())
        .toList();
  }

  @Test
  void rememberTheLongerExpression() {
    assertThat(
            expressions(
                "[settings.A.b('x', n=1), settings['k'], settings.n + 1, 2 * settings.n,"
                    + " settings.n == 3, -settings.n]"))
        .containsExactly(
            "settings.A.b('x', n=1)",
            "settings['k']",
            "settings.n + 1",
            "2 * settings.n",
            "settings.n == 3",
            "-settings.n");
  }

  @Test
  void standsInTextWithItsPlaceholder() {
    assertThat(
            run(
                """
                out.append('ix_' + settings.SCHEMA)
                out.append(settings.SCHEMA + '_ix')
                out.append('%s.t' % settings.SCHEMA)
                out.append('{}.t'.format(settings.SCHEMA))
                """))
        .containsExactly("ix_⟨2⟩", "⟨2⟩_ix", "⟨2⟩.t", "⟨2⟩.t");
  }

  @Test
  void asksWhichWayToGo() {
    assertThat(run("out.append('yes' if settings.enabled else 'no')")).containsExactly("yes");
    assertThat(context.decided()).containsExactly("settings.enabled");
  }

  @Test
  void isOneItemForAllInALoop() {
    assertThat(run("for row in settings.rows:\n  out.append('%s' % row)\n")).containsExactly("⟨3⟩");
    assertThat(context.repeated()).containsExactly("settings.rows", "/settings.rows");
  }

  @Test
  void servesAsDecoratorContextManagerBaseAndException() {
    assertThat(
            run(
                """
                @settings.task
                def f(): return 'called'
                out.append(f())
                with settings.lock() as lock: out.append('%s' % lock)
                class Mixin(object): pass
                class Model(Mixin, settings.Base):
                  size = 3
                  def double(self): return self.size * 2
                out.append('%s' % Model().double())
                out.append('%s' % Model().other)
                try: raise ValueError('v')
                except settings.Error: out.append('wrong')
                except ValueError: out.append('right')
                """))
        .containsExactly("called", "⟨4⟩", "6", "⟨6⟩", "right");
  }
}
