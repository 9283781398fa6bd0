package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;

/// A field for each question; what says nearly the same there is shown below it.
class SubmissionAnswers extends Div {

  private static final int ROWS = 3;

  private final Map<Integer, SubmissionField> fields = new LinkedHashMap<>();
  private final Map<Integer, SimilarPanel> similar = new LinkedHashMap<>();

  /// Of the questions that `isAsked`; `agree` is told the number of a comment to agree with.
  SubmissionAnswers(
      ThreadActs acts, ConsultationDetails consultation, IntPredicate isAsked, IntConsumer agree) {
    var lead =
        new Paragraph(
            getTranslation("discussion.submission.answers.lead", consultation.questions().size()));
    lead.addClassNames("small", "muted");
    add(lead);
    var language = new LanguageTag(getLocale().getLanguage());
    for (var question : consultation.questions()) {
      int number = question.number();
      String label = number + ". " + question.title().in(language);
      if (!isAsked.test(number)) {
        continue;
      }
      var field = new SubmissionField(acts, label, "", ROWS, consultation.terms().maxLength());
      var panel = new SimilarPanel(acts, consultation.slug(), question.id(), agree);
      acts.aids().prepare(acts.viewer(), question.id());
      fields.put(number, field);
      similar.put(number, panel);
      add(field, panel);
    }
  }

  void onPause(BiConsumer<Integer, String> act) {
    fields.forEach((number, field) -> field.onPause(text -> act.accept(number, text)));
  }

  /// Looks for comments that say nearly what is written there.
  void look(int question, String text) {
    var panel = similar.get(question);
    if (panel != null) {
      panel.look(text);
    }
  }

  void show(Map<Integer, String> texts) {
    fields.forEach((number, field) -> field.show(texts.getOrDefault(number, "")));
  }

  SortedMap<Integer, String> texts() {
    var texts = new TreeMap<Integer, String>();
    fields.forEach((number, field) -> texts.put(number, field.value()));
    return texts;
  }

  Map<Integer, String> labels() {
    var labels = new TreeMap<Integer, String>();
    fields.forEach((number, field) -> labels.put(number, field.label()));
    return labels;
  }

  @Nullable SubmissionField field(int question) {
    return fields.get(question);
  }

  void accept() {
    fields.values().forEach(SubmissionField::accept);
  }
}
