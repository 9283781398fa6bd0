package org.rapporteur.notification.mail;

import java.util.Locale;
import org.rapporteur.notification.following.NewsMailContent;
import org.rapporteur.notification.following.NewsMailContent.NewsMailSection;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;

/// Renders a news mail as plain text.
final class NewsMailText {

  /// Section of the account page with the mail preferences.
  private static final String PREFERENCES_PATH = "/account#notices";

  private final Messages messages;
  private final Locale locale;
  private final String siteUrl;

  NewsMailText(Messages messages, Locale locale, String siteUrl) {
    this.messages = messages;
    this.locale = locale;
    this.siteUrl = siteUrl;
  }

  String render(NewsMailContent content, MailKind kind, String unsubscribeUrl) {
    var text = new StringBuilder();
    content.sections().forEach(section -> appendSection(text, section));
    return text.append("-- \n")
        .append(
            messages.text(
                locale,
                kind == MailKind.DIGEST
                    ? "notification.news-mail.footer.digest"
                    : "notification.news-mail.footer.news"))
        .append('\n')
        .append(messages.text(locale, "notification.news-mail.unsubscribe"))
        .append('\n')
        .append(unsubscribeUrl)
        .append('\n')
        .append(messages.text(locale, "notification.news-mail.settings"))
        .append('\n')
        .append(siteUrl)
        .append(PREFERENCES_PATH)
        .append('\n')
        .toString();
  }

  private void appendSection(StringBuilder text, NewsMailSection section) {
    text.append(section.summary()).append('\n');
    if (!section.location().isEmpty()) {
      text.append(section.location()).append('\n');
    }
    text.append(section.reason())
        .append('\n')
        .append(siteUrl)
        .append(section.link())
        .append("\n\n");
    for (var item : section.items()) {
      text.append(item.heading());
      if (item.reference() != null) {
        text.append(", ").append(item.reference());
      }
      text.append(", ").append(UtcTime.format(item.at(), locale)).append('\n');
      if (!item.text().isEmpty()) {
        text.append("> ").append(item.text().replace("\n", "\n> ")).append('\n');
      }
      text.append(siteUrl).append(item.link()).append("\n\n");
    }
    if (section.unlistedCount() > 0) {
      text.append(messages.text(locale, "notification.news-mail.more", section.unlistedCount()))
          .append("\n\n");
    }
  }
}
