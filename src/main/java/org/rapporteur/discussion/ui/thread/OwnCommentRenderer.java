package org.rapporteur.discussion.ui.thread;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.personal.OwnCommentText;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.ViewerService;
import org.springframework.stereotype.Component;

/// Renders comments that only their author can read yet, and the actions on own comments.
@Component
class OwnCommentRenderer {

  private final OwnCommentService ownComments;
  private final ViewerService viewers;
  private final DiscussionTemplates templates;

  OwnCommentRenderer(
      OwnCommentService ownComments, ViewerService viewers, DiscussionTemplates templates) {
    this.ownComments = ownComments;
    this.viewers = viewers;
    this.templates = templates;
  }

  /// Latest text of the viewer's own comment.
  Optional<OwnCommentText> find(ConsultationDetails consultation, int number) {
    return ownComments.findText(viewers.current(), consultation, number);
  }

  /// HTML of the viewer's comments on a question that await review; empty if there are none.
  String renderAwaitingReview(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return renderTexts(
        consultation,
        ownComments.listAwaitingReview(viewers.current(), consultation, question.id()),
        locale);
  }

  /// HTML of one comment of the viewer; empty if other people can read it.
  String renderAwaitingReview(ConsultationDetails consultation, int number, Locale locale) {
    return renderTexts(
        consultation,
        find(consultation, number).filter(OwnCommentRenderer::isVisibleOnlyToAuthor).stream()
            .toList(),
        locale);
  }

  /// Page of a comment that only its author can read.
  Optional<String> renderPage(ConsultationDetails consultation, int number, Locale locale) {
    return find(consultation, number)
        .filter(OwnCommentRenderer::isVisibleOnlyToAuthor)
        .map(
            ownText ->
                templates.render(
                    "own-comment-page",
                    locale,
                    Map.of(
                        "consultation", consultation,
                        "question", consultation.question(ownText.question()).orElseThrow(),
                        "number", number,
                        "html", renderTexts(consultation, List.of(ownText), locale),
                        "clientTemplates", renderClientTemplates(locale))));
  }

  /// HTML templates that the script clones for the viewer's own comments and actions.
  String renderClientTemplates(Locale locale) {
    return templates.render("client-templates", locale);
  }

  /// True for a comment that is not published and for an edit that awaits review.
  private static boolean isVisibleOnlyToAuthor(OwnCommentText text) {
    return text.isEdit() || !text.state().showsText();
  }

  private String renderTexts(
      ConsultationDetails consultation, List<OwnCommentText> texts, Locale locale) {
    return texts.isEmpty()
        ? ""
        : templates.render(
            "own-comments", locale, Map.of("consultation", consultation, "comments", texts));
  }
}
