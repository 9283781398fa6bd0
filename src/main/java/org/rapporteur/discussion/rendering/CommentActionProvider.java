package org.rapporteur.discussion.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Slug;

/// Extension point: actions on comments, such as flagging and moderating, that other modules
/// provide.
public interface CommentActionProvider {

  /// An action on comments.
  ///
  /// @param name identifies the action in markup, for example `flag`
  /// @param key message key of the label
  /// @param icon CSS class of the icon, for example `i-flag`
  /// @param states the comment states in which the action is offered
  record CommentAction(String name, String key, String icon, Set<CommentState> states) {}

  /// One use of an action. The module opens its own dialogs.
  ///
  /// @param action the name of the action
  /// @param rerender renders the comment again; the module calls it after the action
  record CommentActionUse(
      String action,
      CommentDetails comment,
      ConsultationDetails consultation,
      Viewer viewer,
      Runnable rerender) {}

  /// Actions shown to every reader, because the HTML of a comment is the same for all. Only
  /// signed-in users can use them, in suitable phases.
  List<CommentAction> publicActions(Phase phase);

  /// Decides if a public action is shown on this comment. The state is already checked.
  default boolean isAvailable(CommentAction action, CommentDetails comment) {
    return true;
  }

  /// Actions shown only to this viewer. A script adds them to the page.
  List<CommentAction> viewerActions(Viewer viewer, ConsultationDetails consultation);

  /// Returns the path of a page with the same function for readers without scripts. The action is
  /// then a link.
  Optional<String> pageAddress(CommentAction action, Slug consultation, int comment);

  /// Performs an action of the module. Called with a signed-in viewer in a Vaadin request.
  void perform(CommentActionUse use);
}
