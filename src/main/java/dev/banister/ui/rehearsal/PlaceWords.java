package dev.banister.ui.rehearsal;

import dev.banister.sql.Dialect;
import dev.banister.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** What the screen says of the place in which a history is rehearsed. */
record PlaceWords(String title, String text) {

  /** The words for a history's dialect; null as long as nobody knows it. */
  static PlaceWords of(@Nullable Dialect dialect) {
    return switch (dialect) {
      case null ->
          new PlaceWords(
              Words.of("rehearsal.where.unknown"), Words.of("rehearsal.where.unknown.text"));
      case SQLITE ->
          new PlaceWords(
              Words.of("rehearsal.where.memory"), Words.of("rehearsal.where.memory.text"));
      case POSTGRESQL ->
          new PlaceWords(
              Words.of("rehearsal.where.postgresql"), Words.of("rehearsal.where.postgresql.text"));
      case MYSQL, MARIADB ->
          new PlaceWords(
              Words.of("rehearsal.where.mariadb"), Words.of("rehearsal.where.mariadb.text"));
    };
  }
}
