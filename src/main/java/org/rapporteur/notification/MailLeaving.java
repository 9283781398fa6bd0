package org.rapporteur.notification;

import java.time.Clock;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Ends mails by the secret that stands in one of them, without signing in (RFC 8058). The inbox
/// goes on.
@Service
public class MailLeaving {

  /// Before the secret, in the address.
  public static final String ADDRESS = "/mail/stop/";

  /// What a mail's reader can leave: the daily mail as a whole, or mails about what it told.
  public record Leavable(PersonId person, long mail, boolean daily) {}

  private final MailRepository mails;
  private final FollowedNews news;
  private final UseCases useCases;
  private final Clock clock;

  MailLeaving(MailRepository mails, FollowedNews news, UseCases useCases, Clock clock) {
    this.mails = mails;
    this.news = news;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Empty for a secret that stands in no mail.
  public Optional<Leavable> find(Secret secret) {
    return mails.leavable(secret);
  }

  /// As often as one likes: the second time nothing changes.
  public void leave(Leavable left) {
    useCases.change(
        () -> {
          if (left.daily()) {
            news.leaveDaily(left.person(), clock.instant());
          } else {
            news.leave(left.person(), mails.follows(left.mail()));
          }
        });
  }
}
