package dev.banister.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes graphs as letters: {@code "a<-b a<-c b,c<-bc"} says that b and c follow a, and that bc
 * merges them. {@code ?x<-a} names a missing x. {@code b[label]} gives b a branch label, {@code
 * c:b} a dependency on b.
 */
public final class Graphs {
  private final Map<String, List<String>> down = new LinkedHashMap<>();
  private final Map<String, List<String>> labels = new LinkedHashMap<>();
  private final Map<String, List<String>> dependencies = new LinkedHashMap<>();

  private Graphs() {}

  public static RevisionGraph graph(String letters) {
    return RevisionGraph.of(new Graphs().read(letters));
  }

  static List<RevisionId> ids(String letters) {
    return letters.isBlank()
        ? List.of()
        : Arrays.stream(letters.trim().split(" +")).map(RevisionId::of).toList();
  }

  private List<Revision> read(String letters) {
    for (String edge : letters.trim().split(" +")) {
      String[] sides = edge.split("<-");
      List<String> parents =
          sides.length == 1
              ? List.of()
              : Arrays.stream(sides[0].split(",")).map(this::parent).toList();
      down.get(declare(sides[sides.length - 1])).addAll(parents);
    }
    return down.keySet().stream().map(this::revision).toList();
  }

  private String parent(String text) {
    return text.startsWith("?") ? text.substring(1) : declare(text);
  }

  private String declare(String text) {
    String[] dependency = text.split(":", 2);
    String[] label = dependency[0].split("[\\[\\]]");
    down.computeIfAbsent(label[0], id -> new ArrayList<>());
    if (label.length == 2) {
      labels.put(label[0], List.of(label[1]));
    }
    if (dependency.length == 2) {
      dependencies.put(label[0], List.of(dependency[1].split("\\+")));
    }
    return label[0];
  }

  private Revision revision(String id) {
    return new Revision(
        RevisionId.of(id),
        down.get(id).stream().map(RevisionId::of).toList(),
        dependencies.getOrDefault(id, List.of()),
        labels.getOrDefault(id, List.of()),
        "");
  }
}
