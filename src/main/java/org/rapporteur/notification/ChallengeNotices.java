package org.rapporteur.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.InboxSql.NewInboxItem;
import org.rapporteur.response.challenge.ChallengeAnswered;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeId;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeMade;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds and renders inbox items about challenges. The secretariat gets one when a challenge is
/// made, and the challenger when it is answered.
@Component
class ChallengeNotices implements InboxItemRenderer {

  private final InboxSql inboxSql;
  private final ChallengeService challenges;
  private final ConsultationService consultations;
  private final AppointmentService appointments;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  ChallengeNotices(
      InboxSql inboxSql,
      ChallengeService challenges,
      ConsultationService consultations,
      AppointmentService appointments,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.challenges = challenges;
    this.consultations = consultations;
    this.appointments = appointments;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(ChallengeMade event) {
    addItem(
        InboxItemKind.CHALLENGE,
        event.consultation(),
        event.challenge(),
        appointments.listAppointed(Role.SECRETARIAT, event.consultation().scope()));
  }

  @AfterCommit
  void on(ChallengeAnswered event) {
    challenges
        .find(event.challenge())
        .ifPresent(
            challenge ->
                addItem(
                    InboxItemKind.ANSWER,
                    event.consultation(),
                    event.challenge(),
                    List.of(challenge.challenger().person())));
  }

  @Override
  public Set<InboxItemKind> kinds() {
    return EnumSet.of(InboxItemKind.CHALLENGE, InboxItemKind.ANSWER);
  }

  @Override
  public List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    return rows.stream()
        .flatMap(
            row ->
                challenges
                    .find(new ChallengeId(row.subjectId()))
                    .map(challenge -> toItem(row, challenge, locale))
                    .stream())
        .toList();
  }

  private InboxItem toItem(InboxRow row, ChallengeDetails challenge, Locale locale) {
    var consultation = consultations.get(row.requireConsultation());
    return row.toItem(
        createTitle(row, challenge, locale),
        consultation.title().inLanguage(LanguageTag.forContent(locale)),
        ChallengeLinks.challenge(consultation.slug(), challenge));
  }

  private String createTitle(InboxRow row, ChallengeDetails challenge, Locale locale) {
    var answer = challenge.answer();
    return row.kind() == InboxItemKind.CHALLENGE || answer == null
        ? messages.text(
            locale,
            "notification.inbox.challenge",
            challenge.challenger().name(),
            challenge.paragraph().number())
        : messages.text(
            locale,
            "notification.inbox.challenge.answered",
            challenge.paragraph().number(),
            messages.text(locale, answer.outcome().key()));
  }

  private void addItem(
      InboxItemKind kind,
      ConsultationId consultation,
      ChallengeId challenge,
      Collection<PersonId> recipients) {
    var item =
        new NewInboxItem(
            kind.name().toLowerCase(Locale.ROOT) + ":challenge:" + challenge.value(),
            kind,
            consultation,
            challenge.value(),
            clock.instant());
    transactions.write(() -> inboxSql.add(item, recipients));
  }
}
