package dev.banister.python.library;

import dev.banister.python.runtime.Budget;
import dev.banister.python.runtime.HeapTypes;
import dev.banister.python.runtime.ScriptStop;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/**
 * A module of the standard library that scripts may import, as many do without need, but whose
 * functions are not run; and the names inside it.
 */
final class RefusedModule extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType TYPE = HeapTypes.named("module");
  private static final String PROCESSES = "scripts may not start processes";
  private static final String NETWORK = "scripts may not use the network";
  private static final String FILES = "scripts may not touch files";
  private static final String INSIDE = "scripts may not look inside the interpreter";

  private static final Map<String, String> FORBIDDEN =
      Map.ofEntries(
          Map.entry("subprocess", PROCESSES),
          Map.entry("multiprocessing", PROCESSES),
          Map.entry("concurrent", PROCESSES),
          Map.entry("threading", PROCESSES),
          Map.entry("_thread", PROCESSES),
          Map.entry("signal", PROCESSES),
          Map.entry("pty", PROCESSES),
          Map.entry("pip", PROCESSES),
          Map.entry("posix", PROCESSES),
          Map.entry("socket", NETWORK),
          Map.entry("ssl", NETWORK),
          Map.entry("select", NETWORK),
          Map.entry("http", NETWORK),
          Map.entry("ftplib", NETWORK),
          Map.entry("smtplib", NETWORK),
          Map.entry("imaplib", NETWORK),
          Map.entry("xmlrpc", NETWORK),
          Map.entry("socketserver", NETWORK),
          Map.entry("webbrowser", NETWORK),
          Map.entry("shutil", FILES),
          Map.entry("tempfile", FILES),
          Map.entry("glob", FILES),
          Map.entry("fileinput", FILES),
          Map.entry("zipfile", FILES),
          Map.entry("tarfile", FILES),
          Map.entry("bz2", FILES),
          Map.entry("lzma", FILES),
          Map.entry("sqlite3", FILES),
          Map.entry("dbm", FILES),
          Map.entry("shelve", FILES),
          Map.entry("mmap", FILES),
          Map.entry("fcntl", FILES),
          Map.entry("ctypes", INSIDE),
          Map.entry("gc", INSIDE),
          Map.entry("code", INSIDE),
          Map.entry("codeop", INSIDE),
          Map.entry("importlib", INSIDE),
          Map.entry("imp", INSIDE),
          Map.entry("runpy", INSIDE),
          Map.entry("pkgutil", INSIDE),
          Map.entry("builtins", INSIDE),
          Map.entry("marshal", INSIDE),
          Map.entry("pickle", INSIDE),
          Map.entry("dis", INSIDE),
          Map.entry("ast", INSIDE),
          Map.entry("symtable", INSIDE),
          Map.entry("site", INSIDE),
          Map.entry("pdb", INSIDE),
          Map.entry("java", INSIDE),
          Map.entry("javax", INSIDE),
          Map.entry("jarray", INSIDE));

  /** Modules that are not offered, though there would be no harm in them. */
  private static final Set<String> MISSING =
      Set.of(
          "argparse",
          "array",
          "atexit",
          "cmath",
          "configparser",
          "curses",
          "doctest",
          "email",
          "faulthandler",
          "filecmp",
          "getopt",
          "getpass",
          "gettext",
          "graphlib",
          "grp",
          "ipaddress",
          "linecache",
          "locale",
          "mimetypes",
          "optparse",
          "platform",
          "plistlib",
          "profile",
          "pwd",
          "queue",
          "quopri",
          "reprlib",
          "resource",
          "sched",
          "selectors",
          "stat",
          "stringprep",
          "sysconfig",
          "syslog",
          "termios",
          "timeit",
          "token",
          "tokenize",
          "tomllib",
          "trace",
          "tty",
          "turtle",
          "unittest",
          "uu",
          "venv",
          "wave",
          "weakref",
          "wsgiref",
          "xml",
          "zipimport",
          "zoneinfo",
          "cProfile",
          "pstats",
          "readline",
          "tkinter",
          "nntplib",
          "poplib",
          "telnetlib",
          "crypt",
          "cgi",
          "ensurepip",
          "modulefinder",
          "netrc",
          "rlcompleter",
          "copyreg",
          "urllib.request",
          "urllib.error",
          "importlib.metadata",
          "importlib.resources");

  private final String name;
  private final @Nullable String why;
  private final transient Budget budget;

  private RefusedModule(String name, @Nullable String why, Budget budget) {
    super(TYPE);
    this.name = name;
    this.why = why;
    this.budget = budget;
  }

  /** The module, or null when the name is none of the standard library's. */
  static @Nullable PyObject of(String name, Budget budget) {
    if (name.startsWith("urllib.")) {
      return new RefusedModule(name, NETWORK, budget);
    }
    String root = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    String why = FORBIDDEN.get(root);
    if (why == null && !MISSING.contains(root)) {
      return null;
    }
    return new RefusedModule(name, why, budget);
  }

  private ScriptStop refused() {
    return why == null
        ? budget.unsupported(name)
        : budget.forbidden(name + " at line %d is not run: " + why + ".");
  }

  @Override
  public @Nullable PyObject __findattr_ex__(String attribute) {
    if (attribute.startsWith("__")) {
      return null;
    }
    return new RefusedModule(name + "." + attribute, why, budget);
  }

  @Override
  public void __setattr__(String attribute, PyObject value) {
    throw refused();
  }

  @Override
  public PyObject __call__(PyObject[] arguments, String[] keywords) {
    throw refused();
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public PyObject __iter__() {
    throw refused();
  }

  @Override
  public PyObject __getitem__(PyObject key) {
    throw refused();
  }

  @Override
  public boolean __nonzero__() {
    throw refused();
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<module '" + name + "'>");
  }
}
