package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.KeyPoint;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The overview of a question, a paragraph for each of its themes, and what remains. A theme is
/// addressed, never supported: what somebody thinks of it is known from positions, or from people's
/// coding.
final class ThemeSections {

  private static final int REMAINDER_QUOTES = 6;

  private final QuestionDraft part;
  private final TermSections terms;
  private int turn;

  ThemeSections(QuestionDraft part, TermSections terms) {
    this.part = part;
    this.terms = terms;
  }

  void write() {
    var themes = part.themes();
    part.section(SectionKind.OVERVIEW, List.of(part.paragraphs().paragraph(overview(themes))));
    for (var theme : themes) {
      part.paragraphs()
          .section(SectionKind.THEME, 3, title(theme), part.question(), null, paragraphs(theme));
    }
    var remainder = part.evidence().remainder(part.question());
    if (!remainder.isEmpty()) {
      part.paragraphs()
          .section(
              SectionKind.REMAINDER,
              3,
              part.question(),
              List.of(part.paragraphs().paragraph(remainder(remainder))));
    }
  }

  /// What was said on a theme, and behind it how people coded it.
  private List<DraftParagraph> paragraphs(Theme theme) {
    var paragraphs = new ArrayList<DraftParagraph>();
    paragraphs.add(part.paragraphs().paragraph(theme.id(), null, theme(theme)));
    var stances = new StanceSentences(part.material(), part.writer(), part.wording());
    for (var coding : part.findings().codingsOf(theme)) {
      var sentences = stances.of(coding);
      if (!sentences.isEmpty()) {
        paragraphs.add(part.paragraphs().paragraph(theme.id(), null, sentences));
      }
    }
    return paragraphs;
  }

  /// Of a single question the section on participation has said who answered it.
  private List<DraftSentence> overview(List<Theme> themes) {
    var sentences = new ArrayList<DraftSentence>();
    var all = part.comments();
    if (!part.isTheOnlyQuestion() || themes.isEmpty()) {
      sentences.add(
          part.writer()
              .sentence(SentenceKind.OVERVIEW, "overview.received", all)
              .with(
                  "question", part.wording().text("question", Map.of("question", part.question())))
              .count("comments", CountForm.COMMENTS, part.scope())
              .count("contributors", CountForm.CONTRIBUTORS, part.scope())
              .done());
    }
    if (!part.isTheOnlyQuestion()) {
      part.writer()
          .groups(SentenceKind.OVERVIEW, "participation.groups", all, part.scope())
          .ifPresent(sentences::add);
    }
    if (part.isAllTheSame()) {
      sentences.add(
          part.writer()
              .sentence(SentenceKind.OVERVIEW, "overview.same", all)
              .count("comments", CountForm.COMMENTS, part.scope())
              .done());
    }
    var themed = new TreeSet<Integer>();
    themes.forEach(theme -> themed.addAll(part.evidence().comments(theme)));
    if (!themes.isEmpty()) {
      sentences.add(
          part.writer()
              .sentence(SentenceKind.OVERVIEW_THEMES, "overview.themes", themed)
              .with("themes", themes.size())
              .count("comments", CountForm.COMMENTS, part.scope())
              .done());
    }
    return sentences;
  }

  private String title(Theme theme) {
    return theme.language().equals(part.material().facts().language())
        ? theme.label()
        : part.wording()
            .text(
                "theme.title",
                Map.of(
                    "label", theme.label(), "language", part.wording().language(theme.language())));
  }

