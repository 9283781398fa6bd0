package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.List;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentTextService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Texts of public submissions, for search. [org.rapporteur.discussion.SubmissionChanged] announces
/// changes. The texts of answers are indexed as comments.
@Service
public class PublicSubmissionService {

  private final SubmissionSql submissionSql;
  private final SubmissionFileSql fileSql;
  private final Transactions transactions;

  PublicSubmissionService(
      SubmissionSql submissionSql, SubmissionFileSql fileSql, Transactions transactions) {
    this.submissionSql = submissionSql;
    this.fileSql = fileSql;
    this.transactions = transactions;
  }

  /// Lists submissions of all consultations in any state, in order of arrival.
  ///
  /// @param last the last submission of the previous page
  public List<SubmissionId> listAfter(SubmissionId last, int limit) {
    return transactions.read(() -> submissionSql.listAfter(last, limit));
  }

  /// Returns those submissions that are public, with the texts of their attachments.
  public List<PublicSubmission> findPublic(Collection<SubmissionId> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    return transactions.read(
        () -> {
          var texts = fileSql.listTexts(submissions, AttachmentTextService.MAX_CHARACTERS);
          return submissionSql.findPublic(submissions).stream()
              .map(
                  submission ->
                      new PublicSubmission(
                          submission, texts.getOrDefault(submission.id(), List.of())))
              .toList();
        });
  }

  /// Text of an attachment, truncated to [AttachmentTextService#MAX_CHARACTERS].
  public record SubmissionAttachmentText(String fileName, String text) {}

  /// A submission with the texts of its attachments, in the order added.
  public record PublicSubmission(
      SubmissionDetails submission, List<SubmissionAttachmentText> attachmentTexts) {}
}
