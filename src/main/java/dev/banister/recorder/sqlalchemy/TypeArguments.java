package dev.banister.recorder.sqlalchemy;

import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/**
 * What a script gives to the constructor of a type.
 *
 * @param elements types among the arguments
 * @param enumeration Python's enum class when the labels come from one
 * @param unknown set when the labels come from something unknown
 */
record TypeArguments(
    Map<String, Value> values,
    List<String> labels,
    List<PyObject> elements,
    @Nullable PyObject enumeration,
    @Nullable Unknown unknown) {
  static final TypeArguments NONE = new TypeArguments(Map.of(), List.of(), List.of(), null, null);
}
