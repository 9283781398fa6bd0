package org.rapporteur.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// If a new installation gets the sample.
@ConfigurationProperties("rapporteur")
record SampleSettings(@DefaultValue("false") boolean sample) {}
