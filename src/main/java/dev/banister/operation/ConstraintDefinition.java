package dev.banister.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constraint as a script writes it; {@code name} is null when it gives none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "constraint")
public sealed interface ConstraintDefinition {
  @Nullable Name name();

  /** Dialect arguments ({@code postgresql_not_valid}) and {@code deferrable}, {@code initially}. */
  Map<String, SqlExpression> options();

  record PrimaryKey(@Nullable Name name, List<String> columns, Map<String, SqlExpression> options)
      implements ConstraintDefinition {
    public PrimaryKey {
      columns = List.copyOf(columns);
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  record Unique(@Nullable Name name, List<String> columns, Map<String, SqlExpression> options)
      implements ConstraintDefinition {
    public Unique {
      columns = List.copyOf(columns);
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  record Check(@Nullable Name name, SqlExpression condition, Map<String, SqlExpression> options)
      implements ConstraintDefinition {
    public Check {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * A foreign key.
   *
   * @param columns local columns; empty for one inside a column
   * @param referencedColumns columns over there; empty when the script names the table only
   * @param onDelete as written, or null
   * @param options {@code deferrable initially match use_alter link_to_name} and dialect arguments
   */
  record ForeignKey(
      @Nullable Name name,
      List<String> columns,
      TableName referencedTable,
      List<String> referencedColumns,
      @Nullable String onDelete,
      @Nullable String onUpdate,
      Map<String, SqlExpression> options)
      implements ConstraintDefinition {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /** PostgreSQL's EXCLUDE; each element is an expression with its operator. */
  record Exclude(@Nullable Name name, List<Element> elements, Map<String, SqlExpression> options)
      implements ConstraintDefinition {
    public Exclude {
      elements = List.copyOf(elements);
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /** One part of an {@link Exclude}. */
  record Element(SqlExpression expression, String operator) {}
}
