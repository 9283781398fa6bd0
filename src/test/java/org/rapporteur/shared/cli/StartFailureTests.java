package org.rapporteur.shared.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/// Tests the messages of failed starts.
class StartFailureTests {

  @Test
  void usedPortIsNamedWithItsSetting() {
    assertThat(analyze(new PortInUseException(8080)))
        .isEqualTo(
            "Port 8080 is in use. Stop the other program, or set SERVER_PORT to another port.");
  }

  @Test
  void ownMessageIsShownUnchanged() {
    assertThat(analyze(new IllegalStateException(new CannotStart("Free some room."))))
        .isEqualTo("Free some room.");
  }

  private static String analyze(Throwable failure) {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class, ArgumentResolver.none(), (factory, implementation, cause) -> {})
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .map(FailureAnalysis::getDescription)
        .orElseThrow();
  }
}
