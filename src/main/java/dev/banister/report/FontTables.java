package dev.banister.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves tables out of an <a
 * href="https://learn.microsoft.com/en-us/typography/opentype/spec/otff">OpenType font</a>.
 *
 * <p>Without its substitutions a font sets text letter by letter, as code has to be read, and
 * PDFBox writes a long report in a fraction of the time.
 */
final class FontTables {
  private static final int HEADER = 12;
  private static final int RECORD = 16;

  private FontTables() {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Table(byte[] tag, int checksum, byte[] content) {
    boolean isOneOf(Set<String> tags) {
      return tags.contains(new String(tag, StandardCharsets.US_ASCII));
    }

    int paddedLength() {
      return (content.length + 3) & ~3;
    }
  }

  static byte[] without(Set<String> tags, byte[] font) {
    ByteBuffer in = ByteBuffer.wrap(font);
    int version = in.getInt();
    List<Table> kept = new ArrayList<>();
    int count = in.getShort();
    for (int i = 0; i < count; i++) {
      Table table = table(in, HEADER + i * RECORD);
      if (!table.isOneOf(tags)) {
        kept.add(table);
      }
    }
    return written(version, kept);
  }

  private static Table table(ByteBuffer in, int record) {
    byte[] tag = new byte[4];
    in.get(record, tag);
    byte[] content = new byte[in.getInt(record + 12)];
    in.get(in.getInt(record + 8), content);
    return new Table(tag, in.getInt(record + 4), content);
  }

  private static byte[] written(int version, List<Table> tables) {
    int offset = HEADER + tables.size() * RECORD;
    ByteBuffer out =
        ByteBuffer.allocate(offset + tables.stream().mapToInt(Table::paddedLength).sum());
    int power = Integer.highestOneBit(tables.size());
    out.putInt(version).putShort((short) tables.size()).putShort((short) (power * RECORD));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables.size() - power) * RECORD));
    for (Table table : tables) {
      out.put(table.tag()).putInt(table.checksum()).putInt(offset).putInt(table.content().length);
      out.put(offset, table.content());
      offset += table.paddedLength();
    }
    return out.array();
  }
}
