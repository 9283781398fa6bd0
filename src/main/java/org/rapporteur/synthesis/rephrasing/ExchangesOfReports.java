package org.rapporteur.synthesis.rephrasing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.synthesis.ModelExchanges;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.Withheld;
import org.springframework.stereotype.Component;

/// The exchanges as a report encloses them. It looks itself for what must not be read now, because
/// words are taken out of exchanges only after the act that withholds them is done.
@Component
class ExchangesOfReports implements ModelExchanges {

  private final ExchangeRows rows;
  private final CommentAttributionSql bylines;

  ExchangesOfReports(ExchangeRows rows, CommentAttributionSql bylines) {
    this.rows = rows;
    this.bylines = bylines;
  }

  @Override
  public Asked on(ConsultationId consultation, Set<ParagraphId> paragraphs, int most) {
    var kept = rows.on(consultation, paragraphs, most);
    if (kept.isEmpty()) {
      return new Asked(0, List.of());
    }
    var withheld = Withheld.of(bylines, consultation, "");
    return new Asked(
        kept.size() < most ? kept.size() : rows.count(consultation, paragraphs),
        kept.stream().map(exchange -> told(exchange, exchange.quotes(withheld))).toList());
  }

  private static Told told(Exchange kept, boolean isWithheld) {
    return new Told(
        kept.paragraph(),
        kept.model(),
        kept.askedAt(),
        kept.state().name(),
        Optional.ofNullable(kept.broken())
            .map(broken -> broken.rule().name())
            .or(() -> Optional.ofNullable(kept.failure()).map(Enum::name))
            .orElse(null),
        isWithheld ? null : kept.sent(),
        isWithheld || !kept.state().isJudged() ? null : kept.answer(),
        isWithheld ? List.of() : kept.quoted().stream().map(ExchangesOfReports::told).toList());
  }

  private static Quoted told(Exchange.Quoted words) {
    return new Quoted(words.comment(), words.revision(), words.words());
  }
}
