package org.rapporteur.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.comment.ReviewedComment;
import org.rapporteur.discussion.comment.RevisionReview;
import org.rapporteur.discussion.submission.SubmissionReview;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// How a decision is made: the comment is held, the rules are asked, the comment changes, and last,
/// because the log's lock is everybody's, the entry and the decision are written.
@Component
class DecisionMaking {

  private static final DecisionId UNWRITTEN = new DecisionId(0);

  private final Decisions decisions;
  private final Suspensions suspensions;
  private final PolicyService policies;
  private final FlagService flags;
  private final CommentReview review;
  private final RevisionReview words;
  private final SubmissionReview submissions;
  private final DecisionWriting writing;
  private final UseCases useCases;
  private final Clock clock;

  DecisionMaking(
      Decisions decisions,
      Suspensions suspensions,
      PolicyService policies,
      FlagService flags,
      CommentReview review,
      RevisionReview words,
      SubmissionReview submissions,
      DecisionWriting writing,
      UseCases useCases,
      Clock clock) {
    this.decisions = decisions;
    this.suspensions = suspensions;
    this.policies = policies;
    this.flags = flags;
    this.review = review;
    this.words = words;
    this.submissions = submissions;
    this.writing = writing;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Made now, in a use case of its own or in the one under way.
  DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      Act act,
      DecisionDraft draft,
      Map<String, String> facts,
      Consumer<ReviewedComment> effect) {
    return useCases.change(
        () -> decide(viewer, consultation, number, act, draft, facts, null, effect));
  }

  /// In the use case under way. `madeAt` is absent for a decision made now.
  DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      Act act,
      DecisionDraft draft,
      Map<String, String> facts,
      @Nullable Instant madeAt,
      Consumer<ReviewedComment> effect) {
    viewer.staff(consultation.scope(), "moderate");
    var policy = policies.of(consultation);
    checkWords(act, draft, policy);
    var comment = review.lock(consultation, number);
    if (comment.isOf(viewer)) {
      throw new PartyToTheMatter(number);
    }
    checkNobodyDecided(comment, act, draft);
    effect.accept(comment);
    var all = new HashMap<>(facts);
    int flagged = act.isAboutAPerson() ? 0 : openFlags(comment.id());
    if (flagged > 0) {
      all.put("flags", String.valueOf(flagged));
    }
    if (madeAt != null) {
      all.put("decidedAt", madeAt.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    Instant at = madeAt == null ? clock.instant() : madeAt;
    var written =
        writing.write(
            ruling(viewer, consultation, comment, act, draft, policy.version(), null, at),
            all,
            null);
    if (!act.isAboutAPerson()) {
      flags.settle(viewer, consultation, comment.id(), written.number());
    }
    return written;
  }

  /// Writes the decision that takes another one back, and takes it back. The role is given where it
  /// is not simply the viewer's, as in the answer to an appeal.
  DecisionDetails reverse(
      Viewer viewer, DecisionDetails reversed, Act act, String reason, @Nullable String role) {
    var consultation = reversed.consultation();
    var comment = review.lock(consultation, reversed.commentNumber());
    if (comment.isOf(viewer)) {
      throw new PartyToTheMatter(comment.number());
    }
    if (!act.appliesTo(comment) || isBelowAnother(reversed, act)) {
      throw new NotDecidable(comment, act);
    }
    if (act != Act.LIFT) {
      carryOut(act, comment.id());
    }
    var draft = new DecisionDraft(reversed.policyPoint(), "", reason);
    var written =
        writing.write(
            ruling(
                viewer,
                consultation,
                comment,
                act,
                draft,
                reversed.policyVersion(),
                role,
                clock.instant()),
            Map.of("reverses", reversed.label()),
            reversed.id());
    if (act == Act.LIFT) {
      suspensions.lift(reversed.id(), written.number());
    }
    if (role == null) {
      flags.reopen(viewer, consultation, comment.id(), reversed.number());
    }
    return written;
  }

  /// A redaction seals what the one before it left: the last is lifted first.
  private boolean isBelowAnother(DecisionDetails reversed, Act act) {
    return act == Act.UNREDACT
        && decisions.redacting(reversed.comment()).filter(n -> n != reversed.number()).isPresent();
  }

  void carryOut(Act act, CommentId comment) {
    switch (act) {
      case PUBLISH, RESTORE -> review.publish(comment);
      case DECLINE -> review.decline(comment);
      case REMOVE -> review.remove(comment);
      case RETURN -> review.returnToReview(comment);
      case PUBLISH_EDIT -> words.publishEdit(comment);
      case DECLINE_EDIT -> words.declineEdit(comment);
      case RETURN_EDIT -> words.returnEditToReview(comment);
      case UNREDACT -> words.unseal(comment);
      case REMOVE_SUMMARY -> submissions.removeSummary(comment);
      case RESTORE_SUMMARY -> submissions.restoreSummary(comment);
      case UNREDACT_SUMMARY -> submissions.unsealSummary(comment);
      case KEEP, REOPEN -> {}
      case REDACT, REDACT_SUMMARY, SUSPEND, LIFT ->
          throw new IllegalStateException("Needs more than the comment: " + act);
    }
  }

  /// The number of the last decision on a comment, 0 for none.
  int last(CommentId comment) {
    return decisions.on(comment, 1).stream().findFirst().map(DecisionDetails::number).orElse(0);
  }

  boolean isAuthor(Viewer viewer, DecisionDetails decision) {
    return viewer.isSignedIn()
        && review.isAuthor(viewer, decision.consultation(), decision.commentNumber());
  }

  /// The decision before it has a number; without a role it is the viewer's own.
  private static DecisionDetails ruling(
      Viewer viewer,
      ConsultationId consultation,
      ReviewedComment comment,
      Act act,
      DecisionDraft draft,
      int policyVersion,
      @Nullable String role,
      Instant made) {
    Instant at = made.truncatedTo(ChronoUnit.MICROS);
    return new DecisionDetails(
        UNWRITTEN,
        consultation,
        0,
        act,
        comment.id(),
        comment.number(),
        comment.contributor(),
        policyVersion,
        draft.policyPoint(),
        viewer.person(),
        viewer.name(),
        role == null ? role(viewer, consultation) : role,
        at,
        at.plus(ModerationService.UNDO),
        null,
        null,
        draft.textForAuthor(),
        draft.publicReason());
  }

  private int openFlags(CommentId comment) {
    return flags.reasons(List.of(comment)).getOrDefault(comment, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static void checkWords(Act act, DecisionDraft draft, Policy policy) {
    var point = policy.point(draft.policyPoint());
    if (act.isAdverse() && !point.ground()) {
      throw new NoGround(point.number());
    }
    if (act.isAdverse() && draft.textForAuthor().isEmpty()) {
      throw new InvalidInput("decision.text", "textForAuthor");
    }
  }

  private void checkNobodyDecided(ReviewedComment comment, Act act, DecisionDraft draft) {
    var last = decisions.on(comment.id(), 1).stream().findFirst();
    var seen = draft.seen();
    boolean unseen = seen != null && last.map(DecisionDetails::number).orElse(0).intValue() != seen;
    if (last.isPresent() && (unseen || !act.appliesTo(comment))) {
      throw new DecidedMeanwhile(last.get());
    }
    if (!act.appliesTo(comment)) {
      throw new NotDecidable(comment, act);
    }
  }

  private static String role(Viewer viewer, ConsultationId consultation) {
    return viewer.isModeratorIn(consultation.scope()) ? "moderator" : "secretariat";
  }
}
