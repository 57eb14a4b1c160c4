package dev.banister.replay;

import dev.banister.schema.Schema;
import java.util.List;

/**
 * The effects of one direction, operation by operation.
 *
 * @param effects one for each operation of the stream, in order
 */
public record StreamReplay(Schema before, Schema after, List<Effect> effects) {
  public StreamReplay {
    effects = List.copyOf(effects);
  }

  /** Where replay lost track, in order. */
  public List<NotFollowed> notFollowed() {
    return effects.stream().map(Effect::notFollowed).filter(java.util.Objects::nonNull).toList();
  }
}
