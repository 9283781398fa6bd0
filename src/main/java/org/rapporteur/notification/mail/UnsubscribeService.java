package org.rapporteur.notification.mail;

import java.time.Clock;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Unsubscribes from news mails with the secret in a mail, without sign-in (RFC 8058). Inbox items
/// continue.
@Service
public class UnsubscribeService {

  /// Path before the secret.
  public static final String PATH = "/mail/stop/";

  /// Mails that an unsubscribe link ends: the daily digest, or mails about the places in one mail.
  public record UnsubscribeTarget(PersonId person, long mail, boolean isDaily) {}

  private final MailSql mailSql;
  private final FollowedNews followedNews;
  private final Transactions transactions;
  private final Clock clock;

  UnsubscribeService(
      MailSql mailSql, FollowedNews followedNews, Transactions transactions, Clock clock) {
    this.mailSql = mailSql;
    this.followedNews = followedNews;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Empty for an unknown secret.
  public Optional<UnsubscribeTarget> findTarget(Secret secret) {
    return mailSql.findUnsubscribeTarget(secret);
  }

  /// Has no effect if the mails have ended already.
  public void unsubscribe(UnsubscribeTarget target) {
    transactions.write(
        () -> {
          if (target.isDaily()) {
            followedNews.stopDailyMail(target.person(), clock.instant());
          } else {
            followedNews.stopMail(target.person(), mailSql.findFollowIds(target.mail()));
          }
        });
  }
}
