package org.rapporteur.notification;

import java.util.Date;
import java.util.Locale;
import org.rapporteur.notification.following.Letter;
import org.rapporteur.shared.Messages;

/// A letter as plain text, for programs and people who read mail so.
final class LetterText {

  private final Messages messages;
  private final Locale locale;
  private final String site;

  LetterText(Messages messages, Locale locale, String site) {
    this.messages = messages;
    this.locale = locale;
    this.site = site;
  }

  String of(Letter letter, MailKind kind, String leave) {
    var text = new StringBuilder();
    letter.sections().forEach(section -> append(text, section));
    return text.append("-- \n")
        .append(
            messages.text(
                locale,
                kind == MailKind.DIGEST
                    ? "notification.letter.foot.digest"
                    : "notification.letter.foot.news"))
        .append('\n')
        .append(messages.text(locale, "notification.letter.leave"))
        .append('\n')
        .append(leave)
        .append('\n')
        .append(messages.text(locale, "notification.letter.account"))
        .append('\n')
        .append(site)
        .append("/account#notices\n")
        .toString();
  }

  private void append(StringBuilder text, Letter.Section section) {
    text.append(section.count()).append('\n');
    if (!section.where().isEmpty()) {
      text.append(section.where()).append('\n');
    }
    text.append(section.why()).append('\n').append(site).append(section.link()).append("\n\n");
    for (var item : section.items()) {
      text.append(item.heading());
      if (item.reference() != null) {
        text.append(", ").append(item.reference());
      }
      text.append(", ")
          .append(messages.text(locale, "notification.letter.at", Date.from(item.at())))
          .append('\n');
      if (!item.text().isEmpty()) {
        text.append("> ").append(item.text().replace("\n", "\n> ")).append('\n');
      }
      text.append(site).append(item.link()).append("\n\n");
    }
    if (section.more() > 0) {
      text.append(messages.text(locale, "notification.letter.more", section.more())).append("\n\n");
    }
  }
}
