package dev.banister.database.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/**
 * Runs the throwaway server for the Python reference until standard input ends, and writes
 * SQLAlchemy's URL of an empty database to standard output: so reference and product are compared
 * on one server.
 */
final class ServeReference {
  private ServeReference() {}

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("banister-reference-");
    try (PostgresqlServer server = PostgresqlServer.start(Path.of(args[0]), scratch);
        Connection admin = server.connect("postgres");
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE reference TEMPLATE template0");
      System.out.println(server.url("postgresql+psycopg", "reference"));
      while (System.in.read() >= 0) {
        // stays until nobody is there any more
      }
    }
  }
}
