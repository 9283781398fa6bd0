package org.rapporteur.shared.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

  @ConfigurationProperties("rapporteur.visits")
  record VisitSettings(
      @DefaultValue("10") int mostGuests, @DefaultValue("1h") Duration visitLength) {

    VisitSettings {
      if (mostGuests < 1) {
        throw new CannotStart("Nobody may visit.");
      }
    }
  }

  @EnableConfigurationProperties({InstallationSettings.class, VisitSettings.class})
  @Import(SettingsCheck.class)
  static class Application {}

  @Test
  void knownSettingsAreAccepted() {
    try (var started =
        start("--rapporteur.visits.most-guests=3", "--rapporteur.visits.visitLength=2m")) {
      assertThat(started.getBean(VisitSettings.class))
          .isEqualTo(new VisitSettings(3, Duration.ofMinutes(2)));
      assertThat(started.getBean(InstallationSettings.class).dataFolder())
          .isEqualTo(Path.of("data"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rapporteur.visits.most-gests=3 | There is no setting rapporteur.visits.most-gests: correct its name or remove it.
          rapporteur.adress=https://example.org | There is no setting rapporteur.adress: correct its name or remove it.
          rapporteur.visits.most-guests=many | The setting rapporteur.visits.most-guests is "many": set it to a whole number.
          rapporteur.visits.most-guests=0 | Nobody may visit.
          rapporteur.visits.visit-length=soon | The setting rapporteur.visits.visit-length is "soon": set it to a duration such as 10m.
          """)
  void wrongSettingStopsStartWithOneSentence(
      String setting, String sentence, CapturedOutput output) {
    try {
      start("--" + setting).close();
    } catch (RuntimeException stopped) {
      // The test checks only the output.
    }
    assertThat(output.getErr().strip()).isEqualTo("Rapporteur does not start. " + sentence);
  }

  private static ConfigurableApplicationContext start(String setting, String... more) {
    var application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    var arguments =
        new ArrayList<>(
            List.of(
                "--spring.config.location=optional:classpath:/none/",
                "--rapporteur.data-folder=data",
                setting));
    arguments.addAll(List.of(more));
    return application.run(arguments.toArray(String[]::new));
  }
}
