package dev.banister.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.history.HistoryViewModel;
import dev.banister.ui.sample.Sample;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.settings.UserState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {

  @TempDir Path folder;

  @Test
  void findsByIdMessageAndTouchedObjectTheIdFirst() {
    try (UserState state = new UserState(folder, folder)) {
      HistoryViewModel history =
          new HistoryViewModel(
              Sample.project(folder), new ProjectReview(state, folder, "reviewer"));
      history.judged(Sample.result(Sample.project(folder)).revisions());
      assertThat(titles(Finder.find(history, "b71e")))
          .containsExactly("Move invoices to billing accounts");
      assertThat(titles(Finder.find(history, "ENUM")))
          .containsExactly("Turn subscription.plan into an enum");
      assertThat(titles(Finder.find(history, "fk_invoice_org")))
          .containsExactly("Move invoices to billing accounts");
      assertThat(Finder.find(history, " ")).isEmpty();
    }
  }

  private static List<String> titles(List<HistoryRow> rows) {
    return rows.stream().map(HistoryRow::title).toList();
  }
}
