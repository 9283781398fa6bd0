package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
import org.rapporteur.analysis.positions.PositionReader;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// Candidates for the summary of a question, with the number of contributors behind it.
final class SummaryCandidates {

  /// Smaller campaigns stay in the body.
  private static final int MIN_CAMPAIGN = 10;

  private static final int WITH_REASON = 32;
  private static final int MAX_SENTENCE_WORDS = 60;

  private static final int MAX_ON_POSITIONS = 45;

  private static final double TALLY_SUPPORT = 1_000_000;

  /// A reply is understood best beside its parent.
  private static final double REPLY = 0.3;

  private static final double POINT_OF_CODEBOOK = 1.5;

  /// Both sides need more words.
  private static final double OF_BOTH_SIDES = 8;

  /// Something that several said together weighs like a theme of four contributors.
  private static final double OF_SEVERAL = 2;

  private final List<DraftSection> body;
  private final Material material;
  private final Findings findings;
  private final Quotes quotes;
  private final ReportedSpeech speech;
  private final SummaryWeights weights;
  private final Map<Integer, List<QuoteRef>> quoted = new HashMap<>();
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
    weights = new SummaryWeights(material, findings.evidence());
    findings.keyPoints().forEach(point -> points.add(point.statement().id()));
    findings.themes().stream()
        .flatMap(found -> found.themes().stream())
        .forEach(theme -> theme.members().forEach(member -> themes.put(member.statement(), theme)));
    body.stream()
        .flatMap(section -> section.paragraphs().stream())
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(sentence -> !sentence.kind().quotesAPlace())
        .flatMap(sentence -> sentence.quotes().stream())
        .forEach(
            quote -> quoted.computeIfAbsent(quote.comment(), c -> new ArrayList<>()).add(quote));
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
            differences(sections, question),
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
                candidate(
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
              : best(template, Quotable::standsAlone)
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
            .filter(comment -> quotes.firstClaim(comment).filter(quotes::standsAlone).isPresent())
            .map(this::agreed);
    var replied =
        paragraphs(sections, SectionKind.CONVERGENCE)
            .filter(paragraph -> paragraph.sentences().getLast().kind() == SentenceKind.AGREEMENT)
            .flatMap(
                paragraph ->
                    paragraph.sentences().stream()
                        .map(
                            sentence ->
                                candidate(
                                    SummaryCandidate.Kind.AGREEMENT,
                                    paragraph,
                                    weights.support(List.of(sentence)),
                                    List.of(sentence))));
    return Stream.concat(agreed, replied);
  }

  private SummaryCandidate agreed(int comment) {
    var sentence = speech.agreed(comment);
    double fitness = quotes.firstClaim(comment).map(weights::fitness).orElse(0.0);
    return new SummaryCandidate(
        SummaryCandidate.Kind.AGREEMENT,
        null,
        null,
        weights.weigh(weights.support(comment) * fitness * OF_SEVERAL, List.of(sentence)),
        List.of(sentence),
        null);
  }

  /// A claim with what was replied against it, and positions that differ.
  private Stream<SummaryCandidate> differences(List<DraftSection> sections, int question) {
    var exchanges = new Exchanges(question, material, quotes);
    var opposed =
        paragraphs(sections, SectionKind.DIVERGENCE)
            .flatMap(
                paragraph -> {
                  var comments = new TreeSet<Integer>();
                  paragraph.sentences().forEach(one -> comments.addAll(one.citedComments()));
                  return comments.stream()
                      .filter(
                          comment ->
                              exchanges
                                  .attitude(comment)
                                  .filter(ReplyCue.AGREEMENT::equals)
                                  .isEmpty())
                      .flatMap(reply -> opposed(reply, comments, paragraph).stream());
                });
    var positions =
        Stream.of(SectionKind.DIVERGENCE, SectionKind.MINORITY)
            .flatMap(kind -> paragraphs(sections, kind))
            .filter(
                paragraph ->
                    paragraph.sentences().stream().anyMatch(SummaryCandidates::isOnPositions))
            .map(
                paragraph ->
                    candidate(
                        SummaryCandidate.Kind.DIFFERENCE,
                        paragraph,
                        weights.support(paragraph.sentences()),
                        paragraph.sentences()));
    return Stream.concat(opposed, positions);
  }

