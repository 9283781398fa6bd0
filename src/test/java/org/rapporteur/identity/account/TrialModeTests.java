package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;

class TrialModeTests {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withBean(TrialMode.class);

  @Test
  void embeddedDatabaseWithoutMailIsTrial() {
    embedded().run(run -> assertThat(run.getBean(TrialMode.class).isActive()).isTrue());
  }

  @Test
  void mailServerOrOwnDatabaseIsNotTrial() {
    application.run(run -> assertThat(run.getBean(TrialMode.class).isActive()).isFalse());
    embedded()
        .withBean(JavaMailSender.class, () -> mock(JavaMailSender.class))
        .run(run -> assertThat(run.getBean(TrialMode.class).isActive()).isFalse());
  }

  private ApplicationContextRunner embedded() {
    return application.withBean(EmbeddedMariaDb.class, () -> mock(EmbeddedMariaDb.class));
  }
}
