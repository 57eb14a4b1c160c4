package dev.banister.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.recorder.protocol.Messages;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
 * line that is too long or no message ends it.
 */
final class ChildProcess implements AutoCloseable {
  /** So that a child can't fill our memory with messages that nobody has asked for yet. */
  private static final int WAITING_LINES = 4;

  private static final int READ_AHEAD = 8192;
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private final Messages messages;
  private final Path folder;
  private final Process process;
  private final Writer input;
  private final BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(WAITING_LINES);
  private final Thread reader;
  private volatile boolean tooLong;

  private ChildProcess(Messages messages, Path folder, Process process) {
    this.messages = messages;
    this.folder = folder;
    this.process = process;
    this.input =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.reader = Thread.ofVirtual().start(this::readLines);
    Thread.ofVirtual().start(() -> drain(process.getErrorStream()));
  }

  static ChildProcess start(Messages messages, ChildCommand command) throws ChildFailure {
    try {
      Path folder = Files.createTempDirectory("banister-recorder");
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
      input.write(messages.write(request));
      input.write('\n');
      input.flush();
    } catch (IOException e) {
      throw death();
    }
  }

  /** The next message, or empty when the time is up. */
  Optional<Reply> receive(long nanoseconds) throws ChildFailure, InterruptedException {
    Optional<String> line = lines.poll(nanoseconds, TimeUnit.NANOSECONDS);
    if (line == null) {
      return Optional.empty();
    }
    return Optional.of(parse(line.orElseThrow(this::death)));
  }

  private Reply parse(String line) throws ChildFailure {
    try {
      return messages.readReply(line);
    } catch (JsonProcessingException e) {
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

  private void readLines() {
    try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      char[] read = new char[READ_AHEAD];
      for (int count = output.read(read); count >= 0 && !tooLong; count = output.read(read)) {
        line = split(line, read, count);
      }
    } catch (IOException e) {
      // the pipe breaks when the child is killed: the end of the lines says the same
    } catch (InterruptedException e) {
      return;
    }
    sayTheEnd();
  }

  /** Hands on the lines that end in what was read. Returns the line that doesn't. */
  private StringBuilder split(StringBuilder begun, char[] read, int count)
      throws InterruptedException {
    StringBuilder line = begun;
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (read[i] == '\n') {
        line.append(read, start, i - start);
        if (line.length() > Messages.LONGEST) {
          break;
        }
        lines.put(Optional.of(line.toString()));
        line = new StringBuilder();
        start = i + 1;
      }
    }
    line.append(read, start, count - start);
    tooLong = line.length() > Messages.LONGEST;
    return line;
  }

  private void sayTheEnd() {
    try {
      lines.put(Optional.empty());
    } catch (InterruptedException e) {
      // closed: nobody waits for a line any more
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
