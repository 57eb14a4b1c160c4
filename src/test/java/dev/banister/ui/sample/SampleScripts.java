package dev.banister.ui.sample;

import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The 18 scripts of harbor-billing, three of them written out. */
final class SampleScripts {

  private static final String TABLE =
      """
      3f1a9c0d7e21||Create organization and member|2025-07-23
      8b62d4e1f05a|3f1a9c0d7e21|Create project|2025-07-30
      c57e0b9a3d14|8b62d4e1f05a|Add member.locale|2025-08-06
      19d8f3a6b2c7|c57e0b9a3d14|Index project.slug|2025-08-14
      e40b7c8d5f92|19d8f3a6b2c7|Create invoice and invoice_line|2025-08-21
      72a5c1e9d083|e40b7c8d5f92|Lower-case member.email|2025-09-01
      0d93be46a17f|72a5c1e9d083|Add invoice.status|2025-09-08
      f68c20d5b9e4|0d93be46a17f|Drop legacy_plan|2025-09-15
      a2e7146fc8b0|f68c20d5b9e4|Create subscription|2025-09-22
      5b09fd3e71c8|a2e7146fc8b0|Create usage_event|2025-10-02
      d31c86ab40e5|5b09fd3e71c8|Partition usage_event by month|2025-10-06
      91f4e8b7023d|a2e7146fc8b0|Add coupon and redemption|2025-10-09
      4c6ab1d92e70|91f4e8b7023d|Join first and last name into one|2025-10-16
      e8d05f7c3b16|4c6ab1d92e70,d31c86ab40e5|Merge usage and coupon branches|2025-10-20
      26b9d0c4f7a3|e8d05f7c3b16|Add member.phone|2025-10-27
      b71e4f8a06d9|26b9d0c4f7a3|Move invoices to billing accounts|2025-11-03
      6e0d92c5ab38|b71e4f8a06d9|Turn subscription.plan into an enum|2025-11-11
      f94b3a7d1c60|6e0d92c5ab38|Add audit log|2025-11-18
      """;

  private static final String DEFAULT =
      """
      import sqlalchemy as sa
      from alembic import op


      def upgrade() -> None:
          op.create_table(
              "note",
              sa.Column("id", sa.Integer(), primary_key=True),
              sa.Column("body", sa.Text(), nullable=False),
          )
          op.create_index("ix_note_body", "note", ["body"])


      def downgrade() -> None:
          op.drop_index("ix_note_body", "note")
          op.drop_table("note")
      """;

  private static final String EMPTY =
      """
      def upgrade() -> None:
          pass


      def downgrade() -> None:
          pass
      """;

  private SampleScripts() {}

  static List<MigrationScript> all(Path folder) {
    return TABLE.lines().map(line -> script(folder, line.split("\\|"))).toList();
  }

  private static MigrationScript script(Path folder, String[] cells) {
    List<RevisionId> down =
        Arrays.stream(cells[1].split(",")).filter(id -> !id.isEmpty()).map(RevisionId::of).toList();
    Revision revision = new Revision(RevisionId.of(cells[0]), down, List.of(), List.of(), cells[2]);
    return script(folder, revision, cells[3], text(cells[0], down.size() > 1));
  }

  static MigrationScript script(Path folder, Revision revision, String date, String text) {
    String slug = revision.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    String file = "versions/" + revision.id().text().substring(0, 4) + "_" + slug + ".py";
    return new MigrationScript(
        folder.resolve(file),
        file,
        revision,
        text,
        Integer.toHexString(text.hashCode()),
        date + " 10:12:44.120000",
        revision.message(),
        function(text, "def upgrade"),
        function(text, "def downgrade"));
  }

  private static FunctionText function(String text, String begin) {
    List<String> lines = text.lines().toList();
    int start = 0;
    while (start < lines.size() && !lines.get(start).startsWith(begin)) {
      start++;
    }
    if (start == lines.size()) {
      return null;
    }
    int end = start + 1;
    while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).startsWith(" "))) {
      end++;
    }
    while (lines.get(end - 1).isBlank()) {
      end--;
    }
    return new FunctionText(start + 1, end, "", List.of(), lines.get(end - 1).contains("pass"));
  }

  private static String text(String id, boolean merge) {
    try (InputStream in = SampleScripts.class.getResourceAsStream(id + ".py.txt")) {
      if (in != null) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      return merge ? EMPTY : DEFAULT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
