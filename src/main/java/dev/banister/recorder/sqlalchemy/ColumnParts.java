package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.sql.SqlExpression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/**
 * The arguments of a column.
 *
 * @param name null until a mapped class names it
 * @param key the name by which Python addresses the column, or null
 * @param type null when none is given
 * @param nullable null when not given
 * @param items foreign keys and checks, in order
 * @param system a column that the database has by itself and no DDL names
 */
record ColumnParts(
    @Nullable String name,
    @Nullable String key,
    @Nullable PyObject type,
    @Nullable Boolean nullable,
    boolean primaryKey,
    @Nullable PyObject serverDefault,
    @Nullable PyObject pythonDefault,
    @Nullable ComputedObject computed,
    @Nullable IdentityObject identity,
    boolean unique,
    boolean index,
    @Nullable String comment,
    String autoincrement,
    List<ConstraintObject> items,
    @Nullable String sequence,
    boolean system,
    Map<String, SqlExpression> options) {

  ColumnParts annotated(PyObject annotatedType, boolean optional) {
    return new ColumnParts(
        name,
        key,
        type == null ? annotatedType : type,
        nullable == null && !primaryKey ? Boolean.valueOf(optional) : nullable,
        primaryKey,
        serverDefault,
        pythonDefault,
        computed,
        identity,
        unique,
        index,
        comment,
        autoincrement,
        items,
        sequence,
        system,
        options);
  }

  ColumnDefinition definition(Library library, String known) {
    List<ConstraintDefinition> inner = items.stream().map(ConstraintObject::definition).toList();
    return new ColumnDefinition(
        known,
        library.types().columnType(type),
        nullable,
        primaryKey,
        library.expressions().serverDefault(serverDefault),
        computed == null ? null : computed.definition(),
        identity == null ? null : identity.definition(),
        unique,
        index,
        comment,
        autoincrement,
        inner,
        sequence,
        pythonDefault != null,
        options);
  }
}
