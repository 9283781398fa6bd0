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
import org.rapporteur.discussion.submission.SubmissionRevisionRows.State;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a decision does to a submission as a whole, which is named by any of its answers. The
/// moderation module decides who may and why, and joins these into its own use case.
@Service
public class SubmissionReview {

  private final HeldSubmissions held;
  private final SubmissionRevisionRows revisions;
  private final SubmissionFileRows files;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  SubmissionReview(
      HeldSubmissions held,
      SubmissionRevisionRows revisions,
      SubmissionFileRows files,
      ApplicationEventPublisher events,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.held = held;
    this.revisions = revisions;
    this.files = files;
    this.events = events;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The number of the submission that a comment is an answer of.
  public Optional<Integer> numberOf(CommentId comment) {
    return useCases.read(() -> held.readOf(comment)).map(HeldSubmission::number);
  }

  /// Of each comment that is an answer the number of its submission.
  public Map<CommentId, Integer> numbersOf(Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : useCases.read(() -> held.numbersOf(comments));
  }

  /// What the summary says, also where a decision took it away, and what it would say.
  public SummaryUnderReview summary(CommentId comment) {
    return useCases.read(
        () -> {
          var submission =
              held.readOf(comment).orElseThrow(() -> new NotFound("submission", comment.value()));
          return new SummaryUnderReview(
              submission.number(),
              submission.language(),
              submission.summary(),
              revisions
                  .last(submission.id(), State.AWAITING_REVIEW)
                  .map(SubmissionRevision::summary)
                  .orElse(null),
              submission.isRemoved(),
              submission.isDecidedOn(),
              files.shown(List.of(submission.id())).getOrDefault(submission.id(), List.of()));
        });
  }

  /// All answers of the same submission but this one, in the order of their arrival.
  public List<CommentId> othersOf(CommentId comment) {
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

  /// The other answers of the same submission that await review, by their numbers.
  public List<Integer> awaitingWith(CommentId comment) {
    return with(comment, "o.state = 'AWAITING_REVIEW'");
  }

  /// The other answers of the same submission of which a change awaits review.
  public List<Integer> changedWith(CommentId comment) {
    return with(
        comment,
        """
        o.state = 'PUBLISHED' AND EXISTS
          (SELECT 1 FROM comment_revision r WHERE r.comment_id = o.id AND r.state = 'AWAITING_REVIEW')
        """);
  }

  public void redactSummary(CommentId comment, PersonId by, List<TextSpan> passages) {
    change(
        comment,
        submission -> {
          String text = Redaction.of(submission.summary(), passages);
          revisions.become(submission.id(), State.CURRENT, State.SEALED);
          revisions.become(submission.id(), State.EARLIER, State.SEALED);
          revisions.show(
              submission.id(),
              revisions.add(
                  submission.id(),
                  State.CURRENT,
                  text,
                  submission.language(),
                  by,
                  clock.instant()));
          // A file may say what was blacked out.
          files.seal(submission.id(), true);
        });
  }

  public void removeSummary(CommentId comment) {
    change(
        comment,
        submission -> {
          held.decide(submission.id(), true);
          files.seal(submission.id(), true);
        });
  }

  public void restoreSummary(CommentId comment) {
    change(
        comment,
        submission -> {
          held.decide(submission.id(), false);
          if (revisions.last(submission.id(), State.SEALED).isEmpty()) {
            files.seal(submission.id(), false);
          }
        });
  }

  /// The summary says again what it said before it was redacted, unless a change of it was
  /// published since. One redacted before keeps what that redaction sealed.
  public void unsealSummary(CommentId comment) {
    change(
        comment,
        submission -> {
          var original =
              revisions
                  .last(submission.id(), State.SEALED)
                  .orElseThrow(() -> new NotFound("revision", State.SEALED));
          boolean saysIt = isRedacted(submission.summary(), original.summary());
          for (var said : revisions.of(submission.id(), saysIt ? State.CURRENT : State.EARLIER)) {
            if (isRedacted(said.summary(), original.summary())) {
              revisions.become(submission.id(), said.number(), State.REPLACED);
            }
          }
          revisions.become(submission.id(), original.number(), State.EARLIER);
          if (!Redaction.isIn(original.summary())) {
            revisions.become(submission.id(), State.SEALED, State.EARLIER);
            if (!submission.isRemoved()) {
              files.seal(submission.id(), false);
            }
          }
          if (saysIt) {
            revisions.show(submission.id(), original);
          }
        });
  }

  private static boolean isRedacted(String text, String original) {
    return Redaction.isIn(text) && Redaction.isLeftOf(text, original);
  }

  /// What its delegation changed is what the summary says from now on; nothing where none waits.
  public void publishEdit(CommentId comment, int decision) {
    changeWaiting(
        comment,
        decision,
        (submission, edit) -> {
          revisions.become(submission.id(), State.CURRENT, State.EARLIER);
          revisions.show(submission.id(), edit);
        });
  }

  public void declineEdit(CommentId comment, int decision) {
    changeWaiting(
        comment,
        decision,
        (submission, edit) -> revisions.become(submission.id(), edit.number(), State.DECLINED));
  }

  /// What that decision published or declined awaits review again; nothing where it decided on no
  /// change of a summary.
  public void returnEdit(CommentId comment, int decision) {
    useCases.change(
        () ->
            held.holdOf(comment)
                .ifPresent(
                    submission ->
                        revisions
                            .decided(submission.id(), decision)
                            .ifPresent(edit -> returnEdit(submission, edit))));
  }

  private void returnEdit(HeldSubmission submission, SubmissionRevision edit) {
    boolean wasShown =
        revisions.last(submission.id(), State.CURRENT).filter(edit::equals).isPresent();
    revisions.become(submission.id(), edit.number(), State.AWAITING_REVIEW);
    if (wasShown) {
      revisions
          .last(submission.id(), State.EARLIER)
          .ifPresent(before -> revisions.show(submission.id(), before));
    }
    tell(submission);
  }

  /// The place of what was taken away names the decision; absent where it is shown again.
  public void noteDecision(CommentId comment, @Nullable Integer decision) {
    useCases.change(() -> held.note(hold(comment).id(), decision));
  }

  private void changeWaiting(
      CommentId comment, int decision, BiConsumer<HeldSubmission, SubmissionRevision> effect) {
    useCases.change(
        () ->
            held.holdOf(comment)
                .ifPresent(
                    submission ->
                        revisions
                            .last(submission.id(), State.AWAITING_REVIEW)
                            .ifPresent(
                                edit -> {
                                  effect.accept(submission, edit);
                                  revisions.note(submission.id(), edit.number(), decision);
                                  tell(submission);
                                })));
  }

  private void change(CommentId comment, Consumer<HeldSubmission> effect) {
    useCases.change(
        () -> {
          var submission = hold(comment);
          effect.accept(submission);
          held.changed(submission.id());
          tell(submission);
        });
  }

  private void tell(HeldSubmission submission) {
    events.publishEvent(submission.asChanged());
  }

  private HeldSubmission hold(CommentId comment) {
    return held.holdOf(comment).orElseThrow(() -> new NotFound("submission", comment.value()));
  }

  private List<Integer> with(CommentId comment, String which) {
    return database
        .sql(
            """
            SELECT o.number FROM comment c
              JOIN comment o ON o.consultation_id = c.consultation_id AND o.submission = c.submission AND o.id <> c.id
             WHERE c.id = ? AND %s ORDER BY o.number
            """
                .formatted(which))
        .param(comment.value())
        .query(Integer.class)
        .list();
  }
}
