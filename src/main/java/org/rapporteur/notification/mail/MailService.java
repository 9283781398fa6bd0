package org.rapporteur.notification.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.following.PendingNewsSql.NewsRange;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/// Queues mails in the recipient's language. A job sends them later, outside of requests.
@Service
public class MailService {

  public static final int MAX_LISTED = 100;

  /// Mail programs hide or shorten what follows this line (RFC 3676, section 4.3).
  private static final String SIGNATURE_SEPARATOR = "\n\n-- \n";

  private static final String KEY_PREFIX = "notification.mail.";

  private final MailSql mailSql;
  private final Messages messages;
  private final SiteAddress siteAddress;
  private final ObjectProvider<JavaMailSender> mailServer;
  private final Clock clock;

  MailService(
      MailSql mailSql,
      Messages messages,
      SiteAddress siteAddress,
      ObjectProvider<JavaMailSender> mailServer,
      Clock clock) {
    this.mailSql = mailSql;
    this.messages = messages;
    this.siteAddress = siteAddress;
    this.mailServer = mailServer;
    this.clock = clock;
  }

  /// Lists waiting mails for administrators, oldest first. They include the text only if no mail
  /// server is configured, because an administrator then passes it on.
  public List<Mail> listWaiting(Viewer viewer) {
    viewer.requireAdministrator("read-mails");
    var mails = mailSql.findWaiting(MAX_LISTED);
    return hasServer() ? mails.stream().map(Mail::withoutText).toList() : mails;
  }

  public boolean hasServer() {
    return mailServer.getIfAvailable() != null;
  }

  /// Base URL for links in mails and feeds.
  public String siteUrl() {
    return siteAddress.urlOrLocalhost();
  }

  /// Queues the mail unless the key was used before.
  /// @param template message key part, such as `confirm`
  /// @param path path on this site; becomes the `{link}` of the text
  void queue(
      String key,
      MailRecipient recipient,
      String template,
      String path,
      Map<String, ?> placeholders) {
    var locale = messages.localeFor(recipient.language());
    var arguments = new HashMap<String, Object>(placeholders);
    arguments.put("link", siteUrl() + path);
    mailSql.add(
        key,
        recipient,
        messages.text(locale, KEY_PREFIX + template + ".subject", arguments),
        messages.text(locale, KEY_PREFIX + template + ".text", arguments)
            + SIGNATURE_SEPARATOR
            + messages.text(locale, KEY_PREFIX + "footer", Map.of("site", siteUrl())),
        clock.instant());
  }

  /// Queues a news mail without text. Administrators see a general subject while it waits.
  void queueNews(MailKind kind, PersonDetails reader, List<NewsRange> ranges) {
    var firstRange = ranges.getFirst();
    mailSql.addNews(
        "%s:%d:%d:%d"
            .formatted(
                kind.name().toLowerCase(Locale.ROOT),
                reader.id().value(),
                firstRange.follow(),
                firstRange.upTo()),
        kind,
        MailRecipient.fromPerson(reader),
        messages.text(messages.localeFor(reader.language()), "notification.news-mail.waiting"),
        ranges,
        clock.instant());
  }
}
