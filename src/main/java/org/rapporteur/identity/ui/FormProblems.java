package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.ErrorSummary;

/// Shows a refusal where it belongs: at its field and in the summary on top. Nothing typed is lost.
final class FormProblems {

  private final Messages messages;
  private final ErrorSummary summary;
  private final Locale locale;
  private final Map<String, Component> fields = new LinkedHashMap<>();

  FormProblems(Messages messages, ErrorSummary summary, Locale locale) {
    this.messages = messages;
    this.summary = summary;
    this.locale = locale;
  }

  <C extends Component & Focusable<?> & HasValidation> FormProblems field(String name, C field) {
    field.setManualValidation(true);
    fields.put(name, field);
    return this;
  }

  void clear() {
    fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
    summary.show();
  }

  /// The value, or nothing and a sentence at the field.
  <T> Optional<T> take(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (Refusal refusal) {
      add(refusal);
      return Optional.empty();
    }
  }

  /// Answers whether it was done.
  boolean run(Runnable act) {
    return take(() -> {
          act.run();
          return Boolean.TRUE;
        })
        .isPresent();
  }

  /// Whether there was anything to correct.
  boolean show() {
    return summary.show();
  }

  private void add(Refusal refusal) {
    var field =
        refusal instanceof InvalidInput invalid
            ? fields.get(invalid.field())
            : fields.get(refusal.code());
    var place = field == null ? fields.values().iterator().next() : field;
    String sentence = sentence(refusal);
    ((HasValidation) place).setErrorMessage(sentence);
    ((HasValidation) place).setInvalid(true);
    add(place, sentence);
  }

  @SuppressWarnings("unchecked") // only focusable fields come in
  private <C extends Component & Focusable<?>> void add(Component field, String sentence) {
    summary.add((C) field, sentence);
  }

  /// "Enter a text" helps nobody who sees six fields.
  private String sentence(Refusal refusal) {
    if (refusal instanceof InvalidInput missing && missing.code().equals("text.missing")) {
      String own = "identity.missing." + missing.field();
      if (messages.has(own)) {
        return messages.text(locale, own);
      }
    }
    return messages.text(locale, refusal);
  }
}
