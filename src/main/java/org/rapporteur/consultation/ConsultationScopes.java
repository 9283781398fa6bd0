package org.rapporteur.consultation;

import java.util.List;
import java.util.Locale;
import org.rapporteur.identity.appointment.NamedScope;
import org.rapporteur.identity.appointment.ScopeDirectory;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Lists consultations, including drafts, as the scopes of moderators and secretariats.
@Component
class ConsultationScopes implements ScopeDirectory {

  private static final Limit MAX_LISTED = Limit.of(500);

  private final ConsultationRepository consultations;
  private final Transactions transactions;

  ConsultationScopes(ConsultationRepository consultations, Transactions transactions) {
    this.consultations = consultations;
    this.transactions = transactions;
  }

  @Override
  public List<NamedScope> listScopes(Locale locale) {
    var language = LanguageTag.forContent(locale);
    return transactions.read(
        () ->
            consultations.findNewest(MAX_LISTED).stream()
                .map(c -> new NamedScope(c.id().scope(), c.nameIn(language)))
                .toList());
  }
}
