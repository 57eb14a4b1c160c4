package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a session writes of relationships between rows that nobody has read. */
class RelationsTest {
  private static final Recorder RECORDER = new ChildRecorder(SourceFinder.NONE);
  private static final String MODELS =
      """
      from sqlalchemy import orm
      Base = orm.declarative_base()
      pairs = sa.Table("pairs", Base.metadata,
          sa.Column("b_id", sa.Integer, sa.ForeignKey("b.id")),
          sa.Column("a_id", sa.Integer, sa.ForeignKey("a.id")))
      class A(Base):
          __tablename__ = "a"
          id = sa.Column(sa.Integer, primary_key=True)
          many = orm.relationship("B", secondary=pairs, backref="others")
      class B(Base):
          __tablename__ = "b"
          id = sa.Column(sa.Integer, primary_key=True)
          one_id = sa.Column(sa.Integer, sa.ForeignKey("a.id"))
          one = orm.relationship("A", backref="children")
      def upgrade():
          session = orm.Session(bind=op.get_bind())
      """;

  @AfterAll
  static void close() {
    RECORDER.close();
  }

  @Test
  void whatIsPutIntoACollectionIsAPair() throws InterruptedException {
    assertThat(changes("a = session.query(A).one()", "a.many.append(B(id=5))", "session.commit()"))
        .containsExactly(
            "INSERT INTO b (id, one_id) VALUES (5, NULL)",
            "INSERT INTO pairs (b_id, a_id) VALUES (5, ?)");
  }

  @Test
  void whatIsTakenFromItIsNone() throws InterruptedException {
    assertThat(
            changes(
                "b = session.query(B).one()",
                "session.query(A).one().many.remove(b)",
                "session.commit()"))
        .containsExactly("DELETE FROM pairs WHERE pairs.b_id = ? AND pairs.a_id = ?");
  }

  @Test
  void pairsAndKeysGoWithADeletedRowHoweverManyThereAre() throws InterruptedException {
    OperationStream upgrade = upgrade("session.delete(session.query(A).one())", "session.commit()");

    assertThat(upgrade.operations())
        .extracting(r -> (r.repeated() ? "* " : "") + sql(r))
        .containsExactly(
            "* DELETE FROM pairs WHERE pairs.b_id = ? AND pairs.a_id = ?",
            "* UPDATE b SET one_id=NULL WHERE b.id = ?",
            "DELETE FROM a WHERE a.id = ?");
  }

  @Test
  void aRowThatIsPointedToIsNoDecision() throws InterruptedException {
    assertThat(changes("b = session.query(B).one()", "b.one.id = 7", "session.commit()"))
        .containsExactly("UPDATE a SET id=7 WHERE a.id = ?");
  }

  @Test
  void whatIsSavedInBulkIsWrittenOnceMoreByTheSession() throws InterruptedException {
    assertThat(
            changes(
                "b = session.query(B).one()",
                "b.one_id = 3",
                "session.bulk_save_objects([b])",
                "session.commit()"))
        .containsExactly(
            "UPDATE b SET one_id=3 WHERE b.id = ?", "UPDATE b SET one_id=3 WHERE b.id = ?");
  }

  private static List<String> changes(String... body) throws InterruptedException {
    return upgrade(body).operations().stream().map(RelationsTest::sql).toList();
  }

  private static String sql(RecordedOperation recorded) {
    return recorded.operation() instanceof Operation.Execute execute
        ? Spelling.of(Dialect.SQLITE)
            .statement(execute.statement())
            .replaceAll("\\s+", " ")
            .replaceAll("⟨\\d+⟩|'⟨\\d+⟩'", "?")
        : recorded.operation().toString();
  }

  private static OperationStream upgrade(String... body) throws InterruptedException {
    String text = MODELS + "    " + String.join("\n    ", body) + "\n";
    OperationStream upgrade = RECORDER.record(Scripts.of(text), Dialect.SQLITE).upgrade();
    assertThat(upgrade.end()).isEqualTo(new Completed());
    return upgrade;
  }
}
