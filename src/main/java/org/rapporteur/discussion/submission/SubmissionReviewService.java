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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Applies moderation decisions to whole submissions, each identified by one of its answers. The
/// moderation module checks permission and calls these methods in its transaction.
@Service
public class SubmissionReviewService {

  private final LockedSubmissionSql lockedSubmissions;
  private final SubmissionRevisionSql revisions;
  private final SubmissionFileSql files;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  SubmissionReviewService(
      LockedSubmissionSql lockedSubmissions,
      SubmissionRevisionSql revisions,
      SubmissionFileSql files,
      ApplicationEventPublisher events,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.lockedSubmissions = lockedSubmissions;
    this.revisions = revisions;
    this.files = files;
    this.events = events;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Number of the submission that contains the comment.
  public Optional<Integer> findNumber(CommentId comment) {
    return transactions
        .read(() -> lockedSubmissions.findByAnswer(comment))
        .map(LockedSubmission::number);
  }

  /// Submission numbers of those comments that are answers.
  public Map<CommentId, Integer> findNumbers(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? Map.of()
        : transactions.read(() -> lockedSubmissions.numbersOf(comments));
  }

  /// The summary, even if removed or redacted, and a pending change of it.
  public SummaryUnderReview loadSummary(CommentId comment) {
    return transactions.read(
        () -> {
          var submission =
              lockedSubmissions
                  .findByAnswer(comment)
                  .orElseThrow(() -> new NotFound("submission", comment.value()));
          return new SummaryUnderReview(
              submission.number(),
              submission.language(),
              submission.summary(),
              revisions
                  .findLast(submission.id(), SubmissionRevisionState.AWAITING_REVIEW)
                  .map(SubmissionRevision::summary)
                  .orElse(null),
              submission.isSummaryRemoved(),
              submission.isSummaryModerated(),
              files.listPublic(List.of(submission.id())).getOrDefault(submission.id(), List.of()));
        });
  }

  /// All other answers of the submission, in order of arrival.
  public List<CommentId> listOtherAnswers(CommentId comment) {
    return database
        .sql(
            """
            SELECT o.id FROM comment c
              JOIN comment o ON o.consultation_id = c.consultation_id AND o.submission = c.submission AND o.id <> c.id
             WHERE c.id = ? ORDER BY o.id
            """)
        .param(comment.value())
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }

  /// Numbers of the other answers that await review.
  public List<Integer> listOthersAwaitingReview(CommentId comment) {
    return listOthers(comment, "o.state = 'AWAITING_REVIEW'");
  }

  /// Numbers of the other answers with a change that awaits review.
  public List<Integer> listOthersWithPendingEdit(CommentId comment) {
    return listOthers(
        comment,
        """
        o.state = 'PUBLISHED' AND EXISTS
          (SELECT 1 FROM comment_revision r WHERE r.comment_id = o.id AND r.state = 'AWAITING_REVIEW')
        """);
  }

  public void redactSummary(CommentId comment, PersonId actor, List<TextSpan> passages) {
    changeLocked(
        comment,
        submission -> {
          String text = Redaction.redact(submission.summary(), passages);
          revisions.changeState(
              submission.id(), SubmissionRevisionState.CURRENT, SubmissionRevisionState.SEALED);
          revisions.changeState(
              submission.id(), SubmissionRevisionState.EARLIER, SubmissionRevisionState.SEALED);
          revisions.makeCurrent(
              submission.id(),
              revisions.add(
                  submission.id(),
                  SubmissionRevisionState.CURRENT,
                  text,
                  submission.language(),
                  actor,
                  clock.instant()));
          // A file may contain the redacted text.
          files.setSealed(submission.id(), true);
        });
  }

  public void removeSummary(CommentId comment) {
    changeLocked(
        comment,
        submission -> {
          lockedSubmissions.setSummaryRemoved(submission.id(), true);
          files.setSealed(submission.id(), true);
        });
  }

  public void restoreSummary(CommentId comment) {
    changeLocked(
        comment,
        submission -> {
          lockedSubmissions.setSummaryRemoved(submission.id(), false);
          if (revisions.findLast(submission.id(), SubmissionRevisionState.SEALED).isEmpty()) {
            files.setSealed(submission.id(), false);
          }
        });
  }

  /// Restores the summary before the redaction, unless a change was published since.
  public void unsealSummary(CommentId comment) {
    changeLocked(
        comment,
        submission -> {
          var original =
              revisions
                  .findLast(submission.id(), SubmissionRevisionState.SEALED)
                  .orElseThrow(() -> new NotFound("revision", SubmissionRevisionState.SEALED));
          boolean isRedacted = isRedactionOf(submission.summary(), original.summary());
          for (var revision :
              revisions.list(
                  submission.id(),
                  isRedacted ? SubmissionRevisionState.CURRENT : SubmissionRevisionState.EARLIER)) {
            if (isRedactionOf(revision.summary(), original.summary())) {
              revisions.setState(
                  submission.id(), revision.number(), SubmissionRevisionState.REPLACED);
            }
          }
          revisions.setState(submission.id(), original.number(), SubmissionRevisionState.EARLIER);
          if (!Redaction.isRedacted(original.summary())) {
            revisions.changeState(
                submission.id(), SubmissionRevisionState.SEALED, SubmissionRevisionState.EARLIER);
            if (!submission.isSummaryRemoved()) {
              files.setSealed(submission.id(), false);
            }
          }
          if (isRedacted) {
            revisions.makeCurrent(submission.id(), original);
          }
        });
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
          revisions.changeState(
              submission.id(), SubmissionRevisionState.CURRENT, SubmissionRevisionState.EARLIER);
          revisions.makeCurrent(submission.id(), edit);
        });
  }

  public void declineEdit(CommentId comment, int decision) {
    decidePendingEdit(
        comment,
        decision,
        (submission, edit) ->
            revisions.setState(submission.id(), edit.number(), SubmissionRevisionState.DECLINED));
  }

  /// Returns the change of the summary on which this decision was made to review, if there is one.
  public void returnEditToReview(CommentId comment, int decision) {
    transactions.write(
        () ->
            lockedSubmissions
                .lockByAnswer(comment)
                .ifPresent(
                    submission ->
                        revisions
                            .findDecided(submission.id(), decision)
                            .ifPresent(edit -> returnEditToReview(submission, edit))));
  }

  private void returnEditToReview(LockedSubmission submission, SubmissionRevision edit) {
    boolean wasShown =
        revisions
            .findLast(submission.id(), SubmissionRevisionState.CURRENT)
            .filter(edit::equals)
            .isPresent();
    revisions.setState(submission.id(), edit.number(), SubmissionRevisionState.AWAITING_REVIEW);
    if (wasShown) {
      revisions
          .findLast(submission.id(), SubmissionRevisionState.EARLIER)
          .ifPresent(previous -> revisions.makeCurrent(submission.id(), previous));
    }
    publishChange(submission);
  }

  /// Sets the decision that the placeholder links to; null if the summary is shown again.
  public void noteDecision(CommentId comment, @Nullable Integer decision) {
    transactions.write(() -> lockedSubmissions.setDecision(lock(comment).id(), decision));
  }

  private void decidePendingEdit(
      CommentId comment, int decision, BiConsumer<LockedSubmission, SubmissionRevision> effect) {
    transactions.write(
        () ->
            lockedSubmissions
                .lockByAnswer(comment)
                .ifPresent(
                    submission ->
                        revisions
                            .findLast(submission.id(), SubmissionRevisionState.AWAITING_REVIEW)
                            .ifPresent(
                                edit -> {
                                  effect.accept(submission, edit);
                                  revisions.setDecision(submission.id(), edit.number(), decision);
                                  publishChange(submission);
                                })));
  }

  private void changeLocked(CommentId comment, Consumer<LockedSubmission> effect) {
    transactions.write(
        () -> {
          var submission = lock(comment);
          effect.accept(submission);
          lockedSubmissions.incrementVersion(submission.id());
          publishChange(submission);
        });
  }

  private void publishChange(LockedSubmission submission) {
    events.publishEvent(submission.toChangedEvent());
  }

  private LockedSubmission lock(CommentId comment) {
    return lockedSubmissions
        .lockByAnswer(comment)
        .orElseThrow(() -> new NotFound("submission", comment.value()));
  }

  private List<Integer> listOthers(CommentId comment, String condition) {
    return database
        .sql(
            """
            SELECT o.number FROM comment c
              JOIN comment o ON o.consultation_id = c.consultation_id AND o.submission = c.submission AND o.id <> c.id
             WHERE c.id = ? AND %s ORDER BY o.number
            """
                .formatted(condition))
        .param(comment.value())
        .query(Integer.class)
        .list();
  }
}
