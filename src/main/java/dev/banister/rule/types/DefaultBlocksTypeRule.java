package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.rule.DeclaredType;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.TypeChange;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.stream.Stream;

/** Finds a change of type that the column's default can't follow. */
public final class DefaultBlocksTypeRule implements Rule {
  @Override
  public String code() {
    return "BN504";
  }

  @Override
  public String id() {
    return "default-blocks-type-change";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.POSTGRESQL) {
      return List.of();
    }
    return Stream.of(Direction.values())
        .flatMap(d -> TypeChange.of(context, d).stream())
        .filter(c -> c.using() && c.step().effect().refusal() == null)
        .filter(c -> hasDefault(c) && !canFollow(c, context))
        .map(c -> finding(context, c))
        .toList();
  }

  /** Alembic sets a new default before it changes the type, so only none at all is safe. */
  private static boolean hasDefault(TypeChange change) {
    return change.alter().serverDefault().given()
        ? change.alter().serverDefault().value() != null
        : change.column().defaultText() != null;
  }

  private static boolean canFollow(TypeChange change, RuleContext context) {
    DeclaredType from = change.from();
    DeclaredType to = change.target();
    boolean isEnum = isEnum(context, change.column().type()) || isEnum(context, change.to());
    if (to.isText() || (!isEnum && from.base().equals(to.base()))) {
      return true;
    }
    if (isEnum) {
      return change.column().type().equals(change.to());
    }
    boolean numbers =
        (from.isWhole() || from.isDecimal() || from.isApproximate())
            && (to.isWhole() || to.isDecimal() || to.isApproximate());
    boolean times =
        (from.base().startsWith("timestamp") || from.base().equals("date"))
            && (to.base().startsWith("timestamp") || to.base().equals("date"));
    boolean known = from.isText() || from.isWhole() || from.base().equals("boolean");
    return numbers || times || !known;
  }

  private static boolean isEnum(RuleContext context, String type) {
    String name = type.replace("\"", "");
    return context.replay().upgrade().before().enums().containsKey(name)
        || context.replay().upgrade().after().enums().containsKey(name)
        || context.replay().downgrade().after().enums().containsKey(name);
  }

  private Finding finding(RuleContext context, TypeChange change) {
    return new FindingDraft(
            this,
            context,
            change.object(),
            "The default of "
                + change.object()
                + " can't be cast from "
                + change.column().type()
                + " to "
                + change.to()
                + ".")
        .at(change.step().direction(), change.step().unit())
        .because(
            "PostgreSQL applies USING to the rows, not to the default, and stops. Drop the"
                + " default first and set it again afterwards.")
        .repairedBy(
            "op.alter_column(\""
                + change.table()
                + "\", \""
                + change.column().name()
                + "\", server_default=None)")
        .finding();
  }
}
