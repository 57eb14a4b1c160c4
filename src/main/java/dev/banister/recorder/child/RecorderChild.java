package dev.banister.recorder.child;

import dev.banister.recorder.protocol.Messages;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program that a child process runs; its argument is the time of a script in milliseconds. */
public final class RecorderChild {
  /** What the JVM itself ends with when it is told to exit on an OutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final long STACK_BYTES = 64L * 1024 * 1024;

  /** Takes over the pipes, so that nothing that a script prints can pass for a message. */
  public static void main(String[] arguments) throws InterruptedException {
    InputStream input = new FileInputStream(FileDescriptor.in);
    OutputStream output = new FileOutputStream(FileDescriptor.out);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    System.setIn(InputStream.nullInputStream());
    Channel channel =
        new Channel(new Messages(), input, output, () -> Runtime.getRuntime().halt(0));
    long milliseconds = Long.parseLong(arguments[0]);
    Thread worker =
        new Thread(
            null, () -> new Worker(channel, milliseconds).run(), "scripts", STACK_BYTES, false);
    worker.setUncaughtExceptionHandler(
        (thread, error) ->
            Runtime.getRuntime().halt(error instanceof OutOfMemoryError ? OUT_OF_MEMORY : 1));
    worker.start();
    worker.join();
    Runtime.getRuntime().halt(1);
  }

  private RecorderChild() {}
}
