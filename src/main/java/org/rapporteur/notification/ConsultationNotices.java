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

/// Notifies contributors when their consultation is extended or closes soon, and when a question is
/// revised. Followers of the consultation get extensions and revisions as news instead.
@Component
class ConsultationNotices {

  private static final Duration NOTICE_PERIOD = Duration.ofDays(3);

  /// The closing time in the key already distinguishes repeated changes.
  private static final int ONLY_OCCURRENCE = 1;

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
        createItem(InboxItemKind.EXTENDED, consultation, closesAt, ONLY_OCCURRENCE),
        consultation,
        listNonFollowingContributors(consultation.id()));
  }

  @AfterCommit
  void on(QuestionChanged event) {
    var consultation = consultations.get(event.consultation());
    int revision = consultation.question(event.number()).orElseThrow().revision();
    send(
        createItem(InboxItemKind.QUESTION_CHANGED, consultation, event.number(), revision),
        consultation,
        listNonFollowingContributors(consultation.id()));
  }

  /// Sends the notices for consultations that close soon, once for each closing time.
  void sendClosingSoon() {
    for (var consultation : consultations.listPublic()) {
      findNearClosingTime(consultation)
          .map(
              closesAt ->
                  createItem(
                      InboxItemKind.CLOSING_SOON,
                      consultation,
                      closesAt.getEpochSecond(),
                      ONLY_OCCURRENCE))
          .filter(item -> !inboxSql.exists(item.key()))
          .ifPresent(item -> send(item, consultation, authors.listAuthors(consultation.id())));
    }
  }

  /// Finds the closing time if it is in the notice period. Empty for a consultation that is open
  /// for no longer than the notice period.
  private Optional<Instant> findNearClosingTime(ConsultationDetails consultation) {
    var opensAt = consultation.schedule().opensAt();
    var closesAt = consultation.schedule().closesAt();
    if (consultation.phase() != Phase.OPEN || opensAt == null || closesAt == null) {
      return Optional.empty();
    }
    var noticeTime = closesAt.minus(NOTICE_PERIOD);
    return opensAt.isBefore(noticeTime) && !clock.instant().isBefore(noticeTime)
        ? Optional.of(closesAt)
        : Optional.empty();
  }

  private Set<PersonId> listNonFollowingContributors(ConsultationId consultation) {
    var recipients = new HashSet<>(authors.listAuthors(consultation));
    recipients.removeAll(follows.listFollowers(consultation));
    return recipients;
  }

  /// Creates an inbox item with a unique key.
  ///
  /// @param occurrence distinguishes repeated changes of one subject
  private NewInboxItem createItem(
      InboxItemKind kind, ConsultationDetails consultation, long subjectId, int occurrence) {
    String key =
        "%s:%d:%d:%d"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                consultation.id().value(),
                subjectId,
                occurrence);
    return new NewInboxItem(key, kind, consultation.id(), subjectId, clock.instant());
  }

  private void send(
      NewInboxItem item, ConsultationDetails consultation, Collection<PersonId> recipients) {
    var mail =
        new ConsultationMail(
            item.key(),
            item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            consultation,
            ConsultationItemRenderer.createLink(item.kind(), item.subjectId(), consultation),
            item.subjectId());
    transactions.write(
        () -> {
          inboxSql.add(item, recipients);
          mails.queue(mail, recipients);
        });
  }
}