  /// Positions of a group of one or two are for the body.
  private static boolean isOnPositions(DraftSentence sentence) {
    Integer own = sentence.counts().isEmpty() ? null : sentence.counts().getFirst().of();
    return sentence.kind() == SentenceKind.DIVERGENCE
        || sentence.kind() == SentenceKind.DISSENT
            && own != null
            && own >= PositionReader.FEWEST_OF_GROUP
            && Words.count(sentence.text()) <= MAX_ON_POSITIONS;
  }

  private Optional<SummaryCandidate> opposed(
      int reply, Set<Integer> exchange, DraftParagraph paragraph) {
    Integer parent = material.present(reply).parent();
    if (parent == null || !exchange.contains(parent)) {
      return Optional.empty();
    }
    return best(parent, Quotable::standsAlone)
        .or(() -> best(parent, Quotable::is))
        .flatMap(
            claim ->
                best(reply, Quotable::is)
                    .or(() -> best(reply, Quotable::standsAloneBriefly))
                    .map(
                        answer ->
                            candidate(
                                SummaryCandidate.Kind.DIFFERENCE,
                                paragraph,
                                weights.support(parent) + weights.support(reply),
                                exchange(withReason(claim), withReason(answer)))));
  }

  private List<DraftSentence> exchange(Quotes.Passage claim, Quotes.Passage answer) {
    var sentence = speech.exchange(claim, answer);
    return Words.count(sentence.text()) <= MAX_SENTENCE_WORDS
        ? List.of(sentence)
        : List.of(speech.say(claim), speech.reply(answer, false));
  }

  /// Points that several contributors made.
  private Stream<SummaryCandidate> shared(int question) {
    return findings.themesOf(question).stream()
        .flatMap(theme -> findings.keyPointsOf(theme).stream())
        .filter(point -> point.prevalence().holders() > 1)
        .filter(point -> isQuoted(point.statement()))
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
    return Stream.of(SectionKind.THEME, SectionKind.PROPOSALS)
        .flatMap(kind -> paragraphs(sections, kind))
        .flatMap(
            paragraph ->
                paragraph.sentences().stream()
                    .flatMap(sentence -> sentence.quotes().stream())
                    .map(QuoteRef::comment)
                    .distinct()
                    .flatMap(comment -> best(comment, Quotable::standsAlone).stream())
                    .map(this::single));
  }

  private SummaryCandidate single(Statement said) {
    var passage = withReason(said);
    return candidate(
        said,
        Optional.ofNullable(themes.get(said.standsAs())).map(Theme::id).orElse(null),
        weights.support(said.comment())
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
        weights.weigh(
            support * weights.fitness(said) * weights.weight(themes.get(said.standsAs())),
            List.of(sentence)),
        List.of(sentence),
        passage);
  }

  private SummaryCandidate candidate(
      SummaryCandidate.Kind kind,
      DraftParagraph paragraph,
      double support,
      List<DraftSentence> sentences) {
    return new SummaryCandidate(
        kind,
        paragraph.theme(),
        paragraph.campaign(),
        weights.weigh(
            support * (kind == SummaryCandidate.Kind.DIFFERENCE ? OF_BOTH_SIDES : OF_SEVERAL),
            sentences),
        sentences,
        null);
  }

  private boolean isQuoted(Statement said) {
    return quoted.getOrDefault(said.comment(), List.of()).stream()
        .anyMatch(quote -> quote.contains(said.span()));
  }

  /// Returns the statement of a comment that reads best alone, of those that the body quotes.
  private Optional<Statement> best(int comment, Predicate<Statement> isFit) {
    return quotes.of(comment).stream()
        .filter(this::isQuoted)
        .filter(isFit)
        .max(
            Comparator.comparingDouble(weights::fitness)
                .thenComparingInt(said -> -said.span().start()));
  }

  /// Adds the reason that follows a statement, if both are short.
  private Quotes.Passage withReason(Statement said) {
    var all = quotes.of(said.comment());
    int next = all.indexOf(said) + 1;
    boolean isFollowed =
        next < all.size()
            && all.get(next).kind() == StatementKind.REASON
            && isQuoted(all.get(next))
            && Words.count(said.text()) + Words.count(all.get(next).text()) <= WITH_REASON;
    return quotes.passage(isFollowed ? List.of(said, all.get(next)) : List.of(said));
  }

  private static Stream<DraftParagraph> paragraphs(List<DraftSection> sections, SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .flatMap(section -> section.paragraphs().stream());
  }
}
