package dev.banister.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Short forms for what is done with any node. */
public final class Nodes {

  private Nodes() {}

  /** Shows a node, or takes it and its room away. */
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /** Shows nodes while a condition holds, which they keep alive. */
  public static void showWhile(ObservableValue<Boolean> condition, Node... nodes) {
    for (Node node : nodes) {
      node.visibleProperty().bind(condition);
      node.managedProperty().bind(condition);
    }
  }
}
