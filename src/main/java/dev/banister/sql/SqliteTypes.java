package dev.banister.sql;

/** Types as SQLite gets to see them. */
final class SqliteTypes implements TypeSpelling {
  private final GenericTypes generic = new GenericTypes(Dialect.SQLITE);

  @Override
  public String spell(ColumnType declared) {
    ColumnType type = declared.on(Dialect.SQLITE);
    return switch (type.name()) {
      case "JSONB" -> "JSONB";
      case "ENUM" -> enumeration(type);
      default -> generic.spell(type);
    };
  }

  private String enumeration(ColumnType type) {
    if (type.dialect().equals("mysql")) {
      throw generic.unsupported(type);
    }
    return GenericTypes.withLength("VARCHAR", GenericTypes.longest(type));
  }
}
