package dev.banister.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Direction;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.Effect;
import dev.banister.replay.OperationReplay;
import dev.banister.replay.RevisionReplay;
import dev.banister.replay.StreamReplay;
import dev.banister.revision.RevisionId;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairerTest {
  private static final OperationReplay REPLAY =
      new OperationReplay(Dialect.SQLITE, NamingConvention.DEFAULT);
  private static final Schema USERS =
      after(
          Schema.EMPTY,
          List.of(
              createTable("user", column("id", "Integer"), column("email", "Text")),
              createIndex("ix_email", "user", "email")));

  @Test
  void anAddedColumnIsUndoneByItsDrop() {
    assertThat(reversals(List.of(addColumn("user", "phone")), List.of(dropColumn("user", "phone"))))
        .containsExactly("0/0 exact");
  }

  @Test
  void anIndexThatNobodyDropsIsMissing() {
    assertThat(
            reversals(
                List.of(addColumn("user", "phone"), createIndex("ix_new", "user", "email")),
                List.of(dropColumn("user", "phone"))))
        .containsExactly("0/0 exact", "1/ missing");
  }

  @Test
  void anIndexGoesWithItsTable() {
    assertThat(
            reversals(
                List.of(
                    createTable("tag", column("name", "Text")),
                    createIndex("ix_tag", "tag", "name")),
                List.of(dropTable("tag"))))
        .containsExactly("0/0 exact", "1/0 exact");
  }

  @Test
  void aDroppedColumnComesBackEmpty() {
    assertThat(reversals(List.of(dropColumn("user", "nick")), List.of()))
        .as("a column that was not there")
        .containsExactly("0/ exact");
    Schema before = after(USERS, List.of(addColumn("user", "nick")));
    assertThat(
            reversals(
                before, List.of(dropColumn("user", "nick")), List.of(addColumn("user", "nick"))))
        .containsExactly("0/0 lossy");
  }

  @Test
  void aColumnThatIsFilledAgainIsExact() {
    Schema before = after(USERS, List.of(addColumn("user", "nick")));
    assertThat(
            reversals(
                before,
                List.of(dropColumn("user", "nick")),
                List.of(
                    addColumn("user", "nick"),
                    execute("UPDATE user SET nick = (SELECT n.nick FROM kept n)"))))
        .containsExactly("0/0 exact", "/1 exact");
  }

  @Test
  void anExtraDropIsWrong() {
    assertThat(
            reversals(
                List.of(addColumn("user", "phone")),
                List.of(dropColumn("user", "phone"), dropIndex("ix_email", "user"))))
        .containsExactly("0/0 exact", "/1 wrong");
  }

  @Test
  void rowsGoWithTheTableThatHoldsThem() {
    assertThat(
            reversals(
                List.of(
                    createTable("tag", column("name", "Text")),
                    execute("INSERT INTO tag (name) VALUES ('a')")),
                List.of(dropTable("tag"))))
        .containsExactly("0/0 exact", "1/0 exact");
  }

  @Test
  void overwrittenValuesAreLossy() {
    assertThat(reversals(List.of(execute("UPDATE user SET email = lower(email)")), List.of()))
        .containsExactly("0/ lossy");
  }

  @Test
  void insertedRowsThatStayAreMissing() {
    assertThat(reversals(List.of(execute("INSERT INTO user (email) VALUES ('a')")), List.of()))
        .containsExactly("0/ missing");
  }

  @Test
  void insertedRowsThatAreDeletedAreExact() {
    assertThat(
            reversals(
                List.of(execute("INSERT INTO user (email) VALUES ('a')")),
                List.of(execute("DELETE FROM user WHERE email = 'a'"))))
        .containsExactly("0/0 exact");
  }

  @Test
  void aReadChangesNothing() {
    assertThat(reversals(List.of(execute("SELECT 1"), execute("PRAGMA foreign_keys")), List.of()))
        .containsExactly("0/ exact", "1/ exact");
  }

  @Test
  void operationsOfABatchBlockArePairedOneByOne() {
    Operation block =
        batch("user", addColumn("user", "phone"), createIndex("ix_phone", "user", "phone"));
    assertThat(reversals(List.of(block), List.of(batch("user", dropIndex("ix_phone", "user")))))
        .containsExactly("0/ missing", "1/0 exact");
  }

  @Test
  void whatHangsOnTheApplicationIsUnknown() {
    RecordedOperation unknown =
        new RecordedOperation(
            0,
            createTable("usage_⟨1⟩", column("id", "Integer")),
            SourceSpan.of("a.py", 4),
            List.of(
                new Unknown(
                    "⟨1⟩",
                    "settings.MONTH",
                    SourceSpan.of("a.py", 4),
                    Unknown.Origin.APPLICATION,
                    "depends on settings.MONTH at line 4")),
            List.of(),
            false);
    Pairing pairing = pair(USERS, List.of(unknown), List.of());
    assertThat(pairing.pairs())
        .extracting(p -> p.reversal() + ": " + p.reason())
        .containsExactly("UNKNOWN: Not determined: depends on settings.MONTH at line 4.");
  }

  @Test
  void whatTheDowngradeDropsIsUnknownWhenTheUpgradeWasStopped() {
    OperationStream.End stopped =
        new OperationStream.Stopped(OperationStream.StopKind.TIME, "It ran for 30 s.", 12);
    Pairing pairing =
        pair(
            USERS,
            recorded(List.of(addColumn("user", "phone"))),
            stopped,
            recorded(List.of(dropColumn("user", "phone"), dropIndex("ix_email", "user"))));
    assertThat(pairing.pairs())
        .extracting(p -> p.reversal() + ": " + p.reason())
        .containsExactly(
            "EXACT: Line 10 undoes it exactly.",
            "UNKNOWN: Not determined: the upgrade could not be followed to its end. It ran for"
                + " 30 s.");
  }

  @Test
  void anOperationThatMeetsNothingIsUnknownWhenTheUpgradeRaised() {
    OperationStream.End raised = new OperationStream.Raised("KeyError", "'x'", 12);
    assertThat(pair(USERS, List.of(), raised, recorded(List.of(dropTable("tag")))).pairs())
        .extracting(p -> p.reversal() + ": " + p.reason())
        .containsExactly(
            "UNKNOWN: Not determined: the upgrade raises KeyError at line 12, so what it would do"
                + " after that is not known.");
  }

  private static List<String> reversals(List<Operation> up, List<Operation> down) {
    return reversals(USERS, up, down);
  }

  private static List<String> reversals(Schema before, List<Operation> up, List<Operation> down) {
    return pair(before, recorded(up), recorded(down)).pairs().stream()
        .map(p -> numbers(p.upgrade()) + "/" + numbers(p.downgrade()) + " " + p.reversal().id())
        .toList();
  }

  private static String numbers(List<Integer> indexes) {
    return String.join(",", indexes.stream().map(String::valueOf).toList());
  }

  private static Pairing pair(
      Schema before, List<RecordedOperation> up, List<RecordedOperation> down) {
    return pair(before, up, new OperationStream.Completed(), down);
  }

  private static Pairing pair(
      Schema before,
      List<RecordedOperation> up,
      OperationStream.End end,
      List<RecordedOperation> down) {
    RevisionId id = RevisionId.of("a1");
    StreamReplay upgrade = replay(before, up);
    StreamReplay downgrade = replay(upgrade.after(), down);
    List<String> uncertain =
        upgrade.notFollowed().stream().flatMap(n -> n.objects().stream()).toList();
    return new Pairer()
        .pair(
            id,
            new Recording(
                "",
                Dialect.SQLITE,
                stream(Direction.UPGRADE, up, end),
                stream(Direction.DOWNGRADE, down, new OperationStream.Completed())),
            new RevisionReplay(
                id,
                upgrade,
                downgrade,
                SchemaDiff.between(before, downgrade.after(), Dialect.SQLITE),
                uncertain));
  }

  private static OperationStream stream(
      Direction direction, List<RecordedOperation> operations, OperationStream.End end) {
    return new OperationStream(direction, new SourceSpan("a.py", 1, 9), operations, end, List.of());
  }

  private static StreamReplay replay(Schema before, List<RecordedOperation> operations) {
    List<Effect> effects = new ArrayList<>();
    Schema schema = before;
    for (RecordedOperation operation : operations) {
      Effect effect = REPLAY.apply(schema, operation);
      effects.add(effect);
      schema = effect.after();
    }
    return new StreamReplay(before, schema, effects);
  }

  private static Schema after(Schema before, List<Operation> operations) {
    return replay(before, recorded(operations)).after();
  }

  private static List<RecordedOperation> recorded(List<Operation> operations) {
    List<RecordedOperation> recorded = new ArrayList<>();
    for (Operation operation : operations) {
      int index = recorded.size();
      recorded.add(RecordedOperation.of(index, operation, SourceSpan.of("a.py", 10 + index)));
    }
    return recorded;
  }

  private static ColumnDefinition column(String name, String type) {
    return ColumnDefinition.of(name, ColumnType.of(type));
  }

  private static Operation createTable(String name, ColumnDefinition... columns) {
    return new Operation.CreateTable(
        new TableDefinition(
            TableName.of(name), List.of(columns), List.of(), List.of(), null, List.of(), Map.of()),
        false);
  }

  private static Operation dropTable(String name) {
    return new Operation.DropTable(TableName.of(name), false);
  }

  private static Operation addColumn(String table, String name) {
    return new Operation.AddColumn(
        TableName.of(table), column(name, "Text"), false, null, null, Map.of());
  }

  private static Operation dropColumn(String table, String name) {
    return new Operation.DropColumn(TableName.of(table), name, false);
  }

  private static Operation createIndex(String name, String table, String column) {
    return new Operation.CreateIndex(
        TableName.of(table),
        new IndexDefinition(
            Name.of(name),
            List.of(new SqlExpression.ColumnReference(null, column, ColumnType.NULL)),
            false,
            Map.of()),
        false);
  }

  private static Operation dropIndex(String name, String table) {
    return new Operation.DropIndex(Name.of(name), TableName.of(table), null, false, Map.of());
  }

  private static Operation execute(String sql) {
    return new Operation.Execute(SqlStatement.Raw.of(sql));
  }

  private static Operation batch(String table, Operation... operations) {
    Map<String, Value> none = Map.of();
    return new Operation.BatchAlterTable(
        TableName.of(table),
        "auto",
        null,
        List.of(),
        Map.of(),
        List.of(),
        none,
        Map.of(),
        List.of(),
        recorded(List.of(operations)));
  }
}
