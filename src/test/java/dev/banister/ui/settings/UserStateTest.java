package dev.banister.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserStateTest {

  @TempDir Path folder;

  @Test
  void whatWasChangedIsThereAtTheNextStart() {
    UserState first = opened(new ArrayList<>());
    WindowBounds bounds = new WindowBounds(1, 2, 1000, 700, false);
    RecentFolder recent = new RecentFolder("/a", "a", 7, 3, Verdict.FAIL, 1);
    first.change(p -> p.withBounds(bounds).withTheme(ThemeChoice.DARK));
    first.change(p -> p.withDivider("list", 300).withRecent(recent));
    first.close();

    assertThat(opened(new ArrayList<>()).preferences())
        .isEqualTo(
            Preferences.FIRST
                .withBounds(bounds)
                .withTheme(ThemeChoice.DARK)
                .withDivider("list", 300)
                .withRecent(recent));
  }

  @Test
  void aReviewIsKeptPerProjectAndTheProjectFolderIsOnlyRead() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    UserState state = opened(new ArrayList<>());
    ReviewRecord review =
        ReviewRecord.EMPTY
            .withReviewed("b2", new Reviewed("aa", "reviewer", 5))
            .withDecision(
                "BN1/b2/x",
                new Decision(Decision.Kind.RISK_ACCEPTED, "small", "2027-01-01", "me", 6, "aa"));
    state.save(project, review);
    state.close();

    UserState next = opened(new ArrayList<>());
    assertThat(next.review(project)).isEqualTo(review);
    assertThat(next.review(folder.resolve("other"))).isEqualTo(ReviewRecord.EMPTY);
    assertThat(project).isEmptyDirectory();
  }

  @Test
  void aDamagedFileIsPutAsideAndToldOf() throws IOException {
    Files.writeString(folder.resolve("preferences.json"), "{ not json");
    List<String> heard = new ArrayList<>();
    assertThat(opened(heard).preferences()).isEqualTo(Preferences.FIRST);
    assertThat(heard).singleElement().asString().startsWith("preferences.json could not be read");
    assertThat(folder.resolve("preferences.json.damaged")).hasContent("{ not json");
  }

  @Test
  void theNewestFoldersStayOnTop() {
    Preferences preferences = Preferences.FIRST;
    for (int i = 0; i < 15; i++) {
      preferences = preferences.withRecent(new RecentFolder("/" + i, "n", i, 1, Verdict.PASS, 1));
    }
    preferences = preferences.withRecent(new RecentFolder("/5", "n", 99, 1, Verdict.PASS, 1));
    assertThat(preferences.recent()).hasSize(12);
    assertThat(preferences.recent().getFirst().openedAt()).isEqualTo(99);
    assertThat(preferences.recent()).filteredOn(r -> r.folder().equals("/5")).hasSize(1);
  }

  private UserState opened(List<String> problems) {
    UserState state = new UserState(folder, folder);
    state.open(problems::add);
    return state;
  }
}
