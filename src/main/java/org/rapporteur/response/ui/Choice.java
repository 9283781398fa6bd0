package org.rapporteur.response.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Function;

/// One of a few, below each other, none of them chosen beforehand; an error summary leads to it.
class Choice<T> extends RadioButtonGroup<T> implements Focusable<Choice<T>> {

  /// `words` answers the message key of an item.
  Choice(String label, T[] items, Function<T, String> words) {
    setLabel(getTranslation(label));
    addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    setItems(items);
    setItemLabelGenerator(item -> getTranslation(words.apply(item)));
    setManualValidation(true);
  }
}
