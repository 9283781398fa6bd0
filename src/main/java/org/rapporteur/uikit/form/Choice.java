package org.rapporteur.uikit.form;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.shared.InvalidInput;

/// A list of radio buttons, one below the other, of which none is selected at first.
public class Choice<T> extends RadioButtonGroup<T> implements Focusable<Choice<T>> {

  /// Creates the list.
  ///
  /// @param label message key of the label
  /// @param key returns the message key of an item
  public Choice(String label, List<T> items, Function<T, String> key) {
    setLabel(getTranslation(label));
    addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    setItems(items);
    setItemLabelGenerator(item -> getTranslation(key.apply(item)));
    setManualValidation(true);
  }

  /// Returns the selected item. Throws [InvalidInput] if there is none.
  ///
  /// @param name name of the input field
  public T requireValue(String name) {
    return Optional.ofNullable(getValue())
        .orElseThrow(() -> new InvalidInput("text.missing", name));
  }
}
