package dev.banister.ui.rehearsal;

import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Words;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A revision to choose: its id, and in the list its message too. */
final class RevisionChoiceCell extends ListCell<RevisionId> {

  private final MigrationProject project;
  private final boolean withMessage;

  RevisionChoiceCell(MigrationProject project, boolean withMessage) {
    this.project = project;
    this.withMessage = withMessage;
    getStyleClass().add("revision-choice");
  }

  @Override
  protected void updateItem(@Nullable RevisionId id, boolean empty) {
    super.updateItem(id, empty);
    if (id == null) {
      setText(empty && !withMessage && getListView() == null ? "" : Words.of("revision.base"));
      return;
    }
    MigrationScript script = project.scripts().get(id);
    setText(
        withMessage && script != null ? id.text() + "  " + script.revision().message() : id.text());
  }
}
