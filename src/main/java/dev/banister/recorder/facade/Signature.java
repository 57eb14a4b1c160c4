package dev.banister.recorder.facade;

import dev.banister.recorder.facade.Parameter.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;

/**
 * A Python function's parameters, and how arguments are laid on them.
 *
 * <p>Written as in Python: {@code drop_table(table_name, *, schema=None, **dialect_kw)}. What does
 * not fit is refused with the words that Python uses.
 */
public final class Signature {
  /** The facade's own signatures, which every run of a script asks for again. */
  private static final Map<String, Signature> SPELLED = new ConcurrentHashMap<>();

  private final String function;
  private final List<Parameter> parameters;
  private final List<Parameter> plain;

  private Signature(String function, List<Parameter> parameters) {
    this.function = function;
    this.parameters = List.copyOf(parameters);
    this.plain = parameters.stream().filter(p -> p.kind() == Kind.PLAIN).toList();
  }

  /** The signature that {@code text} spells. */
  public static Signature of(String text) {
    return SPELLED.computeIfAbsent(text, Signature::read);
  }

  private static Signature read(String text) {
    int open = text.indexOf('(');
    String list = text.substring(open + 1, text.length() - 1);
    List<Parameter> parameters = new ArrayList<>();
    boolean afterStar = false;
    for (String part : list.isBlank() ? new String[0] : list.split(",")) {
      if (!part.strip().equals("*")) {
        parameters.add(Parameter.parse(part, afterStar));
      }
      afterStar |= part.strip().startsWith("*");
    }
    return new Signature(text.substring(0, open), parameters);
  }

  /** The function's name as Python prints it. */
  public String function() {
    return function;
  }

  /** Lays the arguments of a call, in Jython's form, on the parameters. */
  public Arguments bind(PyObject[] values, String[] keywords) {
    int positional = values.length - keywords.length;
    Map<String, PyObject> bound = new LinkedHashMap<>();
    Map<String, PyObject> extra = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(positional, plain.size()); i++) {
      bound.put(plain.get(i).name(), values[i]);
    }
    for (int i = 0; i < keywords.length; i++) {
      bindKeyword(keywords[i], values[positional + i], bound, extra);
    }
    List<PyObject> rest = List.of();
    if (positional > plain.size()) {
      rest = List.of(Arrays.copyOfRange(values, plain.size(), positional));
    }
    if (!rest.isEmpty() && !takes(Kind.REST)) {
      throw tooMany(positional);
    }
    requireAll(Kind.PLAIN, "positional", bound);
    requireAll(Kind.KEYWORD_ONLY, "keyword-only", bound);
    return new Arguments(this, bound, rest, extra);
  }

  private void bindKeyword(
      String keyword, PyObject value, Map<String, PyObject> bound, Map<String, PyObject> extra) {
    boolean known =
        parameters.stream()
            .anyMatch(
                p ->
                    p.name().equals(keyword)
                        && (p.kind() == Kind.PLAIN || p.kind() == Kind.KEYWORD_ONLY));
    if (known) {
      if (bound.putIfAbsent(keyword, value) != null) {
        throw error("got multiple values for argument '" + keyword + "'");
      }
    } else if (takes(Kind.EXTRA)) {
      extra.put(keyword, value);
    } else {
      throw error("got an unexpected keyword argument '" + keyword + "'");
    }
  }

  private void requireAll(Kind kind, String adjective, Map<String, PyObject> bound) {
    List<String> missing = new ArrayList<>();
    for (Parameter p : parameters) {
      if (p.kind() == kind && !p.optional() && !bound.containsKey(p.name())) {
        missing.add("'" + p.name() + "'");
      }
    }
    if (!missing.isEmpty()) {
      String noun = missing.size() == 1 ? " argument: " : " arguments: ";
      String list = enumerated(missing);
      throw error("missing " + missing.size() + " required " + adjective + noun + list);
    }
  }

  private static String enumerated(List<String> names) {
    int last = names.size() - 1;
    return switch (names.size()) {
      case 1 -> names.get(0);
      case 2 -> names.get(0) + " and " + names.get(1);
      default -> String.join(", ", names.subList(0, last)) + ", and " + names.get(last);
    };
  }

  private PyException tooMany(int positional) {
    int self = takes(Kind.SELF) ? 1 : 0;
    int most = plain.size() + self;
    int least = most - (int) plain.stream().filter(Parameter::optional).count();
    String takes = least == most ? "" + most : "from " + least + " to " + most;
    String noun = most == 1 ? " positional argument but " : " positional arguments but ";
    int given = positional + self;
    return error("takes " + takes + noun + given + (given == 1 ? " was given" : " were given"));
  }

  private boolean takes(Kind kind) {
    return parameters.stream().anyMatch(p -> p.kind() == kind);
  }

  private PyException error(String what) {
    return Py.TypeError(function + "() " + what);
  }
}
