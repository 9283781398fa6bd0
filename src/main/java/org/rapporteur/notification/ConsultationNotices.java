package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationExtended;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionChanged;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.thread.CommentAuthorService;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.OwnMailRecipients;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.time.UtcTime;
import org.springframework.stereotype.Component;

/// Notifies contributors when the closing time of their consultation is extended, when a question
/// is reworded and when the end is near. Followers already hear of the first two as news.
@Component
class ConsultationNotices {

  static final Duration CLOSING_SOON = Duration.ofDays(3);

  private record Occasion(InboxItemKind kind, ConsultationDetails consultation, long subject) {

    String key(int occurrence) {
      return "%s:%d:%d:%d"
          .formatted(
              kind.name().toLowerCase(Locale.ROOT), consultation.id().value(), subject, occurrence);
    }
  }

  private final InboxSql inboxSql;
  private final MailService mailService;
  private final CommentAuthorService authors;
  private final FollowService follows;
  private final OwnMailRecipients preferences;
  private final PersonService people;
  private final ConsultationService consultations;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationNotices(
      InboxSql inboxSql,
      MailService mailService,
      CommentAuthorService authors,
      FollowService follows,
      OwnMailRecipients preferences,
      PersonService people,
      ConsultationService consultations,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.mailService = mailService;
    this.authors = authors;
    this.follows = follows;
    this.preferences = preferences;
    this.people = people;
    this.consultations = consultations;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(ConsultationExtended event) {
    var occasion =
        new Occasion(
            InboxItemKind.EXTENDED,
            consultations.get(event.consultation()),
            event.closesAt().getEpochSecond());
    send(occasion, 1, contributorsWithoutFollowers(occasion));
  }

  @AfterCommit
  void on(QuestionChanged event) {
    var consultation = consultations.get(event.consultation());
    var occasion = new Occasion(InboxItemKind.QUESTION_CHANGED, consultation, event.number());
    int revision = consultation.question(event.number()).orElseThrow().revision();
    send(occasion, revision, contributorsWithoutFollowers(occasion));
  }

  /// Sends the notices for consultations that close soon, once for each closing time. A
  /// consultation that was never open for longer has none.
  void sendClosingSoon() {
    Instant now = clock.instant();
    for (var consultation : consultations.listPublic()) {
      var opensAt = consultation.schedule().opensAt();
      var closesAt = consultation.schedule().closesAt();
      if (consultation.phase() == Phase.OPEN
          && opensAt != null
          && closesAt != null
          && opensAt.isBefore(closesAt.minus(CLOSING_SOON))
          && !now.isBefore(closesAt.minus(CLOSING_SOON))) {
        var occasion =
            new Occasion(InboxItemKind.CLOSING_SOON, consultation, closesAt.getEpochSecond());
        if (!inboxSql.exists(occasion.key(1))) {
          send(occasion, 1, authors.list(consultation.id()));
        }
      }
    }
  }

  String title(InboxSql.InboxRow row, Locale locale) {
    return row.kind() == InboxItemKind.QUESTION_CHANGED
        ? messages.text(locale, "notification.inbox.QUESTION_CHANGED", row.subject())
        : messages.text(
            locale,
            "notification.inbox." + row.kind().name(),
            UtcTime.format(Instant.ofEpochSecond(row.subject()), locale));
  }

  static String link(InboxItemKind kind, long subject, ConsultationDetails consultation) {
    return kind == InboxItemKind.QUESTION_CHANGED
        ? ConsultationLinks.question(consultation.slug(), (int) subject)
        : ConsultationLinks.consultation(consultation.slug());
  }

  private Set<PersonId> contributorsWithoutFollowers(Occasion occasion) {
    var recipients = new HashSet<>(authors.list(occasion.consultation().id()));
    recipients.removeAll(follows.listFollowers(occasion.consultation().id()));
    return recipients;
  }

  private void send(Occasion occasion, int occurrence, Collection<PersonId> recipients) {
    String key = occasion.key(occurrence);
    var consultation = occasion.consultation();
    // The contributors of a sample are invented, so they get no mail.
    var mailed = consultation.sample() ? Set.<PersonId>of() : preferences.select(recipients);
    var known = people.find(mailed);
    transactions.write(
        () -> {
          for (var person : recipients) {
            inboxSql.add(
                key,
                person,
                occasion.kind(),
                consultation.id(),
                occasion.subject(),
                clock.instant(),
                true);
          }
          known.values().forEach(person -> queueMail(key, person, occasion));
        });
  }

  private void queueMail(String key, PersonDetails person, Occasion occasion) {
    var consultation = occasion.consultation();
    var locale = person.language().locale();
    var closesAt = Objects.requireNonNull(consultation.schedule().closesAt());
    mailService.queue(
        key + ":" + person.id().value(),
        person.id(),
        person.email(),
        person.language(),
        occasion.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        link(occasion.kind(), occasion.subject(), consultation),
        Map.of(
            "title",
            consultation.title().inLanguage(person.language()),
            "number",
            occasion.subject(),
            "closes",
            UtcTime.format(closesAt, locale)));
  }
}
