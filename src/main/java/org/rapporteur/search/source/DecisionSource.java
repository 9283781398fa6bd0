package org.rapporteur.search.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.PublicDecisions;
import org.rapporteur.search.Kind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.Matter;
import org.rapporteur.search.index.PublicMatter;
import org.springframework.stereotype.Component;

/// Decisions by the reason that everyone may read.
@Component
class DecisionSource implements DocumentSource {

  private final PublicDecisions decisions;

  DecisionSource(PublicDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Kind kind() {
    return Kind.DECISION;
  }

  @Override
  public List<PublicMatter> read(Collection<Long> ids) {
    return decisions.read(ids.stream().map(DecisionId::new).toList()).stream()
        .map(DecisionSource::matter)
        .toList();
  }

  @Override
  public List<Long> after(long id, int most) {
    return decisions.after(new DecisionId(id), most).stream().map(DecisionId::value).toList();
  }

  private static PublicMatter matter(DecisionDetails decision) {
    return new PublicMatter(
        new Matter(Kind.DECISION, decision.id().value()),
        0,
        decision.consultation(),
        decision.label(),
        decision.number(),
        0,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        decision.at(),
        0,
        Map.of("und", decision.publicReason()),
        null);
  }
}
