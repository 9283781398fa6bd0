package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// The receipt of a submission. Who sent it keeps it, and all who speak for the delegation it was
/// sent for read it; it names the sender, so it is nobody else's.
@Service
public class SubmissionReceiptService {

  private static final String ACT = "submission";

  private final SubmissionRows rows;
  private final SubmissionService submissions;
  private final PersonService people;
  private final UseCases useCases;

  SubmissionReceiptService(
      SubmissionRows rows, SubmissionService submissions, PersonService people, UseCases useCases) {
    this.rows = rows;
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
      var sender = sender(submission.id());
      if (isFor(viewer, submission, sender)) {
        return new ReceivedSubmission(submission, name(sender));
      }
    }
    if (submissions.find(viewer, consultation, number).isPresent()) {
      throw new NotAllowed(ACT);
    }
    throw new NotFound("submission", SubmissionLinks.reference(number));
  }

  public boolean isFor(Viewer viewer, SubmissionDetails submission) {
    return viewer.isSignedIn()
        && (viewer.speaksFor(submission.delegationId())
            || isFor(viewer, submission, sender(submission.id())));
  }

  private static boolean isFor(Viewer viewer, SubmissionDetails submission, PersonId sender) {
    return viewer.is(sender) || viewer.speaksFor(submission.delegationId());
  }

  private PersonId sender(SubmissionId submission) {
    return Optional.ofNullable(
            useCases.read(() -> rows.senders(List.of(submission))).get(submission))
        .orElseThrow(() -> new IllegalStateException("Sent by nobody: " + submission));
  }

  private @Nullable String name(PersonId sender) {
    return people.find(sender).map(PersonDetails::name).orElse(null);
  }
}
