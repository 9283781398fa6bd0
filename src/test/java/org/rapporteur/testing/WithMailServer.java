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

/// Runs the application with a mail server that a test starts and stops. All subclasses share one
/// application.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rapporteur.mail-interval=PT0.5S",
      "rapporteur.mail-first-wait=PT0.5S",
      "rapporteur.min-news-interval=PT0S"
    })
public abstract class WithMailServer {

  private static final int PORT = findFreePort();

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

  /// Starts a new server, because GreenMail keeps no messages after a stop.
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

  /// Reads the plain or HTML part of a message.
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

  /// Ends the undo period of recent decisions, so that they are sent now.
  protected static void endUndoPeriod(JdbcClient database) {
    database
        .sql(
            "UPDATE inbox_item SET visible_from = UTC_TIMESTAMP(6) WHERE NOT visible AND visible_from > UTC_TIMESTAMP(6)")
        .update();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int findFreePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
