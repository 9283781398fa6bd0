package org.rapporteur.synthesis.rephrasing;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.ModelExchanges;
import org.springframework.stereotype.Component;

/// The exchanges as a report encloses them.
@Component
class ExchangesOfReports implements ModelExchanges {

  private final ExchangeRows rows;

  ExchangesOfReports(ExchangeRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Told> last(ConsultationId consultation, int most) {
    return rows.latest(consultation, most).reversed().stream()
        .map(ExchangesOfReports::told)
        .toList();
  }

  private static Told told(Exchange kept) {
    return new Told(
        kept.paragraph(),
        kept.model(),
        kept.askedAt(),
        kept.state().name(),
        Optional.ofNullable(kept.broken())
            .map(broken -> broken.rule().name())
            .or(() -> Optional.ofNullable(kept.failure()).map(Enum::name))
            .orElse(null),
        kept.sent(),
        kept.answer(),
        kept.quoted().stream()
            .map(quoted -> new Quoted(quoted.comment(), quoted.revision(), quoted.words()))
            .toList());
  }
}
