package dev.banister.rule;

import java.util.List;

/**
 * One thing that a reviewer would object to.
 *
 * <p>Stateless, without constructor arguments. Each rule has a page of the same code and id beside
 * it in the resources, whose bad and good blocks are its test.
 */
public interface Rule {
  /** Group and number, never reused: {@code BN103}. */
  String code();

  /** Kebab case, readable without the code: {@code created-object-not-dropped}. */
  String id();

  Severity severity();

  /** What it finds in one revision; for a rule about the history, nothing. */
  default List<Finding> check(RuleContext context) {
    return List.of();
  }

  /** What it finds in the history as a whole; for a rule about revisions, nothing. */
  default List<Finding> checkHistory(HistoryContext context) {
    return List.of();
  }
}
