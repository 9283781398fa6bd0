package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionRevision;
import org.rapporteur.shared.Comparison;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;

/// Everything that stands on the page of a submission, as its template reads it: the answers that
/// can be read as HTML, by their numbers. Whoever `changes` it may, whoever `keeps` its receipt
/// reads that.
public record ReadSubmission(
    ConsultationDetails consultation,
    Locale locale,
    SubmissionDetails submission,
    Map<Integer, String> answers,
    List<SubmissionRevision> earlier,
    int compared,
    boolean changes,
    boolean keeps) {

  /// What changed in the summary from the revision that was asked for to the next.
  public Optional<Comparison> comparison() {
    for (int i = 0; i < earlier.size(); i++) {
      if (earlier.get(i).number() == compared) {
        return Optional.of(
            Comparison.of(
                Markdown.toPlainText(earlier.get(i).summary()),
                Markdown.toPlainText(
                    i == 0 ? submission.summary() : earlier.get(i - 1).summary())));
      }
    }
    return Optional.empty();
  }

  /// The number of the revision that came after.
  public int next(SubmissionRevision revision) {
    int at = earlier.indexOf(revision);
    return at == 0 ? submission.revision() : earlier.get(at - 1).number();
  }

  public String comparedAddress(SubmissionRevision revision) {
    return address() + "?compare=" + revision.number() + "#revisions";
  }

  public String editLink() {
    return SubmissionLinks.edit(consultation.slug(), submission.number());
  }

  public String listLink() {
    return SubmissionLinks.submissions(consultation.slug());
  }

  public String receiptLink() {
    return SubmissionLinks.receipt(consultation.slug(), submission.number());
  }

  public String decisionLink() {
    return ConsultationLinks.log(consultation.slug()) + "/" + submission.standing().decision();
  }

  /// The first answer that stands, on which a reader flags what the whole says.
  public Optional<String> flagLink() {
    return submission.answers().stream()
        .filter(answer -> answer.state() == CommentState.PUBLISHED)
        .findFirst()
        .map(answer -> CommentLinks.comment(consultation.slug(), answer.comment()) + "/flag");
  }

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  public QuestionDetails question(SubmissionDetails.Answer answer) {
    return consultation.question(answer.question()).orElseThrow();
  }

  public String address() {
    return SubmissionLinks.submission(consultation.slug(), submission.number());
  }

  public String contributorLink() {
    return CommentLinks.contributor(consultation.slug(), submission.contributor());
  }
}
