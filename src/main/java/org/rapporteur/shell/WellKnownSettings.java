package org.rapporteur.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the files below `/.well-known`.
///
/// @param securityContact address for security reports (RFC 9116); empty if there is none
@ConfigurationProperties("rapporteur")
record WellKnownSettings(@DefaultValue("") String securityContact) {}
