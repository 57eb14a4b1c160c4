package dev.banister.database.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account that the server runs under. PostgreSQL refuses to run for root, who therefore gives
 * the server and its files to {@code nobody}. Where {@code setpriv} is there, the server ends with
 * the program, however that ends.
 *
 * @param prefix words before each command
 * @param owner of the server's files, or null for this user
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {
  private static final String NOBODY = "nobody";
  private static final String NOBODY_NUMBER = "65534";

  static ServerAccount here() throws ServerException {
    String setpriv = found("setpriv");
    if (!System.getProperty("user.name").equals("root")) {
      return setpriv == null
          ? new ServerAccount(List.of(), null)
          : new ServerAccount(List.of(setpriv, "--pdeathsig", "QUIT", "--"), null);
    }
    if (setpriv != null) {
      List<String> prefix =
          List.of(
              setpriv,
              "--reuid=" + NOBODY_NUMBER,
              "--regid=" + NOBODY_NUMBER,
              "--clear-groups",
              "--pdeathsig",
              "QUIT",
              "--");
      return new ServerAccount(prefix, nobody());
    }
    String runuser = found("runuser");
    if (runuser != null) {
      return new ServerAccount(List.of(runuser, "-u", NOBODY, "--"), nobody());
    }
    throw new ServerException(
        "A database server of our own doesn't run for root, and neither setpriv nor runuser is there to start it as"
            + " another user. Run Banister as an ordinary user, or install util-linux.",
        null);
  }

  private static @Nullable String found(String program) {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(null);
  }

  private static UserPrincipal nobody() throws ServerException {
    try {
      return Path.of("/")
          .getFileSystem()
          .getUserPrincipalLookupService()
          .lookupPrincipalByName(NOBODY);
    } catch (IOException e) {
      throw new ServerException(
          "A database server doesn't run for root, and there is no user nobody to run it. Run Banister as"
              + " an ordinary user.",
          e);
    }
  }

  /** Where to unpack: another account does not see into the home folder of root. */
  Path reachable(Path cache) {
    return owner == null ? cache : Path.of("/var/cache/banister/postgresql");
  }

  /** The command as this account runs it. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives a file or folder of ours to the account. */
  void give(Path file) throws IOException {
    if (owner != null) {
      Files.setOwner(file, owner);
    }
  }

  /** Lets the account through a folder, without letting it see what is in there. */
  void letThrough(Path folder) throws IOException {
    if (owner != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }
}
