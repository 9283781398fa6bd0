package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.SentRows.Sent;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// The receipt of a submission. Who sent it keeps it, and all who speak for the delegation it was
/// sent for read it; it is nobody else's.
@Service
public class SubmissionReceiptService {

  private static final String ACT = "submission";

  private final SubmissionRows rows;
  private final SentRows sentRows;
  private final SubmissionService submissions;
  private final PersonService people;
  private final UseCases useCases;

  SubmissionReceiptService(
      SubmissionRows rows,
      SentRows sentRows,
      SubmissionService submissions,
      PersonService people,
      UseCases useCases) {
    this.rows = rows;
    this.sentRows = sentRows;
    this.submissions = submissions;
    this.people = people;
    this.useCases = useCases;
  }

  /// Refused for whoever may read the submission alone; for all others it is not there.
  public ReceivedSubmission get(Viewer viewer, ConsultationDetails consultation, int number) {
    viewer.actor(ACT);
    var found =
        consultation.phase().showsComments()
            ? useCases.read(() -> rows.find(consultation.id(), number))
            : List.<SubmissionDetails>of();
    for (var submission : found) {
      var sent = sent(submission.id());
      if (sent.concerns(viewer)) {
        return new ReceivedSubmission(submission, name(sent.by()));
      }
    }
    if (submissions.find(viewer, consultation, number).isPresent()) {
      throw new NotAllowed(ACT);
    }
    throw new NotFound("submission", SubmissionLinks.reference(number));
  }

  public boolean isFor(Viewer viewer, SubmissionDetails submission) {
    return viewer.isSignedIn()
        && (viewer.speaksFor(submission.delegationId()) || sent(submission.id()).concerns(viewer));
  }

  /// Those of these submissions that concern the viewer, who sent them or speaks for whom they were
  /// sent for.
  public Map<SubmissionId, SubmissionNotice> notices(
      Viewer viewer, Collection<SubmissionId> submissions) {
    var sent =
        useCases.read(() -> sentRows.of(submissions)).values().stream()
            .filter(one -> one.concerns(viewer))
            .toList();
    var senders =
        sent.isEmpty()
            ? Map.<PersonId, PersonDetails>of()
            : people.find(sent.stream().map(Sent::by).distinct().toList());
    return sent.stream()
        .collect(Collectors.toMap(Sent::id, one -> notice(viewer, one, senders.get(one.by()))));
  }

  private static SubmissionNotice notice(Viewer viewer, Sent sent, @Nullable PersonDetails sender) {
    return new SubmissionNotice(
        sent.number(),
        sent.delegationName(),
        viewer.is(sent.by()),
        sender == null ? null : sender.name());
  }

  private Sent sent(SubmissionId submission) {
    return Optional.ofNullable(
            useCases.read(() -> sentRows.of(List.of(submission))).get(submission))
        .orElseThrow(() -> new IllegalStateException("Sent by nobody: " + submission));
  }

  private @Nullable String name(PersonId sender) {
    return people.find(sender).map(PersonDetails::name).orElse(null);
  }
}
