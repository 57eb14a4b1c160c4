package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.RecordingContext;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlStatement;

/** A statement without the values in it, for readers. */
final class Outline extends SqlRewriter {
  private static final String WHERE = " WHERE ";
  private static final Scalar VALUE = SqlExpression.Text.of("?");

  private Outline() {}

  /** The condition of a query: {@code users.name = ?}. */
  static String condition(RecordingContext context, SqlStatement query) {
    String line = of(context, query);
    return line.substring(line.indexOf(WHERE) + WHERE.length());
  }

  static String of(RecordingContext context, SqlStatement statement) {
    try {
      String text = Spelling.of(context.dialect()).statement(new Outline().children(statement));
      return text.replaceAll("\\s+", " ");
    } catch (SpellingException e) {
      return WHERE + "…"; // what no dialect spells is for no reader either
    }
  }

  @Override
  Scalar leaf(Scalar scalar) {
    return scalar instanceof SqlExpression.Literal || scalar instanceof SqlExpression.Undetermined
        ? VALUE
        : scalar;
  }
}
