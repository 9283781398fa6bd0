package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.ConceptWeights;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// Quotes what the comments say that make none of the points of a long discussion: under the theme
/// that they were grouped in, or under *Other matters*.
final class OtherStatements {

  /// The number of comments read on one question, evenly spread.
  private static final int MAX_COMMENTS = 500;

  /// The number of quotations on one question; those that read best are taken.
  private static final int MAX_STATEMENTS = 200;

  /// A long comment is quoted once for each of so many statements.
  private static final int STATEMENTS_PER_QUOTATION = 12;

  private static final int MAX_OF_COMMENT = 3;
  private static final int PARAGRAPH_WORDS = 200;
  private static final double NEAR_COPY = 0.6;

  private final QuestionDraft part;
  private final ReportedSpeech speech;
  private final Map<String, Theme> themes;
  private final Map<String, List<Statement>> byTheme = new HashMap<>();
  private final ConceptWeights concepts;
  private final List<Set<String>> chosenWords = new ArrayList<>();

  /// @param themes theme of each distinct statement
  /// @param isTold true for comments that are quoted elsewhere
  OtherStatements(
      QuestionDraft part,
      ReportedSpeech speech,
      ConceptWeights concepts,
      Map<String, Theme> themes,
      IntPredicate isTold) {
    this.part = part;
    this.speech = speech;
    this.concepts = concepts;
    this.themes = themes;
    var comments = part.evidence().remainder(part.question());
    int step = 1 + comments.size() / MAX_COMMENTS;
    IntStream.iterate(0, at -> at < comments.size(), at -> at + step)
        .map(comments::get)
        .filter(isTold.negate())
        .boxed()
        .flatMap(comment -> chooseFrom(comment).stream())
        .sorted(Comparator.comparingDouble((Candidate one) -> -one.worth()))
        .map(Candidate::said)
        .filter(this::isNew)
        .limit(MAX_STATEMENTS)
        .sorted(
            Comparator.comparingInt(Statement::comment)
                .thenComparingInt(said -> said.span().start()))
        .forEach(said -> byTheme.computeIfAbsent(themeOf(said), t -> new ArrayList<>()).add(said));
  }

  private record Candidate(Statement said, boolean isGrouped, double worth) {}

  /// Returns the statements of a comment that read best, those grouped in a theme first.
  private List<Candidate> chooseFrom(int comment) {
    var all = part.quotes().of(comment);
    int most = Math.clamp(all.size() / STATEMENTS_PER_QUOTATION, 1, MAX_OF_COMMENT);
    return all.stream()
        .filter(Quotable::standsAlone)
        .map(said -> new Candidate(said, themes.containsKey(said.standsAs()), worth(said)))
        .sorted(
            Comparator.comparing((Candidate one) -> !one.isGrouped())
                .thenComparingDouble(one -> -one.worth()))
        .limit(most)
        .toList();
  }

  /// Prefers what reads well alone and what others speak of too.
  private double worth(Statement said) {
    return part.quotes().fitnessAlone(said) * Math.log1p(concepts.weight(said));
  }

  private boolean isNew(Statement said) {
    var words = new HashSet<>(Words.set(said.text()));
    boolean isNew = chosenWords.stream().noneMatch(one -> Words.jaccard(one, words) >= NEAR_COPY);
    chosenWords.add(words);
    return isNew;
  }

  private String themeOf(Statement said) {
    var theme = themes.get(said.standsAs());
    return theme == null || part.evidence().comments(theme).isEmpty() ? "" : theme.id();
  }

  /// The number of comments whose statements make none of the points, and those of no theme.
  List<DraftParagraph> remainder() {
    List<Integer> comments = part.evidence().remainder(part.question());
    if (comments.isEmpty()) {
      return List.of();
    }
    var sentence =
        part.writer()
            .sentence(
                SentenceKind.REMAINDER,
                part.themes().isEmpty() ? "remainder.all" : "remainder",
                comments)
            .count("comments", CountForm.COMMENTS, part.scope())
            .done();
    var paragraphs = new ArrayList<>(List.of(paragraph(null, List.of(sentence))));
    paragraphs.addAll(paragraphs(null));
    return paragraphs;
  }

  /// @param theme null for *Other matters*
  List<DraftParagraph> paragraphs(@Nullable Theme theme) {
    var paragraphs = new ArrayList<DraftParagraph>();
    var sentences = new ArrayList<DraftSentence>();
    int words = 0;
    for (var said : byTheme.getOrDefault(theme == null ? "" : theme.id(), List.of())) {
      // "Proposed" would claim more than the mood of one sentence shows.
      var sentence = speech.sentence("say.POSITION", part.quotes().withContrast(said)).done();
      int length = Words.count(sentence.text());
      if (words + length > PARAGRAPH_WORDS && !sentences.isEmpty()) {
        paragraphs.add(paragraph(theme, sentences));
        sentences.clear();
        words = 0;
      }
      sentences.add(sentence);
      words += length;
    }
    if (!sentences.isEmpty()) {
      paragraphs.add(paragraph(theme, sentences));
    }
    return paragraphs;
  }

  private DraftParagraph paragraph(@Nullable Theme theme, List<DraftSentence> sentences) {
    return part.paragraphs().paragraph(theme == null ? null : theme.id(), null, sentences);
  }
}
