package dev.banister.ui.control;

import javafx.scene.Node;

/** Shows one dialog at a time inside the window. */
public interface DialogHost {

  /** Puts the dialog over the window; Escape and a click beside it close it. */
  void show(Node dialog);

  /** Closes the dialog; the focus goes back to where it was. */
  void hide();
}
