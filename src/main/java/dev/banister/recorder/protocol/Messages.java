package dev.banister.recorder.protocol;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.python.translate.ScriptCode;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes messages as lines of JSON and reads them back. */
public final class Messages {
  /** Characters of a message; a longer one is not sent, and ends who sends it nevertheless. */
  public static final int LONGEST = 64 * 1024 * 1024;

  private static final List<Class<?>> FAMILIES =
      List.of(
          Value.class,
          SqlExpression.class,
          SqlStatement.From.class,
          ConstraintDefinition.class,
          Operation.class,
          OperationStream.End.class,
          ScriptCode.class,
          Request.class,
          Reply.class);

  private final ObjectWriter requestWriter;
  private final ObjectWriter replyWriter;
  private final ObjectReader requestReader;
  private final ObjectReader replyReader;

  public Messages() {
    JsonMapper mapper = mapper();
    requestWriter = mapper.writerFor(Request.class);
    replyWriter = mapper.writerFor(Reply.class);
    requestReader = mapper.readerFor(Request.class);
    replyReader = mapper.readerFor(Reply.class);
  }

  /** A mapper that knows every family of the contract by the simple names of its records. */
  public static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                    .build())
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    FAMILIES.stream().flatMap(Messages::members).forEach(builder::registerSubtypes);
    return builder.build();
  }

  public String write(Request request) {
    return line(requestWriter, request);
  }

  public String write(Reply reply) {
    return line(replyWriter, reply);
  }

  public Request readRequest(String line) throws JsonProcessingException {
    return requestReader.readValue(line);
  }

  public Reply readReply(String line) throws JsonProcessingException {
    return replyReader.readValue(line);
  }

  private static String line(ObjectWriter writer, Object message) {
    try {
      String line = writer.writeValueAsString(message);
      if (line.length() > LONGEST) {
        throw new UnsendableException("too long");
      }
      return line;
    } catch (JsonProcessingException e) {
      if (isTooDeep(e)) {
        throw new UnsendableException("nested too deeply");
      }
      throw new IllegalStateException("a message of the contract has no JSON form", e);
    }
  }

  private static boolean isTooDeep(@Nullable Throwable e) {
    return e instanceof StreamConstraintsException || e != null && isTooDeep(e.getCause());
  }

  private static Stream<Class<?>> members(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(Messages::members)
        : Stream.of(family);
  }
}
