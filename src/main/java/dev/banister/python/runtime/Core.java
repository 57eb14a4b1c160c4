package dev.banister.python.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyFunction;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PySet;
import org.python.core.PyString;
import org.python.core.PyStringMap;
import org.python.core.PyTuple;

/** The functions that translated code calls by reserved names. */
final class Core {
  private static final String PREFIX = "_bn_";
  private final Map<String, PyObject> names = new HashMap<>();
  private final Budget budget;
  private final Iteration iteration;
  private final Arithmetic arithmetic;
  private final PyObject spread = HeapTypes.marker("spread");

  Core(Budget budget, Iteration iteration, Arithmetic arithmetic) {
    this.budget = budget;
    this.iteration = iteration;
    this.arithmetic = arithmetic;
  }

  Map<String, PyObject> names() {
    return names;
  }

  private void define(String name, Native.Raw body) {
    names.put(PREFIX + name, Native.raw(name, body));
  }

  private void unary(String name, java.util.function.UnaryOperator<PyObject> body) {
    define(name, (a, k) -> body.apply(a[0]));
  }

  private void binary(String name, BinaryOperator<PyObject> body) {
    define(name, (a, k) -> body.apply(a[0], a[1]));
  }

  void addOperators() {
    operator("add", arithmetic::add, PyObject::__iadd__);
    operator("subtract", arithmetic::subtract, PyObject::__isub__);
    operator("multiply", arithmetic::multiply, PyObject::__imul__);
    operator("divide", arithmetic::divide, PyObject::__itruediv__);
    operator("floor_divide", arithmetic::floorDivide, PyObject::__ifloordiv__);
    operator("modulo", arithmetic::modulo, PyObject::__imod__);
    operator("power", arithmetic::power, PyObject::__ipow__);
    operator("shift_left", arithmetic::shiftLeft, PyObject::__ilshift__);
    operator("shift_right", arithmetic::shiftRight, PyObject::__irshift__);
    operator("bit_and", arithmetic::and, PyObject::__iand__);
    operator("bit_xor", arithmetic::xor, PyObject::__ixor__);
    binary("bit_or", arithmetic::or);
    binary("in_place_bit_or", arithmetic::inPlaceOr);
    binary("matrix_multiply", arithmetic::matrixMultiply);
    unary("negative", arithmetic::negative);
    unary("positive", arithmetic::positive);
    unary("invert", arithmetic::inverted);
    binary("in_place_matrix_multiply", arithmetic::matrixMultiply);
    addComparisons();
  }

  private void operator(
      String name, BinaryOperator<PyObject> plain, BinaryOperator<PyObject> inPlace) {
    binary(name, plain);
    binary("in_place_" + name, (a, b) -> arithmetic.inPlace(a, b, inPlace, plain));
  }

  private void addComparisons() {
    binary("equal", Comparison::equal);
    binary("not_equal", Comparison::notEqual);
    binary("less", (a, b) -> Comparison.order(a, b, Comparison.Order.LESS));
    binary("less_equal", (a, b) -> Comparison.order(a, b, Comparison.Order.LESS_EQUAL));
    binary("greater", (a, b) -> Comparison.order(a, b, Comparison.Order.GREATER));
    binary("greater_equal", (a, b) -> Comparison.order(a, b, Comparison.Order.GREATER_EQUAL));
    binary("contained", (a, b) -> Py.newBoolean(Comparison.contained(a, b)));
    binary("not_contained", (a, b) -> Py.newBoolean(!Comparison.contained(a, b)));
    binary("same", (a, b) -> Py.newBoolean(Comparison.same(a, b)));
    binary("not_same", (a, b) -> Py.newBoolean(!Comparison.same(a, b)));
    binary("item", Subscripts::item);
  }

  void addValues(AttributeReader attributes) {
    Sequences sequences = new Sequences(iteration);
    names.put(PREFIX + "object", PyObject.TYPE);
    names.put(PREFIX + "spread", spread);
    unary("bytes", literal -> Bytes.ofLatin(((PyString) literal).getString()));
    define("fstring", (a, k) -> joined(a));
    define(
        "format", (a, k) -> Py.newUnicode(Formatting.field(a[0], Texts.of(a[1]), Texts.of(a[2]))));
    unary("star", Sequences.Star::new);
    define("gather", (a, k) -> sequences.gather(a));
    unary("tuple", list -> new PyTuple(Sequences.array(list)));
    unary("set", list -> new PySet(list));
    define("dict", (a, k) -> dict(a));
    unary("dict_of", Core::dictOfPairs);
    binary("unpack", sequences::unpack);
    unary("iterate", iteration::over);
    unary("iterate_async", Awaiting::iterate);
    define("iterate_unpacked", (a, k) -> iteration.unpacked(a[0], a[1], sequences));
    names.put(PREFIX + "attribute", reader(attributes));
    define("call", (a, k) -> call(a[0], Sequences.array(a[1]), Sequences.array(a[2])));
    unary("type_alias", name -> new TypeAlias(Texts.of(name)));
    define("tick", (a, k) -> tick());
  }

  static Native reader(AttributeReader attributes) {
    return Native.raw("attribute", (a, k) -> attributes.read(a[0], Texts.of(a[1])));
  }

  private PyObject tick() {
    budget.tick();
    return Py.None;
  }

  private static PyObject joined(PyObject[] pieces) {
    StringBuilder text = new StringBuilder();
    for (PyObject piece : pieces) {
      text.append(((PyString) piece).getString());
    }
    return Py.newUnicode(text.toString());
  }

