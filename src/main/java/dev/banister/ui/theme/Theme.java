package dev.banister.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Light or dark: AtlantaFX's Primer below, our tokens and views above it. */
public final class Theme {

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<String> SHEETS =
      List.of(
          "tokens",
          "modena-bridge",
          "base",
          "shell",
          "welcome",
          "history",
          "pair",
          "findings",
          "rehearsal",
          "overview",
          "dialog");

  private final Scene scene;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  public Theme(Scene scene, ThemeChoice choice) {
    this.scene = scene;
    SHEETS.forEach(name -> scene.getStylesheets().add(url(name + ".css")));
    choose(choice);
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  public void choose(ThemeChoice choice) {
    apply(
        switch (choice) {
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        });
  }

  /** The other one of light and dark. */
  public ThemeChoice toggle() {
    apply(!dark.get());
    return dark.get() ? ThemeChoice.DARK : ThemeChoice.LIGHT;
  }

  private void apply(boolean value) {
    dark.set(value);
    Application.setUserAgentStylesheet(
        value
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getRoot().pseudoClassStateChanged(DARK, value);
  }

  private static String url(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
