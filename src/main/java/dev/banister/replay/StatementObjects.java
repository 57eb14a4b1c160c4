package dev.banister.replay;

import dev.banister.replay.raw.RawAction;
import dev.banister.replay.raw.RawReader;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.stream.Stream;

/** The objects that SQL text changes, by name. */
final class StatementObjects {
  private final RawReader reader;

  StatementObjects(Dialect dialect) {
    this.reader = new RawReader(dialect);
  }

  List<String> of(String sql) {
    return reader.read(sql).stream().flatMap(StatementObjects::of).distinct().toList();
  }

  static Stream<String> of(RawAction action) {
    return switch (action) {
      case RawAction.Nothing a -> Stream.of();
      case RawAction.Unclear a -> a.objects().stream();
      case RawAction.Block a -> a.possible().stream().flatMap(StatementObjects::of);
      case RawAction.CreateTable a -> Stream.of(a.table());
      case RawAction.DropTable a -> Stream.of(a.table());
      case RawAction.RenameTable a -> Stream.of(a.table(), a.newName());
      case RawAction.AddColumn a -> Stream.of(a.table());
      case RawAction.DropColumn a -> Stream.of(a.table());
      case RawAction.RenameColumn a -> Stream.of(a.table());
      case RawAction.SetType a -> Stream.of(a.table());
      case RawAction.SetNullable a -> Stream.of(a.table());
      case RawAction.SetDefault a -> Stream.of(a.table());
      case RawAction.SetIdentity a -> Stream.of(a.table());
      case RawAction.ReplaceColumn a -> Stream.of(a.table());
      case RawAction.AddConstraint a -> Stream.of(a.table());
      case RawAction.DropConstraint a -> Stream.of(a.table());
      case RawAction.DropPrimaryKey a -> Stream.of(a.table());
      case RawAction.RenameConstraint a -> Stream.of(a.table());
      case RawAction.CreateIndex a -> Stream.of(a.table());
      case RawAction.DropIndex a -> Stream.of(a.table() == null ? a.name() : a.table());
      case RawAction.RenameIndex a -> Stream.of(a.table() == null ? a.name() : a.table());
      case RawAction.CreateView a -> Stream.of(a.name());
      case RawAction.DropView a -> Stream.of(a.name());
      case RawAction.RenameView a -> Stream.of(a.name(), a.newName());
      case RawAction.CreateTrigger a -> Stream.of(a.name());
      case RawAction.DropTrigger a -> Stream.of(a.name());
      case RawAction.CreateEnum a -> Stream.of(a.name());
      case RawAction.AddLabel a -> Stream.of(a.type());
      case RawAction.RenameLabel a -> Stream.of(a.type());
      case RawAction.RenameType a -> Stream.of(a.type(), a.newName());
      case RawAction.DropType a -> Stream.of(a.type());
      case RawAction.CreateSequence a -> Stream.of(a.name());
      case RawAction.DropSequence a -> Stream.of(a.name());
      case RawAction.RenameSequence a -> Stream.of(a.name(), a.newName());
      case RawAction.CreateFunction a -> Stream.of(a.name());
      case RawAction.DropFunction a -> Stream.of(a.name());
      case RawAction.SetComment a -> Stream.of(a.table());
    };
  }
}