  private PyObject dict(PyObject[] flat) {
    PyDictionary dict = Dicts.empty();
    for (int i = 0; i < flat.length; i += 2) {
      if (flat[i] == spread) {
        Dicts.addAll(dict, flat[i + 1]);
      } else {
        dict.__setitem__(flat[i], flat[i + 1]);
      }
    }
    return dict;
  }

  private static PyObject dictOfPairs(PyObject pairs) {
    PyDictionary dict = Dicts.empty();
    for (PyObject pair : Sequences.array(pairs)) {
      PyObject[] entry = Sequences.array(pair);
      dict.__setitem__(entry[0], entry[1]);
    }
    return dict;
  }

  private PyObject call(PyObject function, PyObject[] positional, PyObject[] flat) {
    Keywords keywords = Keywords.flat(flat, spread, function);
    return function.__call__(keywords.behind(positional), keywords.names());
  }

  void addVariables() {
    define("cell", (a, k) -> new Cell(Texts.of(a[0]), a.length > 1 ? a[1] : null));
    define(
        "keep",
        (a, k) -> {
          a[0].__setitem__(0, a[1]);
          return a[1];
        });
    define(
        "set_global",
        (a, k) -> {
          Py.getFrame().f_globals.__setitem__(Texts.of(a[0]).intern(), a[1]);
          return a[1];
        });
    unary("global", Core::global);
  }

  private static PyObject global(PyObject name) {
    PyObject value = Py.getFrame().f_globals.__finditem__(Texts.of(name).intern());
    if (value == null) {
      throw Py.NameError("name '" + Texts.of(name) + "' is not defined");
    }
    return value;
  }

  void addGenerators() {
    unary("generator", inner -> new ScriptGenerator(inner, null, budget, "<genexpr>"));
    unary("await", Awaiting::await);
    unary("with", manager -> Managers.checked(manager));
    unary("with_async", Awaiting::manager);
    unary("delegate", iterable -> new Delegation(iterable));
    unary("delegate_more", d -> Py.newBoolean(((Delegation) d).more()));
    unary("delegate_value", d -> ((Delegation) d).value());
    unary("delegate_result", d -> ((Delegation) d).result());
    define(
        "delegate_send",
        (a, k) -> {
          ((Delegation) a[0]).send(a[1]);
          return Py.None;
        });
    unary(
        "delegate_throw",
        d -> {
          ((Delegation) d).raise();
          return Py.None;
        });
  }

  void addClasses(ClassMaker maker) {
    define(
        "class",
        (a, k) ->
            new ClassMaker.Header(
                Texts.of(a[0]),
                Sequences.array(a[1]),
                Keywords.flat(Sequences.array(a[2]), spread, a[0])));
    define("class_body", (a, k) -> new ClassMaker.Body(Texts.of(a[0]), a[2]));
    define(
        "make_class",
        (a, k) ->
            Native.raw(
                "make_class",
                (body, keywords) ->
                    maker.make(
                        (ClassMaker.Header) a[0],
                        (ClassMaker.Body) body[0],
                        Sequences.array(a[1]),
                        Sequences.array(a[2]))));
    binary(
        "super",
        (type, object) ->
            type instanceof ClassBase base
                ? base.superOf(object)
                : org.python.core.PySuper.TYPE.__call__(type, object));
  }

  void addExceptions(Raising raising, Matching matching) {
    define("exception", (a, k) -> raising.exception(a[0], a.length > 1 ? a[1] : null));
    unary("catch", raising::caught);
    define("handled", (a, k) -> Raising.handled());
    unary("handle", Raising::handle);
    unary("leave", Raising::leave);
    define("travelling", (a, k) -> Raising.travelling());
    define("raise_again", (a, k) -> Raising.raiseAgain());
    define("failed", (a, k) -> Py.AssertionError.__call__(a));
    binary("match", matching::match);
  }

  void addImports(Imports imports) {
    unary("import_module", name -> imports.module(Texts.of(name)));
    unary("import_root", name -> imports.root(Texts.of(name)));
    binary("import_name", (module, name) -> imports.name(Texts.of(module), Texts.of(name)));
    unary(
        "import_all",
        module -> {
          imports.all(Texts.of(module), (PyStringMap) Py.getFrame().f_globals);
          return Py.None;
        });
  }

  /** Functions that know the signatures of one script. */
  Map<String, PyObject> ofScript(List<Signature> signatures) {
    Native decorator =
        Native.raw(
            "function",
            (a, k) -> {
              Binding binding = binding(signatures, a);
              return Native.raw(
                  "function",
                  (body, none) -> new ScriptFunction((PyFunction) body[0], binding, budget));
            });
    Native lambda =
        Native.raw(
            "lambda",
            (a, k) -> new ScriptFunction((PyFunction) a[3], binding(signatures, a), budget));
    return Map.of(PREFIX + "function", decorator, PREFIX + "lambda", lambda);
  }

  private static Binding binding(List<Signature> signatures, PyObject[] arguments) {
    PyObject[] flat = Sequences.array(arguments[2]);
    Map<String, PyObject> keywordDefaults = new HashMap<>();
    for (int i = 0; i < flat.length; i += 2) {
      keywordDefaults.put(Texts.of(flat[i]), flat[i + 1]);
    }
    Signature signature = signatures.get(((PyInteger) arguments[0]).getValue());
    return new Binding(signature, Sequences.array(arguments[1]), keywordDefaults);
  }
}
