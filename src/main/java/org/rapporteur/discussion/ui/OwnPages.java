package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.own.OwnComments;
import org.rapporteur.discussion.own.OwnWords;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Draws for contributors what they wrote and nobody else can read yet.
@Component
class OwnPages {

  private final OwnComments own;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  OwnPages(OwnComments own, Viewers viewers, Templates templates, Messages messages) {
    this.own = own;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  /// What to begin an edit with.
  Optional<OwnWords> find(ConsultationDetails consultation, int number) {
    return own.find(viewers.current(), consultation, number);
  }

  /// What awaits review on a question; empty for nothing.
  String waiting(ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return words(consultation, own.waiting(viewers.current(), consultation, question.id()), locale);
  }

  /// The same of one comment alone.
  String waiting(ConsultationDetails consultation, int number, Locale locale) {
    return words(
        consultation,
        find(consultation, number).filter(OwnPages::isHidden).stream().toList(),
        locale);
  }

  /// The page of a comment that its author alone can read.
  Optional<String> page(ConsultationDetails consultation, int number, Locale locale) {
    return find(consultation, number)
        .filter(OwnPages::isHidden)
        .map(
            words ->
                templates.html(
                    "discussion/own-page.jte",
                    Map.of(
                        "messages", messages,
                        "locale", locale,
                        "consultation", consultation,
                        "question", consultation.question(words.question()).orElseThrow(),
                        "number", number,
                        "words", words(consultation, List.of(words), locale),
                        "templates",
                            templates.html(
                                "discussion/own-acts.jte",
                                Map.of("messages", messages, "locale", locale)))));
  }

  private static boolean isHidden(OwnWords words) {
    return words.edit() || !words.state().showsText();
  }

  private String words(ConsultationDetails consultation, List<OwnWords> words, Locale locale) {
    return words.isEmpty()
        ? ""
        : templates.html(
            "discussion/own-words.jte",
            Map.of(
                "messages", messages,
                "locale", locale,
                "consultation", consultation,
                "all", words));
  }
}
