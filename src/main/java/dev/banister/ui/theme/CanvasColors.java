package dev.banister.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Lets a canvas use the colours of the style sheets: an empty node in the scene whose styleable
 * properties are the tokens. Views repaint when {@link #changesProperty()} moves.
 */
public final class CanvasColors extends Region {

  private static final Map<CanvasColor, CssMetaData<CanvasColors, Color>> META = meta();

  private final Map<CanvasColor, StyleableProperty<Color>> values =
      new EnumMap<>(CanvasColor.class);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  public CanvasColors() {
    getStyleClass().add("canvas-colors");
    setManaged(false);
    setMouseTransparent(true);
    META.forEach(
        (token, meta) -> {
          var value = new SimpleStyleableObjectProperty<>(meta, this, token.cssName(), Color.GRAY);
          value.addListener(changed -> changes.set(changes.get() + 1));
          values.put(token, value);
        });
  }

  public Color get(CanvasColor token) {
    return values.get(token).getValue();
  }

  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(getClassCssMetaData());
    all.addAll(META.values());
    return all;
  }

  private static Map<CanvasColor, CssMetaData<CanvasColors, Color>> meta() {
    Map<CanvasColor, CssMetaData<CanvasColors, Color>> meta = new EnumMap<>(CanvasColor.class);
    for (CanvasColor token : CanvasColor.values()) {
      meta.put(token, new TokenMeta(token));
    }
    return meta;
  }

  private static final class TokenMeta extends CssMetaData<CanvasColors, Color> {
    private final CanvasColor token;

    TokenMeta(CanvasColor token) {
      super(token.cssName(), StyleConverter.getColorConverter(), Color.GRAY);
      this.token = token;
    }

    @Override
    public boolean isSettable(CanvasColors node) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(CanvasColors node) {
      return node.values.get(token);
    }
  }
}
