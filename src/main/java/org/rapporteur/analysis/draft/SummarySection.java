package org.rapporteur.analysis.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// The executive summary: for each question what was agreed, the first points of its largest
/// themes, one difference with both sides, and what was proposed, in sentences of the body. It has
/// at most 400 words.
final class SummarySection {

  private static final int MAX_WORDS = 400;

  /// Longer sentences stay in the body.
  private static final int MAX_SENTENCE_WORDS = 75;

  private static final int SENTENCES_OF_THEME = 2;

  /// Code points that a sentence quotes at least.
  private static final int MIN_QUOTED = 40;

  /// Shorter sentences are preferred.
  private static final int HANDY_WORDS = 45;

  private final Paragraphs paragraphs;
  private final Material material;
  private final Findings findings;

  SummarySection(Paragraphs paragraphs, Material material, Findings findings) {
    this.paragraphs = paragraphs;
    this.material = material;
    this.findings = findings;
  }

  void write() {
    Map<Integer, List<DraftSection>> byQuestion = new TreeMap<>();
    for (DraftSection section : paragraphs.written()) {
      Integer question = section.question();
      if (question != null) {
        byQuestion.computeIfAbsent(question, q -> new ArrayList<>()).add(section);
      }
    }
    var summary = new ArrayList<DraftParagraph>();
    int left = MAX_WORDS - repeatParticipation(summary);
    int questions = byQuestion.size();
    for (List<DraftSection> sections : byQuestion.values()) {
      left -= summarize(sections, left / questions--, summary);
    }
    paragraphs.summary(summary);
  }

  /// Sentences that stand together in the summary, with the theme or campaign they are on.
  private record Point(
      @Nullable String theme, @Nullable Integer campaign, List<DraftSentence> sentences) {

    int words() {
      return sentences.stream().mapToInt(SummarySection::words).sum();
    }

    boolean isShort() {
      return sentences.stream()
          .allMatch(sentence -> SummarySection.words(sentence) <= MAX_SENTENCE_WORDS);
    }
  }

  private int repeatParticipation(List<DraftParagraph> summary) {
    return paragraphsOf(paragraphs.written(), SectionKind.PARTICIPATION)
        .limit(1)
        .mapToInt(paragraph -> add(first(paragraph), summary))
        .sum();
  }

  private static Point first(DraftParagraph paragraph) {
    return new Point(paragraph.theme(), paragraph.campaign(), paragraph.sentences().subList(0, 1));
  }

  /// @return the number of words written
  private int add(Point point, List<DraftParagraph> summary) {
    summary.add(paragraphs.paragraph(point.theme(), point.campaign(), point.sentences()));
    return point.words();
  }

  /// @return the number of words written
  private int summarize(List<DraftSection> sections, int budget, List<DraftParagraph> summary) {
    int left = budget;
    var points = new ArrayList<Point>();
    paragraphsOf(sections, SectionKind.OVERVIEW).map(SummarySection::first).forEach(points::add);
    paragraphsOf(sections, SectionKind.CAMPAIGNS)
        .limit(1)
        .map(SummarySection::campaign)
        .forEach(points::add);
    points.addAll(candidates(sections));
    for (Point point : points) {
      if (!point.sentences().isEmpty() && point.isShort() && point.words() <= left) {
        left -= add(point, summary);
      }
    }
    return budget - left;
  }

  /// The size of a campaign and what its text says first.
  private static Point campaign(DraftParagraph paragraph) {
    return new Point(
        null,
        paragraph.campaign(),
        paragraph.sentences().stream()
            .filter(
                sentence ->
                    sentence.kind() == SentenceKind.CAMPAIGN
                        || sentence.kind() == SentenceKind.KEY_POINT)
            .limit(2)
            .toList());
  }

