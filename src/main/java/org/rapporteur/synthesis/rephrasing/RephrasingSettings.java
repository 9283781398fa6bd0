package org.rapporteur.synthesis.rephrasing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// The language model for rephrasing, its key and its limits.
@ConfigurationProperties("rapporteur.rephrasing")
record RephrasingSettings(
    String address,
    String model,
    String key,
    Duration timeLimit,
    DataSize mostSent,
    DataSize mostReceived) {

  /// Keeps the key out of logs.
  @Override
  public String toString() {
    return "RephrasingSettings[" + model + "]";
  }
}
