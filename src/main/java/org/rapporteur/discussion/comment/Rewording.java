package org.rapporteur.discussion.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.OfRevision;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Gives a comment other words and files: always a new revision, shown at once or after a moderator
/// has read it. What was redacted stays as it is.
@Component
class Rewording {

  /// What a comment shall say, who wants it and when.
  ///
  /// @param files those it shall have; null for those it has
  record Wanted(
      String text,
      LanguageTag language,
      @Nullable List<AttachmentId> files,
      PersonId by,
      Instant at) {}

  private final RevisionRepository revisions;
  private final Mentions mentions;
  private final AttachmentService attachments;
  private final Counters counters;

  Rewording(
      RevisionRepository revisions,
      Mentions mentions,
      AttachmentService attachments,
      Counters counters) {
    this.revisions = revisions;
    this.mentions = mentions;
    this.attachments = attachments;
    this.counters = counters;
  }

  void reword(Comment comment, Review review, Wanted wanted) {
    if (revisions.isRedacted(comment.id().value())) {
      throw new RedactedComment(comment.number());
    }
    var waiting = revisions.findOf(comment.id().value()).stream().filter(Rewording::waits).toList();
    int made = revisions.lastNumber(comment.id().value()) + 1;
    int before = lastWanted(comment, waiting);
    if (review == Review.BEFORE && comment.isPublished()) {
      // The old text stays until a moderator has read the new one.
      waiting.forEach(earlier -> earlier.become(RevisionState.REPLACED));
      addRevision(comment, made, RevisionState.AWAITING_REVIEW, wanted);
    } else {
      replaceText(comment, made, wanted);
    }
    attach(comment, before, made, wanted);
  }

  /// The revision that its author wrote last and that was not declined.
  private static int lastWanted(Comment comment, List<Revision> waiting) {
    return waiting.stream().mapToInt(Revision::number).max().orElse(comment.revision());
  }

  private static boolean waits(Revision revision) {
    return revision.state() == RevisionState.AWAITING_REVIEW;
  }

  private void replaceText(Comment comment, int next, Wanted wanted) {
    // What nobody could read yet does not become public by being changed.
    revision(comment).become(comment.isVisible() ? RevisionState.EARLIER : RevisionState.REPLACED);
    var language = wanted.language();
    if (comment.isPublished() && !comment.language().equals(language)) {
      counters.count(comment, -1);
      comment.show(next, language);
      counters.count(comment, 1);
    } else {
      comment.show(next, language);
    }
    addRevision(comment, next, RevisionState.CURRENT, wanted);
  }

  private void addRevision(Comment comment, int number, RevisionState state, Wanted wanted) {
    var added =
        revisions.save(
            new Revision(
                comment.id(),
                number,
                state,
                wanted.text(),
                wanted.language(),
                wanted.by(),
                wanted.at()));
    mentions.note(comment.consultation(), List.of(added.written()));
  }

  private void attach(Comment comment, int before, int made, Wanted wanted) {
    var files = wanted.files();
    if (files == null) {
      attachments.keep(new OfRevision(comment.id(), before), made);
    } else {
      attachments.change(
          wanted.by(), comment.question(), files, new OfRevision(comment.id(), made));
    }
  }

  private Revision revision(Comment comment) {
    return revisions
        .findById(new Revision.Key(comment.id().value(), comment.revision()))
        .orElseThrow(() -> new IllegalStateException("No revision of C" + comment.number()));
  }
}
