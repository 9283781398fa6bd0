package org.rapporteur.discussion.ui;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Time between two checks for news. [LiveUpdateBroadcaster] reads it.
@ConfigurationProperties("rapporteur.news")
record LiveUpdateSettings(@DefaultValue("1s") Duration every) {}
