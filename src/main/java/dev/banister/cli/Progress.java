package dev.banister.cli;

import dev.banister.audit.AuditListener;

/** Draws how far an audit is, on a terminal only. */
final class Progress implements AuditListener {
  private final Surroundings surroundings;
  private int width;

  Progress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void progress(String stage, int done, int total) {
    if (surroundings.terminal()) {
      draw(stage + " " + done + " of " + total);
    }
  }

  private void draw(String line) {
    surroundings.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    surroundings.err().flush();
    width = line.length();
  }

  /** Clears the line. */
  void finish() {
    if (surroundings.terminal() && width > 0) {
      draw("");
      surroundings.err().print("\r");
      surroundings.err().flush();
    }
  }
}
