package dev.banister.ui.review.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.ui.sample.SampleRevision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairComposerTest {

  @Test
  void listsTheDowngradeLastToFirstBesideItsPartners() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table(
                        "a",
                    )
                    op.create_index("b")


                def downgrade():
                    op.drop_index("b")
                    op.drop_table("a")
                """)
            .upgrade(2, 4)
            .upgrade(5, 5)
            .downgrade(9, 9)
            .downgrade(10, 10)
            .pair(0, 1, Reversal.EXACT)
            .pair(1, 0, Reversal.EXACT)
            .composed(Order.MIRRORED);
    assertThat(ComposedText.of(pair))
        .isEqualTo(
            """
            01     def upgrade():     | 08     def downgrade():
            02 1   op.create_table(   | 10 2   op.drop_table("a")
            03     "a",               |
            04     )                  |
            05 2   op.create_index("b | 09 1   op.drop_index("b")\
            """);
    assertThat(ComposedText.links(pair)).containsExactly("exact 1-3 1-1", "exact 4-4 4-4");
  }

  @Test
  void aMissingPartnerHasASlotWhereItWouldStand() {
    ComposedPair pair = missingIndex().composed(Order.MIRRORED);
    assertThat(pair.right().rows().get(2)).isInstanceOf(Row.Slot.class);
    assertThat(ComposedText.links(pair)).containsExactly("exact 1-1 1-1", "missing 2-2 2-2");
  }

  @Test
  void asWrittenTheSlotStandsBelowTheFunction() {
    ComposedPair pair = missingIndex().composed(Order.AS_WRITTEN);
    assertThat(ComposedText.links(pair)).containsExactly("exact 1-1 1-1", "missing 2-2 3-3");
  }

  @Test
  void whatTheUpgradeNeverDidHasASlotAtTheLeft() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table("a")

                def downgrade():
                    op.drop_table("a")
                    op.drop_table("c")
                """)
            .upgrade(2, 2)
            .downgrade(5, 5)
            .downgrade(6, 6)
            .pair(0, 0, Reversal.EXACT)
            .alone(1)
            .composed(Order.MIRRORED);
    assertThat(pair.left().rows()).filteredOn(Row.Slot.class::isInstance).hasSize(1);
    assertThat(ComposedText.links(pair)).containsExactly("exact 2-2 2-2", "wrong 1-1 1-1");
  }

  @Test
  void wrongOrderCrosses() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table("a")
                    op.create_table("b")

                def downgrade():
                    op.drop_table("a")
                    op.drop_table("b")
                """)
            .upgrade(2, 2)
            .upgrade(3, 3)
            .downgrade(6, 6)
            .downgrade(7, 7)
            .pair(0, 0, Reversal.EXACT)
            .pair(1, 1, Reversal.EXACT)
            .composed(Order.MIRRORED);
    Link first = pair.links().getFirst();
    Link second = pair.links().getLast();
    assertThat(first.left().first()).isLessThan(second.left().first());
    assertThat(first.right().first()).isGreaterThan(second.right().first());
  }

  @Test
  void aBatchBlockKeepsItsOrderAndSaysSo() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    with op.batch_alter_table("a") as batch_op:
                        batch_op.add_column(x)
                        batch_op.add_column(y)

                def downgrade():
                    with op.batch_alter_table("a") as batch_op:
                        batch_op.drop_column("y")
                        batch_op.drop_column("x")
                """)
            .upgrade(3, 3)
            .upgrade(4, 4)
            .downgrade(8, 8)
            .downgrade(9, 9)
            .pair(0, 1, Reversal.EXACT)
            .pair(1, 0, Reversal.EXACT)
            .composed(Order.MIRRORED);
    assertThat(ComposedText.of(pair))
        .isEqualTo(
            """
            01     def upgrade():     | 06     def downgrade():
            02     with op.batch_alte | 07     with op.batch_alte
            03 1   batch_op.add_colum | 08 1   batch_op.drop_colu
            04 2   batch_op.add_colum | 09 2   batch_op.drop_colu\
            """);
    assertThat(pair.right().inPart()).isTrue();
    assertThat(pair.right().reversalAt(1)).isEmpty();
    assertThat(pair.right().reversalAt(2)).isEqualTo(Optional.of(Reversal.EXACT));
  }

  @Test
  void aLoopIsOnePlaceWithOneRibbon() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    for t in TABLES:
                        op.create_table(t)

                def downgrade():
                    for t in TABLES:
                        op.drop_table(t)
                """)
            .upgrade(3, 3)
            .upgrade(3, 3)
            .downgrade(7, 7)
            .downgrade(7, 7)
            .pair(0, 1, Reversal.EXACT)
            .pair(1, 0, Reversal.WRONG)
            .composed(Order.MIRRORED);
    assertThat(ComposedText.links(pair)).containsExactly("wrong 1-2 1-3");
    assertThat(pair.links().getFirst().join().upgrade().number()).isEqualTo("1–2");
    assertThat(pair.counts()).containsEntry(Reversal.EXACT, 1L).containsEntry(Reversal.WRONG, 1L);
  }

  @Test
  void aPreparingStatementTravelsWithItsOperation() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table("a")

                def downgrade():
                    op.drop_index("b")
                    bind = op.get_bind()
                    # all of it
                    op.execute("DELETE", bind)
                """)
            .upgrade(2, 2)
            .downgrade(5, 5)
            .downgrade(8, 8)
            .pair(0, 1, Reversal.LOSSY)
            .alone(0)
            .composed(Order.MIRRORED);
    assertThat(pair.right().rows().stream().filter(Row.Code.class::isInstance))
        .extracting(row -> ((Row.Code) row).line().number())
        .containsExactly(4, 6, 7, 8, 5);
  }

  @Test
  void operationsOfAHelperStandBelowTheFunction() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def add(table):
                    op.create_table(table)


                def upgrade():
                    add("a")

                def downgrade():
                    op.drop_table("a")
                """)
            .upgrade(2, 2)
            .downgrade(9, 9)
            .pair(0, 0, Reversal.EXACT)
            .composed(Order.MIRRORED);
    assertThat(pair.left().rows().stream().filter(Row.Code.class::isInstance))
        .extracting(row -> ((Row.Code) row).line().number())
        .containsExactly(5, 6, 1, 2);
    assertThat(pair.links()).hasSize(1);
  }

  @Test
  void withoutADowngradeEveryOperationHasASlot() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table("a")
                    op.create_table("b")
                """)
            .upgrade(2, 2)
            .upgrade(3, 3)
            .missing(0)
            .missing(1)
            .composed(Order.MIRRORED);
    assertThat(pair.right().present()).isFalse();
    assertThat(ComposedText.links(pair)).containsExactly("missing 1-1 1-1", "missing 2-2 2-2");
  }

  @Test
  void aRemarkSaysWhatDoesNotComeBack() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.drop_column("a", "x")

                def downgrade():
                    op.add_column("a", x)
                """)
            .upgrade(2, 2)
            .downgrade(5, 5)
            .pair(0, 0, Reversal.LOSSY)
            .composed(Order.MIRRORED);
    assertThat(pair.right().rows().get(2))
        .isEqualTo(
            new Row.Inlay(
                pair.links().getFirst().join().downgrade(),
                new Remark("Values lost", "because of 0 and 0")));
  }

  @Test
  void severalOperationsMayEndAtOne() {
    Pair both = SampleRevision.pairOf(List.of(0, 1), List.of(0), Reversal.EXACT);
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table("a")
                    op.execute("INSERT INTO a")

                def downgrade():
                    op.drop_table("a")
                """)
            .upgrade(2, 2)
            .upgrade(3, 3)
            .downgrade(6, 6)
            .with(both)
            .composed(Order.MIRRORED);
    assertThat(ComposedText.links(pair)).containsExactly("exact 1-1 1-1", "exact 2-2 1-1");
  }

  private static SampleRevision missingIndex() {
    return SampleRevision.of(
            """
            def upgrade():
                op.create_table("a")
                op.create_index("i")

            def downgrade():
                op.drop_table("a")
            """)
        .upgrade(2, 2)
        .upgrade(3, 3)
        .downgrade(6, 6)
        .pair(0, 0, Reversal.EXACT)
        .missing(1);
  }
}
