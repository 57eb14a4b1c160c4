package dev.banister.replay.catalog;

import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;

/** The key under which a schema keeps a table: without the default schema's name. */
public final class CatalogKey {
  private CatalogKey() {}

  public static String of(TableName name, Dialect dialect) {
    String standard =
        switch (dialect) {
          case SQLITE -> "main";
          case POSTGRESQL -> "public";
          case MYSQL, MARIADB -> "";
        };
    return name.schema() == null || name.schema().equals(standard) ? name.name() : name.toString();
  }

  /** The part of a key after its schema. */
  public static String bare(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** The key of another object in the same schema as {@code key}. */
  public static String beside(String key, String name) {
    return key.substring(0, key.lastIndexOf('.') + 1) + name;
  }
}
