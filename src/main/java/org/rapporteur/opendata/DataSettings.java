package org.rapporteur.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Text file with the licence for downloaded data, empty if there is none.
@ConfigurationProperties("rapporteur")
record DataSettings(@DefaultValue("") String dataLicence) {}
