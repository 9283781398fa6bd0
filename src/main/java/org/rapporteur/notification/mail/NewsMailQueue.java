package org.rapporteur.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.notification.following.PendingNewsSql;
import org.rapporteur.notification.following.PendingNewsSql.NewsRange;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues news mails: news at once, and one digest a day. A mail is stored in the transaction that
/// marks its news as mailed.
@Component
public class NewsMailQueue {

  /// A batch takes a few seconds, so that waiting mails are sent between batches.
  private static final int MAX_BATCH_SIZE = 200;

  private final PendingNewsSql pendingNewsSql;
  private final MailService mailService;
  private final PersonService people;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration minInterval;
  private final LocalTime digestTime;
  private @Nullable LocalDate lastCompletedDigestDay;

  NewsMailQueue(
      PendingNewsSql pendingNewsSql,
      MailService mailService,
      PersonService people,
      Transactions transactions,
      Clock clock,
      NotificationSettings settings) {
    this.pendingNewsSql = pendingNewsSql;
    this.mailService = mailService;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
    this.minInterval = settings.minNewsInterval();
    this.digestTime = settings.dailyMailTime();
  }

  /// Does nothing without a mail server; news then appears in the inbox only.
  public void queueDue() {
    if (!mailService.hasServer()) {
      return;
    }
    var now = clock.instant();
    for (var person : pendingNewsSql.findDueAtOnce(now, MAX_BATCH_SIZE)) {
      queue(person, MailKind.NEWS, () -> pendingNewsSql.claimAtOnce(person, now, minInterval));
    }
    var utcTime = now.atOffset(ZoneOffset.UTC);
    var today = utcTime.toLocalDate();
    if (!utcTime.toLocalTime().isBefore(digestTime) && !today.equals(lastCompletedDigestDay)) {
      queueDigests(today);
    }
  }

  /// Queues one batch of digests. An empty batch ends the search for this day on this server.
  public void queueDigests(LocalDate day) {
    var readers = pendingNewsSql.findDueDaily(day, MAX_BATCH_SIZE);
    for (var person : readers) {
      queue(person, MailKind.DIGEST, () -> pendingNewsSql.claimDaily(person, day));
    }
    if (readers.isEmpty()) {
      lastCompletedDigestDay = day;
    }
  }

  /// Claims the news even if the account is not active, so that it is not found again.
  private void queue(PersonId person, MailKind kind, Supplier<List<NewsRange>> claimNews) {
    var reader = people.find(person).filter(details -> details.state() == PersonState.ACTIVE);
    transactions.write(
        () -> {
          var ranges = claimNews.get();
          if (!ranges.isEmpty()) {
            reader.ifPresent(activeReader -> mailService.queueNews(kind, activeReader, ranges));
          }
        });
  }
}
