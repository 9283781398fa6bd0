package org.rapporteur.synthesis.engine.draft;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.synthesis.engine.material.Groups;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.SourceComment;
import org.rapporteur.synthesis.engine.positions.CommentPositions;
import org.rapporteur.synthesis.engine.positions.Dissent;
import org.rapporteur.synthesis.engine.positions.Distinctive;
import org.rapporteur.synthesis.engine.positions.GroupDifference;
import org.rapporteur.synthesis.engine.positions.PositionFindings;
import org.rapporteur.synthesis.engine.positions.PositionReader;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.Quotable;
import org.rapporteur.synthesis.engine.themes.Theme;

/// Convergence, divergence and the minority positions of a question.
final class PositionSections {

  private final int question;
  private final Material material;
  private final Findings findings;
  private final Evidence evidence;
  private final SentenceWriter writer;
  private final Wording wording;
  private final Paragraphs paragraphs;

  PositionSections(
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
    var found = findings.positionsOn(question);
    if (found.isEmpty()) {
      return;
    }
    paragraphs.section(SectionKind.CONVERGENCE, 2, question, convergence(found.get()));
    if (!found.get().all().isEmpty()) {
      paragraphs.section(SectionKind.DIVERGENCE, 2, question, divergence(found.get()));
    }
    paragraphs.section(SectionKind.MINORITY, 2, question, minority(found.get()));
  }

  private List<DraftParagraph> convergence(PositionFindings found) {
    if (found.all().isEmpty()) {
      var all = material.commentsOn(question).stream().map(SourceComment::number).toList();
      return List.of(
          paragraphs.paragraph(
              List.of(
                  writer
                      .sentence(SentenceKind.NO_FINDING, "positions.none", all)
                      .count("comments", CountForm.COMMENTS, Scope.question(question))
                      .done())));
    }
    var written = new ArrayList<DraftParagraph>();
    for (var positions : found.agreed()) {
      written.add(
          paragraphs.paragraph(
              List.of(
                  on(
                      positions,
                      "convergence.agreed",
                      CountForm.AGREED,
                      CountForm.AGREED_IN_GROUP))));
    }
    for (var positions : found.disagreed()) {
      written.add(
          paragraphs.paragraph(
              List.of(
                  on(
                      positions,
                      "convergence.disagreed",
                      CountForm.DISAGREED,
                      CountForm.DISAGREED_IN_GROUP))));
    }
    return written.isEmpty()
        ? List.of(paragraphs.paragraph(List.of(nothing(found, "convergence.none"))))
        : written;
  }

  private List<DraftParagraph> divergence(PositionFindings found) {
    var written = new ArrayList<DraftParagraph>();
    for (GroupDifference difference : found.differences()) {
      written.add(paragraphs.paragraph(List.of(difference(difference))));
    }
    for (var positions : found.divided()) {
      written.add(
          paragraphs.paragraph(
              List.of(
                  on(
                      positions,
                      "divergence.divided",
                      CountForm.AGREED,
                      CountForm.AGREED_IN_GROUP))));
    }
    return written.isEmpty()
        ? List.of(paragraphs.paragraph(List.of(nothing(found, "divergence.none"))))
        : written;
  }

  private DraftSentence difference(GroupDifference difference) {
    var sentence =
        writer
            .sentence(
                SentenceKind.DIVERGENCE,
                "divergence.groups" + suffix(difference.on()),
                List.of(difference.on().comment()))
            .with("comment", "C" + difference.on().comment())
            .with("p", decimal(difference.pValue(), 4))
            .count("agreed", CountForm.AGREED_IN_GROUP, Scope.ALL.group(difference.agreeing()))
            .count("less", CountForm.AGREED_IN_GROUP, Scope.ALL.group(difference.disagreeing()));
    quotable(difference.on()).ifPresent(statement -> sentence.quote("quote", statement));
    return sentence.done();
  }

  /// What a comment says, and how the groups stand to it.
  private DraftSentence on(
      CommentPositions positions, String key, CountForm all, CountForm inGroup) {
    var sentence =
        writer
            .sentence(
                key.startsWith("convergence") ? SentenceKind.CONVERGENCE : SentenceKind.DIVERGENCE,
                key + suffix(positions),
                List.of(positions.comment()))
            .with("comment", "C" + positions.comment())
            .count("all", all, Scope.ALL)
            .counts("groups", inGroup, groups(positions, inGroup));
    quotable(positions).ifPresent(statement -> sentence.quote("quote", statement));
    return sentence.done();
  }

  private static Stream<Scope> groups(CommentPositions positions, CountForm form) {
    return Groups.STATED.stream()
        .filter(group -> positions.byGroup().containsKey(group))
        .map(Scope.ALL::group);
  }

  private DraftSentence nothing(PositionFindings found, String key) {
    var comments = found.all().stream().map(CommentPositions::comment).toList();
    return writer
        .sentence(SentenceKind.NO_FINDING, key, comments)
        .count("comments", CountForm.COMMENTS, Scope.question(question))
        .done();
  }

