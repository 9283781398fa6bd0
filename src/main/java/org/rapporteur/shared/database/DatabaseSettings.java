package org.rapporteur.shared.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// If this process only reads the database, beside the running application.
@ConfigurationProperties("rapporteur")
record DatabaseSettings(@DefaultValue("false") boolean readOnly) {}
