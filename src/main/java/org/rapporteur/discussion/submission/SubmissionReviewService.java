package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.discussion.submission.SubmissionRevisionSql.SubmissionRevisionState;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Applies moderation decisions to whole submissions, each identified by one of its answers. The
/// moderation module checks permission and calls these methods in its transaction.
@Service
public class SubmissionReviewService {

  private final LockedSubmissionSql lockedSubmissionSql;
  private final SubmissionRevisionSql revisionSql;
  private final SubmissionFileSql fileSql;
  private final SubmissionChangePublisher changes;
  private final Transactions transactions;
  private final Clock clock;

  SubmissionReviewService(
      LockedSubmissionSql lockedSubmissionSql,
      SubmissionRevisionSql revisionSql,
      SubmissionFileSql fileSql,
      SubmissionChangePublisher changes,
      Transactions transactions,
      Clock clock) {
    this.lockedSubmissionSql = lockedSubmissionSql;
    this.revisionSql = revisionSql;
    this.fileSql = fileSql;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Finds the number of the submission that contains the comment.
  public Optional<Integer> findNumber(CommentId comment) {
    return transactions
        .read(() -> lockedSubmissionSql.findByAnswer(comment))
        .map(LockedSubmission::number);
  }

  /// Finds the submission numbers of those comments that are answers.
  public Map<CommentId, Integer> findNumbers(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? Map.of()
        : transactions.read(() -> lockedSubmissionSql.findNumbers(comments));
  }

  /// Loads the summary, even if removed or redacted, and a pending change of it.
  public SummaryUnderReview loadSummary(CommentId comment) {
    return transactions.read(
        () -> {
          var submission =
              lockedSubmissionSql
                  .findByAnswer(comment)
                  .orElseThrow(() -> new NotFound("submission", comment.value()));
          var summary = submission.summary();
          return new SummaryUnderReview(
              submission.number(),
              summary.language(),
              summary.text(),
              revisionSql
                  .findLast(submission.id(), SubmissionRevisionState.AWAITING_REVIEW)
                  .map(SubmissionRevision::summary)
                  .orElse(null),
              summary.isRemoved(),
              summary.isModerated(),
              fileSql
                  .listPublic(List.of(submission.id()))
                  .getOrDefault(submission.id(), List.of()));
        });
  }

  /// Lists all other answers of the submission, in order of arrival.
  public List<CommentId> listOtherAnswers(CommentId comment) {
    return lockedSubmissionSql.listOtherAnswers(comment);
  }

  /// Lists the numbers of the other answers that await review.
  public List<Integer> listOthersAwaitingReview(CommentId comment) {
    return lockedSubmissionSql.listOthersAwaitingReview(comment);
  }

  /// Lists the numbers of the other answers with an edit that awaits review.
  public List<Integer> listOthersWithPendingEdit(CommentId comment) {
    return lockedSubmissionSql.listOthersWithPendingEdit(comment);
  }

  public void redactSummary(CommentId comment, PersonId actor, List<TextSpan> passages) {
    changeLocked(
        comment,
        submission -> {
          String redactedText = Redaction.redact(submission.summary().text(), passages);
          revisionSql.changeState(
              submission.id(), SubmissionRevisionState.CURRENT, SubmissionRevisionState.SEALED);
          revisionSql.changeState(
              submission.id(), SubmissionRevisionState.EARLIER, SubmissionRevisionState.SEALED);
          var redactedRevision =
              revisionSql.add(
                  submission.id(),
                  SubmissionRevisionState.CURRENT,
                  redactedText,
                  submission.summary().language(),
                  actor,
                  clock.instant());
          revisionSql.makeCurrent(submission.id(), redactedRevision);
          // A file may contain the redacted text.
          fileSql.seal(submission.id());
        });
  }

  public void removeSummary(CommentId comment) {
    changeLocked(
        comment,
        submission -> {
          lockedSubmissionSql.removeSummary(submission.id());
          fileSql.seal(submission.id());
        });
  }

  public void restoreSummary(CommentId comment) {
    changeLocked(
        comment,
        submission -> {
          lockedSubmissionSql.restoreSummary(submission.id());
          if (revisionSql.findLast(submission.id(), SubmissionRevisionState.SEALED).isEmpty()) {
            fileSql.unseal(submission.id());
          }
        });
  }

  /// Restores the summary before the redaction, unless a change was published since.
  public void unsealSummary(CommentId comment) {
    changeLocked(comment, this::unsealSummary);
  }

  private void unsealSummary(LockedSubmission submission) {
    var id = submission.id();
    var original =
        revisionSql
            .findLast(id, SubmissionRevisionState.SEALED)
            .orElseThrow(() -> new NotFound("revision", SubmissionRevisionState.SEALED));
    boolean isRedacted = isRedactionOf(submission.summary().text(), original.summary());
    revisionSql
        .list(id, isRedacted ? SubmissionRevisionState.CURRENT : SubmissionRevisionState.EARLIER)
        .stream()
        .filter(revision -> isRedactionOf(revision.summary(), original.summary()))
        .forEach(
            revision ->
                revisionSql.setState(id, revision.number(), SubmissionRevisionState.REPLACED));
    revisionSql.setState(id, original.number(), SubmissionRevisionState.EARLIER);
    // An original that contains marks was redacted before, so its revisions remain sealed.
    if (!Redaction.isRedacted(original.summary())) {
      revisionSql.changeState(id, SubmissionRevisionState.SEALED, SubmissionRevisionState.EARLIER);
      if (!submission.summary().isRemoved()) {
        fileSql.unseal(id);
      }
    }
    if (isRedacted) {
      revisionSql.makeCurrent(id, original);
    }
  }

  private static boolean isRedactionOf(String text, String original) {
    return Redaction.isRedacted(text) && Redaction.isRedactionOf(text, original);
  }

  /// Publishes a pending change of the summary, if there is one.
  public void publishEdit(CommentId comment, int decision) {
    decidePendingEdit(
        comment,
        decision,
        (submission, edit) -> {
          revisionSql.changeState(
              submission.id(), SubmissionRevisionState.CURRENT, SubmissionRevisionState.EARLIER);
          revisionSql.makeCurrent(submission.id(), edit);
        });
  }

  public void declineEdit(CommentId comment, int decision) {
    decidePendingEdit(
        comment,
        decision,
        (submission, edit) ->
            revisionSql.setState(submission.id(), edit.number(), SubmissionRevisionState.DECLINED));
  }

  /// Undoes the decision on a change of the summary: the change awaits review again. Does nothing
  /// if the decision was about no summary.
  public void returnEditToReview(CommentId comment, int decision) {
    transactions.write(
        () -> {
          var submission = lockedSubmissionSql.lockByAnswer(comment);
          var edit = submission.flatMap(locked -> revisionSql.findDecided(locked.id(), decision));
          if (edit.isPresent()) {
            returnEditToReview(submission.orElseThrow(), edit.get());
          }
        });
  }

  private void returnEditToReview(LockedSubmission submission, SubmissionRevision edit) {
    boolean wasPublished =
        revisionSql
            .findLast(submission.id(), SubmissionRevisionState.CURRENT)
            .filter(edit::equals)
            .isPresent();
    revisionSql.setState(submission.id(), edit.number(), SubmissionRevisionState.AWAITING_REVIEW);
    if (wasPublished) {
      revisionSql
          .findLast(submission.id(), SubmissionRevisionState.EARLIER)
          .ifPresent(previous -> revisionSql.makeCurrent(submission.id(), previous));
    }
    changes.publishChange(submission);
  }

  /// Sets the decision to which the placeholder links.
  ///
  /// @param decision the number of the decision; null if the summary is shown again
  public void storeDecision(CommentId comment, @Nullable Integer decision) {
    transactions.write(() -> lockedSubmissionSql.setDecision(lock(comment).id(), decision));
  }

  private void decidePendingEdit(
      CommentId comment, int decision, BiConsumer<LockedSubmission, SubmissionRevision> effect) {
    transactions.write(
        () -> {
          lockedSubmissionSql
              .lockByAnswer(comment)
              .ifPresent(submission -> decidePendingEdit(submission, decision, effect));
        });
  }

  private void decidePendingEdit(
      LockedSubmission submission,
      int decision,
      BiConsumer<LockedSubmission, SubmissionRevision> effect) {
    revisionSql
        .findLast(submission.id(), SubmissionRevisionState.AWAITING_REVIEW)
        .ifPresent(
            edit -> {
              effect.accept(submission, edit);
              revisionSql.setDecision(submission.id(), edit.number(), decision);
              changes.publishChange(submission);
            });
  }

  private void changeLocked(CommentId comment, Consumer<LockedSubmission> effect) {
    transactions.write(
        () -> {
          var submission = lock(comment);
          effect.accept(submission);
          lockedSubmissionSql.incrementVersion(submission.id());
          changes.publishChange(submission);
        });
  }

  private LockedSubmission lock(CommentId comment) {
    return lockedSubmissionSql
        .lockByAnswer(comment)
        .orElseThrow(() -> new NotFound("submission", comment.value()));
  }
}