  /// Points in the order in which they deserve the room: a difference has both sides.
  private List<Point> candidates(List<DraftSection> sections) {
    var agreement = all(sections, SectionKind.CONVERGENCE);
    var foremost = paragraphsOf(sections, SectionKind.THEME).map(this::foremost).toList();
    var themes = new ArrayList<Point>();
    for (int i = 0; i < SENTENCES_OF_THEME; i++) {
      int rank = i;
      foremost.stream()
          .filter(points -> points.size() > rank)
          .forEach(points -> themes.add(points.get(rank)));
    }
    var differences =
        paragraphsOf(sections, SectionKind.DIVERGENCE).map(SummarySection::difference).toList();
    var proposals = all(sections, SectionKind.PROPOSALS);
    var candidates = new ArrayList<Point>();
    List<List<Point>> kinds = List.of(agreement, themes, differences, proposals);
    int rounds = kinds.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < rounds; i++) {
      for (List<Point> kind : kinds) {
        if (i < kind.size()) {
          candidates.add(kind.get(i));
        }
      }
    }
    // What has to be translated needs more room and says less to the reader.
    candidates.sort(Comparator.comparing(point -> isForeign(point.sentences())));
    return candidates;
  }

  /// The sentences of a theme, those first that quote its first points, are short, and in the
  /// language of the draft.
  private List<Point> foremost(DraftParagraph paragraph) {
    var points =
        findings.keyPoints().stream()
            .filter(point -> point.theme().equals(paragraph.theme()))
            .map(KeyPoint::statement)
            .toList();
    return paragraph.sentences().stream()
        .filter(sentence -> sentence.kind() == SentenceKind.KEY_POINT)
        .filter(sentence -> isNewVoice(sentence, paragraph.sentences()))
        .filter(SummarySection::saysEnough)
        .sorted(
            Comparator.comparing((DraftSentence sentence) -> words(sentence) > HANDY_WORDS)
                .thenComparing(sentence -> isForeign(List.of(sentence)))
                .thenComparingInt(sentence -> rank(sentence, points)))
        .map(sentence -> new Point(paragraph.theme(), null, List.of(sentence)))
        .toList();
  }

  /// "We would join." needs what it answers.
  private static boolean saysEnough(DraftSentence sentence) {
    return sentence.quotes().stream().mapToInt(quote -> quote.span().length()).sum() >= MIN_QUOTED;
  }

  private static int rank(DraftSentence sentence, List<Statement> points) {
    for (int i = 0; i < points.size(); i++) {
      Statement point = points.get(i);
      boolean isQuoted =
          sentence.quotes().stream()
              .anyMatch(
                  quote ->
                      quote.comment() == point.comment()
                          && quote.span().start() <= point.span().start()
                          && quote.span().end() >= point.span().end());
      if (isQuoted) {
        return i;
      }
    }
    return points.size();
  }

  private boolean isForeign(List<DraftSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.quotes().stream())
        .map(quote -> material.present(quote.comment()).language())
        .anyMatch(language -> !language.equals(material.facts().language()));
  }

  private static List<Point> all(List<DraftSection> sections, SectionKind kind) {
    return paragraphsOf(sections, kind)
        .flatMap(
            paragraph ->
                paragraph.sentences().stream()
                    .filter(sentence -> !sentence.kind().findsNothing())
                    .map(sentence -> new Point(paragraph.theme(), null, List.of(sentence))))
        .toList();
  }

  /// The first two voices of an exchange, or the one sentence on positions.
  private static Point difference(DraftParagraph paragraph) {
    List<DraftSentence> sentences = paragraph.sentences();
    return new Point(
        paragraph.theme(),
        null,
        sentences.stream().filter(sentence -> isNewVoice(sentence, sentences)).limit(2).toList());
  }

  /// A sentence that continues the one before quotes the same comment.
  private static boolean isNewVoice(DraftSentence sentence, List<DraftSentence> all) {
    int index = all.indexOf(sentence);
    return index == 0 || !sentence.citedComments().equals(all.get(index - 1).citedComments());
  }

  private static Stream<DraftParagraph> paragraphsOf(
      List<DraftSection> sections, SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .flatMap(section -> section.paragraphs().stream());
  }

  private static int words(DraftSentence sentence) {
    return Words.count(sentence.text());
  }
}
