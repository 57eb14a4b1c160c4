package dev.banister.cli;

import dev.banister.audit.AuditListener;

/** Draws how far an audit is on one line of a terminal, and clears it in the end. */
final class Progress implements AuditListener, AutoCloseable {
  private final Surroundings surroundings;
  private int width;

  Progress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void progress(String stage, int done, int total) {
    draw(stage + " " + done + " of " + total);
  }

  private synchronized void draw(String line) {
    if (surroundings.terminal()) {
      String rest = " ".repeat(Math.max(0, width - line.length()));
      surroundings.err().print("\r" + line + rest + (line.isEmpty() ? "\r" : ""));
      surroundings.err().flush();
      width = line.length();
    }
  }

  @Override
  public void close() {
    if (width > 0) {
      draw("");
    }
  }
}
