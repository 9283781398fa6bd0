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
  private final CommentReferenceSql referenceSql;
  private final RedactedQuotationSql quotationSql;
  private final AttachmentService attachments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommentRedactor(
      CommentRevisions revisions,
      RevisionRepository revisionRepository,
      CommentReferenceSql referenceSql,
      RedactedQuotationSql quotationSql,
      AttachmentService attachments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.revisions = revisions;
    this.revisionRepository = revisionRepository;
    this.referenceSql = referenceSql;
    this.quotationSql = quotationSql;
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

  /// Redacts quotations in the current text whose source was redacted after they were quoted. The
  /// new revisions have no actor, because no moderator decided on them.
  void redactOutdatedQuotations(CommentId id) {
    quotationSql
        .findRedactedIn(id, revisions.loadCurrent(id).number())
        .forEach(
            (source, passages) -> {
              redactQuotations(id, null, passages, source, revisions.loadCurrent(source).number());
              quotationSql.copyDecision(source);
              redactQuotationsOf(id, null);
            });
  }

  // A redacted quotation can itself be quoted, so the search continues in the quoting comments.
  private int redactQuotationsOf(CommentId redacted, @Nullable PersonId actor) {
    var redactedComments = new HashSet<CommentId>();
    var sources = new ArrayDeque<CommentId>(List.of(redacted));
    while (!sources.isEmpty()) {
      var source = sources.poll();
      var currentRevision = revisions.loadCurrent(source);
      quotationSql
          .findOutdated(source, currentRevision.text())
          .forEach(
              (quoting, passages) -> {
                redactQuotations(quoting, actor, passages, source, currentRevision.number());
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
    var currentRevision = revisions.loadCurrent(quoting);
    var redactedRevision =
        replaceText(quoting, actor, Redaction.redactQuotations(currentRevision.text(), passages));
    attachments.copyFiles(
        new CommentRevisionId(quoting, currentRevision.number()), redactedRevision.number());
    quotationSql.store(
        new RedactedQuotationSql.QuotationRedaction(
            quoting, redactedRevision.number(), source, sourceRevision));
  }

  private Revision replaceText(CommentId id, @Nullable PersonId actor, String redactedText) {
    var comment = revisions.loadComment(id);
    var existingRevisions = revisions.list(id);
    var language =
        CommentRevisions.requireLast(existingRevisions, RevisionState.CURRENT).language();
    existingRevisions.stream()
        .filter(revision -> revision.state().isReadable())
        .forEach(revision -> revision.changeState(RevisionState.SEALED));
    var redactedRevision =
        revisionRepository.save(
            new Revision(
                id,
                existingRevisions.getLast().number() + 1,
                RevisionState.CURRENT,
                redactedText,
                language,
                actor,
                clock.instant()));
    revisions.makeCurrent(comment, redactedRevision);
    referenceSql.store(comment.consultation(), List.of(redactedRevision.toStoredRevision()));
    events.publishEvent(new CommentRedacted(id, comment.consultation(), comment.question()));
    return redactedRevision;
  }
}
