package org.rapporteur.analysis.draft;

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
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.PositionReader;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Candidates for the summary of a question, with the number of contributors behind it.
final class SummaryCandidates {

  /// In the order in which a summary tells them.
  enum Kind {
    TALLY,
    CAMPAIGN,
    AGREEMENT,
    POINT,
    DIFFERENCE,
    PROPOSAL
  }

  /// Sentences of their own, or a passage that shares a sentence with others.
  ///
  /// @param support contributors behind it
  record Candidate(
      Kind kind,
      @Nullable String theme,
      @Nullable Integer campaign,
      double support,
      List<DraftSentence> sentences,
      Quotes.@Nullable Passage passage) {

    Set<Integer> comments() {
      var comments = new HashSet<Integer>();
      quotes().forEach(quote -> comments.add(quote.comment()));
      return comments;
    }

    /// The words that it quotes.
    Set<String> words() {
      var words = new HashSet<String>();
      for (var sentence : sentences) {
        for (var quote : sentence.quotes()) {
          words.addAll(Words.set(new TextSpan(quote.start(), quote.end()).textIn(sentence.text())));
        }
      }
      return words;
    }

    private Stream<QuoteRef> quotes() {
      return sentences.stream().flatMap(sentence -> sentence.quotes().stream());
    }
  }

  /// Smaller campaigns stay in the body.
  private static final int MIN_CAMPAIGN = 10;

  private static final int SHORT_QUOTE = 10;
  private static final int LONG_QUOTE = 24;
  private static final int LONG_GLOSSED = 12;
  private static final int WITH_REASON = 32;
  private static final int MAX_SENTENCE_WORDS = 60;

  private static final int MAX_ON_POSITIONS = 45;

  private static final double NO_THEME = 0.2;
  private static final double TALLY_SUPPORT = 1_000_000;

  /// A reply is understood best beside its parent.
  private static final double REPLY = 0.3;

  private static final double POINT_OF_CODEBOOK = 1.5;

  /// Both sides need more words.
  private static final double OF_BOTH_SIDES = 8;

  /// Something that several said together weighs like a theme of four contributors.
  private static final double OF_SEVERAL = 2;

  /// A gloss is read with effort.
  private static final double FOREIGN = 0.1;

  /// A gloss from another script leaves many words as they are.
  private static final double OTHER_SCRIPT = 0.02;

  private final List<DraftSection> body;
  private final Material material;
  private final Findings findings;
  private final Quotes quotes;
  private final ReportedSpeech speech;
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

