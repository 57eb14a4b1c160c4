package dev.banister.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Runs a paint job once a frame however often it is asked for, before the frame's layout. */
public final class Repaint {

  private final Runnable job;
  private final Runnable beforeLayout = this::run;
  private boolean requested;

  public Repaint(Node owner, Runnable job) {
    this.job = job;
    owner.sceneProperty().addListener((scene, was, now) -> move(was, now));
  }

  public void request() {
    if (!requested) {
      requested = true;
      Platform.requestNextPulse();
    }
  }

  private void move(Scene was, Scene now) {
    if (was != null) {
      was.removePreLayoutPulseListener(beforeLayout);
    }
    if (now != null) {
      now.addPreLayoutPulseListener(beforeLayout);
    }
  }

  private void run() {
    if (requested) {
      requested = false;
      job.run();
    }
  }
}
