package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.Operation.AlterColumn;
import dev.banister.operation.Operation.Existing;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Setting;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each way to ask Alembic for something, and what is recorded of it. */
class RecordedOperationsTest {
  private static final Recorder RECORDER = new ChildRecorder(SourceFinder.NONE);
  private static final TableName T = TableName.of("t");

  @AfterAll
  static void close() {
    RECORDER.close();
  }

  @Test
  void createTable() throws InterruptedException {
    ColumnDefinition id =
        new ColumnDefinition(
            "id",
            ColumnType.of("Integer"),
            false,
            false,
            null,
            null,
            null,
            false,
            false,
            null,
            "auto",
            List.of(),
            null,
            false,
            Map.of());
    assertThat(
            operations(
                """
                op.create_table(
                    "t",
                    sa.Column("id", sa.Integer(), nullable=False),
                    sa.Column("name", sa.String(50)),
                    sa.PrimaryKeyConstraint("id", name=op.f("pk_t")),
                    comment="all of them",
                )
                """))
        .containsExactly(
            new Operation.CreateTable(
                new TableDefinition(
                    T,
                    List.of(
                        id,
                        ColumnDefinition.of(
                            "name", ColumnType.of("String").with("length", Value.of(50)))),
                    List.of(
                        new ConstraintDefinition.PrimaryKey(
                            new Name("pk_t", true), List.of("id"), Map.of())),
                    List.of(),
                    "all of them",
                    List.of(),
                    Map.of()),
                false));
  }

  @Test
  void dropAndRenameTable() throws InterruptedException {
    assertThat(
            operations(
                """
                op.drop_table("t", schema="s")
                op.drop_table("t", if_exists=True)
                op.rename_table("a", "t", schema="s")
                """))
        .containsExactly(
            new Operation.DropTable(new TableName("s", "t"), false),
            new Operation.DropTable(T, true),
            new Operation.RenameTable(new TableName("s", "a"), "t"));
  }

  @Test
  void tableComments() throws InterruptedException {
    assertThat(
            operations(
                """
                op.create_table_comment("t", "new", existing_comment="old")
                op.drop_table_comment("t", existing_comment="new")
                """))
        .containsExactly(
            new Operation.CreateTableComment(T, "new", "old"),
            new Operation.DropTableComment(T, "new"));
  }

  @Test
  void addAndDropColumn() throws InterruptedException {
    assertThat(
            operations(
                """
                op.add_column("t", sa.Column("a", sa.Text()))
                op.add_column("t", sa.Column("a", sa.Text()), if_not_exists=True)
                op.drop_column("t", "a", schema="s")
                op.drop_column("t", "a", if_exists=True)
                """))
        .containsExactly(
            new Operation.AddColumn(
                T, ColumnDefinition.of("a", ColumnType.of("Text")), false, null, null, Map.of()),
            new Operation.AddColumn(
                T, ColumnDefinition.of("a", ColumnType.of("Text")), true, null, null, Map.of()),
            new Operation.DropColumn(new TableName("s", "t"), "a", false),
            new Operation.DropColumn(T, "a", true));
  }

  @Test
  void alterColumnTellsLeftOutFromNone() throws InterruptedException {
    assertThat(
            operations(
                """
                op.alter_column("t", "a", nullable=False, existing_type=sa.Integer())
                op.alter_column("t", "a", server_default=None, comment=None)
                op.alter_column("t", "a", server_default="x", new_column_name="b")
                op.alter_column("t", "a", type_=sa.Text(), postgresql_using="a::text")
                """))
        .containsExactly(
            altered(false, Setting.absent(), null, null, Setting.absent(), integer(), Map.of()),
            altered(
                null, Setting.to(null), null, null, Setting.to(null), Existing.NOTHING, Map.of()),
            altered(
                null,
                Setting.to(SqlExpression.Literal.of(Value.of("x"))),
                "b",
                null,
                Setting.absent(),
                Existing.NOTHING,
                Map.of()),
            altered(
                null,
                Setting.absent(),
                null,
                ColumnType.of("Text"),
                Setting.absent(),
                Existing.NOTHING,
                Map.of(
                    "postgresql_using",
                    new SqlExpression.Literal(
                        Value.of("a::text"), ColumnType.of("String"), false))));
  }

  private static Existing integer() {
    return new Existing(
        ColumnType.of("Integer"), null, null, Setting.absent(), null, null, null, null);
  }

  private static AlterColumn altered(
      Boolean nullable,
      Setting<SqlExpression> serverDefault,
      String name,
      ColumnType type,
      Setting<String> comment,
      Existing existing,
      Map<String, SqlExpression> options) {
    return new AlterColumn(
        T,
        "a",
        nullable,
        serverDefault,
        name,
        type,
        comment,
        null,
        null,
        null,
        existing,
        null,
        null,
        options);
  }

