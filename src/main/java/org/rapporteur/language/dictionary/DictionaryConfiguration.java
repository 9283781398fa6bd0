package org.rapporteur.language.dictionary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the operator's dictionaries.
@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {

  @Bean
  Glossaries glossaries(DictionarySettings settings) {
    return new Glossaries(settings.dictionariesFolder());
  }
}
