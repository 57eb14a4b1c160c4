package dev.banister.replay;

/** The database, or Alembic, would refuse the operation on the schema it finds. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
