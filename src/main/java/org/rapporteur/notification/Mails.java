package org.rapporteur.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/// Writes mails in the language of whom they are for. They leave later, never in a request.
@Service
public class Mails {

  public static final int MOST_SHOWN = 100;

  private static final String WORDS = "notification.mail.";

  private final MailRepository mails;
  private final Messages messages;
  private final SiteAddress address;
  private final ObjectProvider<JavaMailSender> sender;
  private final Clock clock;

  Mails(
      MailRepository mails,
      Messages messages,
      SiteAddress address,
      ObjectProvider<JavaMailSender> sender,
      Clock clock) {
    this.mails = mails;
    this.messages = messages;
    this.address = address;
    this.sender = sender;
    this.clock = clock;
  }

  /// Mails that wait, for administrators, the oldest first. Where a server takes them, their text
  /// is nobody's to read.
  public List<Mail> waiting(Viewer viewer) {
    viewer.administrator("read-mails");
    var waiting = mails.waiting(MOST_SHOWN);
    return hasServer() ? waiting.stream().map(Mail::withoutText).toList() : waiting;
  }

  public boolean hasServer() {
    return sender.getIfAvailable() != null;
  }

  /// Writes once for a key. `path` is a path on this site and becomes `{link}`; the person is
  /// absent where nobody has an account with the address.
  void write(
      String key,
      @Nullable PersonId person,
      EmailAddress to,
      LanguageTag language,
      String kind,
      String path,
      Map<String, ?> facts) {
    var locale = language.locale();
    var arguments = new HashMap<String, Object>(facts);
    arguments.put("link", site() + path);
    mails.add(
        key,
        person,
        to,
        messages.text(locale, WORDS + kind + ".subject", arguments),
        messages.text(locale, WORDS + kind + ".text", arguments)
            + "\n\n-- \n"
            + messages.text(locale, WORDS + "foot", Map.of("site", site())),
        clock.instant());
  }

  /// Where this site is, for links that are read elsewhere.
  public String site() {
    return address.orLocal();
  }
}
