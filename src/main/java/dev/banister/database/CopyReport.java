package dev.banister.database;

import java.util.List;

/**
 * What a copy of a connected database holds.
 *
 * @param how one sentence: whole, or which rows
 * @param tables each with its rows
 * @param notes sentences: what of the database is not, or not the same, in the copy
 */
public record CopyReport(String how, List<CopiedTable> tables, List<String> notes) {
  public static final CopyReport NOTHING =
      new CopyReport("Nothing was copied.", List.of(), List.of());

  public CopyReport {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /**
   * One table.
   *
   * @param rows in the copy
   * @param of about how many the connected database has; -1 when that is not known
   */
  public record CopiedTable(String table, long rows, long of) {}

  public long rows() {
    return tables.stream().mapToLong(CopiedTable::rows).sum();
  }
}
