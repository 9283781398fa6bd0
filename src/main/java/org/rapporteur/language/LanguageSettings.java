package org.rapporteur.language;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Folder of the operator's own sentence models.
@ConfigurationProperties("rapporteur")
record LanguageSettings(Path modelsFolder) {}