  @Test
  void indexes() throws InterruptedException {
    assertThat(
            operations(
                """
                op.create_index(op.f("ix"), "t", ["a", sa.text("lower(b)")], unique=True)
                op.drop_index("ix", table_name="t", if_exists=True)
                op.drop_index("ix")
                """))
        .containsExactly(
            new Operation.CreateIndex(
                T,
                new IndexDefinition(
                    new Name("ix", true),
                    List.of(column("a"), SqlExpression.Text.of("lower(b)")),
                    true,
                    Map.of()),
                false),
            new Operation.DropIndex(Name.of("ix"), T, null, true, Map.of()),
            new Operation.DropIndex(Name.of("ix"), null, null, false, Map.of()));
  }

  private static SqlExpression.ColumnReference column(String name) {
    return new SqlExpression.ColumnReference(null, name, ColumnType.NULL);
  }

  @Test
  void constraints() throws InterruptedException {
    assertThat(
            operations(
                """
                op.create_primary_key("pk", "t", ["id"])
                op.create_unique_constraint("uq", "t", ["a", "b"])
                op.create_check_constraint("ck", "t", "a > 0")
                op.create_foreign_key(None, "t", "o", ["o_id"], ["id"], ondelete="CASCADE")
                op.drop_constraint("uq", "t", type_="unique")
                """))
        .containsExactly(
            created(new ConstraintDefinition.PrimaryKey(Name.of("pk"), List.of("id"), Map.of())),
            created(new ConstraintDefinition.Unique(Name.of("uq"), List.of("a", "b"), Map.of())),
            created(
                new ConstraintDefinition.Check(
                    Name.of("ck"), SqlExpression.Text.of("a > 0"), Map.of())),
            created(
                new ConstraintDefinition.ForeignKey(
                    null,
                    List.of("o_id"),
                    TableName.of("o"),
                    List.of("id"),
                    "CASCADE",
                    null,
                    Map.of())),
            new Operation.DropConstraint(T, Name.of("uq"), "unique", false));
  }

  private static Operation created(ConstraintDefinition constraint) {
    return new Operation.CreateConstraint(T, constraint);
  }

  @Test
  void sql() throws InterruptedException {
    assertThat(
            operations(
                """
                op.execute("DELETE FROM t")
                op.execute(sa.text("UPDATE t SET a = :a").bindparams(a=1))
                op.get_bind().execute(sa.text("DELETE FROM t WHERE a = :a"), {"a": 2})
                op.get_bind().exec_driver_sql("PRAGMA foreign_keys=OFF")
                """))
        .containsExactly(
            new Operation.Execute(SqlStatement.Raw.of("DELETE FROM t")),
            new Operation.Execute(
                new SqlStatement.Raw("UPDATE t SET a = :a", Map.of("a", number(1)), false)),
            new Operation.Execute(
                new SqlStatement.Raw(
                    "DELETE FROM t WHERE a = :a",
                    Map.of("a", new SqlExpression.Literal(Value.of(2), ColumnType.UNTYPED, false)),
                    false)),
            new Operation.Execute(new SqlStatement.Raw("PRAGMA foreign_keys=OFF", Map.of(), true)));
  }

  private static SqlExpression number(int number) {
    return new SqlExpression.Literal(Value.of(number), ColumnType.of("Integer"), false);
  }

  @Test
  void bulkInsertKeepsTheOrderOfKeys() throws InterruptedException {
    assertThat(
            operations(
                """
                t = sa.table("t", sa.column("b", sa.String), sa.column("a", sa.Integer))
                op.bulk_insert(t, [{"b": "x", "a": 1}])
                op.bulk_insert(t, [])
                """))
        .singleElement()
        .isInstanceOfSatisfying(
            Operation.BulkInsert.class,
            insert -> {
              assertThat(insert.rows().getFirst().keySet()).containsExactly("b", "a");
              assertThat(insert.columnTypes())
                  .containsExactly(
                      Map.entry("b", ColumnType.of("String")),
                      Map.entry("a", ColumnType.of("Integer")));
            });
  }

  @Test
  void aBatchBlockCollectsItsOperationsAtTheirLines() throws InterruptedException {
    OperationStream stream =
        stream(
            """
            with op.batch_alter_table("t", recreate="always") as batch_op:
                batch_op.drop_column("a")
                op.drop_table("other")
                batch_op.drop_index(batch_op.f("ix"))
            """);

    assertThat(stream.operations())
        .extracting(RecordedOperation::operation)
        .first()
        .isEqualTo(new Operation.DropTable(TableName.of("other"), false));
    Operation.BatchAlterTable block =
        (Operation.BatchAlterTable) stream.operations().getLast().operation();
    assertThat(block.recreate()).isEqualTo("always");
    assertThat(block.operations())
        .extracting(RecordedOperation::operation)
        .containsExactly(
            new Operation.DropColumn(T, "a", false),
            new Operation.DropIndex(new Name("ix", true), T, null, false, Map.of()));
    assertThat(block.operations()).extracting(o -> o.span().line()).containsExactly(5, 7);
    assertThat(stream.operations().getLast().span().line()).isEqualTo(4);
  }

