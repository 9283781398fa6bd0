package org.rapporteur.language.dictionary;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the dictionaries.
///
/// @param dictionariesFolder folder of the operator's dictionaries
@ConfigurationProperties("rapporteur")
record DictionarySettings(Path dictionariesFolder) {}
