package org.rapporteur.shared.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the database access.
///
/// @param readOnly true for a command that only reads and may run beside the application
@ConfigurationProperties("rapporteur")
record DatabaseSettings(@DefaultValue("false") boolean readOnly) {}
