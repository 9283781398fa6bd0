package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentText;
import org.rapporteur.discussion.attachment.AttachmentTextService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.PublicDecisionService;
import org.rapporteur.search.ReportParagraphCache.EditionParagraphs;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.rapporteur.search.words.ExcerptBuilder;
import org.rapporteur.search.words.SearchTerms;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads search results from the database, with one or two queries per kind. Items that are no
/// longer public are left out, even if the index still contains them.
@Component
class HitLoader {

  private final ConsultationService consultations;
  private final CommentVersionService comments;
  private final SubmissionHitLoader submissionLoader;
  private final AttachmentTextService attachments;
  private final PublicDecisionService decisions;
  private final ReportParagraphCache paragraphs;

  HitLoader(
      ConsultationService consultations,
      CommentVersionService comments,
      SubmissionHitLoader submissionLoader,
      AttachmentTextService attachments,
      PublicDecisionService decisions,
      ReportParagraphCache paragraphs) {
    this.consultations = consultations;
    this.comments = comments;
    this.submissionLoader = submissionLoader;
    this.attachments = attachments;
    this.decisions = decisions;
    this.paragraphs = paragraphs;
  }

  /// Creates the result for an index match.
  private interface HitFactory {

    /// Empty if the item is not public any more.
    Optional<Hit> create(IndexMatch match, ConsultationDetails consultation, SearchTerms terms);
  }

