package dev.banister.ui.control;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What a window below 1200 px leaves out. */
public final class Narrow {

  private static final double LIMIT = 1200;

  private Narrow() {}

  public static BooleanBinding of(Scene scene) {
    return scene.widthProperty().greaterThan(0).and(scene.widthProperty().lessThan(LIMIT));
  }

  public static void hide(ObservableBooleanValue narrow, Node... nodes) {
    for (Node node : nodes) {
      Nodes.show(node, !narrow.get());
      narrow.addListener((value, was, now) -> Nodes.show(node, !now));
    }
  }

  public static void showOnly(ObservableBooleanValue narrow, Node node) {
    Nodes.show(node, narrow.get());
    narrow.addListener((value, was, now) -> Nodes.show(node, now));
  }
}
