package dev.banister.audit;

/** The version of the program, as its jar says. */
public final class BanisterVersion {
  private BanisterVersion() {}

  /** {@code 0.1.0}, or {@code development} when the program runs from its classes. */
  public static String text() {
    String version = BanisterVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
