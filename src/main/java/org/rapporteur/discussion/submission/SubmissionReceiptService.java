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
  private final SentSubmissionSql sentSubmissions;
  private final SubmissionService submissions;
  private final PersonService people;
  private final Transactions transactions;

  SubmissionReceiptService(
      SubmissionSql submissionSql,
      SentSubmissionSql sentSubmissions,
      SubmissionService submissions,
      PersonService people,
      Transactions transactions) {
    this.submissionSql = submissionSql;
    this.sentSubmissions = sentSubmissions;
    this.submissions = submissions;
    this.people = people;
    this.transactions = transactions;
  }

  /// Forbidden for those who may only read the submission; not found for everyone else.
  public ReceivedSubmission get(Viewer viewer, ConsultationDetails consultation, int number) {
    viewer.requireSignedIn(SubmissionService.ACTION);
    var submission =
        consultation.phase().showsComments()
            ? transactions.read(() -> submissionSql.find(consultation.id(), number))
            : Optional.<SubmissionDetails>empty();
    if (submission.isPresent()) {
      var sent = loadSent(submission.get().id());
      if (sent.isVisibleTo(viewer)) {
        return new ReceivedSubmission(submission.get(), findName(sent.sender()));
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

  /// Notices of the submissions that the viewer sent, or whose delegation they speak for.
  public Map<SubmissionId, SubmissionNotice> listNotices(
      Viewer viewer, Collection<SubmissionId> submissions) {
    var sent =
        transactions.read(() -> sentSubmissions.find(submissions)).values().stream()
            .filter(submission -> submission.isVisibleTo(viewer))
            .toList();
    var senders =
        sent.isEmpty()
            ? Map.<PersonId, PersonDetails>of()
            : people.findByIds(sent.stream().map(SentSubmission::sender).distinct().toList());
    return sent.stream()
        .collect(
            Collectors.toMap(
                SentSubmission::id,
                submission -> toNotice(viewer, submission, senders.get(submission.sender()))));
  }

  private static SubmissionNotice toNotice(
      Viewer viewer, SentSubmission sent, @Nullable PersonDetails sender) {
    return new SubmissionNotice(
        sent.number(),
        sent.delegationName(),
        viewer.isPerson(sent.sender()),
        sender == null ? null : sender.name());
  }

  private SentSubmission loadSent(SubmissionId submission) {
    return Optional.ofNullable(
            transactions.read(() -> sentSubmissions.find(List.of(submission))).get(submission))
        .orElseThrow(() -> new IllegalStateException("No sender of " + submission));
  }

  private @Nullable String findName(PersonId sender) {
    return people.find(sender).map(PersonDetails::name).orElse(null);
  }
}
