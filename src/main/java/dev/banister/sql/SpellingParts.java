package dev.banister.sql;

/** The small parts that the spelling of one dialect is made of. */
record SpellingParts(
    Dialect dialect,
    Identifiers identifiers,
    TypeSpelling types,
    CastTypes castTypes,
    LiteralSpelling literals) {

  static SpellingParts of(Dialect dialect) {
    TypeSpelling types = TypeSpelling.of(dialect);
    return new SpellingParts(
        dialect,
        new Identifiers(Lexicon.of(dialect)),
        types,
        new CastTypes(dialect, types),
        new LiteralSpelling(dialect));
  }
}
