package dev.banister.recorder.protocol;

import dev.banister.codec.MalformedException;
import dev.banister.codec.RecordFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes messages as bytes and reads them back; on a pipe, each has its length in front. */
public final class Messages {
  /** Bytes of a message; a longer one is not sent, and ends who sends it nevertheless. */
  public static final int LONGEST = 64 * 1024 * 1024;

  private final RecordFormat<Request> requests = RecordFormat.of(Request.class);
  private final RecordFormat<Reply> replies = RecordFormat.of(Reply.class);

  /**
   * @throws dev.banister.codec.UnwritableException when it is too long or nested too deeply
   */
  public byte[] write(Request request) {
    return requests.write(request, LONGEST);
  }

  /**
   * @throws dev.banister.codec.UnwritableException when it is too long or nested too deeply
   */
  public byte[] write(Reply reply) {
    return replies.write(reply, LONGEST);
  }

  public Request readRequest(byte[] message) throws MalformedException {
    return requests.read(message);
  }

  public Reply readReply(byte[] message) throws MalformedException {
    return replies.read(message);
  }

  /** Puts a message on a pipe, where it waits for the next flush. */
  public static void send(byte[] message, DataOutputStream pipe) throws IOException {
    pipe.writeInt(message.length);
    pipe.write(message);
  }

  /**
   * Takes the next message from a pipe; null at its end. Memory is taken as bytes come, not as the
   * other side announces them.
   *
   * @throws TooLongException when a longer message is announced than may be sent
   */
  public static byte @Nullable [] receive(DataInputStream pipe)
      throws IOException, TooLongException {
    int length;
    try {
      length = pipe.readInt();
    } catch (EOFException e) {
      return null;
    }
    if (length < 0 || length > LONGEST) {
      throw new TooLongException();
    }
    byte[] message = pipe.readNBytes(length);
    return message.length == length ? message : null;
  }

  /** A message is announced that is longer than any may be. */
  public static final class TooLongException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
