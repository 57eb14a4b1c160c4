package dev.banister.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file that grows by an entry at its end, read by several processes and written by one at a time.
 *
 * <p>An entry is the length of its key, the length of its bytes, a checksum over both, the key and
 * the bytes. What follows the last whole entry, as a process leaves it that is killed, is cut off
 * by whoever writes next. Reads are positioned on a plain file and not on a channel, which an
 * interrupt would close.
 */
final class EntryFile implements AutoCloseable {
  private static final long MAGIC = 0x42414e5354523031L;
  private static final int HEADER = 2 * Integer.BYTES + Long.BYTES;
  private static final int LONGEST_KEY = 1024;

  /** Behind all bytes, so that on Windows the lock keeps nobody from reading. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  /** The locks of one process know nothing of each other. */
  private static final Object WRITING = new Object();

  private final RandomAccessFile file;
  private final Map<String, Place> places = new HashMap<>();
  private long end;

  private EntryFile(RandomAccessFile file) {
    this.file = file;
  }

  /** Opens or makes the file; the older half of it is dropped when it has grown too large. */
  static EntryFile open(Path path, Limits limits) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    EntryFile opened = new EntryFile(new RandomAccessFile(path.toFile(), "rw"));
    opened.readOn();
    if (opened.places.size() > limits.entries() || opened.end > limits.bytes()) {
      opened.alone(() -> opened.halve());
    }
    return opened;
  }

  Optional<byte[]> get(String key) throws IOException {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    byte[] bytes = new byte[place.length()];
    if (place.position() + bytes.length > file.length()) {
      return Optional.empty(); // another process has halved the file
    }
    file.seek(place.position());
    file.readFully(bytes);
    return checksum(key, bytes) == place.checksum() ? Optional.of(bytes) : Optional.empty();
  }

  /** Writes an entry, or nothing when another process is just writing one. */
  void put(String key, byte[] bytes) throws IOException {
    alone(
        () -> {
          readOn();
          append(key, bytes);
        });
  }

  private void alone(Work work) throws IOException {
    synchronized (WRITING) {
      try (FileLock lock = file.getChannel().tryLock(LOCKED, 1, false)) {
        if (lock != null) {
          work.run();
        }
      }
    }
  }

  private void append(String key, byte[] bytes) throws IOException {
    if (end == 0) {
      file.setLength(0);
      file.writeLong(MAGIC);
      end = Long.BYTES;
    }
    if (file.length() > end) {
      file.setLength(end);
    }
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    Place place = new Place(end + HEADER + name.length, bytes.length, checksum(key, bytes));
    ByteBuffer entry = ByteBuffer.allocate(HEADER + name.length + bytes.length);
    entry.putInt(name.length).putInt(bytes.length).putLong(place.checksum()).put(name).put(bytes);
    file.seek(end);
    file.write(entry.array());
    end += entry.capacity();
    places.put(key, place);
  }

  /** Learns of the entries that were written since the last look, up to the first broken one. */
  private void readOn() throws IOException {
    long length = file.length();
    if (end > length) { // another process has halved the file
      places.clear();
      end = 0;
    }
    if (end == 0 && length >= Long.BYTES) {
      file.seek(0);
      end = file.readLong() == MAGIC ? Long.BYTES : 0;
    }
    while (end > 0 && length - end >= HEADER) {
      file.seek(end);
      byte[] header = new byte[HEADER];
      file.readFully(header);
      ByteBuffer fields = ByteBuffer.wrap(header);
      int name = fields.getInt();
      int size = fields.getInt();
      long checksum = fields.getLong();
      if (name < 0 || name > LONGEST_KEY || size < 0 || length - end - HEADER - name < size) {
        return;
      }
      byte[] key = new byte[name];
      file.readFully(key);
      Place place = new Place(end + HEADER + name, size, checksum);
      places.put(new String(key, StandardCharsets.UTF_8), place);
      end = place.position() + size;
    }
  }

  /** Keeps the entries that were written last. */
  private void halve() throws IOException {
    List<String> newest = new ArrayList<>(places.keySet());
    newest.sort((a, b) -> Long.compare(places.get(b).position(), places.get(a).position()));
    Map<String, byte[]> kept = new HashMap<>();
    for (String key : newest.subList(0, newest.size() / 2)) {
      Optional<byte[]> bytes = get(key);
      bytes.ifPresent(whole -> kept.put(key, whole));
    }
    places.clear();
    end = 0;
    for (String key : newest.reversed()) {
      if (kept.containsKey(key)) {
        append(key, kept.get(key));
      }
    }
  }

  private static long checksum(String key, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(bytes);
    return sum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Where the bytes of an entry stand. */
  private record Place(long position, int length, long checksum) {}

  /** When a file is halved. */
  record Limits(int entries, long bytes) {
    static final Limits USUAL = new Limits(20_000, 256L * 1024 * 1024);
  }

  /** Something that is done while no other process writes. */
  private interface Work {
    void run() throws IOException;
  }
}
