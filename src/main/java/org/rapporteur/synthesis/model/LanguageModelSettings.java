package org.rapporteur.synthesis.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// The language model of the operator, its key and its limits.
@ConfigurationProperties("rapporteur.model")
record LanguageModelSettings(
    String address, String name, String key, Duration timeLimit, DataSize maxReply) {

  /// Keeps the key out of logs.
  @Override
  public String toString() {
    return "LanguageModelSettings[" + name + "]";
  }
}
