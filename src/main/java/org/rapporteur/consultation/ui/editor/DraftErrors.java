package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.uikit.ErrorSummary;

/// Shows the errors of a draft at each field and in a summary above the form.
class DraftErrors extends Div {

  private final ErrorSummary summary = new ErrorSummary();
  private final Map<String, Component> fields = new LinkedHashMap<>();
  private final transient Consumer<String> otherErrors;

  /// Creates an empty error summary.
  ///
  /// @param otherErrors receives the errors without a matching field
  DraftErrors(Consumer<String> otherErrors) {
    this.otherErrors = otherErrors;
    add(summary);
  }

  void addFields(Map<String, ? extends Component> byName) {
    fields.putAll(byName);
  }

  void clear() {
    fields.values().forEach(DraftErrors::clear);
  }

  /// Returns true if there are errors.
  boolean showSummary() {
    return summary.showErrors();
  }

  void addError(String name, String message) {
    var field = fields.get(name);
    if (field == null) {
      otherErrors.accept(message);
    } else {
      markInvalid(field, message);
    }
  }

  /// Marks fields that are required for an announcement.
  void addMissingFields(ConsultationDraft draft, QuestionsEditor questions, Instant now) {
    if (draft.texts().title().isEmpty()) {
      addError("title", getTranslation("consultation.missing.title"));
    }
    if (draft.sections().stream().allMatch(s -> s.questions().isEmpty())) {
      summary.addError(
          questions.firstAddButton(), getTranslation("consultation.missing.questions"));
    }
    questions
        .openFirstEmpty()
        .ifPresent(field -> markInvalid(field, getTranslation("consultation.missing.question")));
    if (draft.schedule().opensAt() == null) {
      addError("opensAt", getTranslation("consultation.missing.opensAt"));
    }
    var closesAt = draft.schedule().closesAt();
    if (closesAt == null) {
      addError("closesAt", getTranslation("consultation.missing.closesAt"));
    } else if (!closesAt.isAfter(now)) {
      addError("closesAt", getTranslation("refusal.consultation.closing-past"));
    }
  }

  private void markInvalid(Component field, String message) {
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(message);
      validated.setInvalid(true);
    }
    switch (field) {
      case TextField input -> summary.addError(input, message);
      case TextArea input -> summary.addError(input, message);
      case DateTimePicker input -> summary.addError(input, message);
      case IntegerField input -> summary.addError(input, message);
      default -> otherErrors.accept(message);
    }
  }

  private static void clear(Component field) {
    if (field instanceof HasValidation validated) {
      validated.setInvalid(false);
    }
  }
}
