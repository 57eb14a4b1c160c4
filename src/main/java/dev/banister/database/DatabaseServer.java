package dev.banister.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL server on which scratch databases are made. */
interface DatabaseServer {
  /** A connection that may do everything to our databases; the caller closes it. */
  Connection connect(String database) throws SQLException;

  /** The address in its parts, with the password, for a program that we start; never shown. */
  Map<String, String> address(String database);

  /** What the names of our databases begin with. */
  String prefix();

  /** Whether a database can be copied file by file, as servers do since version 15. */
  boolean copiesFiles();

  /** Whether it is ours: it runs on this machine, and its roles are nobody's. */
  boolean isHere();
}
