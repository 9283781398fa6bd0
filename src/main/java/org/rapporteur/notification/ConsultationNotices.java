package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationExtended;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionChanged;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.thread.CommentAuthorSql;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxSql.NewInboxItem;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.mail.ConsultationMails;
import org.rapporteur.notification.mail.ConsultationMails.ConsultationMail;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Notifies contributors when the closing time of their consultation is extended, when a question
/// is reworded and when the end is near. Followers get the first two as news.
@Component
class ConsultationNotices {

  private static final Duration CLOSING_SOON = Duration.ofDays(3);

  private final InboxSql inboxSql;
  private final ConsultationMails mails;
  private final CommentAuthorSql authors;
  private final FollowService follows;
  private final ConsultationService consultations;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationNotices(
      InboxSql inboxSql,
      ConsultationMails mails,
      CommentAuthorSql authors,
      FollowService follows,
      ConsultationService consultations,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.mails = mails;
    this.authors = authors;
    this.follows = follows;
    this.consultations = consultations;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(ConsultationExtended event) {
    var consultation = consultations.get(event.consultation());
    long closesAt = event.closesAt().getEpochSecond();
    send(
        createItem(InboxItemKind.EXTENDED, consultation, closesAt, 1),
        consultation,
        contributorsWithoutFollowers(consultation.id()));
  }

  @AfterCommit
  void on(QuestionChanged event) {
    var consultation = consultations.get(event.consultation());
    int revision = consultation.question(event.number()).orElseThrow().revision();
    send(
        createItem(InboxItemKind.QUESTION_CHANGED, consultation, event.number(), revision),
        consultation,
        contributorsWithoutFollowers(consultation.id()));
  }

  /// Sends the notices for consultations that close soon, once for each closing time.
  void sendClosingSoon() {
    for (var consultation : consultations.listPublic()) {
      findNearEnd(consultation)
          .map(
              closesAt ->
                  createItem(
                      InboxItemKind.CLOSING_SOON, consultation, closesAt.getEpochSecond(), 1))
          .filter(item -> !inboxSql.exists(item.key()))
          .ifPresent(item -> send(item, consultation, authors.listAuthors(consultation.id())));
    }
  }

  /// Empty for a consultation that was never open for longer than the notice period.
  private Optional<Instant> findNearEnd(ConsultationDetails consultation) {
    var opensAt = consultation.schedule().opensAt();
    var closesAt = consultation.schedule().closesAt();
    if (consultation.phase() != Phase.OPEN || opensAt == null || closesAt == null) {
      return Optional.empty();
    }
    var noticeTime = closesAt.minus(CLOSING_SOON);
    return opensAt.isBefore(noticeTime) && !clock.instant().isBefore(noticeTime)
        ? Optional.of(closesAt)
        : Optional.empty();
  }

  private Set<PersonId> contributorsWithoutFollowers(ConsultationId consultation) {
    var recipients = new HashSet<>(authors.listAuthors(consultation));
    recipients.removeAll(follows.listFollowers(consultation));
    return recipients;
  }

  /// @param occurrence tells repeated changes of one subject apart
  private NewInboxItem createItem(
      InboxItemKind kind, ConsultationDetails consultation, long subject, int occurrence) {
    String key =
        "%s:%d:%d:%d"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                consultation.id().value(),
                subject,
                occurrence);
    return new NewInboxItem(key, kind, consultation.id(), subject, clock.instant());
  }

  private void send(
      NewInboxItem item, ConsultationDetails consultation, Collection<PersonId> recipients) {
    var mail =
        new ConsultationMail(
            item.key(),
            item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            consultation,
            ConsultationItemRenderer.link(item.kind(), item.subject(), consultation),
            item.subject());
    transactions.write(
        () -> {
          inboxSql.add(item, recipients);
          mails.queue(mail, recipients);
        });
  }
}
