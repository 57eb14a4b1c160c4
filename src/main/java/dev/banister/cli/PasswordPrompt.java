package dev.banister.cli;

import org.jspecify.annotations.Nullable;

/** Asks the user for a password, which stays in memory. */
public interface PasswordPrompt {
  /** Asks on the terminal without echo; null where there is none, or nobody answered. */
  char @Nullable [] ask(String question);
}
