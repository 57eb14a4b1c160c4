package dev.banister.audit;

import dev.banister.database.Standing;

/** What a connected database answers. */
public sealed interface ConnectionAnswer {
  /** It can be read. */
  record Connected(String url, Standing standing) implements ConnectionAnswer {}

  /** It wants a password, or another one; {@code reason} is a sentence with the next step. */
  record PasswordWanted(String reason) implements ConnectionAnswer {}

  /** It can't be read; {@code reason} is a sentence with the next step. */
  record Refused(String reason) implements ConnectionAnswer {}
}
