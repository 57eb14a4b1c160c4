package dev.banister.recorder.sqlalchemy;

import java.util.Set;

/** The common table expressions behind something to read from. */
final class CteSearch {
  private CteSearch() {}

  static Set<CteObject> in(FromObject from) {
    return switch (from) {
      case CteObject cte -> Set.of(cte);
      case AliasObject alias -> in(alias.original());
      case QueryFrom query -> query.query().ctes();
      default -> Set.of();
    };
  }
}
