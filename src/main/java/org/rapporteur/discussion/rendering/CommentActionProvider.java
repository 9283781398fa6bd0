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
  /// @param labelKey message key of the label
  /// @param icon CSS class of the icon, for example `i-flag`
  /// @param states the comment states in which the action is offered
  record CommentAction(String name, String labelKey, String icon, Set<CommentState> states) {}

  /// A request of a reader to perform an action.
  ///
  /// @param action the name of the action
  /// @param rerender renders the comment again; the provider calls it after the action
  record CommentActionRequest(
      String action,
      CommentDetails comment,
      ConsultationDetails consultation,
      Viewer viewer,
      Runnable rerender) {}

  /// Actions shown to every reader in this phase. The HTML of a comment is the same for all
  /// readers, so a visitor who uses one is asked to sign in.
  List<CommentAction> publicActions(Phase phase);

  /// Decides if a public action is shown on this comment. The state is already checked.
  default boolean isAvailable(CommentAction action, CommentDetails comment) {
    return true;
  }

  /// Actions shown only to this viewer. A script adds them to the page.
  List<CommentAction> viewerActions(Viewer viewer, ConsultationDetails consultation);

  /// Returns the path of a page that does the same without scripts. Empty if there is none.
  Optional<String> noScriptPath(CommentAction action, Slug consultation, int commentNumber);

  /// Performs an action of this provider, with its own dialogs. Called with a signed-in viewer in a
  /// Vaadin request.
  void perform(CommentActionRequest request);
}
