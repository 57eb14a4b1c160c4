package dev.banister.ui.rehearsal;

import dev.banister.sql.Dialect;
import dev.banister.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** What the screen says of the place in which a history is rehearsed. */
record PlaceWords(String title, String text) {

  /** The words for a history's dialect; null as long as nobody knows it. */
  static PlaceWords of(@Nullable Dialect dialect) {
    return switch (dialect) {
      case null -> of("unknown");
      case SQLITE -> of("memory");
      case POSTGRESQL -> of("postgresql");
      case MYSQL, MARIADB ->
          new PlaceWords(
              Words.of("rehearsal.where.none", dialect.title()),
              Words.of("rehearsal.where.none.text"));
    };
  }

  private static PlaceWords of(String key) {
    return new PlaceWords(
        Words.of("rehearsal.where." + key), Words.of("rehearsal.where." + key + ".text"));
  }
}
