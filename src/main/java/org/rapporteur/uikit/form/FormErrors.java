package org.rapporteur.uikit.form;

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

/// Shows refusals at their field and in the error summary. Fields do not lose typed text.
public final class FormErrors {

  private final Messages messages;
  private final ErrorSummary summary;
  private final Locale locale;
  private final String missingPrefix;
  private final Map<String, Component> fields = new LinkedHashMap<>();

  /// Creates the errors of one form.
  ///
  /// @param missingPrefix message keys for missing values, without the field name at their end
  public FormErrors(Messages messages, ErrorSummary summary, Locale locale, String missingPrefix) {
    this.messages = messages;
    this.summary = summary;
    this.locale = locale;
    this.missingPrefix = missingPrefix;
  }

  /// Adds a field that shows its errors itself.
  ///
  /// @param name name of the input field or code of the refusals that this field shows
  public <C extends Component & Focusable<?> & HasValidation> FormErrors addField(
      String name, C field) {
    field.setManualValidation(true);
    fields.put(name, field);
    return this;
  }

  public void clear() {
    fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
    // Hides the summary, which has no errors now.
    summary.showErrors();
  }

  /// Returns the value, or adds an error and returns empty if the supplier throws a refusal.
  public <T> Optional<T> tryGet(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (Refusal refusal) {
      addError(refusal);
      return Optional.empty();
    }
  }

  /// Returns true on success. Adds an error and returns false if the action throws a refusal.
  public boolean tryRun(Runnable action) {
    return tryGet(
            () -> {
              action.run();
              return Boolean.TRUE;
            })
        .isPresent();
  }

  /// Shows the errors added since [#clear]. Returns true if there are any.
  public boolean showSummary() {
    return summary.showErrors();
  }

  private void addError(Refusal refusal) {
    String name = refusal instanceof InvalidInput invalid ? invalid.field() : refusal.code();
    // The first field shows a refusal that concerns no field.
    var field = fields.getOrDefault(name, fields.values().iterator().next());
    String text = messageFor(refusal);
    ((HasValidation) field).setErrorMessage(text);
    ((HasValidation) field).setInvalid(true);
    addToSummary(field, text);
  }

  @SuppressWarnings("unchecked") // addField accepts only focusable fields
  private <C extends Component & Focusable<?>> void addToSummary(Component field, String message) {
    summary.addError((C) field, message);
  }

  /// Uses the message for a missing value of this field if there is one. The general message "Enter
  /// a text" is unclear in a form with six fields.
  private String messageFor(Refusal refusal) {
    if (refusal instanceof InvalidInput missing && missing.code().equals("text.missing")) {
      String specificKey = missingPrefix + missing.field();
      if (messages.hasKey(specificKey)) {
        return messages.text(locale, specificKey);
      }
    }
    return messages.text(locale, refusal);
  }
}
