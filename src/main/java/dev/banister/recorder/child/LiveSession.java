package dev.banister.recorder.child;

import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.LiveAnswers;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import dev.banister.schema.Schema;
import dev.banister.sql.SqlStatement;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.python.core.PyException;

/** The database of a rehearsal, which the parent holds. */
final class LiveSession implements LiveAnswers {
  private final Channel channel;
  private final BiFunction<String, String, PyException> exceptions;
  private @Nullable Schema catalog;

  /**
   * @param exceptions makes the exception of a class name with a message
   */
  LiveSession(Channel channel, BiFunction<String, String, PyException> exceptions) {
    this.channel = channel;
    this.exceptions = exceptions;
  }

  Rows execute(RecordedOperation operation) {
    catalog = null;
    return rows(channel.ask(new Reply.ExecuteLive(operation)));
  }

  Rows query(SqlStatement statement) {
    return rows(channel.ask(new Reply.QueryLive(statement)));
  }

  @Override
  public Schema inspect() {
    Schema known = catalog == null ? inspected() : catalog;
    catalog = known;
    return known;
  }

  private Schema inspected() {
    return switch (channel.ask(new Reply.InspectLive())) {
      case Request.SchemaAnswer answer -> answer.schema();
      case Request.Refusal refusal ->
          throw exceptions.apply(refusal.exception(), refusal.message());
      case Request other -> throw unexpected(other);
    };
  }

  private Rows rows(Request answer) {
    return switch (answer) {
      case Request.RowsAnswer rows ->
          new Rows(rows.columns(), rows.rows(), rows.count(), rows.key());
      case Request.Refusal refusal ->
          throw exceptions.apply(refusal.exception(), refusal.message());
      case Request other -> throw unexpected(other);
    };
  }

  private static IllegalStateException unexpected(Request request) {
    return new IllegalStateException("the parent answered with " + request.getClass());
  }
}
