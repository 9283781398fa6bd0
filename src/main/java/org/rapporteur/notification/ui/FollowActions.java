package org.rapporteur.notification.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.rendering.CommentActionProvider;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Follow action on the first comment of a thread. A script marks the threads that the reader
/// follows.
@Component
class FollowActions implements CommentActionProvider {

  private static final CommentAction FOLLOW =
      new CommentAction(
          "follow", "notification.follow.thread", "i-bell", Set.of(CommentState.PUBLISHED));

  private final FollowService follows;

  FollowActions(FollowService follows) {
    this.follows = follows;
  }

  @Override
  public List<CommentAction> publicActions(Phase phase) {
    return phase.isArchived() ? List.of() : List.of(FOLLOW);
  }

  @Override
  public boolean isAvailable(CommentAction action, CommentDetails comment) {
    return comment.parent() == null;
  }

  @Override
  public List<CommentAction> viewerActions(Viewer viewer, ConsultationDetails consultation) {
    return List.of();
  }

  @Override
  public Optional<String> noScriptPath(CommentAction action, Slug consultation, int commentNumber) {
    return Optional.of(CommentLinks.comment(consultation, commentNumber) + "/follow");
  }

  @Override
  public void perform(CommentActionRequest request) {
    var thread =
        new FollowTarget(
            FollowKind.THREAD, request.consultation().slug(), request.comment().number());
    follows.follow(request.viewer(), thread);
    request.rerender().run();
  }
}
