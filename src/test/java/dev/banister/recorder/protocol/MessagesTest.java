package dev.banister.recorder.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.SourceSpan;
import dev.banister.value.Value;
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
  void everyRecordOfTheContractComesBackEqual(Object sample) throws JsonProcessingException {
    Class<?> family = family(sample);
    var mapper = Messages.mapper();

    String line = mapper.writerFor(family).writeValueAsString(sample);

    assertThat(line).doesNotContain("\n");
    assertThat(mapper.readerFor(family).<Object>readValue(line)).isEqualTo(sample);
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
  void everyRequestComesBackEqual(Request request) throws JsonProcessingException {
    assertThat(messages.readRequest(messages.write(request))).isEqualTo(request);
  }

  static Stream<Object> replies() {
    return Samples.of(Reply.class).stream();
  }

  @ParameterizedTest
  @MethodSource("replies")
  void everyReplyComesBackEqual(Reply reply) throws JsonProcessingException {
    assertThat(messages.readReply(messages.write(reply))).isEqualTo(reply);
  }

  @Test
  void valuesComeBackEqualExceptForTheIdentityOfBytes() throws JsonProcessingException {
    var mapper = Messages.mapper();
    for (Value value : new Value[] {Value.NULL, Value.of(7), Value.of(true), Value.of("x")}) {
      String line = mapper.writerFor(Value.class).writeValueAsString(value);
      assertThat(mapper.readerFor(Value.class).<Value>readValue(line)).isEqualTo(value);
    }
    String line =
        mapper.writerFor(Value.class).writeValueAsString(new Value.Bytes(new byte[] {0, -1}));
    Value.Bytes bytes = mapper.readerFor(Value.class).readValue(line);
    assertThat(bytes.bytes()).containsExactly(0, -1);
  }

  @Test
  void anArgumentThatIsLeftOutStaysDifferentFromNone() throws JsonProcessingException {
    Reply left = new Reply.ExecuteLive(dropped(null));

    assertThat(messages.readReply(messages.write(left))).isEqualTo(left);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertThatThrownBy(() -> messages.readReply("{\"reply\":\"Exec\"}"))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> messages.readReply("hello"))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void whatIsNestedTooDeeplyOrTooLongIsNotSent() {
    Value deep = Value.NULL;
    for (int i = 0; i < 1000; i++) {
      deep = new Value.Sequence(List.of(deep));
    }
    Request tooDeep = new Request.RowsAnswer(List.of("a"), List.of(List.of(deep)), 1, null);
    String half = "x".repeat(Messages.LONGEST / 2);
    Request tooLong = new Request.Refusal(half, half);

    assertThatThrownBy(() -> messages.write(tooDeep))
        .isInstanceOf(UnsendableException.class)
        .hasMessage("nested too deeply");
    assertThatThrownBy(() -> messages.write(tooLong))
        .isInstanceOf(UnsendableException.class)
        .hasMessage("too long");
  }

  private static RecordedOperation dropped(String schema) {
    return RecordedOperation.of(
        0,
        new Operation.DropIndex(null, null, schema, false, java.util.Map.of()),
        SourceSpan.of("a.py", 3));
  }
}
