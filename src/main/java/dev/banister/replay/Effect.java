package dev.banister.replay;

import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation does to a schema.
 *
 * @param before the schema it found
 * @param after the schema it leaves
 * @param changes every difference between the two, implicit ones included
 * @param losses sentences about what a SQLite batch recreate drops silently
 * @param refusal why it cannot work on that schema (no such table, …), or null
 * @param notFollowed set when the effect could not be told
 */
public record Effect(
    Schema before,
    Schema after,
    List<SchemaDifference> changes,
    List<String> losses,
    @Nullable String refusal,
    @Nullable NotFollowed notFollowed) {
  public Effect {
    changes = List.copyOf(changes);
    losses = List.copyOf(losses);
  }
}
