package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition.Identity;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GENERATED AS IDENTITY and the options that it shares with sequences. */
final class IdentityText {
  private IdentityText() {}

  static String of(Identity identity) {
    String options = options(identity.options());
    return "GENERATED "
        + (identity.always() ? "ALWAYS" : "BY DEFAULT")
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + options + ")");
  }

  /** The options in SQLAlchemy's order: {@code INCREMENT BY 2 START WITH 5}. */
  static String options(Map<String, Value> options) {
    List<String> parts = new ArrayList<>();
    addNumber(parts, "INCREMENT BY ", options.get("increment"));
    addNumber(parts, "START WITH ", options.get("start"));
    addNumber(parts, "MINVALUE ", options.get("minvalue"));
    addNumber(parts, "MAXVALUE ", options.get("maxvalue"));
    addFlag(parts, "NO MINVALUE", options.get("nominvalue"));
    addFlag(parts, "NO MAXVALUE", options.get("nomaxvalue"));
    addNumber(parts, "CACHE ", options.get("cache"));
    if (options.get("cycle") instanceof Value.Bool cycle) {
      parts.add(cycle.bool() ? "CYCLE" : "NO CYCLE");
    }
    return String.join(" ", parts);
  }

  private static void addNumber(List<String> parts, String keyword, Value value) {
    if (value instanceof Value.Int number) {
      parts.add(keyword + number.number());
    }
  }

  private static void addFlag(List<String> parts, String keyword, Value value) {
    if (value instanceof Value.Bool flag && flag.bool()) {
      parts.add(keyword);
    }
  }
}
