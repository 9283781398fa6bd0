package org.rapporteur.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends queued mails to the mail server and retries failed ones with exponential backoff.
@Component
public class MailSender {

  private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

  private static final int MAX_BATCH_SIZE = 50;

  /// Longer than a mail server needs for one mail.
  private static final Duration CLAIM_DURATION = Duration.ofMinutes(10);

  /// Keeps the multiplication of the backoff in the range of `long`.
  private static final int MAX_DOUBLINGS = 20;

  private static final Duration MAX_BACKOFF = Duration.ofHours(6);

  /// The attempts take about three days. Links in the mail have expired by then.
  private static final int MAX_ATTEMPTS = 20;

  /// SMTP return codes: -1 means no answer, and 421 that the server shuts down (RFC 5321).
  private static final Set<Integer> CONNECTION_ENDED_CODES = Set.of(-1, 421);

  private final MailSql mailSql;
  private final NewsMailRenderer newsRenderer;
  private final PersonService people;
  private final HtmlTemplates templates;
  private final ObjectProvider<JavaMailSender> mailServer;
  private final String fromAddress;
  private final Duration firstBackoff;
  private final Clock clock;

  MailSender(
      MailSql mailSql,
      NewsMailRenderer newsRenderer,
      PersonService people,
      HtmlTemplates templates,
      ObjectProvider<JavaMailSender> mailServer,
      NotificationSettings settings,
      Clock clock) {
    this.mailSql = mailSql;
    this.newsRenderer = newsRenderer;
    this.people = people;
    this.templates = templates;
    this.mailServer = mailServer;
    this.fromAddress = settings.mailFrom();
    this.firstBackoff = settings.mailFirstWait();
    this.clock = clock;
  }

  /// Does nothing without a mail server; the mails then remain in the queue.
  public void sendDue() {
    var server = mailServer.getIfAvailable();
    if (server == null) {
      return;
    }
    for (Mail mail : mailSql.findDue(clock.instant(), MAX_BATCH_SIZE)) {
      boolean isClaimed = mailSql.claim(mail, clock.instant().plus(CLAIM_DURATION));
      if (isClaimed && !send(server, mail)) {
        return;
      }
    }
  }

  /// Returns false if the server itself fails, so that other mails would fail too.
  private boolean send(JavaMailSender server, Mail mail) {
    try {
      var content =
          mail.kind().isRenderedWhenSent()
              ? newsRenderer.render(mail)
              : Optional.of(renderText(mail));
      if (content.isEmpty()) {
        mailSql.markDropped(mail);
        return true;
      }
      server.send(createMessage(server, mail, content.get()));
      mailSql.markSent(mail, clock.instant());
      return true;
    } catch (MailParseException | MailPreparationException | MessagingException e) {
      LOG.warn("Mail {} cannot be sent", mail.id(), e);
      mailSql.markFailed(mail, String.valueOf(e.getMessage()));
      return true;
    } catch (MailException e) {
      retryOrFail(mail, e);
      return isRecipientRejected(e);
    } catch (RuntimeException e) {
      LOG.error("Mail {} could not be rendered", mail.id(), e);
      retryOrFail(mail, e);
      return true;
    }
  }

  /// A rejected recipient does not affect the other mails. A server that ends the connection does.
  static boolean isRecipientRejected(MailException e) {
    return e instanceof MailSendException failedSending
        && failedSending.getFailedMessages().values().stream()
            .anyMatch(
                failure ->
                    failure instanceof SendFailedException rejection
                        && !isConnectionEnded(rejection));
  }

  private static boolean isConnectionEnded(Exception rejection) {
    return Stream.iterate(
            rejection,
            Objects::nonNull,
            e -> e instanceof MessagingException nested ? nested.getNextException() : null)
        .anyMatch(
            e ->
                e instanceof IOException
                    || e instanceof SMTPSendFailedException sending
                        && CONNECTION_ENDED_CODES.contains(sending.getReturnCode())
                    || e instanceof SMTPAddressFailedException address
                        && CONNECTION_ENDED_CODES.contains(address.getReturnCode()));
  }

  private void retryOrFail(Mail mail, RuntimeException e) {
    int attempts = mail.delivery().attempts() + 1;
    if (attempts >= MAX_ATTEMPTS) {
      LOG.warn("Mail {} was rejected after {} attempts", mail.id(), attempts, e);
      mailSql.markFailed(mail, String.valueOf(e.getMessage()));
    } else {
      LOG.info("Mail {} is retried later: {}", mail.id(), e.getMessage());
      mailSql.scheduleRetry(mail, nextAttemptAt(attempts), String.valueOf(e.getMessage()));
    }
  }

  /// Doubles the backoff after each attempt.
  private Instant nextAttemptAt(int attempts) {
    var backoff = firstBackoff.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
    return clock.instant().plus(backoff.compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : backoff);
  }

  private RenderedMail renderText(Mail mail) {
    var language =
        Optional.ofNullable(mail.person())
            .flatMap(people::find)
            .map(PersonDetails::language)
            .orElse(LanguageTag.ENGLISH);
    String html =
        templates.render(
            "notification/text-mail.jte",
            Map.of("language", language, "subject", mail.subject(), "text", mail.text()));
    return new RenderedMail(mail.subject(), mail.text(), html, Map.of());
  }

  /// A retry has the same message id, so that mail clients recognize duplicates.
  private MimeMessage createMessage(JavaMailSender server, Mail mail, RenderedMail rendered)
      throws MessagingException {
    String messageId =
        "<" + Sha256.shortHex(mail.id() + " " + mail.key()) + "@" + senderHost() + ">";
    MimeMessage message = server.createMimeMessage();
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(fromAddress);
    helper.setTo(mail.recipient());
    helper.setSubject(rendered.subject());
    message.setContent(
        new MimeMultipart(
            "alternative",
            createBodyPart(rendered.text(), "plain"),
            createBodyPart(rendered.html(), "html")));
    message.setHeader("Message-ID", messageId);
    message.setHeader("Auto-Submitted", "auto-generated");
    for (var header : rendered.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    return message;
  }

  private static MimeBodyPart createBodyPart(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), type);
    return part;
  }

  private String senderHost() {
    return fromAddress.substring(fromAddress.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }
}
