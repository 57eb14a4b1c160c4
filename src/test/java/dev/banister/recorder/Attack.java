package dev.banister.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script that tries something.
 *
 * @param ends the ways in which it may end
 */
record Attack(String name, List<String> ends, String script) {

  /** The attacks of a resource, whose first lines say how it is written. */
  static Stream<Attack> all(String resource) throws IOException {
    try (InputStream stream = Attack.class.getResourceAsStream(resource)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^=== ")).skip(1).map(Attack::of);
    }
  }

  private static Attack of(String section) {
    int line = section.indexOf('\n');
    String[] head = section.substring(0, line).split(" => ", 2);
    return new Attack(head[0], List.of(head[1].split(" \\| ")), section.substring(line + 1));
  }

  @Override
  public String toString() {
    return name;
  }
}
