package org.rapporteur.moderation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SummaryUnderReview;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.Suspension;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.flag.FlagDetails;

/// Everything a moderator needs to decide on a comment.
///
/// @param ancestors from the top of the thread down to what it answers
/// @param beside other answers to the same comment, or the answers to it where it answers none
/// @param decisions on this comment, the newest first
/// @param earlier decisions on other comments of its contributor
/// @param suspension what keeps its author from posting now
/// @param whole the submission that it is an answer of, which is reviewed as one
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
    @Nullable Suspension suspension,
    @Nullable Whole whole,
    boolean own) {

  /// A flag with the name of who raised it.
  public record RaisedFlag(String by, FlagDetails flag) {}

  /// A submission: its summary, and its other answers in any state.
  public record Whole(SummaryUnderReview summary, List<InspectedComment> others) {

    public Whole {
      others = List.copyOf(others);
    }

    private List<Act> acts() {
      return summary.isRemoved()
          ? List.of(Act.RESTORE_SUMMARY)
          : List.of(Act.REDACT_SUMMARY, Act.REMOVE_SUMMARY);
    }
  }

  /// What the viewer can decide now, the usual first.
  public List<Act> acts() {
    if (own) {
      return List.of();
    }
    var acts = new ArrayList<>(onWords());
    if (whole != null && !acts.isEmpty()) {
      acts.addAll(whole.acts());
    }
    if (subject.author() != null) {
      acts.add(suspension == null ? Act.SUSPEND : Act.LIFT);
    }
    return acts;
  }

  private List<Act> onWords() {
    boolean edited = subject.edit() != null;
    return switch (subject.comment().state()) {
      case AWAITING_REVIEW -> List.of(Act.PUBLISH, Act.DECLINE, Act.REDACT);
      case PUBLISHED ->
          edited
              ? List.of(Act.PUBLISH_EDIT, Act.DECLINE_EDIT)
              : List.of(Act.KEEP, Act.REMOVE, Act.REDACT);
      case DECLINED -> List.of(Act.PUBLISH);
      case REMOVED -> List.of(Act.RESTORE);
      case WITHDRAWN -> List.of();
    };
  }

  /// The number of the last decision on the comment, 0 for none.
  public int lastDecision() {
    return decisions.isEmpty() ? 0 : decisions.getFirst().number();
  }
}
