package dev.banister.replay;

import dev.banister.schema.SchemaDifference;
import dev.banister.value.SourceSpan;
import java.util.Collection;
import java.util.List;

/**
 * A point from which replay no longer knows some objects.
 *
 * @param span the operation
 * @param objects names of tables or other objects that may have changed, {@code user / email} for a
 *     part of a table; empty: any may have
 * @param reason one sentence
 */
public record NotFollowed(SourceSpan span, List<String> objects, String reason) {
  /** Stands for every object among the uncertain ones of a {@link RevisionReplay}. */
  public static final String ALL = "*";

  private static final String PART = " / ";

  /** The object of a difference: {@code user}, or {@code user / email} of a part of a table. */
  static String object(SchemaDifference difference) {
    return difference.table() == null
        ? difference.name()
        : difference.table() + PART + difference.name();
  }

  /** Whether a difference is in something uncertain. */
  public static boolean touches(Collection<String> uncertain, SchemaDifference difference) {
    return uncertain.contains(ALL)
        || uncertain.contains(difference.name())
        || (difference.table() != null && uncertain.contains(difference.table()))
        || uncertain.contains(object(difference));
  }

  /** Whether a table or other object is uncertain, or a part of it. */
  static boolean touches(Collection<String> uncertain, String name) {
    return uncertain.contains(name)
        || uncertain.stream().anyMatch(object -> object.startsWith(name + PART));
  }

  public NotFollowed {
    objects = List.copyOf(objects);
  }
}
