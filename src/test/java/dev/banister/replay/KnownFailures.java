package dev.banister.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Snippets of which replay is known not to foretell what happens, by dialect. */
final class KnownFailures {
  private KnownFailures() {}

  static List<String> of(String dialect) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    KnownFailures.class.getResourceAsStream("known_failures.txt")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split(" "))
          .filter(words -> words.length == 2 && words[0].equals(dialect))
          .map(words -> words[1])
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
