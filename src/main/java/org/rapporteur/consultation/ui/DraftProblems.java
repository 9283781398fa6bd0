package org.rapporteur.consultation.ui;

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

/// What is wrong with a draft: said at each field, and together above them when somebody asks to go
/// on.
class DraftProblems extends Div {

  private final ErrorSummary summary = new ErrorSummary();
  private final Map<String, Component> fields = new LinkedHashMap<>();
  private final transient Consumer<String> unplaced;

  /// A problem whose field is unknown or cannot say it is told to `unplaced`.
  DraftProblems(Consumer<String> unplaced) {
    this.unplaced = unplaced;
    add(summary);
  }

  void know(Map<String, ? extends Component> byName) {
    fields.putAll(byName);
  }

  void clear() {
    fields.values().forEach(DraftProblems::clear);
  }

  /// Answers whether there is something to show.
  boolean show() {
    return summary.show();
  }

  void at(String name, String sentence) {
    var field = fields.get(name);
    if (field == null) {
      unplaced.accept(sentence);
    } else {
      mark(field, sentence);
    }
  }

  /// Marks what an announcement needs and the draft lacks.
  void missing(ConsultationDraft draft, QuestionsEditor questions, Instant now) {
    if (draft.words().title().isEmpty()) {
      at("title", getTranslation("consultation.missing.title"));
    }
    if (draft.sections().stream().allMatch(s -> s.questions().isEmpty())) {
      summary.add(questions.firstAddButton(), getTranslation("consultation.missing.questions"));
    }
    questions
        .openFirstEmpty()
        .ifPresent(field -> mark(field, getTranslation("consultation.missing.question")));
    if (draft.schedule().opensAt() == null) {
      at("opensAt", getTranslation("consultation.missing.opensAt"));
    }
    var end = draft.schedule().closesAt();
    if (end == null) {
      at("closesAt", getTranslation("consultation.missing.closesAt"));
    } else if (!end.isAfter(now)) {
      at("closesAt", getTranslation("refusal.consultation.closing-past"));
    }
  }

  private void mark(Component field, String sentence) {
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(sentence);
      validated.setInvalid(true);
    }
    switch (field) {
      case TextField f -> summary.add(f, sentence);
      case TextArea f -> summary.add(f, sentence);
      case DateTimePicker f -> summary.add(f, sentence);
      case IntegerField f -> summary.add(f, sentence);
      default -> unplaced.accept(sentence);
    }
  }

  private static void clear(Component field) {
    if (field instanceof HasValidation validated) {
      validated.setInvalid(false);
    }
  }
}
