package dev.banister.python.runtime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;

/** Turns texts into bytes and back. */
final class Encodings {

  private Encodings() {}

  static String name(@Nullable PyObject encoding) {
    return encoding == null ? "utf-8" : Texts.of(encoding);
  }

  private static Charset charset(String name) {
    try {
      return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
        case "utf8", "utf-8" -> StandardCharsets.UTF_8;
        case "latin1", "latin-1", "iso-8859-1", "l1" -> StandardCharsets.ISO_8859_1;
        case "ascii", "us-ascii" -> StandardCharsets.US_ASCII;
        case "utf-16-le", "utf-16le" -> StandardCharsets.UTF_16LE;
        case "utf-16-be", "utf-16be" -> StandardCharsets.UTF_16BE;
        case "utf-32-le", "utf-32le" -> Charset.forName("UTF-32LE");
        case "utf-32-be", "utf-32be" -> Charset.forName("UTF-32BE");
        case "cp1252", "cp1250", "cp1251" -> Charset.forName("windows-" + name.substring(2));
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new PyException(Py.LookupError, "unknown encoding: " + name);
    }
  }

  static Bytes encode(String text, String encoding, String errors) {
    switch (encoding.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "utf-16", "utf16" -> {
        return encode("\ufeff" + text, "utf-16-le", errors);
      }
      case "utf-8-sig" -> {
        return encode("\ufeff" + text, "utf-8", errors);
      }
      default -> {}
    }
    Charset charset = charset(encoding);
    if (errors.equals("xmlcharrefreplace") || errors.equals("backslashreplace")) {
      return encode(escaped(text, charset, errors), encoding, "strict");
    }
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(action(errors))
              .onUnmappableCharacter(action(errors))
              .encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return Bytes.of(exact);
    } catch (CharacterCodingException e) {
      throw unencodable(text, encoding, charset);
    }
  }

  /** The text with what cannot be encoded written in ASCII. */
  private static String escaped(String text, Charset charset, String errors) {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder escaped = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String character = Character.toString(c);
      escaped.append(
          encoder.canEncode(character)
              ? character
              : errors.startsWith("xml") ? "&#" + c + ";" : Representation.hex(c));
    }
    return escaped.toString();
  }

  private static RuntimeException unencodable(String text, String encoding, Charset charset) {
    int position = 0;
    while (position < text.length() - 1
        && charset.newEncoder().canEncode(text.substring(0, position + 1))) {
      position++;
    }
    String reason =
        charset == StandardCharsets.US_ASCII
            ? "ordinal not in range(128)"
            : charset == StandardCharsets.ISO_8859_1
                ? "ordinal not in range(256)"
                : "surrogates not allowed";
    return Py.UnicodeEncodeError(encoding, text, position, position + 1, reason);
  }

  static String decode(byte[] bytes, String encoding, String errors) {
    if (encoding.toLowerCase(Locale.ROOT).replace('_', '-').equals("utf-8-sig")) {
      String text = decode(bytes, "utf-8", errors);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    try {
      return charset(encoding)
          .newDecoder()
          .onMalformedInput(action(errors))
          .onUnmappableCharacter(action(errors))
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      int position = 0;
      while (position < latin.length() - 1 && latin.charAt(position) < 128) {
        position++;
      }
      String reason =
          charset(encoding) == StandardCharsets.US_ASCII
              ? "ordinal not in range(128)"
              : "invalid start byte";
      throw Py.UnicodeDecodeError(encoding, latin, position, position + 1, reason);
    }
  }

  private static CodingErrorAction action(String errors) {
    return switch (errors) {
      case "strict" -> CodingErrorAction.REPORT;
      case "ignore" -> CodingErrorAction.IGNORE;
      case "replace" -> CodingErrorAction.REPLACE;
      default ->
          throw new PyException(Py.LookupError, "unknown error handler name '" + errors + "'");
    };
  }
}
