package org.rapporteur.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Tests which failures of a mail server count as a rejected recipient, with a scripted server.
class MailSenderTests {

  private ServerSocket listener;
  private volatile String failingCommand;
  private volatile String reply;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  /// The server closes the connection if there is no reply. A dot ends the message.
  @ParameterizedTest
  @CsvSource({
    ".,,false",
    "DATA,,false",
    "RCPT,,false",
    "RCPT,421 Shutting down,false",
    ".,421 Shutting down,false",
    "RCPT,550 No such user,true",
    ".,554 Message refused,true"
  })
  void onlyPermanentFailureRejectsRecipient(String command, String answer, boolean rejected) {
    failingCommand = command;
    reply = answer;
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(listener.getLocalPort());
    server.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
    var mail = new SimpleMailMessage();
    mail.setFrom("from@example.org");
    mail.setTo("to@example.org");
    mail.setText("Text");

    var failure = catchThrowableOfType(MailSendException.class, () -> server.send(mail));

    assertThat(MailSender.isRecipientRejected(failure)).isEqualTo(rejected);
  }

  private void serve() {
    try (Socket client = listener.accept();
        var lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      writeLine(client, "220 ready");
      boolean inMessage = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(failingCommand) && inMessage == failingCommand.equals(".")) {
          if (reply == null) {
            return;
          }
          writeLine(client, reply);
          inMessage = false;
        } else if (line.equals("DATA")) {
          inMessage = true;
          writeLine(client, "354 go on");
        } else if (line.equals("QUIT")) {
          writeLine(client, "221 bye");
          return;
        } else if (!inMessage) {
          writeLine(client, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  private static void writeLine(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
