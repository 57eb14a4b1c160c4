package dev.banister.ui.findings;

import dev.banister.rule.Finding;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Narrow;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.settings.Decision;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** One finding: what it is, how bad, which rule, what was decided. */
final class FindingCell extends ListCell<Finding> {

  private final FindingsViewModel model;
  private final StackPane icon = new StackPane();
  private final Label title = Labels.shrinking("", "finding-title");
  private final Label severity = Labels.fixed("", "finding-severity");
  private final Label code = Labels.fixed("", "finding-code");
  private final Label object = Labels.shrinking("", "finding-code");
  private final Label decision =
      Labels.withIcon(Glyphs.icon(Octicons.CHECK_16, "icon-12", Tone.MUTED), "", "secondary");
  private final HBox content;

  FindingCell(FindingsViewModel model, ObservableBooleanValue narrow) {
    this.model = model;
    icon.getStyleClass().add("finding-icon");
    VBox text =
        new VBox(
            title, Labels.row("finding-facts", severity, code, object, Labels.spacer(), decision));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    content = Labels.row("finding-row", icon, text);
    getStyleClass().add("finding-cell");
    setPrefWidth(0);
    Narrow.hide(narrow, object);
  }

  @Override
  protected void updateItem(Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    setGraphic(empty ? null : content);
    setTooltip(empty ? null : new Tooltip(finding.message()));
    if (empty) {
      return;
    }
    String tone = Tone.of(finding.severity());
    icon.getChildren().setAll(Glyphs.icon(Glyphs.of(finding.severity()), tone));
    title.setText(finding.message().replace("`", ""));
    severity.setText(finding.severity().id());
    severity.getStyleClass().setAll("finding-severity", tone);
    code.setText(finding.rule());
    object.setText(finding.object());
    Optional<Decision> made = model.decision(finding);
    decision.setText(made.map(d -> d.kind().word()).orElse(""));
    Nodes.show(decision, made.isPresent());
    setAccessibleText(
        String.join(", ", title.getText(), severity.getText(), finding.rule(), decision.getText()));
  }
}
