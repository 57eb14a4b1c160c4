package dev.banister.database;

import java.util.Map;

/** A time in which another program works on a scratch database, and we don't. */
public interface Visit extends AutoCloseable {

  /**
   * Where the other program finds the database: {@code dialect}, and {@code file} or {@code host},
   * {@code port}, {@code user}, {@code password} and {@code database}.
   */
  Map<String, String> address();

  /** Ends the visit, after the other program has left: what it committed is there now. */
  @Override
  void close();
}
