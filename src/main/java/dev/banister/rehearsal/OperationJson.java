package dev.banister.rehearsal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** Operations as trees of JSON, in which any part can be found and replaced. */
final class OperationJson {
  private static final List<Class<?>> FAMILIES =
      List.of(
          Value.class,
          SqlExpression.class,
          SqlStatement.From.class,
          ConstraintDefinition.class,
          Operation.class,
          OperationStream.End.class);

  private OperationJson() {}

  /** A mapper that knows every family by the simple names of its records. */
  static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    FAMILIES.stream().flatMap(OperationJson::members).forEach(builder::registerSubtypes);
    return builder.build();
  }

  private static Stream<Class<?>> members(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(OperationJson::members)
        : Stream.of(family);
  }
}
