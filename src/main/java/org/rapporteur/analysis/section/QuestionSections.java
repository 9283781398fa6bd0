package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.ConceptWeights;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.written.WrittenParagraph;

/// The sections of one question on what contributors said: broad agreement, main points by theme,
/// differing views, and proposals.
///
/// A short discussion is told comment by comment, in the order of its threads. Of a long one, the
/// points are told with the number of contributors who made them.
final class QuestionSections {

  /// Passages told of one comment in a theme.
  private static final int PASSAGES = 2;

  /// Passages told of a comment that somebody answered.
  private static final int PASSAGES_ANSWERED = 3;

  private static final int MAX_EXCHANGES = 12;
  private static final int MAX_REPLIES = 6;

  private final QuestionDraft part;
  private final ReportedSpeech speech;
  private final TermSections terms;
  private final Exchanges exchanges;
  private final ToldPassages passages;
  private final OtherStatements others;
  private final boolean isShort;
  private boolean hasMainPoints;

  /// Theme of each distinct statement.
  private final Map<String, Theme> themes = new HashMap<>();

  /// Exchanges by the comment that they begin with.
  private final Map<Integer, List<DraftSentence>> told = new TreeMap<>();

  private final Set<Integer> toldInExchanges = new HashSet<>();

  /// Comments in paragraphs of the language model.
  private final Set<Integer> toldByModel = new HashSet<>();

  QuestionSections(
      QuestionDraft part, ReportedSpeech speech, TermSections terms, ConceptWeights concepts) {
    this.part = part;
    this.speech = speech;
    this.terms = terms;
    exchanges = new Exchanges(part.question(), part.material(), part.quotes());
    passages = new ToldPassages(part.quotes(), exchanges, speech);
    isShort = part.evidence().isShort(part.question());
    part.themes()
        .forEach(theme -> theme.members().forEach(member -> themes.put(member.statement(), theme)));
    part.themes().stream()
        .flatMap(theme -> part.findings().writtenOn(theme).stream())
        .flatMap(paragraph -> paragraph.sentences().stream())
        .flatMap(sentence -> sentence.sources().stream())
        .forEach(source -> toldByModel.add(source.comment()));
    // Of a long exchange only the first replies are told, so it begins with what is contested.
    exchanges.contested(isShort).stream()
        .filter(comment -> !toldByModel.contains(comment))
        .limit(isShort ? Integer.MAX_VALUE : MAX_EXCHANGES)
        .forEach(this::tellExchange);
    others = new OtherStatements(part, speech, concepts, themes, this::isTold);
  }

  private boolean isTold(int comment) {
    return toldInExchanges.contains(comment) || toldByModel.contains(comment);
  }

  /// One voice alone is no exchange.
  private void tellExchange(int comment) {
    List<DraftSentence> sentences = exchange(comment);
    if (sentences.stream().map(DraftSentence::citedComments).distinct().count() > 1) {
      told.put(comment, sentences);
      sentences.forEach(sentence -> toldInExchanges.addAll(sentence.citedComments()));
    }
  }

  /// A section for each theme, under the heading of the main points.
  void themes() {
    for (Theme theme : part.themes()) {
      var written = part.findings().writtenOn(theme);
      if (written.isPresent()) {
        section(theme, written(theme, written.get()));
        continue;
      }
      List<DraftSentence> sentences = isShort ? byComment(theme) : byPoint(theme);
      if (part.evidence().comments(theme).isEmpty()) {
        continue;
      }
      var all = new ArrayList<DraftSentence>();
      boolean isToldAsDifference =
          sentences.isEmpty() && toldInExchanges.containsAll(part.evidence().comments(theme));
      all.add(part.addressed(theme, isToldAsDifference));
      all.addAll(terms.of(theme));
      all.addAll(sentences);
      section(theme, all);
    }
  }

  private void section(Theme theme, List<DraftSentence> sentences) {
    if (!hasMainPoints) {
      part.heading(SectionKind.MAIN_POINTS);
      hasMainPoints = true;
    }
    var paragraphs = withStances(theme, part.paragraphs().paragraph(theme.id(), null, sentences));
    paragraphs.addAll(others.paragraphs(theme));
    part.paragraphs()
        .section(SectionKind.THEME, 3, theme.label(), part.question(), null, paragraphs);
  }

  void remainder() {
    part.section(SectionKind.REMAINDER, others.remainder());
  }

  /// The sentences of the model, and in their own words the comments that it left out.
  private List<DraftSentence> written(Theme theme, WrittenParagraph text) {
    var sentences = new ArrayList<DraftSentence>();
    var cited = new HashSet<Integer>();
    for (var sentence : text.sentences()) {
      var count = sentence.count();
      var counted =
          count == null ? List.<Integer>of() : commentsOf(theme, count.point(), count.stance());
      sentences.add(part.writer().write(sentence, counted, part.scope()));
      cited.addAll(sentences.getLast().citedComments());
    }
    part.evidence().comments(theme).stream()
        .filter(comment -> !cited.contains(comment))
        .forEach(comment -> sentences.addAll(passages(comment, theme)));
    return sentences;
  }

