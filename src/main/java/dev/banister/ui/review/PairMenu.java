package dev.banister.ui.review;

import dev.banister.rule.Finding;
import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.Join;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** What can be done with the operation under the mouse. */
final class PairMenu extends ContextMenu {

  private final ReviewViewModel model;
  private final MenuItem partner = new MenuItem(Words.of("pair.menu.partner"));
  private final MenuItem copy = new MenuItem(Words.of("key.copy"));
  private final MenuItem accept = new MenuItem(Words.of("finding.accept"));
  private final MenuItem rule = new MenuItem(Words.of("pair.menu.rule"));

  PairMenu(ReviewViewModel model, ReviewView view) {
    this.model = model;
    MenuItem sql = new MenuItem(Words.of("pair.menu.sql"));
    partner.setOnAction(event -> view.goToPartner());
    sql.setOnAction(event -> model.pageProperty().set(PairPage.SQL));
    copy.setOnAction(event -> view.copySuggestion());
    accept.setOnAction(event -> view.acceptRisk());
    rule.setOnAction(event -> view.openRule());
    getItems()
        .addAll(partner, sql, new SeparatorMenuItem(), copy, accept, new SeparatorMenuItem(), rule);
    setOnShowing(event -> enable());
  }

  private void enable() {
    @Nullable Join join = model.pairs().selectedProperty().get();
    @Nullable Finding finding = model.findings().selectedProperty().get();
    partner.setDisable(join == null || join.isMissing());
    copy.setDisable(finding == null || finding.suggestion() == null);
    accept.setDisable(finding == null);
    rule.setDisable(finding == null);
  }
}
