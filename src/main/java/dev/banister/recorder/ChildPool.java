package dev.banister.recorder;

import dev.banister.operation.OperationStream.StopKind;
import dev.banister.recorder.protocol.Messages;
import dev.banister.recorder.protocol.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** At most so many children; each is started when first needed and kept for the next script. */
final class ChildPool implements AutoCloseable {
  private final Messages messages = new Messages();
  private final RecorderLimits limits;
  private final Supplier<Confinement> confinement;
  private final Semaphore free;
  private final Deque<ChildProcess> idle = new ArrayDeque<>();
  private final Set<ChildProcess> children = new HashSet<>();
  private boolean closed;

  ChildPool(int size, RecorderLimits limits, Supplier<Confinement> confinement) {
    this.confinement = confinement;
    this.limits = limits;
    this.free = new Semaphore(size);
  }

  /** A child that is ready for a script; waits for its turn. */
  ChildProcess take() throws ChildFailure, InterruptedException {
    free.acquire();
    boolean taken = false;
    try {
      ChildProcess child = idleOrNew();
      taken = true;
      return child;
    } finally {
      if (!taken) {
        free.release();
      }
    }
  }

  /** The child ended a script in good order. */
  void giveBack(ChildProcess child) {
    synchronized (this) {
      idle.push(child);
    }
    free.release();
  }

  /** The child is of no more use. */
  void discard(ChildProcess child) {
    remove(child);
    free.release();
  }

  private void remove(ChildProcess child) {
    synchronized (this) {
      children.remove(child);
    }
    child.close();
  }

  private ChildProcess idleOrNew() throws ChildFailure, InterruptedException {
    for (ChildProcess child = pollIdle(); child != null; child = pollIdle()) {
      if (child.isAlive()) {
        return child;
      }
      remove(child);
    }
    return started();
  }

  private synchronized ChildProcess pollIdle() throws ChildFailure {
    if (closed) {
      throw new ChildFailure(StopKind.CRASHED, "The recorder is closed.");
    }
    return idle.poll();
  }

  private ChildProcess started() throws ChildFailure, InterruptedException {
    ChildProcess child = ChildProcess.start(messages, new ChildCommand(limits, confinement.get()));
    synchronized (this) {
      children.add(child);
    }
    boolean ready = false;
    try {
      Reply first =
          child
              .receive(limits.start().toNanos())
              .orElseThrow(
                  () ->
                      new ChildFailure(
                          StopKind.CRASHED,
                          "The recorder process did not start within "
                              + limits.start().toSeconds()
                              + " s."));
      ready = first instanceof Reply.Ready;
    } finally {
      if (!ready) {
        remove(child);
      }
    }
    if (!ready) {
      throw ChildProcess.nonsense();
    }
    return child;
  }

  @Override
  public void close() {
    List<ChildProcess> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(children);
      children.clear();
      idle.clear();
    }
    all.forEach(ChildProcess::close);
  }
}
