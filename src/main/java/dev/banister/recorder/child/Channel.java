package dev.banister.recorder.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.banister.recorder.protocol.Messages;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The child's end of the pipes. It reads all the time, so that the child ends with its parent even
 * while a script keeps it busy.
 */
final class Channel {
  private final Messages messages;
  private final Writer output;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  Channel(Messages messages, InputStream input, OutputStream output, Runnable atEnd) {
    this.messages = messages;
    this.output = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    Thread.ofPlatform().daemon().name("requests").start(() -> read(input, atEnd));
  }

  /** Waits for the next request. */
  Request next() throws InterruptedException {
    try {
      return messages.readRequest(lines.take());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the parent sent no request", e);
    }
  }

  synchronized void send(Reply reply) {
    try {
      output.write(messages.write(reply));
      output.write('\n');
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a question and waits for what the parent answers. */
  Request ask(Reply question) {
    send(question);
    try {
      return next();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the parent was asked", e);
    }
  }

  private void read(InputStream input, Runnable atEnd) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      // a broken pipe means what an end means: the parent is gone
    } finally {
      atEnd.run();
    }
  }
}
