package org.rapporteur.discussion.ui.thread;

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

/// Data of a comment page for its template.
/// @param clientTemplates HTML that the script clones for the viewer's own actions
public record CommentPageModel(
    ConsultationDetails consultation,
    QuestionDetails question,
    Locale locale,
    CommentDetails comment,
    RenderedThread thread,
    RevisionHistory history,
    String clientTemplates) {

  /// HTML of the comment, the comments above it in the thread and its replies.
  /// @param hiddenAncestors number of comments above it that are not shown
  public record RenderedThread(
      List<String> ancestors, int hiddenAncestors, String comment, String replies) {}

  /// Earlier revisions, latest first, and the comparison that the reader selected.
  public record RevisionHistory(
      List<CommentRevision> earlier, Optional<RevisionComparison> comparison) {}

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public boolean isOpen() {
    return consultation.phase().acceptsComments();
  }

  public String path() {
    return CommentLinks.comment(consultation.slug(), comment.number());
  }

  /// Path of the page that compares this revision with the next one.
  public String comparisonPath(CommentRevision revision) {
    return path() + "?compare=" + revision.number() + "#revisions";
  }

  /// Number of the revision that followed.
  public int nextRevision(CommentRevision revision) {
    return RevisionComparison.nextRevision(comment, history.earlier(), revision.number());
  }

  public String contributorLink() {
    return CommentLinks.contributor(consultation.slug(), comment.contributor());
  }
}
