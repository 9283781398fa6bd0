package org.rapporteur.notification;

import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Tells by mail those in whose name, too, something is submitted that it says something else now.
/// Nobody is told who speaks for the delegation that changed it as well.
@Component
class SubmissionMails {

  private final Mails mails;
  private final SpeakingService delegations;
  private final PersonService people;
  private final ConsultationService consultations;
  private final UseCases useCases;

  SubmissionMails(
      Mails mails,
      SpeakingService delegations,
      PersonService people,
      ConsultationService consultations,
      UseCases useCases) {
    this.mails = mails;
    this.delegations = delegations;
    this.people = people;
    this.consultations = consultations;
    this.useCases = useCases;
  }

  @AfterCommit
  void on(JointSubmissionChanged event) {
    var own = Set.copyOf(delegations.speakers(Set.of(event.by())));
    var told =
        people.find(
            delegations.speakers(event.partners()).stream()
                .filter(person -> !own.contains(person))
                .toList());
    useCases.change(() -> told.values().forEach(person -> tell(person, event)));
  }

  private void tell(PersonDetails person, JointSubmissionChanged event) {
    mails.write(
        "submission-changed:%d:%d:%d"
            .formatted(event.submission().value(), event.version(), person.id().value()),
        person.id(),
        person.email(),
        person.language(),
        "submission-changed",
        event.path(),
        Map.of(
            "what",
            "S-" + event.number(),
            "title",
            consultations.get(event.consultation()).title().in(person.language())));
  }
}
