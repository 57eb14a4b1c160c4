package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.database.CopyReport.CopiedTable;
import dev.banister.rehearsal.Source;

/** Writes on which connected database's copy a rehearsal ran, as JSON. */
final class SourceJson {
  private SourceJson() {}

  static ObjectNode of(ObjectMapper json, Source source) {
    ObjectNode node = json.createObjectNode();
    node.put("url", source.url());
    node.put("server", source.standing().server());
    node.put("version_table", source.standing().versionTable());
    ArrayNode revisions = node.putArray("stands_at");
    source.standing().revisions().forEach(revisions::add);
    node.put("copied", source.copy().how());
    node.put("rows_copied", source.copy().rows());
    ArrayNode tables = node.putArray("tables");
    for (CopiedTable table : source.copy().tables()) {
      ObjectNode one = tables.addObject();
      one.put("table", table.table());
      one.put("rows", table.rows());
      one.put("of", table.of());
    }
    ArrayNode notes = node.putArray("notes");
    source.copy().notes().forEach(notes::add);
    return node;
  }
}
