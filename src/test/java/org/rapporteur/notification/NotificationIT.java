package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What leaves by mail while the mail server comes and goes, and what stands in the inbox.
@SpringBootTest(
    properties = {"rapporteur.mail-interval=PT0.5S", "rapporteur.mail-first-wait=PT0.5S"})
@Tag("transactions")
class NotificationIT {

  private static final int PORT = freePort();
  private static final Duration SOON = Duration.ofSeconds(30);

  private static GreenMail server = new GreenMail();

  @Autowired RegistrationService registrations;
  @Autowired CommentService comments;
  @Autowired Fixtures fixtures;
  @Autowired Inbox inbox;
  @Autowired Mails mails;
  @Autowired JdbcClient database;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> PORT);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void noConfirmationIsLostOrDoubledWhileTheServerIsAway() throws Exception {
    String first = register();
    await().atMost(SOON).until(() -> attempts(first) >= 2);
    assertThat(mails.waiting(fixtures.anAdministrator()))
        .filteredOn(mail -> mail.recipient().equals(first))
        .singleElement()
        .satisfies(mail -> assertThat(mail.problem()).isNotNull())
        .satisfies(mail -> assertThat(mail.text()).isEmpty());

    start();
    String second = register();
    await().atMost(SOON).until(() -> isSent(first) && isSent(second));
    assertThat(recipients()).containsExactlyInAnyOrder(first, second);
    server.stop();
    String third = register();
    await().atMost(SOON).until(() -> attempts(third) >= 1);
    start();
    await().atMost(SOON).until(() -> isSent(third));

    // Greenmail forgets when it stops, so the third alone stands in the new one.
    assertThat(recipients()).containsExactly(third);
    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Confirm your e-mail address");
    assertThat(message.getContent().toString()).contains("http://localhost:8080/sign-in?confirm=");
    assertThat(
            database
                .sql("SELECT COUNT(*) FROM mail WHERE recipient IN (?, ?, ?) AND text IS NOT NULL")
                .params(first, second, third)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void replyStandsInTheInboxOfWhoIsAnsweredUntilItIsOpened() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var question = consultation.question(1).orElseThrow().id();
    for (var entry : List.of(author, author, other)) {
      comments.post(
          entry,
          consultation.id(),
          new CommentDraft(
              question, isFirst() ? null : 1, null, LanguageTag.ENGLISH, "We agree " + posted),
          Channel.WEB,
          IdempotencyKey.random());
    }

    await().atMost(SOON).until(() -> !page(author).isEmpty());
    var item = page(author).getFirst();
    assertThat(page(author)).hasSize(1);
    assertThat(item.title()).endsWith("replied to C1");
    assertThat(item.link()).endsWith("/comments/3");
    assertThat(item.read()).isFalse();
    inbox.open(other, item.id());
    assertThat(page(author).getFirst().read()).isFalse();
    inbox.open(author, item.id());
    assertThat(page(author).getFirst().read()).isTrue();
    assertThat(page(other)).isEmpty();
  }

  private int posted;

  private boolean isFirst() {
    return posted++ == 0;
  }

  private List<InboxItem> page(Viewer viewer) {
    return inbox.page(viewer, Long.MAX_VALUE, Locale.ENGLISH).items();
  }

  private String register() {
    String address = "delegate-" + UUID.randomUUID() + "@example.org";
    registrations.register(
        new EmailAddress(address),
        "three ships sail at noon",
        new PersonDraft(
            "Delegate, Ministry of ICT",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Ministry of ICT",
            LanguageTag.ENGLISH));
    return address;
  }

  private int attempts(String recipient) {
    return database
        .sql("SELECT COALESCE(MAX(attempts), 0) FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(Integer.class)
        .single();
  }

  private boolean isSent(String recipient) {
    return database
        .sql("SELECT state FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(String.class)
        .list()
        .equals(List.of("SENT"));
  }

  private List<String> recipients() throws Exception {
    return Arrays.stream(server.getReceivedMessages())
        .map(
            message -> {
              try {
                return message.getAllRecipients()[0].toString();
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private static void start() {
    server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
