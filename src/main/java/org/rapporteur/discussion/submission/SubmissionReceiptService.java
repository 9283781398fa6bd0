package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SentSubmissionSql.SentSubmission;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Receipts of submissions, visible to the sender and to all speakers of the delegation.
@Service
public class SubmissionReceiptService {

  private final SubmissionSql submissionSql;
  private final SentSubmissionSql sentSubmissionSql;
  private final SubmissionService submissions;
  private final PersonService people;
  private final Transactions transactions;

  SubmissionReceiptService(
      SubmissionSql submissionSql,
      SentSubmissionSql sentSubmissionSql,
      SubmissionService submissions,
      PersonService people,
      Transactions transactions) {
    this.submissionSql = submissionSql;
    this.sentSubmissionSql = sentSubmissionSql;
    this.submissions = submissions;
    this.people = people;
    this.transactions = transactions;
  }

  /// Refuses viewers who may read the submission but not its receipt. The submission is not found
  /// for everyone else.
  public ReceivedSubmission get(Viewer viewer, ConsultationDetails consultation, int number) {
    viewer.requireSignedIn(SubmissionService.ACTION);
    var submission =
        consultation.phase().showsComments()
            ? transactions.read(() -> submissionSql.find(consultation.id(), number))
            : Optional.<SubmissionDetails>empty();
    if (submission.isPresent()) {
      var sentSubmission = loadSent(submission.get().id());
      if (sentSubmission.isVisibleTo(viewer)) {
        return new ReceivedSubmission(submission.get(), findName(sentSubmission.sender()));
      }
    }
    if (submissions.findSubmission(viewer, consultation, number).isPresent()) {
      throw new NotAllowed(SubmissionService.ACTION);
    }
    throw new NotFound("submission", SubmissionLinks.reference(number));
  }

  public boolean canRead(Viewer viewer, SubmissionDetails submission) {
    return viewer.isSignedIn()
        && (viewer.isSpeakerFor(submission.delegationId())
            || loadSent(submission.id()).isVisibleTo(viewer));
  }

  /// Lists notices of the submissions that the viewer sent, or whose delegation they speak for.
  public Map<SubmissionId, SubmissionNotice> listNotices(
      Viewer viewer, Collection<SubmissionId> submissions) {
    var visibleSubmissions =
        transactions.read(() -> sentSubmissionSql.find(submissions)).values().stream()
            .filter(submission -> submission.isVisibleTo(viewer))
            .toList();
    var senders =
        visibleSubmissions.isEmpty()
            ? Map.<PersonId, PersonDetails>of()
            : people.findByIds(
                visibleSubmissions.stream().map(SentSubmission::sender).distinct().toList());
    return visibleSubmissions.stream()
        .collect(
            Collectors.toMap(
                SentSubmission::id,
                submission -> toNotice(viewer, submission, senders.get(submission.sender()))));
  }

  private static SubmissionNotice toNotice(
      Viewer viewer, SentSubmission submission, @Nullable PersonDetails sender) {
    return new SubmissionNotice(
        submission.number(),
        submission.delegationName(),
        viewer.isPerson(submission.sender()),
        sender == null ? null : sender.name());
  }

  private SentSubmission loadSent(SubmissionId submission) {
    return Optional.ofNullable(
            transactions.read(() -> sentSubmissionSql.find(List.of(submission))).get(submission))
        .orElseThrow(() -> new IllegalStateException("No sender of " + submission));
  }

  private @Nullable String findName(PersonId sender) {
    return people.find(sender).map(PersonDetails::name).orElse(null);
  }
}
