package dev.banister.ui.review.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.pairing.Reversal;
import dev.banister.ui.sample.SampleRevision;
import org.junit.jupiter.api.Test;

class FileTextTest {

  @Test
  void copiesInFileOrderWithoutWhatIsNotInTheFile() {
    ComposedPair pair =
        SampleRevision.of(
                """
                def upgrade():
                    op.create_table("a")
                    op.create_table("b")

                def downgrade():
                    op.drop_table("b")
                    op.drop_table("a")
                """)
            .upgrade(2, 2)
            .upgrade(3, 3)
            .downgrade(6, 6)
            .downgrade(7, 7)
            .pair(0, 1, Reversal.LOSSY)
            .pair(1, 0, Reversal.EXACT)
            .composed(Order.MIRRORED);
    int last = pair.right().rows().size() - 1;
    String text =
        FileText.between(
            pair.right().rows(), new FileText.Position(1, 4), new FileText.Position(last, 22));
    assertThat(text).isEqualTo("    op.drop_table(\"b\")\nop.drop_table(\"a\")");
  }
}
