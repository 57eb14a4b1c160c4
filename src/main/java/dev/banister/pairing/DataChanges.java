package dev.banister.pairing;

import dev.banister.operation.Operation;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what an operation does to rows; empty for one that changes none, or is not understood. */
public final class DataChanges {
  private final RawDataChanges raw = new RawDataChanges();

  public Optional<DataChange> of(Operation operation) {
    if (operation instanceof Operation.BulkInsert insert) {
      Set<String> columns = insert.rows().isEmpty() ? Set.of() : insert.rows().getFirst().keySet();
      return Optional.of(
          new DataChange(DataChange.Kind.INSERT, insert.table().name(), columns, List.of(), false));
    }
    return operation instanceof Operation.Execute execute
        ? of(execute.statement())
        : Optional.empty();
  }

  private Optional<DataChange> of(SqlStatement statement) {
    return switch (statement) {
      case SqlStatement.Raw s -> raw.of(s.text());
      case SqlStatement.Select s -> Optional.empty();
      case SqlStatement.Compound s -> Optional.empty();
      case SqlStatement.Insert s ->
          Optional.of(
              new DataChange(
                  DataChange.Kind.INSERT,
                  s.table().name(),
                  Set.copyOf(s.columns()),
                  s.select() == null ? List.of() : tables(s.select()),
                  false));
      case SqlStatement.Update s ->
          Optional.of(
              new DataChange(
                  DataChange.Kind.UPDATE,
                  s.table().name(),
                  s.values().keySet(),
                  updateReads(s),
                  DataChange.isUnlimited(s.where())));
      case SqlStatement.Delete s ->
          Optional.of(
              new DataChange(
                  DataChange.Kind.DELETE,
                  s.table().name(),
                  Set.of(),
                  List.of(),
                  DataChange.isUnlimited(s.where())));
      case SqlStatement.With s -> of(s.body());
      case SqlStatement.Upsert s -> of(s.insert());
      case SqlStatement.Returning s -> of(s.change());
      case SqlStatement.Worded s -> of(s.statement());
    };
  }

  private static List<String> updateReads(SqlStatement.Update update) {
    List<String> reads = new ArrayList<>();
    update.from().forEach(f -> collect(f, reads));
    update.values().values().forEach(e -> collect(e, reads));
    return reads;
  }

  private static List<String> tables(SqlStatement statement) {
    List<String> reads = new ArrayList<>();
    switch (statement) {
      case SqlStatement.Select s -> s.from().forEach(f -> collect(f, reads));
      case SqlStatement.Compound s -> s.selects().forEach(part -> reads.addAll(tables(part)));
      case SqlStatement.Raw s -> reads.add(s.text().toLowerCase(Locale.ROOT));
      case SqlStatement.Insert s -> reads.add(s.table().name());
      case SqlStatement.Update s -> reads.add(s.table().name());
      case SqlStatement.Delete s -> reads.add(s.table().name());
      case SqlStatement.With s -> {
        s.tables().forEach(t -> reads.addAll(tables(t.select())));
        reads.addAll(tables(s.body()));
      }
      case SqlStatement.Upsert s -> reads.addAll(tables(s.insert()));
      case SqlStatement.Returning s -> reads.addAll(tables(s.change()));
      case SqlStatement.Worded s -> reads.addAll(tables(s.statement()));
    }
    return reads;
  }

  private static void collect(SqlStatement.From from, List<String> reads) {
    switch (from) {
      case SqlStatement.FromTable t -> reads.add(t.table().name());
      case SqlStatement.FromSelect s -> reads.addAll(tables(s.select()));
      case SqlStatement.Join j -> {
        collect(j.left(), reads);
        collect(j.right(), reads);
      }
    }
  }

  private static void collect(SqlExpression expression, List<String> reads) {
    if (expression instanceof SqlExpression.Subquery query) {
      reads.addAll(tables(query.select()));
    }
  }
}
