package org.rapporteur.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class SampleStartTests {

  @EnableConfigurationProperties(SampleSettings.class)
  private static class Settings {}

  private final WebApplicationContextRunner product =
      new WebApplicationContextRunner()
          .withBean(SampleService.class, () -> mock(SampleService.class))
          .withBean(SamplePassword.class, () -> mock(SamplePassword.class))
          .withBean(Messages.class, () -> mock(Messages.class))
          .withBean(SiteAddress.class, () -> mock(SiteAddress.class))
          .withUserConfiguration(Settings.class, SampleStart.class);

  private final WebApplicationContextRunner embedded =
      product.withBean(EmbeddedMariaDb.class, () -> mock(EmbeddedMariaDb.class));

  @Test
  void defaultOfBinRunLoadsTheSampleIntoTheEmbeddedDatabaseOnly() {
    assertThat(isLoaded(embedded.withPropertyValues("RAPPORTEUR_SAMPLE_BY_DEFAULT=true"))).isTrue();
    assertThat(isLoaded(product.withPropertyValues("RAPPORTEUR_SAMPLE_BY_DEFAULT=true"))).isFalse();
    assertThat(isLoaded(embedded)).isFalse();
  }

  @Test
  void settingDecidesWhereThereIsOne() {
    assertThat(isLoaded(product.withPropertyValues("rapporteur.sample=true"))).isTrue();
    assertThat(
            isLoaded(
                embedded.withPropertyValues(
                    "RAPPORTEUR_SAMPLE_BY_DEFAULT=true", "rapporteur.sample=false")))
        .isFalse();
  }

  private static boolean isLoaded(WebApplicationContextRunner product) {
    var loads = new boolean[1];
    product.run(
        context -> {
          context.getBean(SampleStart.class).loadIfWanted();
          loads[0] =
              !mockingDetails(context.getBean(SampleService.class)).getInvocations().isEmpty();
        });
    return loads[0];
  }
}
