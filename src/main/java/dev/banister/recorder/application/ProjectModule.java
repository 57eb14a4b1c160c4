package dev.banister.recorder.application;

import dev.banister.recorder.application.ModuleRunner.FailedException;
import dev.banister.recorder.application.Sources.ModuleText;
import dev.banister.recorder.facade.FacadeObject;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A module of the project or of a library; its body is run when a script first needs it. */
final class ProjectModule extends FacadeObject {
  private final ApplicationModules modules;
  private final String name;
  private final @Nullable ModuleText text;
  private @Nullable PyObject namespace;
  private @Nullable String failure;
  private boolean started;

  ProjectModule(ApplicationModules modules, String name, @Nullable ModuleText text) {
    this.modules = modules;
    this.name = name;
    this.text = text;
  }

  String name() {
    return name;
  }

  boolean isUnread() {
    return text == null;
  }

  boolean isPackage() {
    return text != null && text.isPackage();
  }

  boolean isHelper() {
    return text != null && text.isHelper();
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    if (attribute.equals("__name__")) {
      return new PyUnicode(name);
    }
    PyObject own = own(attribute);
    if (own != null) {
      return own;
    }
    if (attribute.startsWith("__")) {
      return null;
    }
    String child = name + "." + attribute;
    if ((text == null || text.isPackage()) && modules.text(child).isPresent()) {
      return modules.module(child);
    }
    return modules.unknown(child, name, failure);
  }

  private @Nullable PyObject own(String attribute) {
    run();
    PyObject found = namespace == null ? null : namespace.__finditem__(attribute);
    return found != null || attribute.startsWith("__") ? found : computed(attribute);
  }

  /** What the module's own {@code __getattr__} gives, as PEP 562 has it. */
  private @Nullable PyObject computed(String attribute) {
    PyObject function = namespace == null ? null : namespace.__finditem__("__getattr__");
    try {
      return function == null ? null : function.__call__(new PyUnicode(attribute));
    } catch (PyException e) {
      if (e.match(Py.AttributeError)) {
        return null;
      }
      throw e;
    }
  }

  private void run() {
    if (started || text == null) {
      return;
    }
    started = true;
    try {
      namespace = modules.run(this, text);
    } catch (FailedException e) {
      failure = text.file() + " " + e.getMessage();
    }
  }

  @Override
  protected String description() {
    return "<module '" + name + "'>";
  }
}
