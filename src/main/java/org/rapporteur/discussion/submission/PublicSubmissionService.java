package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.List;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentTextService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Texts of public submissions, for search. [org.rapporteur.discussion.SubmissionChanged] announces
/// changes; the texts of answers are indexed as comments.
@Service
public class PublicSubmissionService {

  private final SubmissionSql rows;
  private final SubmissionFileSql files;
  private final Transactions transactions;

  PublicSubmissionService(SubmissionSql rows, SubmissionFileSql files, Transactions transactions) {
    this.rows = rows;
    this.files = files;
    this.transactions = transactions;
  }

  /// Submissions of all consultations in any state, in order of arrival.
  public List<SubmissionId> listAfter(SubmissionId last, int limit) {
    return transactions.read(() -> rows.listAfter(last, limit));
  }

  /// The public ones among these, with the texts of their attachments.
  public List<PublicSubmission> findPublic(Collection<SubmissionId> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    return transactions.read(
        () -> {
          var texts = files.listTexts(submissions, AttachmentTextService.MAX_CHARACTERS);
          return rows.findPublic(submissions).stream()
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
