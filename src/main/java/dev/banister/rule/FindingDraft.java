package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.schema.SchemaDifference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding of one rule in one revision while it is put together. */
public final class FindingDraft {
  private final Rule rule;
  private final RuleContext context;
  private final String object;
  private final String message;
  private Severity severity;
  private @Nullable Direction direction;
  private int line;
  private int operation = -1;
  private String explanation = "";
  private @Nullable String suggestion;
  private List<SchemaDifference> differences = List.of();
  private Evidence evidence = Evidence.HISTORY;
  private @Nullable String authorNote;

  public FindingDraft(Rule rule, RuleContext context, String object, String message) {
    this.rule = rule;
    this.context = context;
    this.object = object;
    this.message = message;
    this.severity = rule.severity();
  }

  public FindingDraft at(Direction where, OperationUnit unit) {
    direction = where;
    line = unit.line();
    operation = unit.index();
    return this;
  }

  /** Where something is to be added: the head of the function, or of the file without one. */
  public FindingDraft atFunction(Direction where) {
    var function =
        where == Direction.UPGRADE ? context.script().upgrade() : context.script().downgrade();
    direction = where;
    line = function == null ? 1 : function.line();
    return this;
  }

  /** At a line that no recorded operation stands for. */
  public FindingDraft atLine(@Nullable Direction where, int sourceLine) {
    direction = where;
    line = sourceLine;
    return this;
  }

  /** Another weight than the rule's own, where this case is lighter or heavier. */
  public FindingDraft weighing(Severity changed) {
    severity = changed;
    return this;
  }

  public FindingDraft because(String text) {
    explanation = text;
    return this;
  }

  public FindingDraft repairedBy(@Nullable String code) {
    suggestion = code;
    return this;
  }

  public FindingDraft showing(List<SchemaDifference> shown) {
    differences = shown;
    return this;
  }

  public FindingDraft fromScript() {
    evidence = Evidence.SCRIPT;
    return this;
  }

  /** With the author's own words, which make it information. */
  public FindingDraft documentedBy(@Nullable String note) {
    authorNote = note;
    if (note != null) {
      severity = Severity.INFO;
    }
    return this;
  }

  public Finding finding() {
    return new Finding(
        rule.code(),
        rule.id(),
        severity,
        context.script().revision().id(),
        context.script().file(),
        line,
        direction,
        operation,
        object,
        message,
        explanation,
        suggestion,
        differences,
        Set.of(evidence),
        authorNote);
  }
}
