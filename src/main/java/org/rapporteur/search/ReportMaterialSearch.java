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
  public Found find(
      Viewer viewer, ConsultationDetails consultation, EvidenceQuestion evidenceQuery) {
    var results = search.search(viewer, toRequest(consultation, evidenceQuery));
    return new Found(
        results.total(),
        results.isFuzzy(),
        results.isPartial(),
        results.hasNext(),
        results.hits().stream().flatMap(ReportMaterialSearch::toFoundComment).toList());
  }

  private static SearchRequest toRequest(
      ConsultationDetails consultation, EvidenceQuestion evidenceQuery) {
    var filters = new EnumMap<Facet, Set<String>>(Facet.class);
    var question = evidenceQuery.question();
    if (question != null) {
      filters.put(Facet.QUESTION, Set.of(String.valueOf(question)));
    }
    var group = evidenceQuery.group();
    if (group != null) {
      filters.put(Facet.GROUP, Set.of(group.name()));
    }
    return new SearchRequest(
        evidenceQuery.words(),
        consultation.slug(),
        ResultKind.COMMENT,
        filters,
        SearchPeriod.EVER,
        SearchOrder.RELEVANCE,
        evidenceQuery.page());
  }

  private static Stream<FoundComment> toFoundComment(Hit hit) {
    return hit.content() instanceof Hit.CommentHit commentHit
        ? Stream.of(new FoundComment(commentHit.comment().number(), toPassage(hit.excerpt())))
        : Stream.empty();
  }

  private static Passage toPassage(Excerpt excerpt) {
    return new Passage(
        excerpt.parts().stream()
            .map(part -> new Passage.Piece(part.text(), part.isMatch()))
            .toList());
  }
}
