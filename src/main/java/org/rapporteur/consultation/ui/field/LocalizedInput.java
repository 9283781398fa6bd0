package org.rapporteur.consultation.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// A field for a text in several languages, one language at a time.
public final class LocalizedInput<F extends Component & HasValue<?, String>> {

  private final String name;
  private final F field;
  private final SortedMap<LanguageTag, String> versions;
  private LanguageTag language;

  /// Creates the input and shows the text in one language.
  ///
  /// @param name the field name in an [InvalidInput]
  public LocalizedInput(String name, F field, LocalizedText text, LanguageTag language) {
    this.name = name;
    this.field = field;
    this.versions = new TreeMap<>(text.versions());
    this.language = language;
    showValue();
  }

  public F field() {
    return field;
  }

  public void showLanguage(LanguageTag newLanguage) {
    storeValue();
    language = newLanguage;
    showValue();
  }

  /// Returns the text in all languages.
  public LocalizedText readText() {
    storeValue();
    try {
      return new LocalizedText(versions);
    } catch (InvalidInput refusal) {
      throw new InvalidInput(refusal.code(), name, refusal.facts());
    }
  }

  private void storeValue() {
    versions.put(language, field.getValue());
  }

  private void showValue() {
    field.setValue(versions.getOrDefault(language, ""));
    field
        .getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
  }
}
