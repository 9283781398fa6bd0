package org.rapporteur.discussion.ui.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Properties of live updates. [LiveUpdateBroadcaster] uses them by name in its schedule, so this
/// record only documents and validates them.
/// @param interval time between two checks for publications and decisions
@ConfigurationProperties("rapporteur.live-updates")
record LiveUpdateSettings(@DefaultValue("1s") Duration interval) {}
