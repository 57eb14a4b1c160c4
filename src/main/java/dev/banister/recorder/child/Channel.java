package dev.banister.recorder.child;

import dev.banister.codec.MalformedException;
import dev.banister.recorder.protocol.Messages;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The child's end of the pipes. It reads all the time, so that the child ends with its parent even
 * while a script keeps it busy.
 */
final class Channel {
  private final Messages messages;
  private final DataOutputStream output;
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  Channel(Messages messages, InputStream input, OutputStream output, Runnable atEnd) {
    this.messages = messages;
    this.output = new DataOutputStream(new BufferedOutputStream(output));
    Thread.ofPlatform().daemon().name("requests").start(() -> read(input, atEnd));
  }

  /** Waits for the next request. */
  Request next() throws InterruptedException {
    try {
      return messages.readRequest(waiting.take());
    } catch (MalformedException e) {
      throw new IllegalStateException("the parent sent no request", e);
    }
  }

  /** Sends a reply; the end of a direction goes with the reply that follows it at once. */
  synchronized void send(Reply reply) {
    try {
      Messages.send(messages.write(reply), output);
      if (!(reply instanceof Reply.Finished)) {
        output.flush();
      }
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
    try (DataInputStream pipe = new DataInputStream(new BufferedInputStream(input))) {
      for (byte[] next = Messages.receive(pipe); next != null; next = Messages.receive(pipe)) {
        waiting.add(next);
      }
    } catch (IOException | Messages.TooLongException e) {
      // a broken pipe means what an end means: the parent is gone
    } finally {
      atEnd.run();
    }
  }
}
