package org.rapporteur.discussion.ui.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionRevision;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.comparison.TextDiff;

/// Data of a submission page for its template.
/// @param answerHtml readable answers by comment number
/// @param earlierRevisions earlier revisions of the summary, latest first
/// @param comparedRevision earlier revision that the reader selected for comparison
public record SubmissionPageModel(
    ConsultationDetails consultation,
    Locale locale,
    SubmissionDetails submission,
    Map<Integer, String> answerHtml,
    List<SubmissionRevision> earlierRevisions,
    OptionalInt comparedRevision,
    boolean canChange,
    boolean canReadReceipt) {

  /// Changes of the summary from the selected revision to the next one.
  public Optional<TextDiff> comparison() {
    return earlierRevisions.stream()
        .filter(revision -> comparedRevision.equals(OptionalInt.of(revision.number())))
        .findFirst()
        .map(
            revision ->
                TextDiff.compute(
                    Markdown.toPlainText(revision.summary()),
                    Markdown.toPlainText(nextSummary(revision))));
  }

  private String nextSummary(SubmissionRevision revision) {
    int index = earlierRevisions.indexOf(revision);
    return index == 0 ? submission.summary() : earlierRevisions.get(index - 1).summary();
  }

  /// Number of the revision that followed.
  public int nextRevision(SubmissionRevision revision) {
    int index = earlierRevisions.indexOf(revision);
    return index == 0 ? submission.revision() : earlierRevisions.get(index - 1).number();
  }

  /// Path of the page that compares this revision with the next one.
  public String comparisonPath(SubmissionRevision revision) {
    return path() + "?compare=" + revision.number() + "#revisions";
  }

  public String editLink() {
    return SubmissionLinks.editPath(consultation.slug(), submission.number());
  }

  public String listLink() {
    return SubmissionLinks.listPath(consultation.slug());
  }

  public String receiptLink() {
    return SubmissionLinks.receiptPath(consultation.slug(), submission.number());
  }

  public String decisionLink() {
    return ConsultationLinks.log(consultation.slug()) + "/" + submission.outcome().decision();
  }

  /// Path of the form to flag the submission. The flag is on its first published answer, so
  /// there is none without such an answer.
  public Optional<String> flagLink() {
    return submission.answers().stream()
        .filter(answer -> answer.state() == CommentState.PUBLISHED)
        .findFirst()
        .map(answer -> CommentLinks.comment(consultation.slug(), answer.comment()) + "/flag");
  }

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public QuestionDetails question(SubmissionDetails.SubmissionAnswer answer) {
    return consultation.question(answer.question()).orElseThrow();
  }

  public String path() {
    return SubmissionLinks.submissionPath(consultation.slug(), submission.number());
  }

  public String contributorLink() {
    return CommentLinks.contributor(consultation.slug(), submission.contributor());
  }
}
