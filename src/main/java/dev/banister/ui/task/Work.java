package dev.banister.ui.task;

/** What runs off the window's thread; stops when its thread is interrupted. */
@FunctionalInterface
public interface Work<T> {
  T run() throws Exception;
}
