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

/// Search for report writers: finds public comments of their consultation.
@Component
class ReportMaterialSearch implements MaterialIndex {

  private final SearchService search;

  ReportMaterialSearch(SearchService search) {
    this.search = search;
  }

  @Override
  public Found find(Viewer viewer, ConsultationDetails consultation, EvidenceQuestion asked) {
    var results = search.search(viewer, toRequest(consultation, asked));
    return new Found(
        results.total(),
        results.isFuzzy(),
        results.isPartial(),
        results.hasNext(),
        results.hits().stream().flatMap(ReportMaterialSearch::toFoundComment).toList());
  }

  private static SearchRequest toRequest(
      ConsultationDetails consultation, EvidenceQuestion evidenceQuery) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    var question = evidenceQuery.question();
    if (question != null) {
      chosen.put(Facet.QUESTION, Set.of(String.valueOf(question)));
    }
    var group = evidenceQuery.group();
    if (group != null) {
      chosen.put(Facet.GROUP, Set.of(group.name()));
    }
    return new SearchRequest(
        evidenceQuery.words(),
        consultation.slug(),
        ResultKind.COMMENT,
        chosen,
        SearchPeriod.EVER,
        SearchOrder.RELEVANCE,
        evidenceQuery.page());
  }

  private static Stream<FoundComment> toFoundComment(Hit hit) {
    return hit.content() instanceof Hit.CommentHit said
        ? Stream.of(new FoundComment(said.comment().number(), toPassage(hit.excerpt())))
        : Stream.empty();
  }

  private static Passage toPassage(Excerpt excerpt) {
    return new Passage(
        excerpt.parts().stream()
            .map(piece -> new Passage.Piece(piece.text(), piece.isMatch()))
            .toList());
  }
}
