package org.rapporteur.synthesis.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// The language models of the operator, their keys and their limits.
///
/// @param second checks sentences, and has the limits of the first
@ConfigurationProperties("rapporteur.model")
record LanguageModelSettings(
    String address, String name, String key, Duration timeLimit, DataSize maxReply, Second second) {

  record Second(String address, String name, String key) {

    /// Keeps the key out of logs.
    @Override
    public String toString() {
      return "Second[" + name + "]";
    }
  }

  /// Keeps the key out of logs.
  @Override
  public String toString() {
    return "LanguageModelSettings[" + name + "]";
  }
}
