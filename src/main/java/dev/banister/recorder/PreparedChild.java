package dev.banister.recorder;

import dev.banister.recorder.protocol.Messages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A child that is started before anybody knows which scripts it will run: it takes the better part
 * of a second to come up, which is the time that reading the folder takes.
 */
public final class PreparedChild implements AutoCloseable {
  private final RecorderLimits limits;
  private final Supplier<Confinement> confinement;
  private @Nullable CompletableFuture<ChildProcess> child;
  private boolean spent;

  public PreparedChild(RecorderLimits limits) {
    this(limits, ConfinementSearch.RESULT::join);
  }

  PreparedChild(RecorderLimits limits, Supplier<Confinement> confinement) {
    this.limits = limits;
    this.confinement = confinement;
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
  }

  /** Starts the child in the background; nothing happens when it was started before. */
  public synchronized void prepare() {
    if (!spent) {
      spent = true;
      child =
          CompletableFuture.supplyAsync(
              this::started, r -> Thread.ofPlatform().daemon().name("child-starter").start(r));
    }
  }

  private ChildProcess started() {
    try {
      return ChildProcess.start(new Messages(), new ChildCommand(limits, confinement.get()));
    } catch (ChildFailure e) {
      throw new CompletionException(e);
    }
  }

  /** The child, which is the caller's from now on; null when there is none or it did not start. */
  @Nullable ChildProcess take() {
    CompletableFuture<ChildProcess> prepared = released();
    try {
      return prepared == null ? null : prepared.join();
    } catch (CompletionException e) {
      return null; // whoever needs a child starts one, and tells why that fails
    }
  }

  private synchronized @Nullable CompletableFuture<ChildProcess> released() {
    CompletableFuture<ChildProcess> prepared = child;
    child = null;
    spent = true;
    return prepared;
  }

  @Override
  public void close() {
    ChildProcess left = take();
    if (left != null) {
      left.close();
    }
  }
}
