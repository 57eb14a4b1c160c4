package dev.banister.database.server;

import org.jspecify.annotations.Nullable;

/** The throwaway server can't be had here; the message is one sentence with the next step. */
public final class ServerException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
