package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.own.OwnCommentService;
import org.rapporteur.discussion.own.OwnCommentText;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders comments that only their author can read yet.
@Component
class OwnCommentRenderer {

  private final OwnCommentService ownComments;
  private final Viewers viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  OwnCommentRenderer(
      OwnCommentService ownComments, Viewers viewers, HtmlTemplates templates, Messages messages) {
    this.ownComments = ownComments;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  /// Text of the viewer's comment, to start an edit.
  Optional<OwnCommentText> find(ConsultationDetails consultation, int number) {
    return ownComments.find(viewers.current(), consultation, number);
  }

  /// Comments awaiting review on a question; empty if there are none.
  String renderAwaitingReview(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return render(
        consultation,
        ownComments.listAwaitingReview(viewers.current(), consultation, question.id()),
        locale);
  }

  String renderAwaitingReview(ConsultationDetails consultation, int number, Locale locale) {
    return render(
        consultation,
        find(consultation, number).filter(OwnCommentRenderer::isHidden).stream().toList(),
        locale);
  }

  /// Page of a comment that only its author can read.
  Optional<String> renderPage(ConsultationDetails consultation, int number, Locale locale) {
    return find(consultation, number)
        .filter(OwnCommentRenderer::isHidden)
        .map(
            ownText ->
                templates.render(
                    "discussion/own-page.jte",
                    Map.of(
                        "messages", messages,
                        "locale", locale,
                        "consultation", consultation,
                        "question", consultation.question(ownText.question()).orElseThrow(),
                        "number", number,
                        "words", render(consultation, List.of(ownText), locale),
                        "templates",
                            templates.render(
                                "discussion/own-acts.jte",
                                Map.of("messages", messages, "locale", locale)))));
  }

  private static boolean isHidden(OwnCommentText text) {
    return text.isEdit() || !text.state().showsText();
  }

  private String render(
      ConsultationDetails consultation, List<OwnCommentText> texts, Locale locale) {
    return texts.isEmpty()
        ? ""
        : templates.render(
            "discussion/own-words.jte",
            Map.of(
                "messages", messages,
                "locale", locale,
                "consultation", consultation,
                "all", texts));
  }
}
