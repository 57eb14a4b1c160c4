package dev.banister.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes Python source: UTF-8 with or without a byte order mark, or the encoding that one of the
 * first two lines names.
 *
 * @see <a href="https://peps.python.org/pep-0263/">PEP 263</a>
 */
sealed interface SourceText {

  /** Decoded text. */
  record Decoded(String text) implements SourceText {}

  /**
   * Bytes that are no text in the encoding they should be in.
   *
   * @param line of the first of them, or of the line that names an unknown encoding
   * @param reason ends a sentence that begins with the file's name
   * @param text what a reader can be shown in spite of it
   */
  record Undecodable(int line, String reason, String text) implements SourceText {}

  static SourceText decode(byte[] bytes) {
    if (hasMark(bytes)) {
      return decode(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
    }
    Coding coding = Coding.of(bytes);
    if (coding == null) {
      return decode(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
    }
    Charset charset = coding.charset();
    return charset == null
        ? new Undecodable(
            coding.line(),
            "names an unknown encoding, %s, on line %d".formatted(coding.name(), coding.line()),
            decodeLeniently(bytes))
        : decode(bytes, 0, charset, coding.name());
  }

  /** The text in UTF-8 with a replacement for each byte that is not. */
  static String decodeLeniently(byte[] bytes) {
    int start = hasMark(bytes) ? 3 : 0;
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static SourceText decode(byte[] bytes, int start, Charset charset, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate((int) (in.remaining() * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (!result.isError()) {
      return new Decoded(out.flip().toString());
    }
    int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
    return new Undecodable(
        line,
        "is not %s: byte 0x%02X on line %d".formatted(name, bytes[in.position()], line),
        decodeLeniently(bytes));
  }

  /** The line that names an encoding. */
  record Coding(int line, String name) {
    private static final Pattern LINE =
        Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("[ \\t\\f]*(#.*)?");

    static @Nullable Coding of(byte[] bytes) {
      String start = new String(bytes, 0, Math.min(bytes.length, 500), StandardCharsets.ISO_8859_1);
      int number = 0;
      for (String line : start.lines().limit(2).toList()) {
        number++;
        Matcher matcher = LINE.matcher(line);
        if (matcher.find()) {
          return new Coding(number, matcher.group(1));
        }
        if (!BLANK_OR_COMMENT.matcher(line).matches()) {
          return null;
        }
      }
      return null;
    }

    /** The encoding, or null when Java has none of that name. */
    @Nullable Charset charset() {
      String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
      String known =
          switch (normal) {
            case "utf8", "u8", "utf-8-sig", "utf-8-unix" -> "utf-8";
            case "latin-1", "iso-latin-1", "latin", "l1" -> "iso-8859-1";
            case "ascii" -> "us-ascii";
            case "mbcs" -> "windows-1252";
            default -> normal;
          };
      try {
        return Charset.forName(known);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        return null;
      }
    }
  }
}
