package dev.banister.recorder.sqlalchemy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyStringMap;
import org.python.core.PyUnicode;

/** The driver's error inside one of SQLAlchemy's, which scripts read as {@code e.orig}. */
final class DriverErrors {
  private static final Pattern WRAPPED =
      Pattern.compile("\\(([\\w.]+)\\.(\\w+)\\) (.*)", Pattern.DOTALL);
  private final Map<String, PyObject> types = new HashMap<>();

  /** Empty for an error that came from no driver. */
  Optional<PyObject> of(String message) {
    Matcher matcher = WRAPPED.matcher(message);
    return matcher.matches()
        ? Optional.of(
            type(matcher.group(1), matcher.group(2)).__call__(new PyUnicode(matcher.group(3))))
        : Optional.empty();
  }

  private PyObject type(String module, String name) {
    return types.computeIfAbsent(
        module + "." + name,
        key -> {
          PyObject exception = Py.getSystemState().getBuiltins().__finditem__("Exception");
          PyStringMap body = new PyStringMap();
          body.__setitem__("__module__", new PyUnicode(module));
          return Py.makeClass(name, new PyObject[] {exception}, body);
        });
  }
}
