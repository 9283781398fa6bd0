package org.rapporteur.discussion.ui.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Documents and validates the properties of live updates. The schedule of [LiveUpdateBroadcaster]
/// reads them by name.
/// @param every time between two checks for publications and decisions
@ConfigurationProperties("rapporteur.news")
record LiveUpdateSettings(@DefaultValue("1s") Duration every) {}
