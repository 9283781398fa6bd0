package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.drawing.CommentActionProvider;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.own.OwnCommentService;
import org.rapporteur.discussion.own.OwnCommentText;
import org.rapporteur.discussion.own.UnreadService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.profile.OwnPosition;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.DraftConnectionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Calls the services behind a page of threads as the current user.
@Component
class ThreadFacade {

  private final ConsultationService consultations;
  private final CommentService comments;
  private final ThreadService threads;
  private final DraftConnectionService draftConnections;
  private final OwnCommentService ownComments;
  private final UnreadService unreadService;
  private final PositionService positions;
  private final ContributorProfileService contributors;
  private final DraftService drafts;
  private final AttachmentService attachments;
  private final WritingHints hints;
  private final DelegationService delegations;
  private final CommentRenderer commentRenderer;
  private final ObjectProvider<CommentActionProvider> actions;
  private final Viewers viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  ThreadFacade(
      ConsultationService consultations,
      CommentService comments,
      ThreadService threads,
      DraftConnectionService draftConnections,
      OwnCommentService ownComments,
      UnreadService unreadService,
      PositionService positions,
      ContributorProfileService contributors,
      DraftService drafts,
      AttachmentService attachments,
      WritingHints hints,
      DelegationService delegations,
      CommentRenderer commentRenderer,
      ObjectProvider<CommentActionProvider> actions,
      Viewers viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.comments = comments;
    this.threads = threads;
    this.draftConnections = draftConnections;
    this.ownComments = ownComments;
    this.unreadService = unreadService;
    this.positions = positions;
    this.contributors = contributors;
    this.drafts = drafts;
    this.attachments = attachments;
    this.hints = hints;
    this.delegations = delegations;
    this.commentRenderer = commentRenderer;
    this.actions = actions;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  Viewer viewer() {
    return viewers.current();
  }

  WritingHints hints() {
    return hints;
  }

  AttachmentService attachments() {
    return attachments;
  }

  ConsultationDetails getConsultation(ConsultationId id) {
    return consultations.get(id);
  }

  /// Delegations that the viewer may speak for.
  List<DelegationDetails> delegations() {
    var person = viewer().person();
    return person == null || viewer().delegations().isEmpty()
        ? List.of()
        : delegations.listBySpeaker(person);
  }

  Optional<CommentDetails> findComment(ConsultationDetails consultation, int number) {
    return threads.find(consultation, number);
  }

  String renderComment(ConsultationDetails consultation, CommentDetails comment, Locale locale) {
    return commentRenderer.renderComment(comment, CommentRenderContext.live(consultation, locale));
  }

  /// HTML of a text as it will appear once posted.
  String preview(ConsultationDetails consultation, String markdown, Locale locale) {
    return commentRenderer.renderPreview(
        markdown,
        draftConnections.resolve(consultation, markdown),
        CommentRenderContext.live(consultation, locale));
  }

  CommentReceipt post(ConsultationId consultation, CommentDraft draft, IdempotencyKey key) {
    return comments.post(viewer(), consultation, draft, Channel.WEB, key);
  }

  void edit(ConsultationId consultation, int number, CommentEdit edit) {
    comments.edit(viewer(), consultation, number, edit);
  }

  void withdraw(ConsultationId consultation, int number) {
    comments.withdraw(viewer(), consultation, number);
  }

  void recordVisit(QuestionId question, int latest) {
    unreadService.recordVisit(viewer(), question, latest);
  }

  void markAllRead(QuestionId question) {
    unreadService.markAllRead(viewer(), question);
  }

  /// Positions of the viewer and their delegations on a comment.
  List<OwnPosition> ownPositions(ConsultationDetails consultation, int number) {
    return contributors.listOwnPositions(viewer(), consultation, number);
  }

  void takePosition(
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation) {
    positions.setPosition(viewer(), consultation, number, agrees, delegation);
  }

  /// Agrees without seeing the delegation's position first. Refused if another speaker disagrees
  /// for the delegation.
  void agree(ConsultationId consultation, int number, @Nullable DelegationId delegation) {
    if (delegation == null) {
      takePosition(consultation, number, true, null);
    } else {
      changePosition(consultation, number, true, delegation, null);
    }
  }

  /// Refused if the position is no longer `shown`, the one that the user saw.
  void changePosition(
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation,
      @Nullable Boolean expected) {
    positions.changePosition(viewer(), consultation, number, agrees, delegation, expected);
  }

  /// `untouched` is the text of an edited comment; it is not saved as a draft.
  DraftAutosave openDraft(SavedDraft emptyDraft, String initialText) {
    return new DraftAutosave(drafts, viewers, emptyDraft, initialText);
  }

  /// Requires that the comment is published, so that a reply can begin.
  void requirePublished(ConsultationDetails consultation, int number) {
    if (findComment(consultation, number).filter(c -> c.state().showsText()).isEmpty()) {
      throw new NotFound("comment", CommentLinks.reference(number));
    }
  }

  /// Markdown that quotes the selected text, or the whole comment.
  String quotation(ConsultationDetails consultation, int number, String selected) {
    var comment =
        findComment(consultation, number)
            .filter(c -> c.state().showsText())
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    String plain = Markdown.toPlainText(comment.text());
    var passage =
        Quotations.locate(number, comment.revision(), plain, selected)
            .or(() -> Quotations.locate(number, comment.revision(), plain, ""))
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    return passage.toMarkdown(consultation.slug(), passage.extractFrom(plain).orElseThrow());
  }

  /// Text of the viewer's comment, to start an edit.
  OwnCommentText getOwnText(ConsultationDetails consultation, int number) {
    return ownComments
        .find(viewer(), consultation, number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  /// Passes the action to the module that offers it; does nothing if none does.
  void performAction(CommentActionProvider.CommentActionUse request) {
    actions
        .orderedStream()
        .filter(module -> isOfferedBy(module, request))
        .findFirst()
        .ifPresent(module -> module.perform(request));
  }

  String renderToolbar(Locale locale) {
    return templates.render(
        "discussion/toolbar.jte", Map.of("messages", messages, "locale", locale));
  }

  String refusalText(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }

  String text(Locale locale, String key, Map<String, Object> facts) {
    return messages.text(locale, key, facts);
  }

  private static boolean isOfferedBy(
      CommentActionProvider module, CommentActionProvider.CommentActionUse request) {
    return Stream.concat(
            module.publicActions(request.consultation().phase()).stream(),
            module.viewerActions(request.viewer(), request.consultation()).stream())
        .anyMatch(
            action ->
                action.name().equals(request.action())
                    && action.states().contains(request.comment().state()));
  }
}
