package org.rapporteur.notification;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.JointSubmissionChanged;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.notification.following.OwnMail;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Tells by mail those in whose name something is submitted: that it was sent, with the receipt for
/// whoever did; and where others submitted it jointly, that it says something else now. Of that
/// nobody is told who speaks for the delegation that changed it as well.
@Component
class SubmissionMails {

  private final Mails mails;
  private final SpeakingService delegations;
  private final PersonService people;
  private final ConsultationService consultations;
  private final OwnMail wanted;
  private final UseCases useCases;

  SubmissionMails(
      Mails mails,
      SpeakingService delegations,
      PersonService people,
      ConsultationService consultations,
      OwnMail wanted,
      UseCases useCases) {
    this.mails = mails;
    this.delegations = delegations;
    this.people = people;
    this.consultations = consultations;
    this.wanted = wanted;
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

  @AfterCommit
  void on(SubmissionSent event) {
    var concerned = new HashSet<>(delegations.speakers(Set.of(event.delegation())));
    concerned.add(event.by());
    var known = people.find(concerned);
    var sender = known.get(event.by());
    String by = sender == null ? event.name() : sender.name();
    var told = wanted.wantedBy(known.keySet());
    useCases.change(
        () -> told.forEach(person -> tell(Objects.requireNonNull(known.get(person)), by, event)));
  }

  private void tell(PersonDetails person, String by, SubmissionSent event) {
    mails.write(
        "submission-sent:%d:%d".formatted(event.submission().value(), person.id().value()),
        person.id(),
        person.email(),
        person.language(),
        person.id().equals(event.by()) ? "submission-received" : "submission-sent",
        event.receipt(),
        Map.of(
            "what",
            SubmissionLinks.reference(event.number()),
            "by",
            by,
            "delegation",
            event.name(),
            "title",
            consultations.get(event.consultation()).title().in(person.language())));
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
            SubmissionLinks.reference(event.number()),
            "title",
            consultations.get(event.consultation()).title().in(person.language())));
  }
}
