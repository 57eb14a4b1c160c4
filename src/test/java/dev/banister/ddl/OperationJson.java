package dev.banister.ddl;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;

/** Reads recorded operations; tells Jackson the members of the sealed families. */
public final class OperationJson {
  private OperationJson() {}

  public static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    register(mapper, Operation.class);
    register(mapper, ConstraintDefinition.class);
    register(mapper, SqlExpression.class);
    register(mapper, SqlStatement.From.class);
    register(mapper, Value.class);
    return mapper;
  }

  private static void register(ObjectMapper mapper, Class<?> family) {
    for (Class<?> member : family.getPermittedSubclasses()) {
      if (member.isSealed()) {
        register(mapper, member);
      } else {
        mapper.registerSubtypes(member);
      }
    }
  }
}
