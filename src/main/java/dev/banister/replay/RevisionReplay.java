package dev.banister.replay;

import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/**
 * What replay says of one revision: the schema before it, after {@code upgrade()}, and after {@code
 * downgrade()} from there.
 *
 * @param differences the schema before the upgrade against the one after the downgrade
 * @param uncertain objects that replay did not follow at or before this revision; a difference in
 *     them proves nothing. {@code *} stands for all.
 */
public record RevisionReplay(
    RevisionId revision,
    StreamReplay upgrade,
    StreamReplay downgrade,
    List<SchemaDifference> differences,
    List<String> uncertain) {
  public RevisionReplay {
    differences = List.copyOf(differences);
    uncertain = List.copyOf(uncertain);
  }
}
