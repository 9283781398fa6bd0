package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Formal submissions of delegations. A submission is sent and read as a whole. Each answer is also
/// a comment, so it is discussed, counted and cited in its question.
@Service
public class SubmissionService {

  /// Limit of the summary, in code points.
  public static final int MAX_SUMMARY_LENGTH = 2_500;

  /// Submissions on the page of the consultation, and on a page of the list.
  public static final int PAGE_SIZE = 20;

  static final String ACTION = "submission";

  private final SubmissionSender sender;
  private final SubmissionSql submissionSql;
  private final SubmissionRevisionSql revisionSql;
  private final JointPartnerSql partnerSql;
  private final Transactions transactions;

  SubmissionService(
      SubmissionSender sender,
      SubmissionSql submissionSql,
      SubmissionRevisionSql revisionSql,
      JointPartnerSql partnerSql,
      Transactions transactions) {
    this.sender = sender;
    this.submissionSql = submissionSql;
    this.revisionSql = revisionSql;
    this.partnerSql = partnerSql;
    this.transactions = transactions;
  }

  /// Stores the submission with all its answers and deletes the draft. Stores nothing if one answer
  /// is refused. Refuses if another speaker or tab saved or sent the draft meanwhile.
  public SubmissionReceipt send(
      Viewer viewer, ConsultationId consultation, SubmissionDraft draft, IdempotencyKey key) {
    return sender.send(viewer, consultation, draft, key);
  }

  /// Finds a submission that is public, or that was public and is withdrawn. Its delegation,
  /// invited partners and staff also find pending ones.
  public Optional<SubmissionDetails> findSubmission(
      Viewer viewer, ConsultationDetails consultation, int number) {
    if (!consultation.phase().showsComments()) {
      return Optional.empty();
    }
    return transactions
        .read(() -> submissionSql.find(consultation.id(), number))
        .filter(
            submission ->
                submission.isVisible()
                    || viewer.isSpeakerFor(submission.delegationId())
                    || isInvited(viewer, submission)
                    || viewer.isStaffIn(consultation.id().scope()));
  }

  private boolean isInvited(Viewer viewer, SubmissionDetails submission) {
    return !viewer.delegations().isEmpty()
        && transactions.read(() -> partnerSql.list(submission.id())).stream()
            .anyMatch(partner -> viewer.isSpeakerFor(partner.delegation()));
  }

  /// Lists earlier revisions of the summary, newest first, without sealed ones.
  public List<SubmissionRevision> listEarlierRevisions(SubmissionDetails submission) {
    var outcome = submission.outcome();
    return submission.revision() == 1 || outcome.isWithdrawn() || outcome.summaryRemoved()
        ? List.of()
        : transactions.read(
            () ->
                revisionSql.list(
                    submission.id(), SubmissionRevisionSql.SubmissionRevisionState.EARLIER));
  }

  public List<SubmissionDetails> listLatest(ConsultationDetails consultation) {
    return listBefore(consultation, Integer.MAX_VALUE, PAGE_SIZE);
  }

  /// Lists public submissions, latest first.
  ///
  /// @param before only submissions with lower numbers are listed; 0 starts with the latest
  public SubmissionPage loadPage(ConsultationDetails consultation, int before) {
    int beforeNumber = before == 0 ? Integer.MAX_VALUE : before;
    // One submission more than the page shows, to see if there is a next page.
    return SubmissionPage.fromResults(
        listBefore(consultation, beforeNumber, PAGE_SIZE + 1), PAGE_SIZE);
  }

  private List<SubmissionDetails> listBefore(
      ConsultationDetails consultation, int number, int limit) {
    return consultation.phase().showsComments()
        ? transactions.read(() -> submissionSql.listPublicBefore(consultation.id(), number, limit))
        : List.of();
  }

  /// Lists public submissions with higher numbers, by number.
  public List<SubmissionDetails> listAfter(
      ConsultationDetails consultation, int number, int limit) {
    return consultation.phase().showsComments()
        ? transactions.read(() -> submissionSql.listPublicAfter(consultation.id(), number, limit))
        : List.of();
  }

  /// Lists all public submissions by number, for the report.
  public List<SubmissionDetails> listPublic(ConsultationId consultation) {
    return transactions.read(() -> submissionSql.listPublic(consultation));
  }
}
