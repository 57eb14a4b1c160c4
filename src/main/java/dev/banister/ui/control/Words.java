package dev.banister.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the window, from {@code strings.properties}.
 *
 * <p>A text with values follows {@link MessageFormat}, so that plural forms stand in the file.
 */
public final class Words {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.banister.ui.strings", Locale.ROOT);

  private Words() {}

  /**
   * @throws java.util.MissingResourceException when there is no such text
   */
  public static String of(String key, Object... values) {
    String text = TEXTS.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
  }
}
