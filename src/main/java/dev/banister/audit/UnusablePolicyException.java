package dev.banister.audit;

import dev.banister.rule.policy.PolicyException;

/** A policy or baseline that can't be used; the message says where it is wrong and what to do. */
public final class UnusablePolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusablePolicyException(PolicyException problem) {
    super(problem.getMessage(), problem);
  }
}
