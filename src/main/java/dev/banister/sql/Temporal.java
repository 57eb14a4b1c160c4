package dev.banister.sql;

/** Dates and times, kept in ISO form, as a dialect's literals and stored values write them. */
final class Temporal {
  private Temporal() {}

  /** As Python prints it: a blank instead of the T. */
  static String printed(String iso) {
    return iso.replace('T', ' ');
  }

  /** As SQLAlchemy stores it in SQLite: always six digits of fraction, no zone. */
  static String stored(String iso) {
    String local = withoutZone(printed(iso));
    int point = local.indexOf('.');
    if (point < 0) {
      return (local.contains(":") ? local : local + " 00:00:00") + ".000000";
    }
    return (local + "000000").substring(0, point + 7);
  }

  private static String withoutZone(String text) {
    int time = text.indexOf(':');
    if (time < 0) {
      return text;
    }
    String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    int zone = Math.max(local.indexOf('+', time), local.indexOf('-', time));
    return zone < 0 ? local : local.substring(0, zone);
  }
}
