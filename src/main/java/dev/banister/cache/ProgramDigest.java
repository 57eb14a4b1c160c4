package dev.banister.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.CRC32;

/** Tells one build of the program from another, so that no recording of an older one is used. */
public final class ProgramDigest {
  private ProgramDigest() {}

  /** Over the program's own jar; empty when it runs from its classes, which may change any time. */
  public static Optional<String> ofThisProgram() {
    CodeSource source = ProgramDigest.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      CRC32 sum = new CRC32(); // quick in a process that has just begun
      sum.update(Files.readAllBytes(jar));
      return Optional.of(Files.size(jar) + "/" + Long.toHexString(sum.getValue()));
    } catch (IOException | URISyntaxException e) {
      return Optional.empty(); // without it nothing is kept, which costs time only
    }
  }
}
