package org.rapporteur.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Suspends contributors of a consultation from posting. A suspension is a decision on one of their
/// comments.
@Service
public class SuspensionService {

  /// One year and one day, because the desk suspends until the end of the last day.
  private static final Duration MAX_SUSPENSION = Duration.ofDays(366);

  private final DecisionMaker decisionMaker;
  private final DecisionSql decisions;
  private final SuspensionSql suspensions;
  private final CommentReviewService review;
  private final Transactions transactions;
  private final Clock clock;

  SuspensionService(
      DecisionMaker decisionMaker,
      DecisionSql decisions,
      SuspensionSql suspensions,
      CommentReviewService review,
      Transactions transactions,
      Clock clock) {
    this.decisionMaker = decisionMaker;
    this.decisions = decisions;
    this.suspensions = suspensions;
    this.review = review;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Prevents the contributor of a comment from posting in this consultation until the given time.
  public DecisionDetails suspend(
      Viewer viewer, ConsultationId consultation, int comment, Instant until, DecisionDraft draft) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(MAX_SUSPENSION))) {
      throw new InvalidInput("suspension.until", "until");
    }
    var facts = Map.of("until", until.truncatedTo(ChronoUnit.SECONDS).toString());
    var request =
        new DecisionRequest(viewer, consultation, comment, ModerationAction.SUSPEND, draft);
    return transactions.write(
        () -> {
          var recorded = decisionMaker.decide(request, suspended -> facts);
          // A suspension applies only to a comment whose author is known.
          var author = Objects.requireNonNull(review.lock(consultation, comment).author());
          suspensions.add(recorded.id(), consultation, author, until);
          return recorded;
        });
  }

  /// Lifts a suspension before its end.
  ///
  /// @param suspension the number of the decision to suspend
  public DecisionDetails liftSuspension(
      Viewer viewer, ConsultationId consultation, int suspension, String publicReason) {
    viewer.requireStaff(consultation.scope(), "moderate");
    String validReason =
        InputText.requireTextOrEmpty("publicReason", publicReason, DecisionDraft.MAX_TEXT_LENGTH);
    return transactions.write(
        () -> {
          var suspended =
              decisions
                  .find(consultation, suspension)
                  .orElseThrow(() -> new NotFound("decision", suspension));
          if (suspended.action() != ModerationAction.SUSPEND || !suspended.isInForce()) {
            throw new NotSuspended(suspension);
          }
          return decisionMaker.reverse(
              suspended, ReversalRequest.withoutAppeal(viewer, ModerationAction.LIFT, validReason));
        });
  }

  /// Finds the active suspension of a person.
  public Optional<Suspension> findSuspension(
      Viewer viewer, ConsultationId consultation, PersonId person) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return suspensions.findActive(List.of(person), consultation, clock.instant());
  }
}
