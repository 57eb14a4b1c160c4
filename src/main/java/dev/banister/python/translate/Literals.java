package dev.banister.python.translate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.python.antlr.ast.Num;
import org.python.antlr.ast.Str;
import org.python.antlr.base.expr;
import org.python.core.PyComplex;
import org.python.core.PyFloat;
import org.python.core.PyInteger;
import org.python.core.PyLong;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.sonar.plugins.python.api.tree.FormatSpecifier;
import org.sonar.plugins.python.api.tree.FormattedExpression;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.StringElement;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Translates numbers, texts, bytes and formatted texts. */
final class Literals {
  private final Translation translation;

  Literals(Translation translation) {
    this.translation = translation;
  }

  expr number(NumericLiteral literal) {
    return number(literal, literal.valueAsString());
  }

  expr number(Tree at, String written) {
    String text = written.replace("_", "").toLowerCase(Locale.ROOT);
    return new Num(At.of(at).token(), numeric(at, text));
  }

  private static PyObject numeric(Tree at, String text) {
    if (text.startsWith("0x")) {
      return whole(new BigInteger(text.substring(2), 16));
    }
    if (text.startsWith("0o")) {
      return whole(new BigInteger(text.substring(2), 8));
    }
    if (text.startsWith("0b")) {
      return whole(new BigInteger(text.substring(2), 2));
    }
    if (text.endsWith("j")) {
      return new PyComplex(0, Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    if (text.chars().allMatch(Character::isDigit)) {
      if (text.startsWith("0") && !text.chars().allMatch(c -> c == '0')) {
        throw TranslationException.syntax(at, "octal numbers begin with 0o");
      }
      return whole(new BigInteger(text));
    }
    if (text.endsWith("l")) {
      throw TranslationException.syntax(at, "long integers belong to Python 2");
    }
    return new PyFloat(Double.parseDouble(text));
  }

  private static PyObject whole(BigInteger value) {
    return value.bitLength() < 32 ? new PyInteger(value.intValue()) : new PyLong(value);
  }

  expr text(StringLiteral literal) {
    List<StringElement> elements = literal.stringElements();
    long bytes = elements.stream().filter(Literals::isBytes).count();
    if (bytes > 0 && bytes < elements.size()) {
      throw TranslationException.syntax(literal, "bytes and text literals cannot be joined");
    }
    if (bytes > 0) {
      return bytes(At.of(literal), plain(elements));
    }
    if (elements.stream().noneMatch(StringElement::isInterpolated)) {
      return At.of(literal).text(plain(elements));
    }
    return formatted(At.of(literal), elements);
  }

  private static boolean isBytes(StringElement element) {
    return element.prefix().toLowerCase(Locale.ROOT).contains("b");
  }

  private static boolean isRaw(StringElement element) {
    return element.prefix().toLowerCase(Locale.ROOT).contains("r");
  }

  private static String plain(List<StringElement> elements) {
    StringBuilder text = new StringBuilder();
    elements.forEach(element -> text.append(decoded(element)));
    return text.toString();
  }

  private static String decoded(StringElement element) {
    return decoded(element, element.trimmedQuotesValue(), isRaw(element), isBytes(element));
  }

  private static String decoded(Tree at, String body, boolean raw, boolean bytes) {
    String unix = body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    return raw || unix.indexOf('\\') < 0 ? unix : new Escapes(at, unix, bytes).decode();
  }

  private static expr bytes(At at, String latin) {
    return at.runtime("bytes", new Str(at.token(), new PyString(latin)));
  }

  /** The text of literal tokens that stand without an element, as patterns have them. */
  expr pattern(Tree at, String written) {
    int quote = written.indexOf('"') < 0 ? written.indexOf('\'') : firstQuote(written);
    String prefix = written.substring(0, quote).toLowerCase(Locale.ROOT);
    int width = written.startsWith(written.substring(quote, quote + 1).repeat(3), quote) ? 3 : 1;
    boolean empty = written.length() - quote < 2 * width;
    String body = empty ? "" : written.substring(quote + width, written.length() - width);
    boolean bytes = prefix.contains("b");
    String text = decoded(at, body, prefix.contains("r"), bytes);
    return bytes ? bytes(At.of(at), text) : At.of(at).text(text);
  }

  private static int firstQuote(String written) {
    int single = written.indexOf('\'');
    int doubled = written.indexOf('"');
    return single < 0 ? doubled : Math.min(single, doubled);
  }

  private expr formatted(At at, List<StringElement> elements) {
    List<expr> pieces = new ArrayList<>();
    for (StringElement element : elements) {
      if (element.isInterpolated()) {
        pieces(element, isRaw(element), pieces);
      } else {
        pieces.add(At.of(element).text(decoded(element)));
      }
    }
    return at.call(at.load(Reserved.name("fstring")), pieces);
  }

  private void pieces(Tree parent, boolean raw, List<expr> pieces) {
    for (Tree child : parent.children()) {
      if (child instanceof FormattedExpression expression) {
        field(expression, raw, pieces);
      } else if (child instanceof StringElement middle) {
        String literal = middle.firstToken().value().replace("{{", "{").replace("}}", "}");
        pieces.add(At.of(middle).text(decoded(middle, literal, raw, false)));
      }
    }
  }

  private void field(FormattedExpression field, boolean raw, List<expr> pieces) {
    At at = At.of(field);
    String conversion = conversion(field);
    Token equal = field.equalToken();
    FormatSpecifier specifier = field.formatSpecifier();
    if (equal != null) {
      pieces.add(at.text(selfDocumented(field, equal)));
      conversion = conversion.isEmpty() && specifier == null ? "r" : conversion;
    }
    expr value = translation.value(field.expression());
    pieces.add(at.runtime("format", value, at.text(conversion), specification(at, specifier, raw)));
  }

  private expr specification(
      At at, @org.jspecify.annotations.Nullable FormatSpecifier specifier, boolean raw) {
    if (specifier == null) {
      return at.text("");
    }
    List<expr> pieces = new ArrayList<>();
    pieces(specifier, raw, pieces);
    return pieces.size() == 1 && pieces.getFirst() instanceof Str only
        ? only
        : at.call(at.load(Reserved.name("fstring")), pieces);
  }

  private static String conversion(FormattedExpression field) {
    List<Tree> children = field.children();
    for (int i = 0; i < children.size() - 1; i++) {
      if (children.get(i) instanceof Token token && token.value().equals("!")) {
        return children.get(i + 1).firstToken().value();
      }
    }
    return "";
  }

  /**
   * What {@code f"{name = }"} prints in front of the value: the source up to the colon or brace.
   */
  private String selfDocumented(FormattedExpression field, Token equal) {
    List<Tree> children = field.children();
    Token after = equal;
    for (int i = 0; i < children.size() - 1; i++) {
      if (children.get(i) == equal) {
        after = children.get(i + 1).firstToken();
      }
    }
    return translation.source().between(field.firstToken(), after);
  }
}
