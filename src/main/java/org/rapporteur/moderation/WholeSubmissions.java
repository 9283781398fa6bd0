package org.rapporteur.moderation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.submission.SubmissionReview;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// A formal submission is reviewed as one: what is decided on one of its answers that await review
/// is decided on all of them, with one reason, and taken back for all. Each has its entry in the
/// log, and names the first.
@Component
class WholeSubmissions {

  private final DecisionMaking making;
  private final Decisions decisions;
  private final CommentReview comments;
  private final SubmissionReview submissions;

  WholeSubmissions(
      DecisionMaking making,
      Decisions decisions,
      CommentReview comments,
      SubmissionReview submissions) {
    this.making = making;
    this.decisions = decisions;
    this.comments = comments;
    this.submissions = submissions;
  }

  /// In the use case under way. Answers the decision on the comment that was named.
  DecisionDetails decide(
      Viewer viewer, ConsultationId consultation, int number, Act act, DecisionDraft draft) {
    var first = decideOne(viewer, consultation, number, act, draft, Map.of());
    var same = new DecisionDraft(draft.policyPoint(), draft.textForAuthor(), draft.publicReason());
    for (int other : others(first, act)) {
      var decided =
          decideOne(viewer, consultation, other, act, same, Map.of("with", first.label()));
      decisions.join(decided.id(), first.number());
    }
    switch (act) {
      case PUBLISH_EDIT -> submissions.publishEdit(first.comment(), first.number());
      case DECLINE_EDIT -> submissions.declineEdit(first.comment(), first.number());
      default -> {}
    }
    return first;
  }

  /// Takes back a decision with those that were made with it.
  DecisionDetails reverse(
      Viewer viewer, DecisionDetails reversed, Act act, String reason, @Nullable String role) {
    var written = making.reverse(viewer, reversed, act, reason, role);
    var together = decisions.madeWith(reversed.consultation(), reversed.number());
    for (var other : together) {
      var comment = comments.lock(other.consultation(), other.commentNumber());
      // One of them may have been decided on anew, or withdrawn.
      if (other.isInForce()
          && act.appliesTo(comment)
          && making.last(comment.id()) == other.number()) {
        var also = making.reverse(viewer, other, act, reason, role);
        decisions.join(also.id(), written.number());
      }
    }
    if (act == Act.RETURN_EDIT) {
      submissions.returnEdit(reversed.comment(), reversed.number());
    }
    return written;
  }

  private DecisionDetails decideOne(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      Act act,
      DecisionDraft draft,
      Map<String, String> facts) {
    return making.decide(
        viewer,
        consultation,
        number,
        act,
        draft,
        facts,
        reviewed -> making.carryOut(act, reviewed.id()));
  }

  private List<Integer> others(DecisionDetails first, Act act) {
    return switch (act) {
      case PUBLISH, DECLINE -> submissions.awaitingWith(first.comment());
      case PUBLISH_EDIT, DECLINE_EDIT -> submissions.changedWith(first.comment());
      default -> List.of();
    };
  }
}
