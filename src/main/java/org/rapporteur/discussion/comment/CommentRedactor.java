package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Replaces texts with redacted revisions, also in the comments that quote a redacted passage.
@Component
class CommentRedactor {

  private final CommentRevisions revisions;
  private final RevisionRepository revisionRepository;
  private final CommentReferenceSql references;
  private final RedactedQuotationSql quotations;
  private final AttachmentService attachments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommentRedactor(
      CommentRevisions revisions,
      RevisionRepository revisionRepository,
      CommentReferenceSql references,
      RedactedQuotationSql quotations,
      AttachmentService attachments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.revisions = revisions;
    this.revisionRepository = revisionRepository;
    this.references = references;
    this.quotations = quotations;
    this.attachments = attachments;
    this.events = events;
    this.clock = clock;
  }

  /// Redacts passages of the current text, given in code points of the Markdown, and seals all
  /// readable revisions. Returns the number of other comments that were redacted.
  int redact(CommentId id, PersonId actor, List<TextSpan> passages) {
    attachments.seal(id);
    String redactedText = Redaction.redact(revisions.loadCurrent(id).text(), passages);
    replaceText(id, actor, redactedText);
    return redactQuotationsOf(id, actor);
  }

  /// Redacts quotations in the current text whose source was redacted since they were quoted.
  void redactOutdatedQuotations(CommentId id) {
    quotations
        .findRedactedIn(id, revisions.loadCurrent(id).number())
        .forEach(
            (source, passages) -> {
              redactQuotations(id, null, passages, source, revisions.loadCurrent(source).number());
              quotations.copyDecision(source);
              redactQuotationsOf(id, null);
            });
  }

  // A redacted quotation can itself be quoted, so the search continues in the quoting comments.
  private int redactQuotationsOf(CommentId redacted, @Nullable PersonId actor) {
    var redactedComments = new HashSet<CommentId>();
    var sources = new ArrayDeque<CommentId>(List.of(redacted));
    while (!sources.isEmpty()) {
      var source = sources.poll();
      var current = revisions.loadCurrent(source);
      quotations
          .findOutdated(source, current.text())
          .forEach(
              (quoting, passages) -> {
                redactQuotations(quoting, actor, passages, source, current.number());
                redactedComments.add(quoting);
                sources.add(quoting);
              });
    }
    return redactedComments.size();
  }

  private void redactQuotations(
      CommentId quoting,
      @Nullable PersonId actor,
      Set<CommentPassage> passages,
      CommentId source,
      int sourceRevision) {
    var current = revisions.loadCurrent(quoting);
    var redacted =
        replaceText(quoting, actor, RedactedQuotationSql.redact(current.text(), passages));
    attachments.copyFiles(new CommentRevisionId(quoting, current.number()), redacted.number());
    quotations.store(
        new RedactedQuotationSql.QuotationRedaction(
            quoting, redacted.number(), source, sourceRevision));
  }

  private Revision replaceText(CommentId id, @Nullable PersonId actor, String redactedText) {
    var comment = revisions.loadComment(id);
    var existing = revisions.list(id);
    var language = CommentRevisions.requireLast(existing, RevisionState.CURRENT).language();
    existing.stream()
        .filter(revision -> revision.state().isReadable())
        .forEach(revision -> revision.changeState(RevisionState.SEALED));
    var redacted =
        revisionRepository.save(
            new Revision(
                id,
                existing.getLast().number() + 1,
                RevisionState.CURRENT,
                redactedText,
                language,
                actor,
                clock.instant()));
    revisions.makeCurrent(comment, redacted);
    references.store(comment.consultation(), List.of(redacted.toStoredRevision()));
    events.publishEvent(new CommentRedacted(id, comment.consultation(), comment.question()));
    return redacted;
  }
}
