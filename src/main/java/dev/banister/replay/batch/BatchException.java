package dev.banister.replay.batch;

/** What Alembic raises while it plans or makes a recreate. */
final class BatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String exception;

  BatchException(String exception, String message) {
    super(message);
    this.exception = exception;
  }

  static BatchException key(String name) {
    // Python writes a text that holds a single quote in double ones.
    String quote = name.contains("'") && !name.contains("\"") ? "\"" : "'";
    return new BatchException("KeyError", quote + name + quote);
  }

  BatchPlan.Refusal refusal(boolean afterRenaming) {
    return new BatchPlan.Refusal(exception, getMessage(), afterRenaming);
  }
}
