package org.rapporteur.discussion.ui.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.personal.OwnCommentText;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.profile.OwnPosition;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.TypedQuotations;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.DraftConnectionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Loads, renders and quotes single comments as the current user may see them.
@Component
public class CommentReader {

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final OwnCommentService ownComments;
  private final ContributorProfileService contributors;
  private final DraftConnectionService draftConnections;
  private final CommentRenderer commentRenderer;
  private final ViewerService viewers;

  CommentReader(
      ConsultationService consultations,
      ThreadService threads,
      OwnCommentService ownComments,
      ContributorProfileService contributors,
      DraftConnectionService draftConnections,
      CommentRenderer commentRenderer,
      ViewerService viewers) {
    this.consultations = consultations;
    this.threads = threads;
    this.ownComments = ownComments;
    this.contributors = contributors;
    this.draftConnections = draftConnections;
    this.commentRenderer = commentRenderer;
    this.viewers = viewers;
  }

  public ConsultationDetails getConsultation(ConsultationId id) {
    return consultations.get(id);
  }

  public Optional<CommentDetails> findComment(ConsultationDetails consultation, int number) {
    return threads.findComment(consultation, number);
  }

  /// A comment that can be answered or quoted. Refuses other comments as not found.
  public CommentDetails getPublished(ConsultationDetails consultation, int number) {
    return findComment(consultation, number)
        .filter(comment -> comment.state().showsText())
        .orElseThrow(() -> notFound(number));
  }

  /// Latest text of the user's own comment, with which an edit starts.
  public OwnCommentText getOwnText(ConsultationDetails consultation, int number) {
    return ownComments
        .findText(viewers.current(), consultation, number)
        .orElseThrow(() -> notFound(number));
  }

  /// Positions of the user and their delegations on a comment.
  public List<OwnPosition> listOwnPositions(ConsultationDetails consultation, int number) {
    return contributors.listOwnPositions(viewers.current(), consultation, number);
  }

  /// Markdown that quotes the selected text, or the whole comment if the selection is not found. It
  /// ends with the number of the comment and no link, as the composer shows it.
  public String createQuotation(ConsultationDetails consultation, int number, String selectedText) {
    var comment = getPublished(consultation, number);
    String plainText = Markdown.toPlainText(comment.text());
    var passage =
        locatePassage(comment, selectedText)
            .or(() -> locatePassage(comment, ""))
            .orElseThrow(() -> notFound(number));
    String quotation =
        passage.toMarkdown(consultation.slug(), passage.extractFrom(plainText).orElseThrow());
    return TypedQuotations.removeLinks(quotation);
  }

  /// Adds links from the quotations in typed Markdown to the quoted passages, as in stored text.
  /// @param previousText stored text before an edit; its quotations keep their links
  public String linkQuotations(
      ConsultationDetails consultation, String markdown, String previousText) {
    var previousQuotations = Quotations.findIn(previousText);
    String linked =
        TypedQuotations.addLinks(
            markdown,
            consultation.slug(),
            (number, quotedText) ->
                findEquivalent(previousQuotations, number, quotedText)
                    .or(() -> locatePassage(consultation, number, quotedText)));
    // The character count does not include links, so they must not make a text too long.
    return linked.length() > consultation.terms().maxLength() ? markdown : linked;
  }

  private static Optional<CommentPassage> findEquivalent(
      Map<CommentPassage, String> quotations, int number, String quotedText) {
    return quotations.entrySet().stream()
        .filter(quotation -> quotation.getKey().comment() == number)
        .filter(quotation -> Quotations.areEquivalent(quotation.getValue(), quotedText))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<CommentPassage> locatePassage(
      ConsultationDetails consultation, int number, String quotedText) {
    return findComment(consultation, number)
        .filter(comment -> comment.state().showsText())
        .flatMap(comment -> locatePassage(comment, quotedText));
  }

  private static Optional<CommentPassage> locatePassage(CommentDetails comment, String quotedText) {
    return Quotations.locate(
        comment.number(), comment.revision(), Markdown.toPlainText(comment.text()), quotedText);
  }

  public String renderComment(
      ConsultationDetails consultation, CommentDetails comment, Locale locale) {
    return commentRenderer.renderComment(comment, CommentRenderContext.live(consultation, locale));
  }

  /// HTML of a text as it will appear once posted.
  /// @param markdown text with linked quotations
  public String renderPreview(ConsultationDetails consultation, String markdown, Locale locale) {
    return commentRenderer.renderPreview(
        markdown,
        draftConnections.resolve(consultation, markdown),
        CommentRenderContext.live(consultation, locale));
  }

  private static NotFound notFound(int number) {
    return new NotFound("comment", CommentLinks.reference(number));
  }
}
