package org.rapporteur.moderation.queue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentDetails;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.InspectedComment;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.flag.FlagDetails;

/// Everything a moderator needs to decide on a comment.
///
/// @param ancestors from the top of the thread down to what it answers
/// @param beside other answers to the same comment, or the answers to it where it answers none
/// @param decisions on this comment, the newest first
/// @param earlier decisions on other comments of its contributor
/// @param own whether the viewer wrote it, and so cannot decide
public record Dossier(
    InspectedComment subject,
    List<CommentDetails> ancestors,
    List<CommentDetails> beside,
    List<RaisedFlag> flags,
    List<DecisionDetails> decisions,
    List<DecisionDetails> earlier,
    Map<CommentState, Integer> record,
    int flagsReceived,
    Map<TextCheck, Integer> checks,
    @Nullable AppealDetails appeal,
    boolean answerable,
    boolean own) {

  /// A flag with the name of who raised it.
  public record RaisedFlag(String by, FlagDetails flag) {}

  /// The number of the last decision on the comment, 0 for none.
  public int lastDecision() {
    return decisions.isEmpty() ? 0 : decisions.getFirst().number();
  }
}
