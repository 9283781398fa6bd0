package org.rapporteur.identity.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of account management.
///
/// @param minimumResponseTime shortest duration of a registration or reset request; must be longer
///     than the work takes
@ConfigurationProperties("rapporteur")
record AccountSettings(@DefaultValue("600ms") Duration minimumResponseTime) {}
