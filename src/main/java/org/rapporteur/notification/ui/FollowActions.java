package org.rapporteur.notification.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.drawing.CommentActions;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// "Follow" on the comment that begins a thread. The script shows who follows it.
@Component
class FollowActions implements CommentActions {

  private static final Action FOLLOW =
      new Action("follow", "notification.follow.thread", "i-bell", Set.of(CommentState.PUBLISHED));

  private final FollowService follows;

  FollowActions(FollowService follows) {
    this.follows = follows;
  }

  @Override
  public List<Action> forEveryone(Phase phase) {
    return phase.isArchived() ? List.of() : List.of(FOLLOW);
  }

  @Override
  public boolean suits(Action action, CommentDetails comment) {
    return comment.parent() == null;
  }

  @Override
  public List<Action> forViewer(Viewer viewer, ConsultationDetails consultation) {
    return List.of();
  }

  /// A page of its own for who reads without a script.
  @Override
  public Optional<String> address(Action action, Slug consultation, int comment) {
    return Optional.of(CommentLinks.comment(consultation, comment) + "/follow");
  }

  @Override
  public void use(Use use) {
    follows.follow(
        use.viewer(),
        new FollowTarget(FollowKind.THREAD, use.consultation().slug(), use.comment().number()));
    use.redraw().run();
  }
}
