package dev.banister.recorder;

import dev.banister.operation.OperationStream.StopKind;

/** A child had to be given up; says why, in words that a stopped stream carries. */
final class ChildFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private final StopKind kind;

  ChildFailure(StopKind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  StopKind kind() {
    return kind;
  }
}
