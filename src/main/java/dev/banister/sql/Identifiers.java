package dev.banister.sql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as one dialect writes them, quoted where SQLAlchemy quotes. */
public final class Identifiers {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  private final Lexicon lexicon;

  Identifiers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The name, in quotes if it is a reserved word or holds anything unusual. */
  public String quote(String name) {
    return needsQuotes(name) ? quoteAlways(name) : name;
  }

  /** {@code table} or {@code schema.table}; a dotted schema is quoted as one name. */
  public String quote(TableName name) {
    return qualified(name.schema(), name.name());
  }

  /** The same as it stands after {@code ALTER TABLE}: a dotted schema is quoted part by part. */
  public String quoteInAlter(TableName name) {
    Stream<String> schema =
        name.schema() == null ? Stream.of() : Stream.of(name.schema().split("\\."));
    return Stream.concat(schema, Stream.of(name.name()))
        .map(this::quote)
        .collect(Collectors.joining("."));
  }

  /** {@code name} or {@code schema.name}. */
  public String qualified(@Nullable String schema, String name) {
    return schema == null ? quote(name) : quote(schema) + "." + quote(name);
  }

  /** The names, separated by commas. */
  public String list(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  /** The name in quotes, whether it needs them or not. */
  public String quoteAlways(String name) {
    String quote = lexicon.quote();
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private boolean needsQuotes(String name) {
    return !PLAIN.matcher(name).matches()
        || lexicon.words().contains(name.toLowerCase(Locale.ROOT));
  }
}
