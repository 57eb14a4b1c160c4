package dev.banister.recorder;

import dev.banister.operation.OperationStream.StopKind;
import dev.banister.recorder.protocol.Messages;
import dev.banister.recorder.protocol.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * At most so many children, kept from one script to the next. The first is started when it is
 * needed, another only when a script keeps the others busy for a while: to start one costs as much
 * as hundreds of plain scripts.
 */
final class ChildPool implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

  private final Messages messages = new Messages();
  private final RecorderLimits limits;
  private final Supplier<Confinement> confinement;
  private final Semaphore free;
  private final Deque<ChildProcess> idle = new ArrayDeque<>();
  private final Set<ChildProcess> children = new HashSet<>();
  private final PreparedChild prepared;
  private int starting;
  private boolean closed;

  ChildPool(
      int size, RecorderLimits limits, Supplier<Confinement> confinement, PreparedChild prepared) {
    this.confinement = confinement;
    this.prepared = prepared;
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
      notifyAll();
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
      notifyAll();
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

  /** An idle child; null when one is to be started, which is then counted as starting. */
  private synchronized @Nullable ChildProcess pollIdle() throws ChildFailure, InterruptedException {
    long begin = System.nanoTime();
    for (long left = PATIENCE; ; left = PATIENCE - (System.nanoTime() - begin)) {
      if (closed) {
        throw new ChildFailure(StopKind.CRASHED, "The recorder is closed.");
      }
      if (!idle.isEmpty()) {
        return idle.poll();
      }
      boolean comingUp = starting > 0 && children.size() <= starting;
      if (!comingUp && (children.isEmpty() || left <= 0)) {
        starting++;
        return null;
      }
      if (comingUp) {
        wait();
        begin = System.nanoTime();
      } else {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    }
  }

  private ChildProcess started() throws ChildFailure, InterruptedException {
    try {
      return ready();
    } finally {
      synchronized (this) {
        starting--;
        notifyAll();
      }
    }
  }

  private ChildProcess ready() throws ChildFailure, InterruptedException {
    ChildProcess child = prepared.take();
    if (child == null) {
      child = ChildProcess.start(messages, new ChildCommand(limits, confinement.get()));
    }
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

  /** Tells the children that nothing more will come, and waits until they have ended. */
  void finish(Duration patience) throws InterruptedException {
    List<ChildProcess> all;
    synchronized (this) {
      all = List.copyOf(children);
    }
    for (ChildProcess child : all) {
      child.finish(patience);
    }
  }

  @Override
  public void close() {
    List<ChildProcess> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(children);
      children.clear();
      idle.clear();
      notifyAll();
    }
    all.forEach(ChildProcess::close);
  }
}
