package dev.banister.recorder.child;

import dev.banister.operation.OperationStream.*;
import dev.banister.value.SourceSpan;
import java.util.*;
import java.util.function.*;
import org.python.core.*;
import org.python.util.PythonInterpreter;

final class Interpreter {
  PythonInterpreter it;
  Interpreter() { Properties p=new Properties(); p.put("python.import.site","false"); PythonInterpreter.initialize(System.getProperties(), p, new String[0]); }
  Position position(String file){ return () -> { for (PyFrame f = Py.getThreadState().frame; f != null; f = f.f_back) if (f.f_code instanceof PyTableCode c && c.co_filename.equals(file)) return SourceSpan.of(file, f.f_lineno); return SourceSpan.of(file,0);}; }
  PyObject library(String n){ return imp.importName(n); }
  interface Imp { PyObject importName(String n);} Imp imp = n -> __builtin__.__import__(n);
  End load(String file, String text, Function<String,PyObject> modules){
    it = new PythonInterpreter();
    for (String n : List.of("alembic", "sqlalchemy")) { PyObject m = modules.apply(n); if (m != null) ((PyStringMap) Py.getSystemState().modules).__setitem__(n, m); }
    return guard(() -> it.exec(Py.compile_flags(text, file, CompileMode.exec, new CompilerFlags())), file);
  }
  End guard(Runnable r, String file){ try { r.run(); return new Completed(); } catch (PyException e) { return new Raised(String.valueOf(e.type), String.valueOf(e.value), 0); } }
  PyObject global(String n){ return it.get(n); }
  List<String> globals(){ return List.of(); }
  List<String> parameters(PyObject f){ PyTableCode c = (PyTableCode) ((PyFunction) f).__code__; return Arrays.asList(c.co_varnames).subList(0, c.co_argcount); }
  End call(PyObject f, PyObject[] a){ return guard(() -> f.__call__(a), ""); }
}
