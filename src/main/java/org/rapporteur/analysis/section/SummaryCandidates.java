package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// Candidates for the summary of a question, with the number of contributors behind it.
final class SummaryCandidates {

  /// Smaller campaigns stay in the body.
  private static final int MIN_CAMPAIGN = 10;

  private static final int MAX_SENTENCE_WORDS = 60;

  private static final double TALLY_SUPPORT = 1_000_000;

  /// A reply is understood best beside its parent.
  private static final double REPLY = 0.3;

  private static final double POINT_OF_CODEBOOK = 1.5;

  private final List<DraftSection> body;
  private final Material material;
  private final Findings findings;
  private final Quotes quotes;
  private final ReportedSpeech speech;
  private final SummaryQuotations quotations;
  private final Map<String, Theme> themes = new HashMap<>();
  private final Set<String> points = new HashSet<>();

  SummaryCandidates(
      List<DraftSection> body,
      Material material,
      Findings findings,
      Quotes quotes,
      ReportedSpeech speech) {
    this.body = body;
    this.material = material;
    this.findings = findings;
    this.quotes = quotes;
    this.speech = speech.brief();
    quotations = new SummaryQuotations(body, quotes, material, findings.evidence());
    findings.keyPoints().forEach(point -> points.add(point.statement().id()));
    findings.themes().stream()
        .flatMap(found -> found.themes().stream())
        .forEach(theme -> theme.members().forEach(member -> themes.put(member.statement(), theme)));
  }

  List<SummaryCandidate> on(int question) {
    var sections =
        body.stream()
            .filter(section -> Integer.valueOf(question).equals(section.question()))
            .toList();
    return Stream.of(
            tally(sections),
            campaigns(sections),
            agreements(sections, question),
            new SummaryDifferences(material, quotes, speech, quotations).find(sections, question),
            shared(question),
            single(sections))
        .flatMap(candidates -> candidates)
        .toList();
  }

  /// The positions on the question itself, first of all.
  private Stream<SummaryCandidate> tally(List<DraftSection> sections) {
    return paragraphs(sections, SectionKind.OVERVIEW)
        .flatMap(
            paragraph ->
                paragraph.sentences().stream()
                    .filter(
                        sentence ->
                            counts(sentence, CountForm.IN_FAVOUR)
                                || counts(sentence, CountForm.OPPOSED_IN_GROUP))
                    .map(
                        sentence ->
                            new SummaryCandidate(
                                SummaryCandidate.Kind.TALLY,
                                null,
                                null,
                                TALLY_SUPPORT,
                                List.of(sentence),
                                null)));
  }

  private static boolean counts(DraftSentence sentence, CountForm form) {
    return sentence.counts().stream().anyMatch(count -> count.form() == form);
  }

  /// The size of a campaign and the first sentence of its text that stands alone.
  private Stream<SummaryCandidate> campaigns(List<DraftSection> sections) {
    return paragraphs(sections, SectionKind.CAMPAIGNS)
        .map(
            paragraph ->
                quotations.candidate(
                    SummaryCandidate.Kind.CAMPAIGN,
                    paragraph,
                    paragraph.sentences().getFirst().citations().size(),
                    paragraph.sentences().stream()
                        .flatMap(sentence -> ofCampaign(sentence, paragraph))
                        .toList()))
        .filter(candidate -> candidate.support() >= MIN_CAMPAIGN);
  }

  private Stream<DraftSentence> ofCampaign(DraftSentence sentence, DraftParagraph paragraph) {
    Integer template = paragraph.campaign();
    return switch (sentence.kind()) {
      case CAMPAIGN -> Stream.of(sentence);
      case KEY_POINT ->
          template == null
              ? Stream.empty()
              : quotations
                  .best(template, Quotable::standsAlone)
                  .filter(said -> sentence.quotes().getFirst().contains(said.span()))
                  .map(said -> quotes.passage(List.of(said)))
                  .map(passage -> speech.sentence("campaign.states", passage).done())
                  .stream();
      default -> Stream.empty();
    };
  }

  /// Comments that most agreed with, and comments that another group agreed with in a reply.
  private Stream<SummaryCandidate> agreements(List<DraftSection> sections, int question) {
    var agreed =
        findings.positionsOn(question).stream()
            .flatMap(found -> found.agreed().stream())
            .map(CommentPositions::comment)
            .filter(comment -> quotes.firstClaim(comment).filter(Quotable::standsAlone).isPresent())
            .map(this::agreed);
    var replied =
        paragraphs(sections, SectionKind.CONVERGENCE)
            .filter(paragraph -> paragraph.sentences().getLast().kind() == SentenceKind.AGREEMENT)
            .flatMap(
                paragraph ->
                    paragraph.sentences().stream()
                        .map(
                            sentence ->
                                quotations.candidate(
                                    SummaryCandidate.Kind.AGREEMENT,
                                    paragraph,
                                    quotations.support(List.of(sentence)),
                                    List.of(sentence))));
    return Stream.concat(agreed, replied);
  }

