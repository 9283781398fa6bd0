package org.rapporteur.discussion.ui.writing;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.personal.UnreadService;
import org.rapporteur.discussion.rendering.CommentActionProvider;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.IdempotencyKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Runs the actions of an open page of threads as the current user. Also stores the drafts and
/// files of its text fields.
@Component
public class CommentCommands {

  private final CommentService comments;
  private final PositionCommands positions;
  private final DraftService drafts;
  private final AttachmentService attachments;
  private final UnreadService unreadService;
  private final ObjectProvider<CommentActionProvider> actionProviders;
  private final ViewerService viewers;

  CommentCommands(
      CommentService comments,
      PositionCommands positions,
      DraftService drafts,
      AttachmentService attachments,
      UnreadService unreadService,
      ObjectProvider<CommentActionProvider> actionProviders,
      ViewerService viewers) {
    this.comments = comments;
    this.positions = positions;
    this.drafts = drafts;
    this.attachments = attachments;
    this.unreadService = unreadService;
    this.actionProviders = actionProviders;
    this.viewers = viewers;
  }

  public CommentReceipt post(ConsultationId consultation, CommentDraft draft, IdempotencyKey key) {
    return comments.post(viewers.current(), consultation, draft, Channel.WEB, key);
  }

  public void edit(ConsultationId consultation, int number, CommentEdit edit) {
    comments.edit(viewers.current(), consultation, number, edit);
  }

  public void withdraw(ConsultationId consultation, int number) {
    comments.withdraw(viewers.current(), consultation, number);
  }

  /// Opens the autosave of one text field.
  ///
  /// @param emptyDraft the draft to use if none is stored
  /// @param initialText the text before the user types, such as the current text in an edit
  public DraftAutosave openDraft(SavedDraft emptyDraft, String initialText) {
    return new DraftAutosave(drafts, viewers, emptyDraft, initialText);
  }

  public List<AttachmentDetails> listAttachments(SavedDraft draft) {
    return attachments.listWaiting(viewers.current(), draft.question(), draft.target());
  }

  public void attach(SavedDraft draft, String fileName, InputStream content) {
    attachments.add(
        viewers.current(),
        draft.consultation(),
        draft.question(),
        draft.target(),
        fileName,
        content);
  }

  public void removeAttachment(AttachmentId id) {
    attachments.remove(viewers.current(), id);
  }

  /// Records a visit of the user to a question.
  ///
  /// @param lastPublication number of the last publication that the user has seen
  public void recordVisit(QuestionId question, int lastPublication) {
    unreadService.recordVisit(viewers.current(), question, lastPublication);
  }

  public void markAllRead(QuestionId question) {
    unreadService.markAllRead(viewers.current(), question);
  }

  public PositionCommands positions() {
    return positions;
  }

  /// Passes the action to the module that offers it. Does nothing if no module offers it.
  public void performAction(CommentActionProvider.CommentActionRequest request) {
    actionProviders
        .orderedStream()
        .filter(provider -> offers(provider, request))
        .findFirst()
        .ifPresent(provider -> provider.perform(request));
  }

  private static boolean offers(
      CommentActionProvider provider, CommentActionProvider.CommentActionRequest request) {
    return Stream.concat(
            provider.publicActions(request.consultation().phase()).stream(),
            provider.viewerActions(request.viewer(), request.consultation()).stream())
        .anyMatch(
            action ->
                action.name().equals(request.action())
                    && action.states().contains(request.comment().state()));
  }
}
