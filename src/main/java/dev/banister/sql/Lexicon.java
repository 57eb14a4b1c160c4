package dev.banister.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What SQLAlchemy knows about the names of one dialect: its reserved words, its quote and its
 * limits. The words are SQLAlchemy's, not the server's, since they decide what is quoted.
 *
 * @param identifierLimit longest name that SQLAlchemy accepts, in characters
 * @param nameLimit where it cuts the generated name of a constraint or an index
 */
record Lexicon(String quote, int identifierLimit, int nameLimit, Set<String> words) {
  private static final Map<Dialect, Lexicon> ALL = read();

  Lexicon {
    words = Set.copyOf(words);
  }

  static Lexicon of(Dialect dialect) {
    return ALL.get(dialect);
  }

  private static Map<Dialect, Lexicon> read() {
    try (InputStream in = Lexicon.class.getResourceAsStream("reserved_words.json")) {
      JsonNode root = new ObjectMapper().readTree(in);
      Map<Dialect, Lexicon> all = new EnumMap<>(Dialect.class);
      for (Dialect dialect : Dialect.values()) {
        all.put(dialect, from(root.get(dialect.id())));
      }
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of reserved words cannot be read.", e);
    }
  }

  private static Lexicon from(JsonNode node) {
    Set<String> words = new HashSet<>();
    node.get("words").forEach(word -> words.add(word.asText()));
    int identifier = node.get("max_identifier_length").asInt();
    int limit = node.get("max_constraint").asInt(identifier);
    return new Lexicon(node.get("quote").asText(), identifier, limit, words);
  }
}
