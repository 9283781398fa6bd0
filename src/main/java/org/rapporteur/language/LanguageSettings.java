package org.rapporteur.language;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the language module.
/// @param modelsFolder folder of the operator's sentence models
@ConfigurationProperties("rapporteur")
record LanguageSettings(Path modelsFolder) {}
