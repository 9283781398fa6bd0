package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.SourceComment;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.KeyPoint;
import org.rapporteur.synthesis.engine.themes.Quotable;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The overview of a question, a paragraph for each of its themes, and what remains. A theme is
// addressed, never
/// supported: what somebody thinks of it is known from positions alone.
final class ThemeSections {

  /// Sentences take turns, so that a page does not say the same thing in the same words.
  private static final int VARIATIONS = 3;

  private static final int REMAINDER_QUOTES = 12;

  private final int question;
  private final Material material;
  private final Findings findings;
  private final Evidence evidence;
  private final SentenceWriter writer;
  private final Wording wording;
  private final Paragraphs paragraphs;
  private int turn;

  ThemeSections(
      int question,
      Material material,
      Findings findings,
      Evidence evidence,
      SentenceWriter writer,
      Wording wording,
      Paragraphs paragraphs) {
    this.question = question;
    this.material = material;
    this.findings = findings;
    this.evidence = evidence;
    this.writer = writer;
    this.wording = wording;
    this.paragraphs = paragraphs;
  }

  void write() {
    var themes = evidence.ordered(material, findings.themesOf(question));
    paragraphs.section(
        SectionKind.OVERVIEW, 2, question, List.of(paragraphs.paragraph(overview(themes))));
    for (var theme : themes) {
      paragraphs.section(
          SectionKind.THEME,
          3,
          title(theme),
          question,
          null,
          List.of(paragraphs.paragraph(theme.id(), null, theme(theme))));
    }
    var remainder = evidence.remainder(question);
    if (!remainder.isEmpty()) {
      paragraphs.section(
          SectionKind.REMAINDER, 3, question, List.of(paragraphs.paragraph(remainder(remainder))));
    }
  }

  private List<DraftSentence> overview(List<Theme> themes) {
    var sentences = new ArrayList<DraftSentence>();
    var all = material.commentsOn(question).stream().map(SourceComment::number).toList();
    sentences.add(
        writer
            .sentence(SentenceKind.OVERVIEW, "overview.received", all)
            .with("question", wording.text("question", Map.of("question", question)))
            .count("comments", CountForm.COMMENTS, Scope.question(question))
            .count("contributors", CountForm.CONTRIBUTORS, Scope.question(question))
            .done());
    if (material.questions().size() > 1) {
      sentences.add(
          writer
              .sentence(SentenceKind.OVERVIEW, "participation.groups", all)
              .byGroup("list", Scope.question(question))
              .done());
    }
    var themed = new TreeSet<Integer>();
    themes.forEach(theme -> themed.addAll(evidence.comments(theme)));
    if (!themes.isEmpty()) {
      sentences.add(
          writer
              .sentence(SentenceKind.OVERVIEW, "overview.themes", themed)
              .with("themes", themes.size())
              .count("comments", CountForm.COMMENTS, Scope.question(question))
              .done());
    }
    return sentences;
  }

  private String title(Theme theme) {
    return theme.language().equals(material.facts().language())
        ? theme.label()
        : wording.text(
            "theme.title",
            Map.of("label", theme.label(), "language", wording.language(theme.language())));
  }

  private List<DraftSentence> theme(Theme theme) {
    var sentences = new ArrayList<DraftSentence>();
    var comments = evidence.comments(theme);
    sentences.add(
        writer
            .sentence(
                SentenceKind.THEME,
                theme.kept() || theme.terms().isEmpty()
                    ? "theme.kept"
                    : "theme." + turn++ % VARIATIONS,
                comments)
            .with("terms", wording.list(theme.terms()))
            .count("contributors", CountForm.QUANTIFIED, Scope.question(question))
            .done());
    for (var campaign : evidence.campaigns(theme)) {
      sentences.add(
          writer
              .sentence(SentenceKind.THEME_CAMPAIGN, "theme.campaign", campaign.comments())
              .with("template", "C" + campaign.template())
              .count("contributors", CountForm.CONTRIBUTORS, Scope.question(question))
              .done());
    }
    sentences.add(
        writer
            .sentence(SentenceKind.THEME_GROUPS, "theme.groups", comments)
            .byGroup("list", Scope.question(question))
            .done());
    var points = findings.keyPointsOf(theme);
    for (int i = 0; i < points.size(); i++) {
      sentences.add(keyPoint(points.get(i), i));
    }
    return sentences;
  }

  private DraftSentence keyPoint(KeyPoint point, int at) {
    if (point.holders() < 2) {
      return quoted(point.statement(), "quote." + at % VARIATIONS, SentenceKind.KEY_POINT);
    }
    return writer
        .sentence(SentenceKind.KEY_POINT, "quote.close", point.comments())
        .count("contributors", CountForm.CONTRIBUTORS, Scope.question(question))
        .quote("quote", point.statement())
        .done();
  }

  private DraftSentence quoted(Statement statement, String key, SentenceKind kind) {
    return writer
        .sentence(kind, key, List.of(statement.comment()))
        .with("speaker", writer.speaker(statement))
        .quote("quote", statement)
        .done();
  }

  private List<DraftSentence> remainder(Collection<Integer> comments) {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        writer
            .sentence(SentenceKind.REMAINDER, "remainder", comments)
            .count("comments", CountForm.COMMENTS, Scope.question(question))
            .done());
    comments.stream()
        .flatMap(comment -> best(comment).stream())
        .limit(REMAINDER_QUOTES)
        .forEach(
            statement ->
                sentences.add(
                    quoted(statement, "quote." + turn++ % VARIATIONS, SentenceKind.KEY_POINT)));
    return sentences;
  }

  /// What can be quoted of a comment: rather what stands alone, rather what proposes something.
  private Optional<Statement> best(int comment) {
    return findings.reading().statements().stream()
        .filter(statement -> statement.comment() == comment && Quotable.is(statement))
        .min(
            Comparator.comparing((Statement statement) -> !Quotable.standsAlone(statement))
                .thenComparing(statement -> !statement.proposal())
                .thenComparingInt(statement -> statement.span().start()));
  }
}
