package dev.banister.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The sign of the application: a handrail on its posts. */
final class Mark extends StackPane {

  private static final String RAIL =
      "M5 9 L19 5.5 M7.5 8.5 V18 M12 7.4 V18 M16.5 6.3 V18 M4.5 18 H19.5";
  private static final double SIZE = 24;

  Mark() {
    SVGPath rail = new SVGPath();
    rail.setContent(RAIL);
    rail.getStyleClass().add("app-mark-rail");
    getStyleClass().add("app-mark");
    setMinSize(SIZE, SIZE);
    setMaxSize(SIZE, Region.USE_PREF_SIZE);
    setPrefSize(SIZE, SIZE);
    getChildren().add(rail);
  }
}
