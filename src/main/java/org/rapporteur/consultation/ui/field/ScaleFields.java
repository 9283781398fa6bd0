package org.rapporteur.consultation.ui.field;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// The scale of a question: a checkbox that switches it on, and the words of the choices in one
/// language at a time. An empty field means the default words.
public final class ScaleFields extends Div {

  private final transient QuestionScale defaults;
  private final Checkbox hasScale = new Checkbox();
  private final Map<ScaleChoice, LocalizedInput<TextField>> words =
      new EnumMap<>(ScaleChoice.class);

  /// Creates the fields and shows the scale, or the default words if there is no scale.
  ///
  /// @param defaults the scale with the default words
  public ScaleFields(@Nullable QuestionScale scale, QuestionScale defaults, LanguageTag language) {
    this.defaults = defaults;
    hasScale.setLabel(getTranslation("consultation.editor.scale"));
    hasScale.setHelperText(getTranslation("consultation.editor.scale.help"));
    hasScale.setValue(scale != null);
    var shownScale = scale == null ? defaults : scale;
    var wordFields = new Div();
    wordFields.addClassName("fields");
    for (var choice : ScaleChoice.values()) {
      var field = new TextField(getTranslation("consultation.editor.scale." + choice.name()));
      field.setWidthFull();
      var input = new LocalizedInput<>("scale", field, shownScale.words(choice), language);
      words.put(choice, input);
      wordFields.add(field);
    }
    wordFields.setVisible(scale != null);
    hasScale.addValueChangeListener(change -> wordFields.setVisible(change.getValue()));
    add(hasScale, wordFields);
  }

  /// Prevents switching the scale on or off. The words can still be changed.
  public void fixScale() {
    hasScale.setReadOnly(true);
  }

  public void showLanguage(LanguageTag language) {
    words.values().forEach(input -> input.showLanguage(language));
  }

  /// Returns the entered scale; null if it is switched off. Throws `InvalidInput` if two choices
  /// have the same words.
  public @Nullable QuestionScale readScale() {
    if (!hasScale.getValue()) {
      return null;
    }
    var entered = new EnumMap<ScaleChoice, LocalizedText>(ScaleChoice.class);
    words.forEach((choice, input) -> entered.put(choice, completeWords(choice, input.readText())));
    return new QuestionScale(entered);
  }

  public List<HasValue<?, ?>> inputs() {
    var inputs = new ArrayList<HasValue<?, ?>>();
    inputs.add(hasScale);
    words.values().forEach(input -> inputs.add(input.field()));
    return inputs;
  }

  private LocalizedText completeWords(ScaleChoice choice, LocalizedText entered) {
    var versions = new TreeMap<>(defaults.words(choice).versions());
    versions.putAll(entered.versions());
    return new LocalizedText(versions);
  }
}
