package org.rapporteur.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the sample data.
///
/// @param sample true if a new installation receives the sample data; null uses the default
/// @param sampleByDefault default for the embedded database; with another database it is false
@ConfigurationProperties("rapporteur")
record SampleSettings(@Nullable Boolean sample, boolean sampleByDefault) {

  boolean isEnabled(boolean hasEmbeddedDatabase) {
    return sample == null ? sampleByDefault && hasEmbeddedDatabase : sample;
  }
}
