package dev.banister.recorder;

import dev.banister.codec.MalformedException;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.recorder.protocol.Messages;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One running child and the three pipes to it. It trusts nothing that comes out of the child: a
 * message that is too long or none of the protocol ends it.
 */
final class ChildProcess implements AutoCloseable {
  /** So that a child can't fill our memory with messages that nobody has asked for yet. */
  private static final int WAITING = 4;

  private static final int EXIT_OUT_OF_MEMORY = 3;

  private final Messages messages;
  private final Path folder;
  private final Process process;
  private final DataOutputStream input;
  private final BlockingQueue<Optional<byte[]>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread reader;
  private volatile boolean tooLong;

  private ChildProcess(Messages messages, Path folder, Process process) {
    this.messages = messages;
    this.folder = folder;
    this.process = process;
    this.input = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.reader = Thread.ofPlatform().daemon().name("child-reader").start(this::readMessages);
    Thread.ofVirtual().start(() -> drain(process.getErrorStream()));
  }

  static ChildProcess start(Messages messages, ChildCommand command) throws ChildFailure {
    try {
      Path folder = ChildFolder.create();
      return new ChildProcess(messages, folder, command.start(folder));
    } catch (IOException e) {
      throw new ChildFailure(
          StopKind.CRASHED, "The recorder process could not be started: " + e.getMessage() + ".");
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void send(Request request) throws ChildFailure {
    try {
      Messages.send(messages.write(request), input);
      input.flush();
    } catch (IOException e) {
      throw death();
    }
  }

  /** The next message, or empty when the time is up. */
  Optional<Reply> receive(long nanoseconds) throws ChildFailure, InterruptedException {
    Optional<byte[]> message = waiting.poll(nanoseconds, TimeUnit.NANOSECONDS);
    if (message == null) {
      return Optional.empty();
    }
    return Optional.of(read(message.orElseThrow(this::death)));
  }

  private Reply read(byte[] message) throws ChildFailure {
    try {
      return messages.readReply(message);
    } catch (MalformedException e) {
      throw nonsense();
    }
  }

  static ChildFailure nonsense() {
    return new ChildFailure(
        StopKind.CRASHED,
        "The recorder process sent something that is no message of its protocol.");
  }

  private ChildFailure death() {
    if (tooLong) {
      return new ChildFailure(
          StopKind.CRASHED, "The recorder process sent a message that is too long.");
    }
    try {
      process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!process.isAlive() && process.exitValue() == EXIT_OUT_OF_MEMORY) {
      return new ChildFailure(StopKind.MEMORY, "The script used up the memory it may have.");
    }
    return new ChildFailure(
        StopKind.CRASHED, "The process that ran the script ended unexpectedly.");
  }

  private void readMessages() {
    try (DataInputStream output =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      for (byte[] next = Messages.receive(output); next != null; next = Messages.receive(output)) {
        waiting.put(Optional.of(next));
      }
    } catch (Messages.TooLongException e) {
      tooLong = true;
    } catch (IOException e) {
      // the pipe breaks when the child is killed: the end of the messages says the same
    } catch (InterruptedException e) {
      return;
    }
    sayTheEnd();
  }

  private void sayTheEnd() {
    try {
      waiting.put(Optional.empty());
    } catch (InterruptedException e) {
      // closed: nobody waits for a message any more
    }
  }

  private static void drain(InputStream stream) {
    try (stream) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // nothing more to drain
    }
  }

  void finish(Duration patience) throws InterruptedException {
    try {
      input.close();
    } catch (IOException e) {
      // a pipe that is broken already tells the child the same
    }
    process.waitFor(patience);
  }

  /** Kills the process and removes its folder; returns when both are gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    reader.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    removeFolder();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void removeFolder() {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
