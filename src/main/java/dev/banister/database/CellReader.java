package dev.banister.database;

import dev.banister.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one column of the current row, from 1, as a database's driver for Python would. */
interface CellReader {
  Value read(ResultSet row, int column) throws SQLException;
}
