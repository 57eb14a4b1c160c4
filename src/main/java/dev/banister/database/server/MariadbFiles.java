package dev.banister.database.server;

import java.nio.file.Path;

/**
 * The files of a MariaDB of our own.
 *
 * @param folder holds the data, the log and the number of the process
 */
record MariadbFiles(Path folder) {
  Path data() {
    return folder.resolve("data");
  }

  /** How the command line of the server names its data. */
  String dataArgument() {
    return "--datadir=" + data();
  }

  Path log() {
    return folder.resolve("log");
  }

  /** Holds the number of the process while the server runs. */
  Path process() {
    return folder.resolve("process");
  }
}
