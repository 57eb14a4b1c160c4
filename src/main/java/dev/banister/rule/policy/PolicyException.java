package dev.banister.rule.policy;

/** A policy file that can't be used; the message says where it is wrong and what to do. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PolicyException(String message) {
    super(message);
  }
}
