package org.rapporteur.synthesis.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of runs. [RunWorker] reads the interval by its name.
///
/// @param stagesKeptFrom duration from which the stages of a run are worth storing
/// @param runInterval the time between two checks for waiting and abandoned runs
@ConfigurationProperties("rapporteur.synthesis")
record RunSettings(
    @DefaultValue("5s") Duration stagesKeptFrom, @DefaultValue("5s") Duration runInterval) {}
