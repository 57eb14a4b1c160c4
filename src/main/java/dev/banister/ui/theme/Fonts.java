package dev.banister.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The bundled fonts. JavaFX knows only regular and bold of a family, so every other weight is a
 * family of its own, here and in the style sheets.
 */
public final class Fonts {

  public static final String TEXT = "Inter";
  public static final String TEXT_SEMIBOLD = "Inter Semi Bold";
  public static final String CODE = "JetBrains Mono NL";

  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "JetBrainsMonoNL-Regular.ttf",
          "JetBrainsMonoNL-Bold.ttf",
          "JetBrainsMonoNL-Italic.ttf",
          "JetBrainsMonoNL-SemiBold.ttf");

  private Fonts() {}

  /** Call once, before the first scene. */
  public static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/dev/banister/ui/font/" + file)) {
      if (in == null || Font.loadFont(in, 12) == null) {
        throw new IllegalStateException("Font " + file + " is missing from the application");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
