package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.moderation.AuthorNotice;
import org.rapporteur.moderation.AuthorNotices;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.notification.InboxRepository.Row;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Tells authors what was decided about their comments, once it can no longer be undone in silence.
@Component
class DecisionNotices {

  private static final int MOST_AT_ONCE = 100;

  /// Whoever hears of a decision later finds it in the inbox: a mail says that something happens
  /// now.
  private static final Duration STILL_MAILED = Duration.ofDays(3);

  private final InboxRepository items;
  private final Mails mails;
  private final PersonService people;
  private final ConsultationService consultations;
  private final AuthorNotices notices;
  private final Messages messages;
  private final UseCases useCases;
  private final Clock clock;

  DecisionNotices(
      InboxRepository items,
      Mails mails,
      PersonService people,
      ConsultationService consultations,
      AuthorNotices notices,
      Messages messages,
      UseCases useCases,
      Clock clock) {
    this.items = items;
    this.mails = mails;
    this.people = people;
    this.consultations = consultations;
    this.notices = notices;
    this.messages = messages;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Tells of decisions whose time to be taken back is over. One that was taken back in that time
  /// is told to nobody, nor is the one that took it back.
  void tellDecisions() {
    var due = items.due(clock.instant(), MOST_AT_ONCE);
    var told = notices.of(due.stream().map(row -> new DecisionId(row.subject())).toList());
    for (var row : due) {
      useCases.change(() -> tell(row, told.get(new DecisionId(row.subject()))));
    }
  }

  private void tell(Row row, @Nullable AuthorNotice notice) {
    if (notice == null || !isTold(row, notice)) {
      items.delete(row.id());
      return;
    }
    items.show(row.id());
    var decision = notice.decision();
    var consultation = consultations.get(row.consultation());
    people
        .find(row.person())
        .filter(person -> isMailed(decision, person.id()))
        .ifPresent(
            person ->
                mails.write(
                    "decision:" + row.subject() + ":" + row.person().value(),
                    person.id(),
                    person.email(),
                    person.language(),
                    "decision",
                    link(consultation, decision),
                    Map.of(
                        "what", words(messages, person.language().locale(), notice),
                        "title", consultation.title().in(person.language()),
                        "words", decision.textForAuthor())));
  }

  /// Nor what happened before the account was there, as an import or a sample brings it.
  private boolean isMailed(DecisionDetails decision, PersonId person) {
    return decision.at().plus(STILL_MAILED).isAfter(clock.instant())
        && people.registeredAt(person).filter(decision.at()::isBefore).isEmpty();
  }

  private boolean isTold(Row row, AuthorNotice notice) {
    var takenBack = notice.takesBack();
    return !notice.isWithAnother()
        && (takenBack == null
            ? notice.decision().isInForce()
            : items.isShown("decision:" + takenBack.value(), row.person()));
  }

  /// What was done, and to what.
  static String words(Messages messages, Locale locale, AuthorNotice notice) {
    return messages.text(
        locale, "notification.decision." + notice.decision().act(), notice.about());
  }

  private static String link(ConsultationDetails consultation, DecisionDetails decision) {
    return ModerationLinks.decision(consultation.slug(), decision.number());
  }
}
