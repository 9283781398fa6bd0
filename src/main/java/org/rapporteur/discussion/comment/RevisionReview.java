package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.OfRevision;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a decision does to the words of a comment: its author's edit becomes public or not, and
/// passages are redacted or given back. Joined into the use case of the moderation module like
/// [CommentReview].
@Service
public class RevisionReview {

  private final CommentRepository comments;
  private final RevisionRepository revisions;
  private final Mentions mentions;
  private final RedactedQuotations quotations;
  private final AttachmentService attachments;
  private final Counters counters;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  RevisionReview(
      CommentRepository comments,
      RevisionRepository revisions,
      Mentions mentions,
      RedactedQuotations quotations,
      AttachmentService attachments,
      Counters counters,
      ApplicationEventPublisher events,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.revisions = revisions;
    this.mentions = mentions;
    this.quotations = quotations;
    this.attachments = attachments;
    this.counters = counters;
    this.events = events;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// What its author changed is what the comment says from now on.
  public void publishEdit(CommentId id) {
    useCases.change(
        () -> {
          var edit = revisionOf(id, RevisionState.AWAITING_REVIEW);
          revisionOf(id, RevisionState.CURRENT).become(RevisionState.EARLIER);
          edit.become(RevisionState.CURRENT);
          show(load(id), edit);
          blackOutLost(id);
        });
  }

  public void declineEdit(CommentId id) {
    useCases.change(
        () -> revisionOf(id, RevisionState.AWAITING_REVIEW).become(RevisionState.DECLINED));
  }

  /// The edit that was published or declined last awaits review again.
  public void returnEditToReview(CommentId id) {
    useCases.change(
        () -> {
          var comment = load(id);
          var all = revisions.findOf(id.value());
          var edit = all.getLast();
          boolean wasShown = edit.state() == RevisionState.CURRENT;
          edit.become(RevisionState.AWAITING_REVIEW);
          if (wasShown) {
            var before = last(all, RevisionState.EARLIER);
            before.become(RevisionState.CURRENT);
            show(comment, before);
            events.publishEvent(
                new CommentReturned(id, comment.consultation(), comment.question()));
          }
        });
  }

  /// Blacks out passages of the comment's Markdown, counted in code points, and what other comments
  /// quote of it and it does not say any more. Every revision that could be read is sealed, because
  /// an earlier one may say the same. Answers in how many other comments it blacked out a
  /// quotation.
  public int redact(CommentId id, PersonId by, List<TextSpan> passages) {
    return useCases.change(
        () -> {
          attachments.seal(id);
          var current = revisionOf(id, RevisionState.CURRENT);
          blackOut(id, by, Redaction.of(current.text(), passages));
          return blackOutQuotationsOf(id, by);
        });
  }

  /// The comment says again what it said before it was redacted, and so do those that quote it and
  /// were not redacted since.
  public void unseal(CommentId id) {
    useCases.change(
        () -> {
          // What it quotes was blacked out after it was redacted itself.
          while (quotations.isBecauseOfQuotation(id, current(id))) {
            restore(id);
          }
          giveBack(id);
        });
  }

  private void giveBack(CommentId id) {
    int redacted = current(id);
    restore(id);
    forgetDecision(id);
    blackOutLost(id);
    var comment = load(id);
    events.publishEvent(new CommentRestored(id, comment.consultation(), comment.question()));
    for (var quoting : quotations.becauseOf(id, redacted)) {
      if (current(quoting.comment()) == quoting.revision()) {
        giveBack(quoting.comment());
      }
    }
  }

  private void restore(CommentId id) {
    var all = revisions.findOf(id.value());
    last(all, RevisionState.CURRENT).become(RevisionState.REPLACED);
    var original = last(all, RevisionState.SEALED);
    // One redacted before keeps what that redaction sealed.
    if (!Redaction.isIn(original.text())) {
      all.stream()
          .filter(revision -> revision.state() == RevisionState.SEALED)
          .forEach(revision -> revision.become(RevisionState.EARLIER));
    }
    original.become(RevisionState.CURRENT);
    show(load(id), original);
  }

  private int blackOutQuotationsOf(CommentId redacted, @Nullable PersonId by) {
    var touched = new HashSet<CommentId>();
    var sources = new ArrayDeque<CommentId>(List.of(redacted));
    while (!sources.isEmpty()) {
      var source = sources.poll();
      var says = revisionOf(source, RevisionState.CURRENT);
      quotations
          .lost(source, says.text())
          .forEach(
              (quoting, passages) -> {
                blackOutQuotations(quoting, by, passages, source, says.number());
                touched.add(quoting);
                sources.add(quoting);
              });
    }
    return touched.size();
  }

  private void blackOutQuotations(
      CommentId quoting,
      @Nullable PersonId by,
      Set<Passage> passages,
      CommentId source,
      int sourceRevision) {
    var before = revisionOf(quoting, RevisionState.CURRENT);
    var made = blackOut(quoting, by, RedactedQuotations.without(before.text(), passages));
    attachments.keep(new OfRevision(quoting, before.number()), made.number());
    quotations.note(new RedactedQuotations.Made(quoting, made.number(), source, sourceRevision));
  }

  /// What it says now may quote words that were redacted meanwhile.
  private void blackOutLost(CommentId id) {
    quotations
        .lostIn(id, current(id))
        .forEach(
            (source, passages) -> {
              blackOutQuotations(id, null, passages, source, current(source));
              quotations.noteDecision(source);
              blackOutQuotationsOf(id, null);
            });
  }

  private Revision blackOut(CommentId id, @Nullable PersonId by, String text) {
    var comment = load(id);
    var all = revisions.findOf(id.value());
    var current = last(all, RevisionState.CURRENT);
    all.stream()
        .filter(revision -> revision.state().isReadable())
        .forEach(revision -> revision.become(RevisionState.SEALED));
    var redacted =
        revisions.save(
            new Revision(
                id,
                all.getLast().number() + 1,
                RevisionState.CURRENT,
                text,
                current.language(),
                by,
                clock.instant()));
    show(comment, redacted);
    mentions.note(comment.consultation(), List.of(redacted.written()));
    events.publishEvent(new CommentRedacted(id, comment.consultation(), comment.question()));
    return redacted;
  }

  private int current(CommentId id) {
    return revisionOf(id, RevisionState.CURRENT).number();
  }

  private void show(Comment comment, Revision revision) {
    boolean counted = comment.isPublished() && !comment.language().equals(revision.language());
    events.publishEvent(
        new CommentRevised(comment.id(), comment.consultation(), comment.question()));
    if (counted) {
      counters.count(comment, -1);
    }
    comment.show(revision.number(), revision.language());
    comments.flush();
    if (counted) {
      counters.count(comment, 1);
    }
  }

  private Revision revisionOf(CommentId id, RevisionState state) {
    return last(revisions.findOf(id.value()), state);
  }

  private static Revision last(List<Revision> all, RevisionState state) {
    return all.reversed().stream()
        .filter(revision -> revision.state() == state)
        .findFirst()
        .orElseThrow(() -> new NotFound("revision", state));
  }

  private void forgetDecision(CommentId id) {
    database
        .sql("UPDATE comment SET decision_number = NULL WHERE id = ?")
        .param(id.value())
        .update();
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
