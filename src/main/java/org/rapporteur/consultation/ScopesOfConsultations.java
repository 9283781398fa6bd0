package org.rapporteur.consultation;

import java.util.List;
import java.util.Locale;
import org.rapporteur.identity.appointment.NamedScope;
import org.rapporteur.identity.appointment.ScopeDirectory;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.UseCases;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Every consultation is a scope in which people are appointed, drafts among them.
@Component
class ScopesOfConsultations implements ScopeDirectory {

  private static final Limit LISTED = Limit.of(500);

  private final ConsultationRepository consultations;
  private final UseCases useCases;

  ScopesOfConsultations(ConsultationRepository consultations, UseCases useCases) {
    this.consultations = consultations;
    this.useCases = useCases;
  }

  @Override
  public List<NamedScope> scopes(Locale locale) {
    var language = new LanguageTag(locale.getLanguage());
    return useCases.read(
        () ->
            consultations.findNewest(LISTED).stream()
                .map(c -> new NamedScope(c.id().scope(), c.nameIn(language)))
                .toList());
  }
}
