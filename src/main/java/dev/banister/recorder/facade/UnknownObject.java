package dev.banister.recorder.facade;

import dev.banister.python.runtime.ClassBase;
import dev.banister.python.runtime.Undecided;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.ContextManager;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyException;
import org.python.core.PyFunction;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;
import org.python.core.ThreadState;

/**
 * A value that only live data or the application could give.
 *
 * <p>Whatever a script does with it gives another such value that remembers the longer expression:
 * {@code settings.SCHEMA}, {@code settings.SCHEMA.lower()}. As text it is its placeholder.
 */
public final class UnknownObject extends FacadeObject
    implements ContextManager, Undecided, ClassBase {
  private static final Set<String> ABOUT_A_CLASS =
      Set.of(
          "query", "select", "aliased", "get", "scalar", "scalars", "insert", "update", "delete");

  private final RecordingContext context;
  private final Unknown unknown;
  private boolean fetched;

  public UnknownObject(RecordingContext context, Unknown unknown) {
    super(FacadeTypes.CLASS);
    this.context = context;
    this.unknown = unknown;
  }

  public Unknown unknown() {
    return unknown;
  }

  @Override
  public PyObject derive(String function, PyObject... arguments) {
    List<String> spelled = Arrays.stream(arguments).map(UnknownObject::spelled).toList();
    return derived(function + "(" + String.join(", ", spelled) + ")");
  }

  @Override
  public PyObject derive(
      String name, PyTuple bases, PyDictionary namespace, PyDictionary keywords) {
    return FacadeClass.derive(name, PyValues.items(bases), namespace);
  }

  @Override
  public PyObject superOf(PyObject instance) {
    return derived("super(" + unknown.expression() + ")");
  }

  private UnknownObject derived(String expression) {
    return context.unknown(expression, unknown.origin(), unknown.explanation());
  }

  private UnknownObject operator(String sign, PyObject right) {
    return derived(unknown.expression() + " " + sign + " " + spelled(right));
  }

  private UnknownObject reflected(String sign, PyObject left) {
    return derived(spelled(left) + " " + sign + " " + unknown.expression());
  }

  private static String spelled(PyObject value) {
    if (value instanceof UnknownObject other) {
      return other.unknown.expression();
    }
    return value instanceof PyUnicode text ? "'" + text.getString() + "'" : value.toString();
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "__name__", "__qualname__" -> __unicode__();
      case "__enter__" -> FacadeFunction.of("__enter__()", a -> this);
      case "__exit__" -> FacadeFunction.of("__exit__(*exc)", a -> Py.False);
      case "__bases__" -> Py.EmptyTuple;
      case "fetchmany" -> FacadeFunction.of("fetchmany(size=None)", a -> batch());
      case "__table__", "__tablename__" -> derived(unknown.expression() + "." + name);
      default ->
          name.startsWith("__") && name.endsWith("__")
              ? null
              : derived(unknown.expression() + "." + name);
    };
  }

  /** The first batch of rows that nobody has read stands for all of them; then there is none. */
  private PyObject batch() {
    boolean first = !fetched;
    fetched = true;
    return first ? derived(unknown.expression() + ".fetchmany()") : PyValues.list(List.of());
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    if (decorates(values, keywords)) {
      return values[0];
    }
    context.called(unknown);
    List<String> spelled = new ArrayList<>();
    int positional = values.length - keywords.length;
    for (int i = 0; i < values.length; i++) {
      String name = i < positional ? "" : keywords[i - positional] + "=";
      spelled.add(name + spelled(values[i]));
    }
    return derived(unknown.expression() + "(" + String.join(", ", spelled) + ")");
  }

  /** A function or class as the only argument: it is used as a decorator. */
  private boolean decorates(PyObject[] values, String[] keywords) {
    return values.length == 1
        && keywords.length == 0
        && (values[0] instanceof PyFunction
            || values[0] instanceof ScriptClass && !isClassName() && !asksAboutClass());
  }

  /** {@code session.query(Model)} asks for rows of a class and decorates nothing. */
  private boolean asksAboutClass() {
    return ABOUT_A_CLASS.contains(lastName());
  }

  /** A decorator is a function; {@code Pydantic(Model)} makes an instance of a class. */
  private boolean isClassName() {
    String last = lastName();
    return !last.isEmpty() && Character.isUpperCase(last.charAt(0));
  }

  private String lastName() {
    String expression = unknown.expression();
    return expression.substring(expression.lastIndexOf('.') + 1);
  }

  @Override
  public boolean __nonzero__() {
    return context.decide(unknown);
  }

  @Override
  public PyObject __not__() {
    return Py.newBoolean(!__nonzero__());
  }

  @Override
  public boolean __contains__(PyObject item) {
    return context.decide(derived(spelled(item) + " in " + unknown.expression()).unknown);
  }

  @Override
  public PyObject __iter__() {
    UnknownObject item =
        context.unknown(
            "each of " + unknown.expression(), unknown.origin(), context.explainedLoop(unknown));
    return new UnknownItems(context, this, item);
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    return derived(unknown.expression() + "[" + spelled(key) + "]");
  }

  @Override
  public void __setitem__(PyObject key, PyObject value) {
    // what is put into an unknown object cannot be told from what was there
  }

  @Override
  public void __delitem__(PyObject key) {
    // the object is as unknown without the item as with it
  }

  @Override
  public PyUnicode __unicode__() {
    return new PyUnicode(unknown.placeholder());
  }

  @Override
  public PyString __repr__() {
    return __unicode__();
  }

  @Override
  public PyObject __format__(PyObject specification) {
    return __unicode__();
  }

  @Override
  protected String description() {
    return unknown.placeholder();
  }

  @Override
  public PyObject __enter__(ThreadState state) {
    return this;
  }

  @Override
  public boolean __exit__(ThreadState state, @Nullable PyException exception) {
    return false;
  }

  @Override
  public PyObject __eq__(PyObject other) {
    return other == this ? Py.True : operator("==", other);
  }

  @Override
  public PyObject __ne__(PyObject other) {
    return other == this ? Py.False : operator("!=", other);
  }

  @Override
  public PyObject __lt__(PyObject other) {
    return operator("<", other);
  }

  @Override
  public PyObject __le__(PyObject other) {
    return operator("<=", other);
  }

  @Override
  public PyObject __gt__(PyObject other) {
    return operator(">", other);
  }

  @Override
  public PyObject __ge__(PyObject other) {
    return operator(">=", other);
  }

  @Override
  public PyObject __add__(PyObject other) {
    return joined(this, other, operator("+", other));
  }

  @Override
  public PyObject __radd__(PyObject other) {
    return joined(other, this, reflected("+", other));
  }

  /** Text stays text with a placeholder in it; anything else is unknown as a whole. */
  private static PyObject joined(PyObject left, PyObject right, PyObject otherwise) {
    boolean text = left instanceof PyString || right instanceof PyString;
    return text ? new PyUnicode(PyValues.text(left) + PyValues.text(right)) : otherwise;
  }

  @Override
  public PyObject __sub__(PyObject other) {
    return operator("-", other);
  }

  @Override
  public PyObject __rsub__(PyObject other) {
    return reflected("-", other);
  }

  @Override
  public PyObject __mul__(PyObject other) {
    return operator("*", other);
  }

  @Override
  public PyObject __rmul__(PyObject other) {
    return reflected("*", other);
  }

  @Override
  public PyObject __div__(PyObject other) {
    return operator("/", other);
  }

  @Override
  public PyObject __truediv__(PyObject other) {
    return operator("/", other);
  }

  @Override
  public PyObject __rtruediv__(PyObject other) {
    return reflected("/", other);
  }

  @Override
  public PyObject __floordiv__(PyObject other) {
    return operator("//", other);
  }

  @Override
  public PyObject __rfloordiv__(PyObject other) {
    return reflected("//", other);
  }

  @Override
  public PyObject __mod__(PyObject other) {
    return operator("%", other);
  }

  @Override
  public PyObject __and__(PyObject other) {
    return operator("&", other);
  }

  @Override
  public PyObject __rand__(PyObject other) {
    return reflected("&", other);
  }

  @Override
  public PyObject __or__(PyObject other) {
    return operator("|", other);
  }

  @Override
  public PyObject __ror__(PyObject other) {
    return reflected("|", other);
  }

  @Override
  public PyObject __neg__() {
    return derived("-" + unknown.expression());
  }

  @Override
  public PyObject __invert__() {
    return derived("~" + unknown.expression());
  }
}
