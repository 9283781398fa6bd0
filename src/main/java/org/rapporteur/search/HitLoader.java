package org.rapporteur.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.search.ReportParagraphCache.EditionParagraphs;
import org.rapporteur.search.analysis.ExcerptBuilder;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.springframework.stereotype.Component;

/// Loads search results from the database, with one or two queries per kind. Omits items that are
/// no longer public, because the index may still contain them.
@Component
class HitLoader {

  /// Creates the results of one kind from items that were loaded together.
  interface HitFactory {

    /// Returns empty if the item is no longer public.
    Optional<Hit> create(IndexMatch match, ConsultationDetails consultation, SearchTerms terms);
  }

  private final ConsultationService consultations;
  private final ConsultationHitLoader consultationLoader;
  private final CommentHitLoader commentLoader;
  private final SubmissionHitLoader submissionLoader;
  private final DecisionHitLoader decisionLoader;
  private final ReportParagraphCache paragraphs;

  HitLoader(
      ConsultationService consultations,
      ConsultationHitLoader consultationLoader,
      CommentHitLoader commentLoader,
      SubmissionHitLoader submissionLoader,
      DecisionHitLoader decisionLoader,
      ReportParagraphCache paragraphs) {
    this.consultations = consultations;
    this.consultationLoader = consultationLoader;
    this.commentLoader = commentLoader;
    this.submissionLoader = submissionLoader;
    this.decisionLoader = decisionLoader;
    this.paragraphs = paragraphs;
  }

  /// Loads the results in the order of the matches.
  List<Hit> load(List<IndexMatch> matches, SearchTerms terms) {
    var consultationsById = loadConsultations(matches);
    var factoriesByKind = loadFactories(matches);
    var hits = new ArrayList<Hit>(matches.size());
    for (var match : matches) {
      var consultation = consultationsById.get(match.consultation());
      if (consultation != null) {
        Objects.requireNonNull(factoriesByKind.get(match.kind()))
            .create(match, consultation, terms)
            .ifPresent(hits::add);
      }
    }
    return hits;
  }

  private Map<Long, ConsultationDetails> loadConsultations(List<IndexMatch> matches) {
    return matches.stream()
        .map(IndexMatch::consultation)
        .distinct()
        .flatMap(id -> consultations.find(new ConsultationId(id)).stream())
        .filter(consultation -> consultation.phase().isPublic())
        .collect(Collectors.toMap(consultation -> consultation.id().value(), Function.identity()));
  }

  private Map<ResultKind, HitFactory> loadFactories(List<IndexMatch> matches) {
    return matches.stream().collect(Collectors.groupingBy(IndexMatch::kind)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> loadFactory(entry.getKey(), entry.getValue())));
  }

  private HitFactory loadFactory(ResultKind kind, List<IndexMatch> matches) {
    return switch (kind) {
      case COMMENT -> commentLoader.loadComments(matches);
      case ATTACHMENT -> commentLoader.loadAttachments(matches);
      case SUBMISSION -> submissionLoader.load(matches);
      case CONSULTATION -> consultationLoader.forConsultations();
      case QUESTION -> consultationLoader.forQuestions();
      case DECISION -> decisionLoader.load(matches);
      case PARAGRAPH -> loadParagraphs(matches);
    };
  }

  /// Loads the paragraphs that everyone may read, because results are the same for every viewer.
  private HitFactory loadParagraphs(List<IndexMatch> matches) {
    var latestByConsultation = new HashMap<Long, EditionParagraphs>();
    for (long id : matches.stream().map(IndexMatch::itemId).distinct().toList()) {
      paragraphs
          .findLatest(Viewer.VISITOR, new ConsultationId(id))
          .ifPresent(edition -> latestByConsultation.put(id, edition));
    }
    return (match, consultation, terms) ->
        Optional.ofNullable(latestByConsultation.get(match.itemId()))
            .flatMap(
                edition -> createParagraphHit(consultation, (int) match.part(), edition, terms));
  }

  /// Returns empty if the latest edition has no such paragraph.
  private static Optional<Hit> createParagraphHit(
      ConsultationDetails consultation, int number, EditionParagraphs edition, SearchTerms terms) {
    return Optional.ofNullable(edition.texts().get(number))
        .map(
            text ->
                new Hit(
                    consultation,
                    new Hit.ParagraphHit(number),
                    Hit.ParagraphHit.reference(number),
                    ReportParagraphCache.paragraphPath(consultation.slug(), number),
                    edition.language(),
                    ExcerptBuilder.create(terms, text, edition.language())));
  }
}
