package dev.banister.python.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyCode;
import org.python.core.PyComplex;
import org.python.core.PyException;
import org.python.core.PyFrozenSet;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyProperty;
import org.python.core.PySet;
import org.python.core.PySlice;
import org.python.core.PyStringMap;
import org.python.core.PyTuple;

/** The state of one interpreter: what scripts find built in, and the budget they spend. */
public final class Interpreter {
  private final Budget budget;
  private final BuiltinTypes types = new BuiltinTypes();
  private final ExceptionTypes exceptions;
  private final Map<String, PyObject> builtins = new HashMap<>();
  private final Map<String, PyObject> trusted = new HashMap<>();
  private final Core core;
  private final Iteration iteration;
  private final AttributeReader attributes;

  /**
   * @param steps that a script may take before it is stopped
   * @param depth of nested calls
   * @param denied attributes that scripts may not read
   * @param standard modules of the standard library
   * @param others whatever else can be imported
   */
  public Interpreter(
      long steps,
      int depth,
      Predicate<String> denied,
      Function<String, @Nullable PyObject> standard,
      Function<String, @Nullable PyObject> others) {
    this.exceptions = new ExceptionTypes(Py.getSystemState().getBuiltins());
    this.budget = new Budget(steps, depth, exceptions);
    this.iteration = new Iteration(budget);
    Arithmetic arithmetic = new Arithmetic(budget);
    this.attributes = new AttributeReader(AttributeReader.Access.GUARDED, denied, budget, types);
    Instances instances = new Instances(types);
    ClassMaker classes = new ClassMaker(types, budget);
    new Conversions(types, classes).install();
    this.core = new Core(budget, iteration, arithmetic);
    core.addOperators();
    core.addValues(attributes);
    core.addVariables();
    core.addGenerators();
    core.addClasses(classes);
    core.addExceptions(new Raising(budget), new Matching(attributes, instances, types));
    core.addImports(new Imports(standard, others, exceptions));
    addTypes();
    new NumberFunctions(arithmetic).add(builtins);
    SequenceFunctions sequences = new SequenceFunctions(iteration, arithmetic, budget);
    sequences.add(builtins);
    types.construct(types.range(), sequences.range());
    new ObjectFunctions(attributes, instances, budget).add(builtins);
    AttributeReader open =
        new AttributeReader(AttributeReader.Access.TRUSTED, denied, budget, types);
    new ObjectFunctions(open, instances, budget).add(trusted);
    trusted.put("_bn_attribute", Core.reader(open));
    builtins.putAll(exceptions.all());
    builtins.put("aiter", Native.of("aiter(async_iterable, /)", v -> Awaiting.iterator(v[0])));
    PyObject end = exceptions.type("StopAsyncIteration");
    builtins.put(
        "anext",
        Native.of("anext(async_iterator, default=, /)", v -> Awaiting.next(v[0], v[1], end)));
  }

  private void addTypes() {
    builtins.putAll(
        Map.ofEntries(
            Map.entry("None", Py.None),
            Map.entry("True", Py.True),
            Map.entry("False", Py.False),
            Map.entry("Ellipsis", Py.Ellipsis),
            Map.entry("NotImplemented", Py.NotImplemented),
            Map.entry("str", types.text()),
            Map.entry("bytes", types.bytes()),
            Map.entry("int", types.whole()),
            Map.entry("dict", types.dict()),
            Map.entry("type", types.type()),
            Map.entry("range", types.range()),
            Map.entry("object", PyObject.TYPE),
            Map.entry("list", PyList.TYPE),
            Map.entry("tuple", PyTuple.TYPE),
            Map.entry("set", PySet.TYPE),
            Map.entry("frozenset", PyFrozenSet.TYPE),
            Map.entry("bool", Py.True.getType()),
            Map.entry("float", types.real()),
            Map.entry("complex", PyComplex.TYPE),
            Map.entry("slice", PySlice.TYPE),
            Map.entry("property", PyProperty.TYPE)));
    builtins.put("super", org.python.core.PySuper.TYPE);
    builtins.put("classmethod", org.python.core.PyClassMethod.TYPE);
    builtins.put("staticmethod", org.python.core.PyStaticMethod.TYPE);
  }

  public Budget budget() {
    return budget;
  }

  public Iteration iteration() {
    return iteration;
  }

  /** Reads an attribute as a script may. */
  public PyObject read(PyObject object, String name) {
    return attributes.read(object, name);
  }

  /** Whether the object is a plain instance of a class that is written in Python. */
  public boolean isPlainInstance(PyObject object) {
    return Methods.isInstance(object) && types.isOfScript(object.getType());
  }

  /** Stands for None as {@code __hash__} of a class. */
  public PyObject unhashable() {
    return ClassMaker.UNHASHABLE;
  }

  /** What is built in, by name. */
  public Map<String, PyObject> builtins() {
    return builtins;
  }

  /**
   * The variables of a module before it runs.
   *
   * @param script whether the module counts as the script when a line is asked for
   */
  public PyStringMap globals(String name, String file, List<Signature> signatures, boolean script) {
    PyStringMap globals = new PyStringMap();
    builtins.forEach((each, value) -> globals.__setitem__(each.intern(), value));
    core.names().forEach((each, value) -> globals.__setitem__(each.intern(), value));
    core.ofScript(signatures).forEach((each, value) -> globals.__setitem__(each.intern(), value));
    globals.__setitem__("__name__", Py.newUnicode(name));
    globals.__setitem__("__file__", Py.newUnicode(file));
    globals.__setitem__("__doc__", Py.None);
    if (script) {
      globals.__setitem__("__bn_script__", Py.True);
    } else {
      trusted.forEach((each, value) -> globals.__setitem__(each.intern(), value));
    }
    return globals;
  }

  /** Takes back what a script changed in what the next one sees too. */
  public void restart() {
    SharedTypes.restore();
  }

  /** Runs the body of a module. */
  public void run(PyCode code, PyStringMap globals) {
    Py.runCode(code, globals, globals);
  }

  /**
   * Does something on behalf of a script, with a fresh budget.
   *
   * @throws ScriptStop when the script was stopped
   * @throws PyException when the script raised
   */
  public <T> T supervised(Supplier<T> work) {
    budget.restart();
    try {
      T result = work.get();
      ScriptStop stopped = budget.stopped();
      if (stopped != null) {
        throw stopped;
      }
      return result;
    } catch (PyException e) {
      ScriptStop stopped = budget.stopped();
      if (stopped != null) {
        throw stopped;
      }
      throw e;
    } finally {
      budget.restart(); // what is read of the script's objects later is not the script's doing
    }
  }
}
