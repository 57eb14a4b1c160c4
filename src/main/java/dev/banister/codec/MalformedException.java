package dev.banister.codec;

import org.jspecify.annotations.Nullable;

/** Bytes that are not of the format that they are read in. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