  @Test
  void autocommitBlocksAreBracketed() throws InterruptedException {
    assertThat(
            operations(
                """
                with op.get_context().autocommit_block():
                    op.execute("VACUUM")
                """))
        .containsExactly(
            new Operation.BeginAutocommit(),
            new Operation.Execute(SqlStatement.Raw.of("VACUUM")),
            new Operation.EndAutocommit());
  }

  @Test
  void operationsOfPluginsAreKeptWithTheirArguments() throws InterruptedException {
    assertThat(operations("op.rebuild_enum_values('public', 'status', ['a', 'b'], [])"))
        .containsExactly(
            new Operation.PluginOperation(
                "rebuild_enum_values",
                Map.of(
                    "0",
                    Value.of("public"),
                    "1",
                    Value.of("status"),
                    "2",
                    new Value.Sequence(List.of(Value.of("a"), Value.of("b"))),
                    "3",
                    new Value.Sequence(List.of()))));
  }

  @Test
  void enumValuesAreSyncedOnPostgresqlOnly() throws InterruptedException {
    assertThat(operations("op.sync_enum_values('public', 'status', ['a', 'b'], [])")).isEmpty();
  }

  @Test
  void aRegisteredOperationDoesWhatItsImplementationDoes() throws InterruptedException {
    OperationStream stream =
        RECORDER
            .record(
                Scripts.whole(
                    """
                    from alembic import op
                    from alembic.operations import Operations, MigrateOperation

                    @Operations.register_operation("create_view")
                    class CreateViewOp(MigrateOperation):
                        def __init__(self, name):
                            self.name = name

                        @classmethod
                        def create_view(cls, operations, name):
                            return operations.invoke(CreateViewOp(name))

                    @Operations.implementation_for(CreateViewOp)
                    def create_view(operations, operation):
                        operations.execute("CREATE VIEW " + operation.name)

                    def upgrade():
                        op.create_view("v")
                    """),
                Dialect.SQLITE)
            .upgrade();

    assertThat(stream.end()).isEqualTo(new Completed());
    assertThat(stream.operations())
        .extracting(RecordedOperation::operation)
        .containsExactly(new Operation.Execute(SqlStatement.Raw.of("CREATE VIEW v")));
  }

  @Test
  void argumentsThatAlembicRefusesAreRefusedInTheSameWords() throws InterruptedException {
    assertThat(stream("op.add_column('t')").end())
        .isEqualTo(
            new Raised(
                "TypeError", "add_column() missing 1 required positional argument: 'column'", 4));
    assertThat(stream("op.drop_constraint('a', 't', type_='fk')").end())
        .isEqualTo(
            new Raised(
                "TypeError",
                "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None",
                4));
    assertThat(stream("raise NotImplementedError('no way back')").end())
        .isEqualTo(new Raised("NotImplementedError", "no way back", 4));
  }

  @Test
  void knownSwitchesAreDecided() throws InterruptedException {
    assertThat(
            operations(
                """
                from alembic import context
                if op.get_bind().dialect.name == "sqlite":
                    op.drop_table("t")
                if op.get_context().dialect.name == "postgresql":
                    op.drop_table("u")
                if context.is_offline_mode():
                    op.drop_table("v")
                if context.get_x_argument(as_dictionary=True).get("data"):
                    op.drop_table("w")
                """))
        .containsExactly(new Operation.DropTable(T, false));
  }

  @Test
  void aModelWithoutTheAttributeIsCalledByItsName() throws InterruptedException {
    assertThat(
            stream(
                    """
                    from sqlalchemy.orm import declarative_base
                    class Trial(declarative_base()):
                        __tablename__ = "trials"
                        id = sa.Column(sa.Integer, primary_key=True)
                    Trial.Kind
                    """)
                .end())
        .isEqualTo(new Raised("AttributeError", "type object 'Trial' has no attribute 'Kind'", 8));
  }

  private static List<Operation> operations(String body) throws InterruptedException {
    OperationStream stream = stream(body);
    assertThat(stream.end()).isEqualTo(new Completed());
    return stream.operations().stream().map(RecordedOperation::operation).toList();
  }

  /** The statements of {@code upgrade()}, which begin in line 4. */
  private static OperationStream stream(String body) throws InterruptedException {
    String text = "def upgrade():\n" + body.indent(4);
    return RECORDER.record(Scripts.of(text), Dialect.SQLITE).upgrade();
  }
}
