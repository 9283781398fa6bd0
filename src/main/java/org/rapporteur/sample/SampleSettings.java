package org.rapporteur.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the sample data.
///
/// @param sample whether a new installation gets the sample data; null leaves it to the default
/// @param sampleByDefault the default with the embedded database; it is false with any other
@ConfigurationProperties("rapporteur")
record SampleSettings(@Nullable Boolean sample, boolean sampleByDefault) {

  boolean isEnabled(boolean hasEmbeddedDatabase) {
    return sample == null ? sampleByDefault && hasEmbeddedDatabase : sample;
  }
}