  private SummaryCandidate agreed(int comment) {
    var sentence = speech.agreed(comment);
    double fitness = quotes.firstClaim(comment).map(quotes::fitness).orElse(0.0);
    return new SummaryCandidate(
        SummaryCandidate.Kind.AGREEMENT,
        null,
        null,
        quotations.weigh(
            quotations.support(comment) * fitness * SummaryQuotations.OF_SEVERAL,
            List.of(sentence)),
        List.of(sentence),
        null);
  }

  /// Points that several contributors made.
  private Stream<SummaryCandidate> shared(int question) {
    return findings.themesOf(question).stream()
        .flatMap(theme -> findings.keyPointsOf(theme).stream())
        .filter(point -> point.prevalence().holders() > 1)
        .filter(point -> quotations.isQuoted(point.statement()))
        .map(this::shared);
  }

  private SummaryCandidate shared(KeyPoint point) {
    var said = point.statement();
    var sentence =
        speech
            .sentence(
                SentenceKind.KEY_POINT,
                "point." + said.kind(),
                quotes.passage(List.of(said)),
                point.comments())
            .count("contributors", CountForm.CONTRIBUTORS, Scope.question(said.question()))
            .done();
    return candidate(
        said,
        point.theme(),
        point.prevalence().holders() * (isReply(said) ? REPLY : 1),
        sentence,
        null);
  }

  /// The best statement of each comment.
  private Stream<SummaryCandidate> single(List<DraftSection> sections) {
    return Stream.of(SectionKind.THEME, SectionKind.REMAINDER, SectionKind.PROPOSALS)
        .flatMap(kind -> paragraphs(sections, kind))
        .flatMap(
            paragraph ->
                paragraph.sentences().stream()
                    .flatMap(sentence -> sentence.quotes().stream())
                    .map(QuoteRef::comment)
                    .distinct()
                    .flatMap(comment -> quotations.best(comment, Quotable::standsAlone).stream())
                    .map(this::single));
  }

  private SummaryCandidate single(Statement said) {
    var passage = quotations.withReason(said);
    return candidate(
        said,
        Optional.ofNullable(themes.get(said.standsAs())).map(Theme::id).orElse(null),
        quotations.support(said.comment())
            * (isReply(said) ? REPLY : 1)
            * (points.contains(said.id()) ? POINT_OF_CODEBOOK : 1),
        speech.say(passage),
        passage);
  }

  private boolean isReply(Statement said) {
    return material.present(said.comment()).parent() != null;
  }

  /// Passages of several comments in one sentence, or in as many as they need.
  List<DraftSentence> together(List<Quotes.Passage> passages) {
    var sentences = new ArrayList<DraftSentence>();
    var current = new ArrayList<Quotes.Passage>();
    for (var passage : passages) {
      current.add(passage);
      if (current.size() > 1
          && (Words.count(speech.items(current).text()) > MAX_SENTENCE_WORDS
              || isOtherVerb(current.getFirst(), passage))) {
        current.removeLast();
        sentences.add(sentence(current));
        current.clear();
        current.add(passage);
      }
    }
    if (!current.isEmpty()) {
      sentences.add(sentence(current));
    }
    return sentences;
  }

  private DraftSentence sentence(List<Quotes.Passage> passages) {
    return passages.size() == 1 ? speech.say(passages.getFirst()) : speech.items(passages);
  }

  private static boolean isOtherVerb(Quotes.Passage one, Quotes.Passage other) {
    return one.first().proposal() != other.first().proposal();
  }

  private SummaryCandidate candidate(
      Statement said,
      @Nullable String theme,
      double support,
      DraftSentence sentence,
      Quotes.@Nullable Passage passage) {
    return new SummaryCandidate(
        said.kind() == StatementKind.PROPOSAL
            ? SummaryCandidate.Kind.PROPOSAL
            : SummaryCandidate.Kind.POINT,
        theme,
        null,
        quotations.weigh(
            support * quotes.fitness(said) * quotations.weight(themes.get(said.standsAs())),
            List.of(sentence)),
        List.of(sentence),
        passage);
  }

  static Stream<DraftParagraph> paragraphs(List<DraftSection> sections, SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .flatMap(section -> section.paragraphs().stream());
  }
}
