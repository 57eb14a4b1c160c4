package dev.banister.recorder.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.codec.MalformedException;
import dev.banister.codec.RecordFormat;
import dev.banister.codec.UnwritableException;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.protocol.Messages.TooLongException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.SourceSpan;
import dev.banister.value.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private final Messages messages = new Messages();

  static Stream<Object> everyKindOfTheContract() {
    return Stream.of(
            Operation.class,
            ConstraintDefinition.class,
            OperationStream.End.class,
            SqlExpression.class,
            SqlStatement.From.class)
        .flatMap(family -> Samples.of(family).stream());
  }

  @ParameterizedTest
  @MethodSource("everyKindOfTheContract")
  void everyRecordOfTheContractComesBackEqual(Object sample) throws MalformedException {
    assertThat(again(family(sample), sample)).isEqualTo(sample);
  }

  private static <T> T again(Class<T> family, Object sample) throws MalformedException {
    RecordFormat<T> format = RecordFormat.of(family);
    return format.read(format.write(family.cast(sample), Messages.LONGEST));
  }

  private static Class<?> family(Object sample) {
    return Stream.of(
            Operation.class,
            ConstraintDefinition.class,
            OperationStream.End.class,
            SqlStatement.From.class,
            SqlExpression.class)
        .filter(f -> f.isInstance(sample))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Object> requests() {
    return Samples.of(Request.class).stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyRequestComesBackEqual(Request request) throws MalformedException {
    assertThat(messages.readRequest(messages.write(request))).isEqualTo(request);
  }

  static Stream<Object> replies() {
    return Samples.of(Reply.class).stream();
  }

  @ParameterizedTest
  @MethodSource("replies")
  void everyReplyComesBackEqual(Reply reply) throws MalformedException {
    assertThat(messages.readReply(messages.write(reply))).isEqualTo(reply);
  }

  @Test
  void valuesComeBackEqualExceptForTheIdentityOfBytes() throws MalformedException {
    for (Value value : new Value[] {Value.NULL, Value.of(7), Value.of(true), Value.of("x")}) {
      assertThat(again(Value.class, value)).isEqualTo(value);
    }
    Value bytes = again(Value.class, new Value.Bytes(new byte[] {0, -1}));
    assertThat(((Value.Bytes) bytes).bytes()).containsExactly(0, -1);
  }

  @Test
  void anArgumentThatIsLeftOutStaysDifferentFromNone() throws MalformedException {
    Reply left = new Reply.ExecuteLive(dropped(null));

    assertThat(messages.readReply(messages.write(left))).isEqualTo(left);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    byte[] cut = messages.write(new Reply.StillAt(70));
    cut[cut.length - 1] |= (byte) 0x80;

    assertThatThrownBy(() -> messages.readReply(cut)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> messages.readReply("hello".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void messagesComeOutOfAPipeAsTheyWentIn() throws IOException, TooLongException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    byte[] first = messages.write(new Reply.StillAt(1));
    Messages.send(first, new DataOutputStream(pipe));
    Messages.send(messages.write(new Reply.Done()), new DataOutputStream(pipe));
    byte[] all = pipe.toByteArray();
    DataInputStream whole = new DataInputStream(new ByteArrayInputStream(all));
    DataInputStream cut = new DataInputStream(new ByteArrayInputStream(all, 0, first.length));

    assertThat(Messages.receive(whole)).isEqualTo(first);
    assertThat(Messages.receive(whole)).isEqualTo(messages.write(new Reply.Done()));
    assertThat(Messages.receive(whole)).isNull();
    assertThat(Messages.receive(cut)).isNull();
  }

  @Test
  void aMessageThatIsAnnouncedTooLongIsNotWaitedFor() {
    for (int length : new int[] {Messages.LONGEST + 1, -1}) {
      byte[] announced = ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
      assertThatThrownBy(
              () -> Messages.receive(new DataInputStream(new ByteArrayInputStream(announced))))
          .isInstanceOf(TooLongException.class);
    }
  }

  @Test
  void whatIsNestedTooDeeplyOrTooLongIsNotSent() {
    Value deep = Value.NULL;
    for (int i = 0; i < 1000; i++) {
      deep = new Value.Sequence(List.of(deep));
    }
    Request tooDeep = new Request.RowsAnswer(List.of("a"), List.of(List.of(deep)), 1, null);
    String half = "x".repeat(Messages.LONGEST / 2);
    Request tooLong = new Request.Refusal(half, half + "y");

    assertThatThrownBy(() -> messages.write(tooDeep))
        .isInstanceOf(UnwritableException.class)
        .hasMessage("nested too deeply");
    assertThatThrownBy(() -> messages.write(tooLong))
        .isInstanceOf(UnwritableException.class)
        .hasMessage("too long");
  }

  private static RecordedOperation dropped(String schema) {
    return RecordedOperation.of(
        0,
        new Operation.DropIndex(null, null, schema, false, java.util.Map.of()),
        SourceSpan.of("a.py", 3));
  }
}