  /// Keeps the order of the matches.
  List<Hit> load(List<IndexMatch> matches, SearchTerms terms) {
    var consultationsById = loadConsultations(matches);
    var makers = factories(matches);
    var hits = new ArrayList<Hit>(matches.size());
    for (var match : matches) {
      var consultation = consultationsById.get(match.consultation());
      if (consultation != null) {
        Objects.requireNonNull(makers.get(match.kind()))
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
        .collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
  }

  private Map<ResultKind, HitFactory> factories(List<IndexMatch> matches) {
    return matches.stream().collect(Collectors.groupingBy(IndexMatch::kind)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> factory(entry.getKey(), entry.getValue())));
  }

  /// Loads all matches of the kind in one query.
  private HitFactory factory(ResultKind kind, List<IndexMatch> matches) {
    return switch (kind) {
      case COMMENT -> commentHits(matches);
      case SUBMISSION -> submissionHits(matches);
      case ATTACHMENT -> attachmentHits(matches);
      case CONSULTATION -> HitLoader::consultationHit;
      case QUESTION -> HitLoader::questionHit;
      case DECISION -> decisionHits(matches);
      case PARAGRAPH -> paragraphHits(matches);
    };
  }

  private HitFactory commentHits(List<IndexMatch> matches) {
    var commentsById = loadComments(matches.stream().map(IndexMatch::itemId).distinct().toList());
    return (match, consultation, terms) ->
        ifVisible(consultation, commentsById.get(match.itemId()))
            .map(
                comment ->
                    new Hit(
                        consultation,
                        new Hit.CommentHit(comment),
                        comment.reference(),
                        CommentLinks.comment(consultation.slug(), comment.number()),
                        comment.language(),
                        excerpt(terms, Markdown.toPlainText(comment.text()), comment.language())));
  }

  private HitFactory submissionHits(List<IndexMatch> matches) {
    var submissionsById =
        submissionLoader.loadPublic(matches.stream().map(IndexMatch::itemId).toList());
    return (match, consultation, terms) ->
        Optional.ofNullable(submissionsById.get(match.itemId()))
            .filter(submission -> consultation.phase().showsComments())
            .map(submission -> SubmissionHitLoader.createHit(consultation, submission, terms));
  }

  private HitFactory attachmentHits(List<IndexMatch> matches) {
    var textsById =
        attachments
            .list(matches.stream().map(match -> new AttachmentId(match.part())).toList())
            .stream()
            .collect(Collectors.toMap(text -> text.id().value(), Function.identity()));
    var commentsById =
        loadComments(
            textsById.values().stream().map(text -> text.comment().value()).distinct().toList());
    return (match, consultation, terms) ->
        ifVisible(consultation, commentsById.get(match.itemId()))
            .flatMap(
                comment ->
                    Optional.ofNullable(textsById.get(match.part()))
                        .map(text -> attachmentHit(consultation, comment, text, terms)));
  }

  private static Hit attachmentHit(
      ConsultationDetails consultation,
      CommentDetails comment,
      AttachmentText text,
      SearchTerms terms) {
    return new Hit(
        consultation,
        new Hit.AttachmentHit(comment, text.file().name()),
        comment.reference(),
        CommentLinks.comment(consultation.slug(), comment.number()),
        LanguageTag.UNDETERMINED,
        excerpt(terms, text.text(), comment.language()));
  }

  private static Optional<Hit> questionHit(
      IndexMatch match, ConsultationDetails consultation, SearchTerms terms) {
    int number = (int) match.part();
    return consultation
        .question(number)
        .map(question -> questionHit(consultation, question, terms));
  }

  private static Hit questionHit(
      ConsultationDetails consultation, QuestionDetails question, SearchTerms terms) {
    var shown =
        showBest(
            question.title().shownLanguage(LanguageTag.ENGLISH),
            question.title().versions().keySet(),
            terms,
            language -> text(question, language));
    return new Hit(
        consultation,
        new Hit.QuestionHit(question),
        "Q" + question.number(),
        ConsultationLinks.question(consultation.slug(), question.number()),
        shown.language(),
        shown.excerpt());
  }

  private static Optional<Hit> consultationHit(
      IndexMatch match, ConsultationDetails consultation, SearchTerms terms) {
    var shown =
        showBest(
            consultation.title().shownLanguage(LanguageTag.ENGLISH),
            ConsultationText.languages(consultation),
            terms,
            language -> ConsultationText.inLanguage(consultation, language));
    return Optional.of(
        new Hit(
            consultation,
            new Hit.ConsultationHit(),
            consultation.slug().value(),
            ConsultationLinks.consultation(consultation.slug()),
            shown.language(),
            shown.excerpt()));
  }

  /// Excerpt of a text in one of its languages.
  private record ShownExcerpt(LanguageTag language, Excerpt excerpt) {}

  /// Shows the language version with the most matches.
  private static ShownExcerpt showBest(
      LanguageTag preferred,
      Collection<LanguageTag> languages,
      SearchTerms terms,
      Function<LanguageTag, String> text) {
    var best = new ShownExcerpt(preferred, excerpt(terms, text.apply(preferred), preferred));
    for (var language : languages) {
      var other = excerpt(terms, text.apply(language), language);
      if (other.countMatches() > best.excerpt().countMatches()) {
        best = new ShownExcerpt(language, other);
      }
    }
    return best;
  }

  private HitFactory decisionHits(List<IndexMatch> matches) {
    var decisionsById =
        decisions
            .find(matches.stream().map(match -> new DecisionId(match.itemId())).toList())
            .stream()
            .collect(Collectors.toMap(decision -> decision.id().value(), Function.identity()));
    var points = decisions.findPolicyPoints(decisionsById.values());
    return (match, consultation, terms) ->
        Optional.ofNullable(decisionsById.get(match.itemId()))
            .map(
                decision ->
                    decisionHit(
                        consultation,
                        decision,
                        points.getOrDefault(decision.id(), LocalizedText.empty()),
                        terms));
  }

  private static Hit decisionHit(
      ConsultationDetails consultation,
      DecisionDetails decision,
      LocalizedText policyPoint,
      SearchTerms terms) {
    var shown =
        showBest(
            policyPoint.shownLanguage(LanguageTag.ENGLISH),
            policyPoint.versions().keySet(),
            terms,
            language -> (version(policyPoint, language) + "\n" + decision.publicReason()).strip());
    return new Hit(
        consultation,
        new Hit.DecisionHit(decision),
        decision.label(),
        ModerationLinks.decision(consultation.slug(), decision.number()),
        decision.publicReason().isEmpty() ? shown.language() : LanguageTag.UNDETERMINED,
        shown.excerpt());
  }

  private HitFactory paragraphHits(List<IndexMatch> matches) {
    var latest = new HashMap<Long, EditionParagraphs>();
    for (long id : matches.stream().map(IndexMatch::itemId).distinct().toList()) {
      paragraphs
          .findLatest(Viewer.VISITOR, new ConsultationId(id))
          .ifPresent(edition -> latest.put(id, edition));
    }
    return (match, consultation, terms) ->
        Optional.ofNullable(latest.get(match.itemId()))
            .filter(edition -> edition.texts().containsKey((int) match.part()))
            .map(edition -> paragraphHit(consultation, (int) match.part(), edition, terms));
  }

  private static Hit paragraphHit(
      ConsultationDetails consultation, int number, EditionParagraphs edition, SearchTerms terms) {
    return new Hit(
        consultation,
        new Hit.ParagraphHit(number),
        "¶ " + number,
        ReportParagraphCache.path(consultation.slug(), number),
        edition.language(),
        excerpt(terms, edition.texts().getOrDefault(number, ""), edition.language()));
  }

  private Map<Long, CommentDetails> loadComments(Collection<Long> ids) {
    return comments.loadComments(ids.stream().map(CommentId::new).toList()).stream()
        .filter(comment -> comment.state().showsText())
        .collect(Collectors.toMap(comment -> comment.id().value(), Function.identity()));
  }

  private static Optional<CommentDetails> ifVisible(
      ConsultationDetails consultation, @Nullable CommentDetails comment) {
    return Optional.ofNullable(comment).filter(c -> consultation.phase().showsComments());
  }

  private static String text(QuestionDetails question, LanguageTag language) {
    return version(question.title(), language)
        + "\n"
        + Markdown.toPlainText(version(question.background(), language));
  }

  private static String version(LocalizedText text, LanguageTag language) {
    return text.versions().getOrDefault(language, "");
  }

  private static Excerpt excerpt(SearchTerms terms, String text, LanguageTag language) {
    return ExcerptBuilder.create(terms, text, language.locale().getLanguage());
  }
}
