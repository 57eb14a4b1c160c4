package dev.banister.replay;

import dev.banister.value.SourceSpan;
import java.util.List;

/**
 * A point from which replay no longer knows some objects.
 *
 * @param span the operation
 * @param objects names of tables or other objects that may have changed; empty: any may have
 * @param reason one sentence
 */
public record NotFollowed(SourceSpan span, List<String> objects, String reason) {
  /** Stands for every object among the uncertain ones of a {@link RevisionReplay}. */
  public static final String ALL = "*";

  public NotFollowed {
    objects = List.copyOf(objects);
  }
}
