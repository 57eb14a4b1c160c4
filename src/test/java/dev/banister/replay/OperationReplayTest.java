package dev.banister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.SchemaDifference.Kind;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.value.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationReplayTest {

  private static Effect effect(Dialect dialect, Operation... operations) {
    OperationReplay replay = new OperationReplay(dialect, NamingConvention.DEFAULT);
    Schema schema = Schema.EMPTY;
    Effect last = null;
    for (RecordedOperation recorded : Samples.recorded(operations)) {
      last = replay.apply(schema, recorded);
      schema = last.after();
    }
    return last;
  }

  @Test
  void indexesAndConstraintsGoWithTheirColumn() {
    Effect effect =
        effect(
            Dialect.POSTGRESQL,
            Samples.create("o", Samples.column("id"), Samples.key("id")),
            Samples.create(
                "t",
                Samples.column("id"),
                Samples.column("o_id"),
                Samples.key("id"),
                Samples.reference("o_id", "o")),
            Samples.index("ix", "t", "o_id"),
            Samples.drop("t", "o_id"));
    assertThat(effect.changes())
        .containsExactly(
            new SchemaDifference("t", Kind.COLUMN, "o_id", null, "INTEGER", null),
            new SchemaDifference(
                "t", Kind.FOREIGN_KEY, "t_o_id_fkey", null, "(o_id) REFERENCES o (id)", null),
            new SchemaDifference("t", Kind.INDEX, "ix", null, "(o_id)", null));
  }

  @Test
  void sqliteRefusesToDropAnIndexedColumn() {
    Effect effect =
        effect(
            Dialect.SQLITE,
            Samples.create("t", Samples.column("a"), Samples.column("b")),
            Samples.index("ix", "t", "a"),
            Samples.drop("t", "a"));
    assertThat(effect.refusal())
        .isEqualTo("SQLite cannot drop column a of t, because index ix uses it.");
    assertThat(effect.after()).isEqualTo(effect.before());
  }

  @Test
  void postgresqlRefusesToDropAParentBeforeItsChild() {
    Effect effect =
        effect(
            Dialect.POSTGRESQL,
            Samples.create("o", Samples.column("id"), Samples.key("id")),
            Samples.create("t", Samples.column("o_id"), Samples.reference("o_id", "o")),
            Samples.dropTable("o"));
    assertThat(effect.refusal())
        .isEqualTo("Table o cannot be dropped while a foreign key of t refers to it.");
  }

  @Test
  void foreignKeysFollowARenamedTableAndColumn() {
    Effect effect =
        effect(
            Dialect.SQLITE,
            Samples.create("o", Samples.column("id"), Samples.key("id")),
            Samples.create("t", Samples.column("o_id"), Samples.reference("o_id", "o")),
            Samples.execute("ALTER TABLE o RENAME TO p"),
            Samples.execute("ALTER TABLE p RENAME COLUMN id TO key"));
    assertThat(effect.after().tables().get("t").foreignKeys().getFirst())
        .returns("p", key -> key.referencedTable())
        .returns(List.of("key"), key -> key.referencedColumns());
  }

  @Test
  void aRecreateTellsWhatItDropsSilently() {
    Effect effect =
        effect(
            Dialect.SQLITE,
            Samples.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a VARCHAR(9) UNIQUE,"
                    + " b TEXT COLLATE NOCASE CHECK (b <> ''), c DOUBLE PRECISION)"),
            Samples.execute("CREATE INDEX ix ON t (a DESC)"),
            Samples.execute("CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END"),
            Samples.batch("t", Samples.drop("t", "id"), Samples.add("t", Samples.column("x"))));
    assertThat(effect.refusal()).isNull();
    assertThat(effect.losses())
        .containsExactly(
            "Recreating table t drops the collation of column b, which was NOCASE.",
            "Recreating table t turns the type of column c from DOUBLE PRECISION into REAL.",
            "Recreating table t drops the unique constraint (a), which reflection does not see.",
            "Recreating table t drops the check (b <> ''), which reflection does not see.",
            "Recreating table t turns the columns of index ix from (a desc) into (a).",
            "Recreating table t drops the trigger tr.");
  }

  @Test
  void whatHangsOnAnUnknownConditionIsAppliedAndNotFollowed() {
    Unknown unknown =
        new Unknown(
            "⟨1⟩", "has_table", Samples.SPAN, Unknown.Origin.DATABASE, "depends on a query");
    RecordedOperation recorded =
        new RecordedOperation(
            0,
            Samples.create("t", Samples.column("a")),
            Samples.SPAN,
            List.of(),
            List.of(unknown),
            false);
    Effect effect =
        new OperationReplay(Dialect.SQLITE, NamingConvention.DEFAULT).apply(Schema.EMPTY, recorded);
    assertThat(effect.after().tableNames()).containsExactly("t");
    assertThat(effect.notFollowed())
        .isEqualTo(
            new NotFollowed(Samples.SPAN, List.of("t"), "whether it runs depends on a query"));
  }

  @Test
  void aNameThatIsNotKnownChangesNothingAndIsNotFollowed() {
    Effect effect =
        effect(
            Dialect.SQLITE,
            Samples.create("t", Samples.column("a")),
            Samples.index("ix_⟨1⟩", "t", "a"));
    assertThat(effect.after()).isEqualTo(effect.before());
    assertThat(effect.notFollowed())
        .isEqualTo(
            new NotFollowed(
                Samples.SPAN, List.of("t"), "the name of what it changes is not known"));
  }
}
