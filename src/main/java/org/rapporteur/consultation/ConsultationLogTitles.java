package org.rapporteur.consultation;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogTitles;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds the title of the consultation to which a public log belongs. Both have the same slug.
@Component
class ConsultationLogTitles implements LogTitles {

  private final ConsultationCache cache;

  ConsultationLogTitles(ConsultationCache cache) {
    this.cache = cache;
  }

  @Override
  public Optional<String> findTitle(LogName log, Locale locale) {
    return cache
        .find(new Slug(log.value()))
        .filter(consultation -> consultation.phase().isPublic())
        .map(consultation -> consultation.title().inLanguage(LanguageTag.forContent(locale)));
  }
}
