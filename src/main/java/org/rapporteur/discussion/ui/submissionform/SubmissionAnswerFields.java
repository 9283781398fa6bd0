package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.ui.writing.QuestionPositionChoice;
import org.rapporteur.discussion.ui.writing.SimilarCommentsPanel;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.shared.LanguageTag;

/// Answer fields of a submission, one per question, with the positions on questions with a scale.
/// Each is followed by similar comments.
class SubmissionAnswerFields extends Div {

  private static final int MIN_ROWS = 3;

  private final Map<Integer, SubmissionTextField> fields = new LinkedHashMap<>();
  private final Map<Integer, QuestionPositionChoice> choices = new LinkedHashMap<>();
  private final Map<Integer, SimilarCommentsPanel> similarPanels = new LinkedHashMap<>();

  /// Creates the answer fields of the questions.
  ///
  /// @param onAgree receives the number of a similar comment that the writer agrees with
  SubmissionAnswerFields(
      ThreadFacade facade,
      ConsultationDetails consultation,
      SubmissionTask task,
      IntConsumer onAgree) {
    var lead =
        new Paragraph(
            getTranslation("discussion.submission.answers.lead", consultation.questions().size()));
    lead.addClassNames("small", "muted");
    add(lead);
    for (var question : consultation.questions()) {
      if (task.hasField(question.number())) {
        addField(facade, consultation, question, onAgree);
        var scale = question.scale();
        if (task.isNew() && scale != null) {
          addChoice(question, scale);
        }
      }
    }
  }

  private void addChoice(QuestionDetails question, QuestionScale scale) {
    var choice = new QuestionPositionChoice(question, scale);
    choice.setLabel(getTranslation("discussion.submission.position", question.number()));
    choices.put(question.number(), choice);
    add(choice);
  }

  private void addField(
      ThreadFacade facade,
      ConsultationDetails consultation,
      QuestionDetails question,
      IntConsumer onAgree) {
    var language = LanguageTag.forContent(getLocale());
    String label = question.number() + ". " + question.title().inLanguage(language);
    var field = new SubmissionTextField(facade, label, MIN_ROWS, consultation.terms().maxLength());
    var panel = new SimilarCommentsPanel(facade, consultation.slug(), question.id(), onAgree);
    facade.hints().prepare(facade.viewer(), question.id());
    fields.put(question.number(), field);
    similarPanels.put(question.number(), panel);
    add(field, panel);
  }

  /// The listener receives the number of the question and the text.
  void onPause(BiConsumer<Integer, String> listener) {
    fields.forEach((number, field) -> field.onPause(text -> listener.accept(number, text)));
  }

  void onPositionChange(Runnable listener) {
    choices.values().forEach(choice -> choice.addValueChangeListener(change -> listener.run()));
  }

  void updateSimilar(int question, String text) {
    var panel = similarPanels.get(question);
    if (panel != null) {
      panel.update(text);
    }
  }

  /// Shows the answers in the fields.
  ///
  /// @param texts answers by question number; a field without one becomes empty
  void show(Map<Integer, String> texts) {
    fields.forEach((number, field) -> field.show(texts.getOrDefault(number, "")));
  }

  /// Answers by question number; empty texts are included.
  SortedMap<Integer, String> texts() {
    var texts = new TreeMap<Integer, String>();
    fields.forEach((number, field) -> texts.put(number, field.value()));
    return texts;
  }

  /// Shows the positions on the questions.
  ///
  /// @param positions positions by question number
  void showPositions(Map<Integer, ScaleChoice> positions) {
    choices.forEach((number, choice) -> choice.setValue(positions.get(number)));
  }

  /// Chosen positions by question number.
  SortedMap<Integer, ScaleChoice> positions() {
    var positions = new TreeMap<Integer, ScaleChoice>();
    choices.forEach(
        (number, choice) ->
            choice.getOptionalValue().ifPresent(value -> positions.put(number, value)));
    return positions;
  }

  /// Labels by question number.
  Map<Integer, String> labels() {
    var labels = new TreeMap<Integer, String>();
    fields.forEach((number, field) -> labels.put(number, field.label()));
    return labels;
  }

  /// Returns null if the question has no field.
  @Nullable SubmissionTextField field(int question) {
    return fields.get(question);
  }

  /// Words of the chosen positions by question number.
  Map<Integer, String> positionWords() {
    var words = new TreeMap<Integer, String>();
    choices.forEach((number, choice) -> words.put(number, choice.chosenWords()));
    return words;
  }

  /// Returns null if the question has no choice.
  @Nullable QuestionPositionChoice choice(int question) {
    return choices.get(question);
  }

  void clearErrors() {
    fields.values().forEach(SubmissionTextField::clearError);
    choices.values().forEach(choice -> choice.setInvalid(false));
  }
}
