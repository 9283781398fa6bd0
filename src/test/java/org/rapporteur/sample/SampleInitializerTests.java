package org.rapporteur.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class SampleInitializerTests {

  @EnableConfigurationProperties(SampleSettings.class)
  private static class Settings {}

  private final WebApplicationContextRunner ownDatabaseContext =
      new WebApplicationContextRunner()
          .withBean(SampleStatusSql.class, () -> mock(SampleStatusSql.class))
          .withBean(PersonService.class, SampleInitializerTests::createPersonService)
          .withBean(ConsultationService.class, () -> mock(ConsultationService.class))
          .withBean(SampleLoader.class, () -> mock(SampleLoader.class))
          .withBean(Clock.class, Clock::systemUTC)
          .withUserConfiguration(Settings.class, SampleInitializer.class);

  private final WebApplicationContextRunner embeddedDatabaseContext =
      ownDatabaseContext.withBean(EmbeddedMariaDb.class, () -> mock(EmbeddedMariaDb.class));

  @Test
  void defaultLoadsSampleIntoEmbeddedDatabaseOnly() {
    assertThat(
            isLoaded(
                embeddedDatabaseContext.withPropertyValues("rapporteur.sample-by-default=true")))
        .isTrue();
    assertThat(isLoaded(ownDatabaseContext.withPropertyValues("rapporteur.sample-by-default=true")))
        .isFalse();
    assertThat(isLoaded(embeddedDatabaseContext)).isFalse();
  }

  @Test
  void settingOverridesDefault() {
    assertThat(isLoaded(ownDatabaseContext.withPropertyValues("rapporteur.sample=true"))).isTrue();
    assertThat(
            isLoaded(
                embeddedDatabaseContext.withPropertyValues(
                    "rapporteur.sample-by-default=true", "rapporteur.sample=false")))
        .isFalse();
  }

  private static PersonService createPersonService() {
    var people = mock(PersonService.class);
    when(people.hasNoPeople()).thenReturn(true);
    return people;
  }

  private static boolean isLoaded(WebApplicationContextRunner ownDatabaseContext) {
    var loads = new boolean[1];
    ownDatabaseContext.run(
        context -> {
          context.getBean(SampleInitializer.class).loadIfEnabled();
          loads[0] =
              !mockingDetails(context.getBean(SampleLoader.class)).getInvocations().isEmpty();
        });
    return loads[0];
  }
}
