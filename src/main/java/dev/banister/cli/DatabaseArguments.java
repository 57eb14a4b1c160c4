package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.Auditor;
import dev.banister.audit.ConnectionAnswer;
import dev.banister.audit.DatabaseOption;
import dev.banister.database.CopyOptions;
import dev.banister.database.address.AddressException;
import dev.banister.database.address.DatabaseAddress;
import dev.banister.database.address.DatabaseUrl;
import dev.banister.database.address.LibpqEnvironment;
import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.address.Secret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The arguments on a connected database. */
final class DatabaseArguments {
  private static final int TRIES = 3;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "Rehearse on a copy of this database, from where it stands; it is only read. SQLAlchemy's or JDBC's spelling.")
  private @Nullable String url;

  @Option(names = "--ask-password", description = "Ask for the password of --database.")
  private boolean askPassword;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Rows copied of each table, or all; those that they refer to come along (default: ${DEFAULT-VALUE}).")
  private String sample = "1000";

  @Option(names = "--mask", description = "Replace the letters of texts while they are copied.")
  private boolean mask;

  @Option(
      names = "--on-server",
      description = "Clone the whole database on its own server; nobody else may be connected.")
  private boolean onServer;

  /** The options with the database, its password as far as it is known. */
  AuditOptions applyTo(AuditOptions options) {
    if (url == null) {
      if (askPassword || mask || onServer) {
        throw new UnusableException(
            (askPassword ? "--ask-password" : mask ? "--mask" : "--on-server")
                + " is for --database. Give both, or neither.");
      }
      return options;
    }
    DatabaseAddress address = address(url);
    if (onServer && (mask || !(address instanceof PostgresqlAddress))) {
      throw new UnusableException(
          mask
              ? "A clone with --on-server holds everything as it is. Leave --mask or --on-server out."
              : "--on-server is for PostgreSQL. Leave it out: a SQLite file is copied whole.");
    }
    return options.withDatabase(
        new DatabaseOption(address, new CopyOptions(rows(), mask, onServer)));
  }

  private static DatabaseAddress address(String url) {
    try {
      return DatabaseUrl.parse(url, LibpqEnvironment.ofThisUser());
    } catch (AddressException e) {
      throw new UnusableException(String.valueOf(e.getMessage()));
    }
  }

  private int rows() {
    if (sample.equals("all")) {
      return 0;
    }
    try {
      int rows = Integer.parseInt(sample);
      if (rows > 0) {
        return rows;
      }
    } catch (NumberFormatException noNumber) {
      // answered below, as is a number that is too small
    }
    throw new UnusableException("--sample takes 1 or more, or all, not " + sample + ".");
  }

  /**
   * Logs in once, and asks for the password where one is wanted and somebody is there to give it.
   *
   * @throws UnusableException when the database can't be read
   */
  AuditOptions loggedIn(Surroundings surroundings, Auditor auditor, AuditOptions options)
      throws InterruptedException {
    if (options.database() == null
        || !(options.database().address() instanceof PostgresqlAddress address)) {
      return options;
    }
    AuditOptions asked = askPassword ? asked(surroundings, options, address) : options;
    for (int i = 0; i < TRIES; i++) {
      ConnectionAnswer answer = auditor.connect(asked.database());
      switch (answer) {
        case ConnectionAnswer.Connected connected -> {
          return asked;
        }
        case ConnectionAnswer.Refused(String reason) -> throw new UnusableException(reason);
        case ConnectionAnswer.PasswordWanted(String reason) -> {
          if (i == TRIES - 1 || !surroundings.terminal()) {
            throw new UnusableException(reason);
          }
          asked = asked(surroundings, options, address);
        }
      }
    }
    return asked;
  }

  private static AuditOptions asked(
      Surroundings surroundings, AuditOptions options, PostgresqlAddress address) {
    char[] password = surroundings.password().ask("Password of " + address.shown() + ": ");
    if (password == null) {
      throw new UnusableException(
          "There is no terminal to ask for the password on. Use PGPASSWORD or ~/.pgpass.");
    }
    DatabaseOption database = options.database();
    return database == null
        ? options
        : options.withDatabase(
            new DatabaseOption(
                address.withPassword(Secret.of(new String(password))), database.copy()));
  }
}
