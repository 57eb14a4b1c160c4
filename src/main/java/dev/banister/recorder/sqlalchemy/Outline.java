package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.RecordingContext;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlStatement;

/** The condition of a query without the values in it, for readers: {@code users.name = ?}. */
final class Outline extends SqlRewriter {
  private static final String WHERE = " WHERE ";
  private static final Scalar VALUE = SqlExpression.Text.of("?");

  private Outline() {}

  static String of(RecordingContext context, SqlStatement query) {
    try {
      String text = Spelling.of(context.dialect()).statement(new Outline().children(query));
      String line = text.replaceAll("\\s+", " ");
      return line.substring(line.indexOf(WHERE) + WHERE.length());
    } catch (SpellingException e) {
      return "…"; // what no dialect spells is for no reader either
    }
  }

  @Override
  Scalar leaf(Scalar scalar) {
    return scalar instanceof SqlExpression.Literal || scalar instanceof SqlExpression.Undetermined
        ? VALUE
        : scalar;
  }
}
