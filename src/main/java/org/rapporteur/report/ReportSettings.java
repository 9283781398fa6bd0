package org.rapporteur.report;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// If the files of an edition are created when it is published. [DrawnAhead] reads it.
@ConfigurationProperties("rapporteur.report")
record ReportSettings(boolean drawnAhead) {}
