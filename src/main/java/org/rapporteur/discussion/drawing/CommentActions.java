package org.rapporteur.discussion.drawing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Slug;

/// Tools that a later module adds to comments, such as flagging and moderating. Comments know
/// nothing of what a tool does.
public interface CommentActions {

  /// A tool: its word in markup (`flag`), the key of its words, its symbol in the sprite
  /// (`i-flag`), and the states of a comment in which it is of use.
  record Action(String name, String key, String symbol, Set<CommentState> on) {}

  /// A tool used on a comment. What it says or opens, it opens itself; afterwards the comment is
  /// drawn anew by `redraw`.
  record Use(
      String action,
      CommentDetails comment,
      ConsultationDetails consultation,
      Viewer viewer,
      Runnable redraw) {}

  /// Drawn on comments for every reader, because the HTML of a comment is the same for all; only
  /// somebody signed in can use one, and only in a phase that has a use for it.
  List<Action> forEveryone(Phase phase);

  /// Whether a tool for everyone stands on this comment; of its state is known already.
  default boolean suits(Action action, CommentDetails comment) {
    return true;
  }

  /// Laid over the page for this viewer alone.
  List<Action> forViewer(Viewer viewer, ConsultationDetails consultation);

  /// Where a tool stands as a plain page, for readers without a script: then it is a link.
  Optional<String> address(Action action, Slug consultation, int comment);

  /// Asked only for own actions, by a viewer who is signed in, inside a Vaadin request.
  void use(Use use);
}
