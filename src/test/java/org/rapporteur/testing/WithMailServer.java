package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The application with a mail server that a test starts and stops: one application for all who
/// extend this.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rapporteur.mail-interval=PT0.5S",
      "rapporteur.mail-first-wait=PT0.5S",
      "rapporteur.news-gap=PT0S"
    })
public abstract class WithMailServer {

  private static final int PORT = freePort();

  private static GreenMail server = new GreenMail();

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> PORT);
  }

  @AfterAll
  protected static void stopMail() {
    server.stop();
  }

  /// Greenmail forgets when it stops: a new one has received nothing.
  protected static void startMail() {
    server.stop();
    server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  protected static Stream<String> recipients() {
    return Arrays.stream(server.getReceivedMessages()).map(WithMailServer::recipient);
  }

  protected static List<MimeMessage> received(String recipient) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> recipient(message).equals(recipient))
        .toList();
  }

  /// Of a message that says the same in two forms, the plain one first.
  protected static String part(MimeMessage message, String type) {
    try {
      assertThat(message.getContentType()).startsWith("multipart/alternative");
      var part = ((MimeMultipart) message.getContent()).getBodyPart(type.equals("plain") ? 0 : 1);
      assertThat(part.isMimeType("text/" + type)).isTrue();
      return part.getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Decisions that may be taken back for some seconds yet are told from now on.
  protected static void undoTimeIsOver(JdbcClient database) {
    database
        .sql(
            "UPDATE inbox_item SET at = UTC_TIMESTAMP(6) WHERE NOT shown AND at > UTC_TIMESTAMP(6)")
        .update();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
