package dev.banister.ui.review;

import dev.banister.project.MigrationProject;
import dev.banister.revision.RevisionGraph;
import dev.banister.ui.control.DialogHost;
import dev.banister.ui.control.Dividers;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.task.TaskRunner;
import dev.banister.ui.theme.CanvasColors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A review of nothing, to be laid out before the window is shown. Loading its classes and styles
 * takes a third of a second, for which the window would stand still when its first folder opens.
 */
public final class UnseenReview {
  private UnseenReview() {}

  public static ReviewView of(
      UserState state, TaskRunner tasks, CanvasColors colors, DialogHost dialogs) {
    Path nowhere = Path.of("");
    MigrationProject nothing =
        new MigrationProject(
            nowhere,
            "",
            List.of(),
            Map.of(),
            Map.of(),
            RevisionGraph.of(List.of()),
            List.of(),
            null,
            Map.of());
    return new ReviewView(
        new ReviewViewModel(nothing, new ProjectReview(state, nowhere, ""), tasks),
        colors,
        dialogs,
        new Forgetting(),
        new ReviewCommands(() -> {}, () -> {}),
        new SimpleBooleanProperty());
  }

  /** What an unseen review does to its dividers is not what the user did. */
  private static final class Forgetting implements Dividers {
    @Override
    public OptionalDouble size(String name) {
      return OptionalDouble.empty();
    }

    @Override
    public void moved(String name, double pixels) {}
  }
}
