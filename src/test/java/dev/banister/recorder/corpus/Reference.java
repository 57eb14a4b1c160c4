package dev.banister.recorder.corpus;

import dev.banister.operation.Direction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What {@code src/test/python/record_operations.py} wrote down of a chain of revisions. */
final class Reference {
  private final Map<String, Map<String, List<Way>>> ways = new TreeMap<>();

  private Reference() {}

  static Reference of(String chain) throws IOException {
    Reference reference = new Reference();
    try (InputStream stream = Reference.class.getResourceAsStream(chain + ".tsv.gz");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
      reader.lines().skip(1).forEach(reference::add);
    }
    return reference;
  }

  private void add(String line) {
    String[] parts = line.split("\t", -1);
    ways.computeIfAbsent(parts[0], f -> new TreeMap<>())
        .computeIfAbsent(parts[1], d -> new ArrayList<>())
        .add(Way.of(parts[2], parts[3], parts[4]));
  }

  Iterable<String> files() {
    return ways.keySet();
  }

  int size() {
    return ways.size();
  }

  List<Way> ways(String file, Direction direction) {
    return ways.get(file).get(direction.id());
  }
}
