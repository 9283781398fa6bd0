package org.rapporteur.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The address for security reports, as in RFC 9116; empty if there is none.
@ConfigurationProperties("rapporteur")
record WellKnownSettings(@DefaultValue("") String securityContact) {}
