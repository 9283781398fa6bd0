package org.rapporteur.consultation;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogTitles;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// A log is about the consultation whose slug it bears.
@Component
class LogTitlesOfConsultations implements LogTitles {

  private final KnownConsultations known;

  LogTitlesOfConsultations(KnownConsultations known) {
    this.known = known;
  }

  @Override
  public Optional<String> titleOf(LogName log, Locale locale) {
    return known
        .find(new Slug(log.value()))
        .filter(consultation -> consultation.phase().isPublic())
        .map(consultation -> consultation.title().in(new LanguageTag(locale.getLanguage())));
  }
}