  List<Candidate> on(int question) {
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
  private Stream<Candidate> tally(List<DraftSection> sections) {
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
                            new Candidate(
                                Kind.TALLY, null, null, TALLY_SUPPORT, List.of(sentence), null)));
  }

  private static boolean counts(DraftSentence sentence, CountForm form) {
    return sentence.counts().stream().anyMatch(count -> count.form() == form);
  }

  /// The size of a campaign and the first sentence of its text that stands alone.
  private Stream<Candidate> campaigns(List<DraftSection> sections) {
    return paragraphs(sections, SectionKind.CAMPAIGNS)
        .map(
            paragraph ->
                candidate(
                    Kind.CAMPAIGN,
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
  private Stream<Candidate> agreements(List<DraftSection> sections, int question) {
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
                                    Kind.AGREEMENT,
                                    paragraph,
                                    support(List.of(sentence)),
                                    List.of(sentence))));
    return Stream.concat(agreed, replied);
  }

  private Candidate agreed(int comment) {
    var sentence = speech.agreed(comment);
    double fitness = quotes.firstClaim(comment).map(this::fitness).orElse(0.0);
    return new Candidate(
        Kind.AGREEMENT,
        null,
        null,
        weigh(support(comment) * fitness * OF_SEVERAL, List.of(sentence)),
        List.of(sentence),
        null);
  }

  /// A claim with what was replied against it, and positions that differ.
  private Stream<Candidate> differences(List<DraftSection> sections, int question) {
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
                        Kind.DIFFERENCE,
                        paragraph,
                        support(paragraph.sentences()),
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

  private Optional<Candidate> opposed(int reply, Set<Integer> exchange, DraftParagraph paragraph) {
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
                                Kind.DIFFERENCE,
                                paragraph,
                                support(parent) + support(reply),
                                exchange(withReason(claim), withReason(answer)))));
  }

  private List<DraftSentence> exchange(Quotes.Passage claim, Quotes.Passage answer) {
    var sentence = speech.exchange(claim, answer);
    return Words.count(sentence.text()) <= MAX_SENTENCE_WORDS
        ? List.of(sentence)
        : List.of(speech.say(claim), speech.reply(answer, false));
  }

  /// Points that several contributors made.
  private Stream<Candidate> shared(int question) {
    return findings.themesOf(question).stream()
        .flatMap(theme -> findings.keyPointsOf(theme).stream())
        .filter(point -> point.prevalence().holders() > 1)
        .filter(point -> isQuoted(point.statement()))
        .map(this::shared);
  }

  private Candidate shared(KeyPoint point) {
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
  private Stream<Candidate> single(List<DraftSection> sections) {
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

  private Candidate single(Statement said) {
    var passage = withReason(said);
    return candidate(
        said,
        Optional.ofNullable(themes.get(said.standsAs())).map(Theme::id).orElse(null),
        support(said.comment())
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

  private Candidate candidate(
      Statement said,
      @Nullable String theme,
      double support,
      DraftSentence sentence,
      Quotes.@Nullable Passage passage) {
    return new Candidate(
        said.kind() == StatementKind.PROPOSAL ? Kind.PROPOSAL : Kind.POINT,
        theme,
        null,
        weigh(support * fitness(said) * weight(themes.get(said.standsAs())), List.of(sentence)),
        List.of(sentence),
        passage);
  }

  private Candidate candidate(
      Kind kind, DraftParagraph paragraph, double support, List<DraftSentence> sentences) {
    return new Candidate(
        kind,
        paragraph.theme(),
        paragraph.campaign(),
        weigh(support * (kind == Kind.DIFFERENCE ? OF_BOTH_SIDES : OF_SEVERAL), sentences),
        sentences,
        null);
  }

  private double weigh(double support, List<DraftSentence> sentences) {
    boolean isGlossed =
        sentences.stream()
            .flatMap(sentence -> sentence.quotes().stream())
            .map(quote -> material.present(quote.comment()).language())
            .anyMatch(this::isGlossed);
    return isGlossed ? support * (isInLatinScript(sentences) ? FOREIGN : OTHER_SCRIPT) : support;
  }

  private static boolean isInLatinScript(List<DraftSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.text().codePoints().boxed())
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  private boolean isGlossed(LanguageTag language) {
    return !language.equals(material.facts().language())
        && !language.equals(material.mainLanguage());
  }

  private double support(List<DraftSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.quotes().stream())
        .map(QuoteRef::comment)
        .distinct()
        .mapToDouble(this::support)
        .sum();
  }

  /// The contributor of a comment and those who agreed with it; ten agree as easily as five.
  private double support(int comment) {
    long agreeing = material.positionsOn(comment).stream().filter(SourcePosition::agrees).count();
    return 1 + Math.log1p(agreeing);
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
            Comparator.comparingDouble(this::fitness)
                .thenComparingInt(said -> -said.span().start()));
  }

  /// A theme weighs as its contributors do; what is in no theme weighs little.
  private double weight(@Nullable Theme theme) {
    return theme == null
        ? NO_THEME
        : Math.sqrt(Evidence.holders(material, findings.evidence().comments(theme)));
  }

  private double fitness(Statement said) {
    double kind =
        switch (said.kind()) {
          case PROPOSAL -> 1.2;
          case POSITION -> 1.1;
          case REASON, EVIDENCE -> 1;
          case QUESTION -> 0.3;
        };
    int words = Words.count(said.text());
    int most = isGlossed(said.language()) ? LONG_GLOSSED : LONG_QUOTE;
    double length = Math.min(1, words / (double) SHORT_QUOTE) * Math.min(1, most / (double) words);
    return kind * length * (Quotable.standsAlone(said) ? 1 : 0.7) * (said.conceded() ? 0.5 : 1);
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