  private List<DraftParagraph> minority(PositionFindings found) {
    var written = new ArrayList<DraftParagraph>();
    for (Distinctive distinctive : found.distinctive()) {
      findings.themesOf(question).stream()
          .filter(theme -> theme.id().equals(distinctive.theme()))
          .findFirst()
          .ifPresent(theme -> written.add(distinctive(distinctive, theme)));
    }
    for (Dissent dissent : found.dissents()) {
      written.add(paragraphs.paragraph(List.of(dissent(dissent))));
    }
    if (!written.isEmpty()) {
      return written;
    }
    var stated =
        material.commentsOn(question).stream()
            .filter(SourceComment::statesGroup)
            .map(SourceComment::number)
            .toList();
    return comparable() < 2
        ? List.of()
        : List.of(
            paragraphs.paragraph(
                List.of(
                    writer
                        .sentence(SentenceKind.NO_FINDING, "minority.none", stated)
                        .count("comments", CountForm.COMMENTS, Scope.question(question))
                        .done())));
  }

  /// Groups that are large enough for a comparison to mean something.
  private long comparable() {
    return Groups.STATED.stream()
        .filter(
            group ->
                material.commentsOn(question).stream()
                        .filter(comment -> comment.group().equals(group))
                        .map(SourceComment::holder)
                        .distinct()
                        .count()
                    >= PositionReader.FEWEST_OF_GROUP)
        .count();
  }

  private DraftParagraph distinctive(Distinctive found, Theme theme) {
    var raising =
        evidence.comments(theme).stream()
            .filter(number -> material.present(number).statesGroup())
            .toList();
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        writer
            .sentence(SentenceKind.MINORITY, "minority.theme", raising)
            .with("group", wording.group(found.group()))
            .with("label", theme.label())
            .with("lift", decimal(found.lift(), 1))
            .with("p", decimal(found.pValue(), 4))
            .count("own", CountForm.OF_GROUP, Scope.question(question).group(found.group()))
            .count(
                "others",
                CountForm.OF_OTHER_GROUPS,
                Scope.question(question).otherThan(found.group()))
            .done());
    voice(found.group(), theme)
        .ifPresent(
            statement ->
                sentences.add(
                    writer
                        .sentence(SentenceKind.KEY_POINT, "quote.0", List.of(statement.comment()))
                        .with("speaker", writer.speaker(statement))
                        .quote("quote", statement)
                        .done()));
    return paragraphs.paragraph(theme.id(), null, sentences);
  }

  /// The most central statement of a group in a theme that the theme's own paragraph does not
  // quote.
  private Optional<Statement> voice(String group, Theme theme) {
    var quoted = findings.keyPointsOf(theme).stream().map(p -> p.statement().id()).toList();
    return theme.members().stream()
        .flatMap(
            member ->
                evidence.statements(theme).stream()
                    .filter(statement -> statement.id().equals(member.statement())))
        .filter(statement -> material.present(statement.comment()).group().equals(group))
        .filter(statement -> Quotable.is(statement) && !quoted.contains(statement.id()))
        .findFirst();
  }

  private DraftSentence dissent(Dissent dissent) {
    var form = dissent.agrees() ? CountForm.AGREED_IN_GROUP : CountForm.DISAGREED_IN_GROUP;
    var others =
        dissent.agrees() ? CountForm.DISAGREED_IN_OTHER_GROUPS : CountForm.AGREED_IN_OTHER_GROUPS;
    var sentence =
        writer
            .sentence(
                SentenceKind.DISSENT,
                (dissent.agrees() ? "minority.agrees" : "minority.disagrees")
                    + suffix(dissent.on()),
                List.of(dissent.on().comment()))
            .with("comment", "C" + dissent.on().comment())
            .count("own", form, Scope.ALL.group(dissent.group()))
            .count("others", others, Scope.ALL.otherThan(dissent.group()));
    quotable(dissent.on()).ifPresent(statement -> sentence.quote("quote", statement));
    return sentence.done();
  }

  /// Positions are on a whole comment, so its own words stand beside them where it has a sentence
  // that can.
  private Optional<Statement> quotable(CommentPositions positions) {
    return findings.reading().statements().stream()
        .filter(statement -> statement.comment() == positions.comment())
        .filter(Quotable::is)
        .min(Comparator.comparing(statement -> !Quotable.standsAlone(statement)));
  }

  private String suffix(CommentPositions positions) {
    return quotable(positions).isPresent() ? "" : ".unquoted";
  }

  private String decimal(double value, int digits) {
    double least = Math.pow(10, -digits);
    var format = NumberFormat.getInstance(material.facts().language().locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return value < least
        ? wording.text("less-than", Map.of("value", format.format(least)))
        : wording.text("equal-to", Map.of("value", format.format(value)));
  }
}
