package dev.banister.ddl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Snippets that the writer is known not to write as Alembic does, each with its reason. */
final class KnownFailures {
  private KnownFailures() {}

  /** Snippets by the first word of their line: {@code sqlite}, {@code sqlite-live}… */
  static List<String> of(String key) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    KnownFailures.class.getResourceAsStream("known_failures.txt")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split(" "))
          .filter(words -> words[0].equals(key))
          .map(words -> words[1])
          .sorted()
          .toList();
    }
  }
}
