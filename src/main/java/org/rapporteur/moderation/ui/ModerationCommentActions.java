package org.rapporteur.moderation.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.rendering.CommentActionProvider;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.ui.desk.DeskNavigation;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Adds the action "Flag" to published comments and, for staff, a link to the moderation desk.
@Component
class ModerationCommentActions implements CommentActionProvider {

  private static final CommentAction FLAG =
      new CommentAction("flag", "moderation.flag", "i-flag", Set.of(CommentState.PUBLISHED));

  private static final CommentAction MODERATE =
      new CommentAction(
          "moderate", "moderation.moderate", "i-shield", EnumSet.allOf(CommentState.class));

  private final FlagService flags;
  private final DraftService drafts;
  private final ViewerService viewers;
  private final Messages messages;

  ModerationCommentActions(
      FlagService flags, DraftService drafts, ViewerService viewers, Messages messages) {
    this.flags = flags;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
  }

  @Override
  public List<CommentAction> publicActions(Phase phase) {
    return phase.isArchived() ? List.of() : List.of(FLAG);
  }

  @Override
  public List<CommentAction> viewerActions(Viewer viewer, ConsultationDetails consultation) {
    return viewer.isStaffIn(consultation.id().scope()) ? List.of(MODERATE) : List.of();
  }

  @Override
  public Optional<String> noScriptPath(CommentAction action, Slug consultation, int commentNumber) {
    return action.equals(FLAG)
        ? Optional.of(ModerationLinks.flag(consultation, commentNumber))
        : Optional.empty();
  }

  @Override
  public void perform(CommentActionRequest request) {
    int comment = request.comment().number();
    if (request.action().equals(MODERATE.name())) {
      DeskNavigation.openComment(request.consultation(), QueueList.QUEUE, comment);
    } else {
      openFlagDialog(request, comment);
    }
  }

  private void openFlagDialog(CommentActionRequest request, int comment) {
    new FlagDialog(
            request.comment().reference(),
            messages,
            new AutosavePanel(
                drafts,
                viewers,
                messages,
                request.consultation(),
                request.comment().question(),
                DraftTarget.flagOn(comment)),
            (reason, text) ->
                flags.flag(viewers.current(), request.consultation().id(), comment, reason, text))
        .open();
  }
}
