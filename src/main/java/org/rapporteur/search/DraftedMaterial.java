package org.rapporteur.search;

import java.util.EnumMap;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.evidence.MaterialIndex;
import org.rapporteur.synthesis.evidence.Passage;
import org.springframework.stereotype.Component;

/// Lets whoever writes a report search the comments of its consultation, as everyone can.
@Component
class DraftedMaterial implements MaterialIndex {

  private final SearchService search;

  DraftedMaterial(SearchService search) {
    this.search = search;
  }

  @Override
  public Found find(Viewer viewer, ConsultationDetails consultation, EvidenceQuestion asked) {
    var results = search.find(viewer, request(consultation, asked));
    return new Found(
        results.total(),
        results.mistyped(),
        results.partial(),
        results.hasNext(),
        results.hits().stream().flatMap(DraftedMaterial::comment).toList());
  }

  private static SearchRequest request(ConsultationDetails consultation, EvidenceQuestion asked) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    var question = asked.question();
    if (question != null) {
      chosen.put(Facet.QUESTION, Set.of(String.valueOf(question)));
    }
    var group = asked.group();
    if (group != null) {
      chosen.put(Facet.GROUP, Set.of(group.name()));
    }
    return new SearchRequest(
        asked.words(),
        consultation.slug(),
        Kind.COMMENT,
        chosen,
        Period.EVER,
        SearchOrder.RELEVANCE,
        asked.page());
  }

  private static Stream<FoundComment> comment(Hit hit) {
    return hit.thing() instanceof Hit.Said said
        ? Stream.of(new FoundComment(said.comment().number(), passage(hit.excerpt())))
        : Stream.empty();
  }

  private static Passage passage(Excerpt excerpt) {
    return new Passage(
        excerpt.pieces().stream()
            .map(piece -> new Passage.Piece(piece.text(), piece.marked()))
            .toList());
  }
}
