package dev.banister.python.library;

import dev.banister.python.runtime.Native;
import dev.banister.python.runtime.Texts;
import java.text.Normalizer;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyObject;

/** Names and normal forms of characters, as Unicode has them. */
final class Characters {

  private Characters() {}

  static Map<String, Native.Body> functions() {
    return Map.of(
        "normalized(form, text)", v -> normalized(Texts.of(v[0]), Texts.of(v[1])),
        "character_name(character)", v -> name(Texts.of(v[0])),
        "character_named(name)", v -> named(Texts.of(v[0])));
  }

  private static PyObject normalized(String form, String text) {
    return Py.newUnicode(Normalizer.normalize(text, Normalizer.Form.valueOf(form)));
  }

  /** The name; None for what has none in Unicode, though Java names it after its block. */
  private static PyObject name(String character) {
    int code = character.codePointAt(0);
    String name = Character.getName(code);
    boolean none = name == null || Character.getType(code) == Character.CONTROL;
    return none ? Py.None : Py.newUnicode(name);
  }

  private static PyObject named(String name) {
    try {
      return Py.newUnicode(Character.toString(Character.codePointOf(name)));
    } catch (IllegalArgumentException e) {
      return Py.None;
    }
  }
}
