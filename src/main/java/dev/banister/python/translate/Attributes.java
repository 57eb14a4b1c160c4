package dev.banister.python.translate;

import java.util.Set;
import org.sonar.plugins.python.api.tree.Tree;

/** Attributes that scripts may not name, since they lead out of the script. */
public final class Attributes {
  private static final Set<String> DENIED =
      Set.of(
          "__bases__",
          "__base__",
          "__mro__",
          "mro",
          "__subclasses__",
          "__subclasshook__",
          "__globals__",
          "__code__",
          "__closure__",
          "__getattribute__",
          "__reduce__",
          "__reduce_ex__",
          "__builtins__",
          "__import__",
          "__loader__",
          "__spec__",
          "__self__",
          "__func__",
          "__metaclass__",
          "__tojava__",
          "__findattr__",
          "__findattr_ex__",
          "__getslice__",
          "__setslice__",
          "__delslice__",
          "__coerce__",
          "__instancecheck__",
          "func_globals",
          "func_code",
          "func_closure",
          "func_dict",
          "func_defaults",
          "func_name",
          "im_func",
          "im_self",
          "im_class",
          "f_globals",
          "f_locals",
          "f_back",
          "f_builtins",
          "f_code",
          "gi_frame",
          "gi_code",
          "cr_frame",
          "cr_code",
          "ag_frame",
          "tb_frame",
          "tb_next",
          "__wrapped_java__",
          "getClass",
          "notifyAll",
          "hashCode",
          "toString",
          "__javaobj__",
          "__del__",
          "__nonzero__",
          "__unicode__",
          "__cmp__",
          "__delattr__",
          "__setstate__",
          "__getstate__",
          "__slots__",
          "__weakref__");

  /** Denied when read from anything, but fine to define, to call on super() or to name. */
  private static final Set<String> DEFINABLE =
      Set.of(
          "__instancecheck__",
          "__delattr__",
          "__getstate__",
          "__setstate__",
          "__reduce__",
          "__slots__",
          "__cmp__",
          "__nonzero__",
          "__unicode__",
          "__subclasshook__",
          "mro",
          "toString",
          "hashCode",
          "__getattribute__");

  /** Read through the runtime, since Jython's objects lack them or answer as Python 2 does. */
  private static final Set<String> ROUTED =
      Set.of(
          "__class__",
          "__dict__",
          "__name__",
          "__qualname__",
          "__module__",
          "__cause__",
          "__context__",
          "__traceback__",
          "__suppress_context__",
          "__notes__",
          "__next__",
          "__annotations__",
          "__defaults__",
          "__kwdefaults__",
          "__str__",
          "__repr__",
          "__eq__",
          "__ne__",
          "__lt__",
          "__le__",
          "__gt__",
          "__ge__",
          "__hash__",
          "__bool__",
          "__format__",
          "value",
          "with_traceback",
          "add_note",
          "args",
          "encode",
          "decode",
          "format",
          "format_map",
          "casefold",
          "isidentifier",
          "isprintable",
          "isascii",
          "isnumeric",
          "isdecimal",
          "removeprefix",
          "removesuffix",
          "maketrans",
          "translate",
          "splitlines",
          "expandtabs",
          "join",
          "split",
          "rsplit",
          "partition",
          "rpartition",
          "strip",
          "lstrip",
          "rstrip",
          "startswith",
          "endswith",
          "replace",
          "find",
          "rfind",
          "index",
          "rindex",
          "count",
          "lower",
          "upper",
          "title",
          "capitalize",
          "swapcase",
          "center",
          "ljust",
          "rjust",
          "zfill",
          "isalpha",
          "isdigit",
          "isalnum",
          "isspace",
          "islower",
          "isupper",
          "istitle",
          "keys",
          "values",
          "items",
          "pop",
          "popitem",
          "copy",
          "update",
          "setdefault",
          "fromkeys",
          "clear",
          "has_key",
          "iteritems",
          "iterkeys",
          "itervalues",
          "viewitems",
          "viewkeys",
          "viewvalues",
          "sort",
          "bit_length",
          "bit_count",
          "to_bytes",
          "from_bytes",
          "hex",
          "fromhex",
          "is_integer",
          "as_integer_ratio",
          "next",
          "union",
          "intersection",
          "difference");

  private Attributes() {}

  /** Whether the runtime answers for the attribute. */
  public static boolean routed(String name) {
    return ROUTED.contains(name);
  }

  public static boolean denied(String name) {
    return DENIED.contains(name);
  }

  static void check(String name, Tree tree) {
    if (DENIED.contains(name) && !DEFINABLE.contains(name)) {
      refuse(name, tree);
    }
  }

  static void checkAccess(String name, Tree tree) {
    if (DENIED.contains(name) || Reserved.is(name)) {
      refuse(name, tree);
    }
  }

  private static void refuse(String name, Tree tree) {
    throw TranslationException.forbidden(
        tree, "The attribute " + name + " at line %d is not read: scripts may not look inside.");
  }
}
