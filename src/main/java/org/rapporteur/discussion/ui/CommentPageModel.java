package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentRevision;
import org.rapporteur.discussion.thread.RevisionComparison;
import org.rapporteur.shared.LanguageTag;

/// Data of a comment page for its template. `hiddenAncestors` counts the comments above that are
/// not shown.
public record CommentPageModel(
    ConsultationDetails consultation,
    QuestionDetails question,
    Locale locale,
    CommentDetails comment,
    String commentHtml,
    List<String> ancestors,
    int hiddenAncestors,
    String repliesHtml,
    List<CommentRevision> revisions,
    Optional<RevisionComparison> compared,
    String actionTemplates) {

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public boolean isOpen() {
    return consultation.phase().acceptsComments();
  }

  public String address() {
    return CommentLinks.comment(consultation.slug(), comment.number());
  }

  /// Address of the page that compares this revision with the next one.
  public String comparedAddress(CommentRevision revision) {
    return address() + "?compare=" + revision.number() + "#revisions";
  }

  public int nextRevision(CommentRevision revision) {
    return RevisionComparison.nextRevision(comment, revisions, revision.number());
  }

  public String contributorLink() {
    return CommentLinks.contributor(consultation.slug(), comment.contributor());
  }
}
