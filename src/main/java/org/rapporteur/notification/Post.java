package org.rapporteur.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Carries waiting mails to the mail server, and waits longer after each attempt that failed.
@Component
class Post {

  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  private static final int MOST_AT_ONCE = 50;

  /// Longer than a server may take for one mail.
  private static final Duration WHILE_SENDING = Duration.ofMinutes(10);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /// With the longest wait between them some three days, after which a link is no good any more.
  private static final int MOST_ATTEMPTS = 20;

  private final MailRepository mails;
  private final NewsMails news;
  private final PersonService people;
  private final Templates templates;
  private final ObjectProvider<JavaMailSender> sender;
  private final String from;
  private final Duration firstWait;
  private final Clock clock;

  Post(
      MailRepository mails,
      NewsMails news,
      PersonService people,
      Templates templates,
      ObjectProvider<JavaMailSender> sender,
      @Value("${rapporteur.mail-from:rapporteur@localhost}") String from,
      @Value("${rapporteur.mail-first-wait:PT1M}") Duration firstWait,
      Clock clock) {
    this.mails = mails;
    this.news = news;
    this.people = people;
    this.templates = templates;
    this.sender = sender;
    this.from = from;
    this.firstWait = firstWait;
    this.clock = clock;
  }

  /// Does nothing where no mail server is set: the mails wait.
  void sendDue() {
    var server = sender.getIfAvailable();
    if (server == null) {
      return;
    }
    for (Mail mail : mails.due(clock.instant(), MOST_AT_ONCE)) {
      boolean mine = mails.claim(mail, clock.instant().plus(WHILE_SENDING));
      if (mine && !send(server, mail)) {
        return; // the server is away for the others too
      }
    }
  }

  private boolean send(JavaMailSender server, Mail mail) {
    try {
      var written = mail.kind().isNews() ? news.write(mail) : Optional.of(words(mail));
      if (written.isEmpty()) {
        mails.drop(mail);
        return true;
      }
      server.send(message(server, mail, written.get()));
      mails.sent(mail, clock.instant());
      return true;
    } catch (MailParseException | MailPreparationException | MessagingException e) {
      LOG.warn("Mail {} cannot be sent", mail.id(), e);
      mails.giveUp(mail, String.valueOf(e.getMessage()));
      return true;
    } catch (MailException e) {
      waitLonger(mail, e);
      return isAboutItsRecipient(e);
    } catch (RuntimeException e) {
      LOG.error("Mail {} could not be written", mail.id(), e);
      waitLonger(mail, e);
      return true;
    }
  }

  /// What a server says of one address says nothing of the others.
  private static boolean isAboutItsRecipient(MailException e) {
    return e instanceof MailSendException refused
        && refused.getFailedMessages().values().stream()
            .anyMatch(SendFailedException.class::isInstance);
  }

  private void waitLonger(Mail mail, RuntimeException e) {
    int attempts = mail.attempts() + 1;
    if (attempts >= MOST_ATTEMPTS) {
      LOG.warn("Mail {} was not taken in {} attempts", mail.id(), attempts, e);
      mails.giveUp(mail, String.valueOf(e.getMessage()));
    } else {
      LOG.info("Mail {} waits: {}", mail.id(), e.getMessage());
      mails.tryAgain(mail, after(attempts), String.valueOf(e.getMessage()));
    }
  }

  /// Twice as long each time.
  private Instant after(int attempts) {
    var wait = firstWait.multipliedBy(1L << Math.min(attempts - 1, 20));
    return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private WrittenMail words(Mail mail) {
    var language =
        Optional.ofNullable(mail.person())
            .flatMap(people::find)
            .map(PersonDetails::language)
            .orElse(LanguageTag.ENGLISH);
    String html =
        templates.html(
            "notification/words.jte",
            Map.of("language", language, "subject", mail.subject(), "text", mail.text()));
    return new WrittenMail(mail.subject(), mail.text(), html, Map.of());
  }

  /// One mail has one id however often it is sent, by which mailboxes know a double.
  private MimeMessage message(JavaMailSender server, Mail mail, WrittenMail written)
      throws MessagingException {
    String id =
        "<" + Sha256.hex(mail.id() + " " + mail.key()).substring(0, 32) + "@" + host() + ">";
    MimeMessage message = server.createMimeMessage();
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(mail.recipient());
    helper.setSubject(written.subject());
    message.setContent(
        new MimeMultipart(
            "alternative", part(written.text(), "plain"), part(written.html(), "html")));
    message.setHeader("Message-ID", id);
    message.setHeader("Auto-Submitted", "auto-generated");
    for (var header : written.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    return message;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), type);
    return part;
  }

  private String host() {
    return from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }
}
