package dev.banister.recorder.corpus;

import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.value.Value;
import java.util.Map;
import java.util.Set;

/**
 * Column types as {@code operation_facts.py} writes them.
 *
 * <p>Types are counted within an operation; those whose numbers the reference gives are stand-ins
 * there, where Banister may have assumed a type.
 */
final class TypeText {
  private static final Map<String, Boolean> USUAL =
      Map.ofEntries(
          Map.entry("timezone", false),
          Map.entry("native_enum", true),
          Map.entry("create_constraint", false),
          Map.entry("validate_strings", false),
          Map.entry("none_as_null", false),
          Map.entry("as_uuid", true),
          Map.entry("unsigned", false),
          Map.entry("zerofill", false),
          Map.entry("national", false),
          Map.entry("ascii", false),
          Map.entry("unicode", false),
          Map.entry("binary", false),
          Map.entry("as_tuple", false),
          Map.entry("zero_indexes", false),
          Map.entry("native", true),
          Map.entry("varying", false));
  private static final Set<String> COMPARED =
      Set.of(
          ("length collation precision scale asdecimal decimal_return_scale timezone native_enum name"
                  + " schema create_constraint validate_strings none_as_null as_uuid unsigned"
                  + " zerofill display_width fsp charset national ascii unicode binary dimensions"
                  + " as_tuple zero_indexes native second_precision day_precision fields varying")
              .split(" "));
  private static final Set<String> FLOATS =
      Set.of("Float", "FLOAT", "Double", "DOUBLE", "DOUBLE_PRECISION", "REAL");

  private final Dialect dialect;
  private final Set<Integer> standIns;
  private int count;

  TypeText(Dialect dialect, Set<Integer> standIns) {
    this.dialect = dialect;
    this.standIns = standIns;
  }

  String of(ColumnType type) {
    count++;
    if (standIns.contains(-count)) {
      return "ddl " + ValueText.known(Spelling.of(dialect).type(type));
    }
    return standIns.contains(count) ? "?" : plain(type);
  }

  private static String plain(ColumnType type) {
    if (type.unknown() != null) {
      return "?";
    }
    Fields fields = new Fields();
    type.arguments()
        .forEach(
            (name, value) -> {
              if (COMPARED.contains(name) && !isUsual(type, name, value)) {
                fields.with(name, ValueText.of(value));
              }
            });
    if (!type.elements().isEmpty()) {
      fields.with("elements", plain(type.elements().getFirst()));
    }
    fields.with("labels", type.labels(), ValueText::quoted);
    fields.with(
        "variants",
        type.variants().keySet().stream().sorted().toList(),
        v -> v + ": " + plain(type.variants().get(v)));
    String dialect = type.dialect().isEmpty() ? "" : type.dialect() + ".";
    return dialect + type.name() + fields;
  }

  private static boolean isUsual(ColumnType type, String name, Value value) {
    if (value instanceof Value.Null) {
      return true;
    }
    Boolean usual =
        name.equals("asdecimal") ? Boolean.valueOf(!FLOATS.contains(type.name())) : USUAL.get(name);
    return value instanceof Value.Bool flag && usual != null && flag.bool() == usual;
  }
}
