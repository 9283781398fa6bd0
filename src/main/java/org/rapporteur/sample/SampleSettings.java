package org.rapporteur.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `sample` decides if a new installation gets the sample; null leaves it to the default.
@ConfigurationProperties("rapporteur")
record SampleSettings(@Nullable Boolean sample) {}
