package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// One field in which a text is typed in one language at a time.
final class LocalizedInput<F extends Component & HasValue<?, String>> {

  private final String name;
  private final F field;
  private final SortedMap<LanguageTag, String> versions;
  private LanguageTag shown;

  /// A refusal of what is typed gives this name.
  LocalizedInput(String name, F field, LocalizedText text, LanguageTag shown) {
    this.name = name;
    this.field = field;
    this.versions = new TreeMap<>(text.versions());
    this.shown = shown;
    draw();
  }

  F field() {
    return field;
  }

  void show(LanguageTag next) {
    keep();
    shown = next;
    draw();
  }

  /// What has been typed, in all languages.
  LocalizedText text() {
    keep();
    try {
      return new LocalizedText(versions);
    } catch (InvalidInput refusal) {
      throw new InvalidInput(refusal.code(), name, refusal.facts());
    }
  }

  private void keep() {
    versions.put(shown, field.getValue());
  }

  private void draw() {
    field.setValue(versions.getOrDefault(shown, ""));
    field.getElement().setAttribute("lang", shown.value()).setAttribute("dir", shown.direction());
  }
}
