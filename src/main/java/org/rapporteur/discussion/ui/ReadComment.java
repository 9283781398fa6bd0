package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentRevision;
import org.rapporteur.discussion.thread.ComparedRevisions;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a comment, as its template reads it. `left` counts the
/// comments between the top of the thread and the ancestors that are drawn.
public record ReadComment(
    ConsultationDetails consultation,
    QuestionDetails question,
    Locale locale,
    CommentDetails comment,
    String html,
    List<String> ancestors,
    int left,
    String replies,
    List<CommentRevision> revisions,
    Optional<ComparedRevisions> compared,
    String templates) {

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  public boolean open() {
    return consultation.phase().acceptsComments();
  }

  public String address() {
    return CommentLinks.comment(consultation.slug(), comment.number());
  }

  /// The page with this revision compared to the next.
  public String comparedAddress(CommentRevision revision) {
    return address() + "?compare=" + revision.number() + "#revisions";
  }

  public int next(CommentRevision revision) {
    return ComparedRevisions.after(comment, revisions, revision.number());
  }

  public String contributorLink() {
    return CommentLinks.contributor(consultation.slug(), comment.contributor());
  }
}
