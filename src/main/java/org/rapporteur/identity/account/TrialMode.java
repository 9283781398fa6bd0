package org.rapporteur.identity.account;

import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Detects a trial: an installation with the embedded database and without a mail server. A trial
/// shows confirmation links on the page.
@Component
class TrialMode {

  private final ObjectProvider<EmbeddedMariaDb> embeddedDatabase;
  private final ObjectProvider<JavaMailSender> mailServer;

  TrialMode(
      ObjectProvider<EmbeddedMariaDb> embeddedDatabase, ObjectProvider<JavaMailSender> mailServer) {
    this.embeddedDatabase = embeddedDatabase;
    this.mailServer = mailServer;
  }

  boolean isActive() {
    return embeddedDatabase.getIfAvailable() != null && mailServer.getIfAvailable() == null;
  }
}
