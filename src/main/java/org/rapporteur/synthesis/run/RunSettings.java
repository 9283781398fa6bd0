package org.rapporteur.synthesis.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Duration from which the stages of a run are worth storing.
@ConfigurationProperties("rapporteur.synthesis")
record RunSettings(@DefaultValue("5s") Duration stagesKeptFrom) {}
