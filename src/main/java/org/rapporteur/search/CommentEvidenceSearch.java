package org.rapporteur.search;

import java.util.EnumMap;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.evidence.MaterialIndex;
import org.rapporteur.synthesis.evidence.MaterialIndex.Found;
import org.rapporteur.synthesis.evidence.MaterialIndex.FoundComment;
import org.rapporteur.synthesis.evidence.Passage;
import org.springframework.stereotype.Component;

/// Finds public comments of a consultation for the editors of its report.
@Component
class CommentEvidenceSearch implements MaterialIndex {

  private final SearchService search;

  CommentEvidenceSearch(SearchService search) {
    this.search = search;
  }

  @Override
  public Found find(
      Viewer viewer, ConsultationDetails consultation, EvidenceQuestion evidenceQuestion) {
    var results = search.search(viewer, toRequest(consultation, evidenceQuestion));
    return new Found(
        results.total(),
        results.isFuzzy(),
        results.isPartial(),
        results.hasNext(),
        results.hits().stream().map(CommentEvidenceSearch::toFoundComment).toList());
  }

  private static SearchRequest toRequest(
      ConsultationDetails consultation, EvidenceQuestion evidenceQuestion) {
    var filters = new EnumMap<Facet, Set<String>>(Facet.class);
    var question = evidenceQuestion.question();
    if (question != null) {
      filters.put(Facet.QUESTION, Set.of(String.valueOf(question)));
    }
    var group = evidenceQuestion.group();
    if (group != null) {
      filters.put(Facet.GROUP, Set.of(group.name()));
    }
    return new SearchRequest(
        evidenceQuestion.words(),
        consultation.slug(),
        ResultKind.COMMENT,
        filters,
        SearchPeriod.EVER,
        SearchOrder.RELEVANCE,
        evidenceQuestion.page());
  }

  /// The request asks for comments only, so every hit is one.
  private static FoundComment toFoundComment(Hit hit) {
    var commentHit = (Hit.CommentHit) hit.content();
    return new FoundComment(commentHit.comment().number(), toPassage(hit.excerpt()));
  }

  private static Passage toPassage(HighlightedExcerpt excerpt) {
    return new Passage(
        excerpt.parts().stream()
            .map(part -> new Passage.Piece(part.text(), part.isMatch()))
            .toList());
  }
}
