package org.rapporteur.notification.mail;

import java.time.Clock;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Unsubscribes a person from news mails with the secret in a mail, without sign-in (RFC 8058). The
/// inbox still gets the news.
@Service
public class UnsubscribeService {

  /// Path of the unsubscribe page, without the secret that follows.
  public static final String PATH = "/mail/unsubscribe/";

  /// The mails that an unsubscribe link stops: the daily mail, or all mails about the places in the
  /// mail with the link.
  ///
  /// @param mailId id of the mail with the link
  public record UnsubscribeTarget(PersonId person, long mailId, boolean isDaily) {}

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

  /// Finds the mails that the link with this secret stops. Empty for an unknown secret.
  public Optional<UnsubscribeTarget> findTarget(Secret secret) {
    return mailSql.findUnsubscribeTarget(secret);
  }

  /// Has no effect if the person has unsubscribed already.
  public void unsubscribe(UnsubscribeTarget target) {
    transactions.write(
        () -> {
          if (target.isDaily()) {
            followedNews.stopDailyMail(target.person(), clock.instant());
          } else {
            followedNews.stopMail(target.person(), mailSql.findFollowIds(target.mailId()));
          }
        });
  }
}
