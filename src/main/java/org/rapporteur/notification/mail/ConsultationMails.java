package org.rapporteur.notification.mail;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.notification.following.OwnMailRecipients;
import org.rapporteur.shared.time.UtcTime;
import org.springframework.stereotype.Component;

/// Queues mails about changes of a consultation for the contributors who want such mail.
@Component
public class ConsultationMails {

  /// Mail about one change of a consultation.
  /// @param key unique key of the change; each person gets one mail per key
  /// @param template message key part, such as `extended`
  /// @param path path on this site that the mail links
  /// @param number number for the text, such as that of a question
  public record ConsultationMail(
      String key, String template, ConsultationDetails consultation, String path, long number) {}

  private final MailService mailService;
  private final OwnMailRecipients mailRecipients;
  private final PersonService people;

  ConsultationMails(
      MailService mailService, OwnMailRecipients mailRecipients, PersonService people) {
    this.mailService = mailService;
    this.mailRecipients = mailRecipients;
    this.people = people;
  }

  /// Sends nothing about a sample consultation, because its contributors are invented.
  public void queue(ConsultationMail mail, Collection<PersonId> contributors) {
    if (!mail.consultation().sample()) {
      people
          .findByIds(mailRecipients.select(contributors))
          .values()
          .forEach(person -> queueMail(mail, person));
    }
  }

  private void queueMail(ConsultationMail mail, PersonDetails person) {
    var consultation = mail.consultation();
    var closesAt = Objects.requireNonNull(consultation.schedule().closesAt());
    mailService.queue(
        mail.key() + ":" + person.id().value(),
        MailRecipient.fromPerson(person),
        mail.template(),
        mail.path(),
        Map.of(
            "title", consultation.title().inLanguage(person.language()),
            "number", mail.number(),
            "closes", UtcTime.format(closesAt, person.language().locale())));
  }
}