  private List<DraftSentence> theme(Theme theme) {
    var sentences = new ArrayList<DraftSentence>();
    var comments = part.evidence().comments(theme);
    boolean named = theme.isNamed() || part.evidence().inWords(theme).isEmpty();
    sentences.add(
        part.writer()
            .sentence(SentenceKind.THEME, named ? "theme.kept" : keyOf(theme), comments)
            .with("label", part.name(theme.label()))
            .with("any", part.wording().anyOf(theme.terms()))
            .with("words", words(theme.terms()))
            .count("contributors", CountForm.QUANTIFIED, part.scope())
            .done());
    for (var campaign : part.evidence().campaigns(theme)) {
      sentences.add(
          part.writer()
              .sentence(SentenceKind.THEME_CAMPAIGN, "theme.campaign", campaign.comments())
              .with("template", "C" + campaign.template())
              .count("contributors", CountForm.CONTRIBUTORS, part.scope())
              .done());
    }
    part.writer()
        .groups(SentenceKind.THEME_GROUPS, "theme.groups", comments, part.scope())
        .ifPresent(sentences::add);
    if (!named) {
      saidInWords(theme).ifPresent(sentences::add);
    }
    sentences.addAll(terms.of(theme));
    for (var within : part.evidence().orderedParts(part.material(), theme)) {
      part.findings().keyPointOf(within).ifPresent(point -> sentences.add(part(within, point)));
    }
    var points =
        part.findings().keyPointsOf(theme).stream()
            .filter(point -> point.part() == null)
            .sorted(Comparator.comparingInt((KeyPoint point) -> -point.prevalence().holders()))
            .toList();
    for (int i = 0; i < points.size(); i++) {
      sentences.add(keyPoint(points.get(i), i));
    }
    return sentences;
  }

  /// Words that fewer than half of the contributors use mark out a part of what was said, not all.
  private String keyOf(Theme theme) {
    boolean few =
        2 * holders(part.evidence().inWords(theme)) < holders(part.evidence().comments(theme));
    return (few ? "theme.few." : "theme.") + turn++ % QuestionDraft.VARIATIONS;
  }

  private long holders(Collection<Integer> comments) {
    return Evidence.holders(part.material(), comments);
  }

  /// None where all use them.
  private Optional<DraftSentence> saidInWords(Theme theme) {
    var inWords = part.evidence().inWords(theme);
    return holders(inWords) == holders(part.evidence().comments(theme))
        ? Optional.empty()
        : Optional.of(
            part.writer()
                .sentence(SentenceKind.THEME_WORDS, "theme.words", inWords)
                .with("any", part.wording().anyOf(theme.terms()))
                .with("words", words(theme.terms()))
                .count("contributors", CountForm.CONTRIBUTORS, part.scope())
                .done());
  }

  private static long words(List<String> terms) {
    return terms.stream().flatMap(term -> Stream.of(term.split(" "))).count();
  }

  /// What people named need not have the words of its name.
  private DraftSentence part(Theme.Part within, KeyPoint point) {
    part.quotes().take(point.statement());
    boolean named = within.kept() || within.terms().isEmpty();
    return part.writer()
        .sentence(
            SentenceKind.THEME_PART,
            named ? "theme.part.kept" : "theme.part." + turn++ % QuestionDraft.VARIATIONS,
            part.evidence().comments(within))
        .with("label", part.name(within.label()))
        .with("any", part.wording().anyOf(within.terms()))
        .with("words", words(within.terms()))
        .count("contributors", CountForm.CONTRIBUTORS, part.scope())
        .quote("quote", point.statement())
        .done();
  }

  private DraftSentence keyPoint(KeyPoint point, int at) {
    if (point.prevalence().holders() < 2) {
      return part.quoted(point.statement(), at);
    }
    return part.writer()
        .sentence(SentenceKind.KEY_POINT, "quote.close", point.comments())
        .count("contributors", CountForm.CONTRIBUTORS, part.scope())
        .quote("quote", point.statement())
        .done();
  }

  private List<DraftSentence> remainder(Collection<Integer> comments) {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        part.writer()
            .sentence(
                SentenceKind.REMAINDER,
                part.themes().isEmpty() ? "remainder.all" : "remainder",
                comments)
            .count("comments", CountForm.COMMENTS, part.scope())
            .done());
    part.quotes().best(comments, REMAINDER_QUOTES).stream()
        .sorted(Comparator.comparingInt(statement -> statement.comment()))
        .forEach(statement -> sentences.add(part.quoted(statement, turn++)));
    return sentences;
  }
}
