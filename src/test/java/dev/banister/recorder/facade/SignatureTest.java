package dev.banister.recorder.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.python.core.Py;
import org.python.core.PyObject;

class SignatureTest {
  private static final PyObject DROP =
      FacadeFunction.of(
          "drop_index(index_name, table_name=None, *, schema=None, **kw)",
          a -> new org.python.core.PyUnicode(a.names() + " " + a.extra().keySet()));
  private static final PyObject METHOD =
      FacadeFunction.of("Enum.create(self, bind, checkfirst=True)", a -> Py.None);
  private static final PyObject STRICT = FacadeFunction.of("f(a, b, c, *, d)", a -> Py.None);

  private static String of(String call) {
    return Script.failure(
        "result = " + call, Map.of("drop", DROP, "method", METHOD, "strict", STRICT));
  }

  @Test
  void keepsTheOrderOfKeywords() {
    assertThat(Script.result("result = drop('i', z=1, a=2, m=3, schema='s')", Map.of("drop", DROP)))
        .hasToString("[index_name, schema] [z, a, m]");
  }

  @Test
  void refusesInPythonsWords() {
    assertThat(of("drop()"))
        .isEqualTo("TypeError: drop_index() missing 1 required positional argument: 'index_name'");
    assertThat(of("strict(1)"))
        .isEqualTo("TypeError: f() missing 2 required positional arguments: 'b' and 'c'");
    assertThat(of("strict(1, 2, 3)"))
        .isEqualTo("TypeError: f() missing 1 required keyword-only argument: 'd'");
    assertThat(of("drop(1, 2, 3)"))
        .isEqualTo(
            "TypeError: drop_index() takes from 1 to 2 positional arguments but 3 were given");
    assertThat(of("method(1, 2, 3)"))
        .isEqualTo(
            "TypeError: Enum.create() takes from 2 to 3 positional arguments but 4 were given");
    assertThat(of("method(1, checkfist=2)"))
        .isEqualTo("TypeError: Enum.create() got an unexpected keyword argument 'checkfist'");
    assertThat(of("method(1, bind=2)"))
        .isEqualTo("TypeError: Enum.create() got multiple values for argument 'bind'");
  }
}
