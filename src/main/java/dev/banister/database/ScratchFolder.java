package dev.banister.database;

import dev.banister.database.server.LeftServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder that is gone when closed, and found and removed at the next start when the
 * program was killed: its owner holds a lock in it for as long as it lives.
 */
public final class ScratchFolder implements AutoCloseable {
  private static final String PREFIX = "banister-scratch-";
  private static final AtomicBoolean LOOKED = new AtomicBoolean();
  private final Path path;
  private final FileChannel channel;

  private ScratchFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** A new folder; the first one of a program's run removes what killed programs left. */
  public static ScratchFolder create() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    if (LOOKED.compareAndSet(false, true)) {
      removeLeftOvers(parent);
    }
    return create(parent);
  }

  static ScratchFolder create(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, PREFIX);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("'" + folder + "' is locked by another program");
    }
    return new ScratchFolder(folder, channel);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    delete(path);
  }

  /** Removes the folders that a killed program left behind; those in use stay. */
  public static List<Path> removeLeftOvers() throws IOException {
    return removeLeftOvers(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static List<Path> removeLeftOvers(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
      found.forEach(folders::add);
    }
    return folders.stream()
        .filter(Files::isWritable) // those of other users are theirs
        .filter(ScratchFolder::removeIfAbandoned)
        .toList();
  }

  private static boolean removeIfAbandoned(Path folder) {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!isFree(channel)) {
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("'" + folder + "' can't be looked into", e);
    }
    LeftServer.end(folder);
    delete(folder);
    return true;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try (@Nullable FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException inUseHere) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("'" + folder + "' can't be removed", e);
    }
  }
}
