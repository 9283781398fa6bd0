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
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Applies moderation decisions to the text of comments: publishes or declines edits, redacts
/// passages and undoes redactions. It joins the transaction of the moderation module like
/// [CommentReviewService].
@Service
public class RevisionReviewService {

  private final CommentRepository comments;
  private final RevisionRepository revisions;
  private final CommentReferenceSql references;
  private final RedactedQuotationSql quotations;
  private final AttachmentService attachments;
  private final CommentCounterSql counters;
  private final ApplicationEventPublisher events;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  RevisionReviewService(
      CommentRepository comments,
      RevisionRepository revisions,
      CommentReferenceSql references,
      RedactedQuotationSql quotations,
      AttachmentService attachments,
      CommentCounterSql counters,
      ApplicationEventPublisher events,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.revisions = revisions;
    this.references = references;
    this.quotations = quotations;
    this.attachments = attachments;
    this.counters = counters;
    this.events = events;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes the pending edit the current text.
  public void publishEdit(CommentId id) {
    transactions.write(
        () -> {
          var edit = lastInState(id, RevisionState.AWAITING_REVIEW);
          lastInState(id, RevisionState.CURRENT).changeState(RevisionState.EARLIER);
          edit.changeState(RevisionState.CURRENT);
          makeCurrent(load(id), edit);
          redactOutdatedQuotations(id);
        });
  }

  public void declineEdit(CommentId id) {
    transactions.write(
        () -> lastInState(id, RevisionState.AWAITING_REVIEW).changeState(RevisionState.DECLINED));
  }

  /// Returns the edit that was published or declined last to review.
  public void returnEditToReview(CommentId id) {
    transactions.write(
        () -> {
          var comment = load(id);
          var all = revisions.listByComment(id.value());
          var edit = all.getLast();
          boolean wasShown = edit.state() == RevisionState.CURRENT;
          edit.changeState(RevisionState.AWAITING_REVIEW);
          if (wasShown) {
            var previous = lastInState(all, RevisionState.EARLIER);
            previous.changeState(RevisionState.CURRENT);
            makeCurrent(comment, previous);
            events.publishEvent(
                new CommentReturned(id, comment.consultation(), comment.question()));
          }
        });
  }

  /// Redacts passages of the Markdown, given in code points, also where other comments quote them.
  /// Seals all readable revisions; returns how many other comments were redacted.
  public int redact(CommentId id, PersonId actor, List<TextSpan> passages) {
    return transactions.write(
        () -> {
          attachments.seal(id);
          var current = lastInState(id, RevisionState.CURRENT);
          replaceWithRedacted(id, actor, Redaction.redact(current.text(), passages));
          return redactQuotationsOf(id, actor);
        });
  }

  /// Restores the text before the redaction, also in quoting comments that were not redacted since.
  public void unseal(CommentId id) {
    transactions.write(
        () -> {
          // Undo first the redactions of quotations that followed its own redaction.
          while (quotations.isQuotationRedaction(id, currentNumber(id))) {
            restoreOriginal(id);
          }
          undoRedaction(id);
        });
  }

  private void undoRedaction(CommentId id) {
    int redacted = currentNumber(id);
    restoreOriginal(id);
    clearDecision(id);
    redactOutdatedQuotations(id);
    var comment = load(id);
    events.publishEvent(new CommentRestored(id, comment.consultation(), comment.question()));
    for (var quoting : quotations.listCausedBy(id, redacted)) {
      if (currentNumber(quoting.comment()) == quoting.revision()) {
        undoRedaction(quoting.comment());
      }
    }
  }

  private void restoreOriginal(CommentId id) {
    var all = revisions.listByComment(id.value());
    lastInState(all, RevisionState.CURRENT).changeState(RevisionState.REPLACED);
    var original = lastInState(all, RevisionState.SEALED);
    // An original that contains marks was redacted before; its revisions stay sealed.
    if (!Redaction.isRedacted(original.text())) {
      all.stream()
          .filter(revision -> revision.state() == RevisionState.SEALED)
          .forEach(revision -> revision.changeState(RevisionState.EARLIER));
    }
    original.changeState(RevisionState.CURRENT);
    makeCurrent(load(id), original);
  }

  private int redactQuotationsOf(CommentId redacted, @Nullable PersonId actor) {
    var touched = new HashSet<CommentId>();
    var sources = new ArrayDeque<CommentId>(List.of(redacted));
    while (!sources.isEmpty()) {
      var source = sources.poll();
      var current = lastInState(source, RevisionState.CURRENT);
      quotations
          .findOutdated(source, current.text())
          .forEach(
              (quoting, passages) -> {
                redactQuotations(quoting, actor, passages, source, current.number());
                touched.add(quoting);
                sources.add(quoting);
              });
    }
    return touched.size();
  }

  private void redactQuotations(
      CommentId quoting,
      @Nullable PersonId actor,
      Set<CommentPassage> passages,
      CommentId source,
      int sourceRevision) {
    var current = lastInState(quoting, RevisionState.CURRENT);
    var redacted =
        replaceWithRedacted(quoting, actor, RedactedQuotationSql.redact(current.text(), passages));
    attachments.copyFiles(new CommentRevisionId(quoting, current.number()), redacted.number());
    quotations.store(
        new RedactedQuotationSql.QuotationRedaction(
            quoting, redacted.number(), source, sourceRevision));
  }

  /// Redacts quotations in the current text whose source was redacted meanwhile.
  private void redactOutdatedQuotations(CommentId id) {
    quotations
        .findRedactedIn(id, currentNumber(id))
        .forEach(
            (source, passages) -> {
              redactQuotations(id, null, passages, source, currentNumber(source));
              quotations.copyDecision(source);
              redactQuotationsOf(id, null);
            });
  }

  private Revision replaceWithRedacted(CommentId id, @Nullable PersonId actor, String text) {
    var comment = load(id);
    var all = revisions.listByComment(id.value());
    var current = lastInState(all, RevisionState.CURRENT);
    all.stream()
        .filter(revision -> revision.state().isReadable())
        .forEach(revision -> revision.changeState(RevisionState.SEALED));
    var redacted =
        revisions.save(
            new Revision(
                id,
                all.getLast().number() + 1,
                RevisionState.CURRENT,
                text,
                current.language(),
                actor,
                clock.instant()));
    makeCurrent(comment, redacted);
    references.store(comment.consultation(), List.of(redacted.toStoredRevision()));
    events.publishEvent(new CommentRedacted(id, comment.consultation(), comment.question()));
    return redacted;
  }

  private int currentNumber(CommentId id) {
    return lastInState(id, RevisionState.CURRENT).number();
  }

  private void makeCurrent(Comment comment, Revision revision) {
    boolean languageChanged =
        comment.isPublished() && !comment.language().equals(revision.language());
    events.publishEvent(
        new CommentRevised(comment.id(), comment.consultation(), comment.question()));
    if (languageChanged) {
      counters.updateCounts(comment, -1);
    }
    comment.changeRevision(revision.number(), revision.language());
    comments.flush();
    if (languageChanged) {
      counters.updateCounts(comment, 1);
    }
  }

  private Revision lastInState(CommentId id, RevisionState state) {
    return lastInState(revisions.listByComment(id.value()), state);
  }

  private static Revision lastInState(List<Revision> all, RevisionState state) {
    return all.reversed().stream()
        .filter(revision -> revision.state() == state)
        .findFirst()
        .orElseThrow(() -> new NotFound("revision", state));
  }

  private void clearDecision(CommentId id) {
    database
        .sql("UPDATE comment SET decision_number = NULL WHERE id = ?")
        .param(id.value())
        .update();
  }

  private Comment load(CommentId id) {
    return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment", id.value()));
  }
}