  private List<Integer> commentsOf(Theme theme, String point, PointStance stance) {
    var ids =
        theme.parts().stream()
            .filter(part -> part.id().equals(point))
            .flatMap(part -> part.members().stream())
            .filter(member -> member.stance() == stance)
            .map(Theme.Member::statement)
            .collect(Collectors.toSet());
    return part.evidence().statements(theme).stream()
        .filter(statement -> ids.contains(statement.standsAs()))
        .map(Statement::comment)
        .distinct()
        .toList();
  }

  /// The codings by people of a theme follow its paragraph.
  private List<DraftParagraph> withStances(Theme theme, DraftParagraph first) {
    var all = new ArrayList<>(List.of(first));
    var stances = new StanceSentences(part.material(), part.writer(), part.wording());
    part.findings().codingsOf(theme).stream()
        .map(stances::of)
        .filter(sentences -> !sentences.isEmpty())
        .forEach(sentences -> all.add(part.paragraphs().paragraph(theme.id(), null, sentences)));
    return all;
  }

  /// Comments in the order of their threads, each with what it says on the theme.
  private List<DraftSentence> byComment(Theme theme) {
    var sentences = new ArrayList<DraftSentence>();
    var done = new HashSet<Integer>();
    for (int comment : new TreeSet<>(part.evidence().comments(theme))) {
      for (int each : exchanges.exchange(comment)) {
        if (done.add(each) && !toldInExchanges.contains(each)) {
          sentences.addAll(passages(each, theme));
        }
      }
    }
    return sentences;
  }

  private List<DraftSentence> passages(int comment, Theme theme) {
    boolean isReply = exchanges.isReply(comment);
    boolean isAnswered = !exchanges.repliesTo(comment).isEmpty();
    return passages.tell(
        part.quotes()
            .passages(
                comment,
                said ->
                    (theme.equals(themes.get(said.standsAs())) || continues(said, theme))
                        && (isReply || isAnswered || !isListed(said))),
        isReply,
        isAnswered ? PASSAGES_ANSWERED : PASSAGES);
  }

  /// True if no theme has the statement, and a theme has the one before it: "A fund, yes. A fund in
  /// which we have a voice." Without it a reply could seem to agree to more than it does.
  private boolean continues(Statement said, Theme theme) {
    var all = part.quotes().of(said.comment());
    int place = all.indexOf(said);
    return !themes.containsKey(said.standsAs())
        && place > 0
        && theme.equals(themes.get(all.get(place - 1).standsAs()));
  }

  /// The points of a theme, the most widely made first.
  private List<DraftSentence> byPoint(Theme theme) {
    var sentences = new ArrayList<DraftSentence>();
    part.findings().keyPointsOf(theme).stream()
        .filter(point -> point.statement().kind() != StatementKind.PROPOSAL)
        .sorted(Comparator.comparingInt((KeyPoint point) -> -point.prevalence().holders()))
        .forEach(point -> sentences.add(point(point)));
    return sentences;
  }

  private DraftSentence point(KeyPoint point) {
    var passage = part.quotes().passage(List.of(point.statement()));
    if (point.prevalence().holders() < 2) {
      return speech.say(passage);
    }
    return speech
        .point(point, passage, "point." + point.statement().kind(), "point.named", part.scope())
        .done();
  }

  List<DraftParagraph> differences() {
    return told.entrySet().stream()
        .map(
            exchange ->
                part.paragraphs().paragraph(themeOf(exchange.getKey()), null, exchange.getValue()))
        .toList();
  }

  private @Nullable String themeOf(int comment) {
    return part.quotes().of(comment).stream()
        .map(said -> themes.get(said.standsAs()))
        .filter(Objects::nonNull)
        .map(Theme::id)
        .findFirst()
        .orElse(null);
  }

  /// Tells a comment and its replies; of a long discussion only those that contest something.
  private List<DraftSentence> exchange(int comment) {
    var sentences = new ArrayList<DraftSentence>();
    int replies = 0;
    for (int each : exchanges.exchange(comment)) {
      if (isShort || each == comment || (replies <= MAX_REPLIES && exchanges.isContesting(each))) {
        var own =
            passages.tell(
                part.quotes().passages(each, said -> true),
                each != comment,
                isShort ? PASSAGES_ANSWERED : 1);
        replies += own.isEmpty() ? 0 : 1;
        sentences.addAll(own);
      }
    }
    return sentences;
  }

  List<DraftParagraph> agreement() {
    return new AgreementSection(part, exchanges, speech).paragraphs(this::isTold);
  }

  /// Proposals, each in a paragraph: of a short discussion all, of a long one the points that
  /// propose something.
  List<DraftParagraph> proposals() {
    var section = new ProposalSection(part, speech);
    return isShort
        ? section.ofStatements(
            part.evidence().statementsOn(part.question()).stream().filter(this::isListed))
        : section.ofPoints();
  }

  private boolean isListed(Statement said) {
    return said.kind() == StatementKind.PROPOSAL
        && themes.containsKey(said.standsAs())
        && !toldInExchanges.contains(said.comment())
        && Quotable.standsAlone(said);
  }
}
