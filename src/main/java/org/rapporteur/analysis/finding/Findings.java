package org.rapporteur.analysis.finding;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.codebook.CrossCuttingPoint;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.differences.Differences;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.analysis.written.WrittenParagraph;

/// Everything the stages before the draft have found.
public record Findings(
    Evidence evidence,
    List<KeyPoint> keyPoints,
    Differences differences,
    List<CodedTheme> codings,
    List<WrittenParagraph> written,
    List<CrossCuttingPoint> crossCutting) {

  /// Where nobody coded anything.
  public Findings(Evidence evidence, List<KeyPoint> keyPoints, Differences differences) {
    this(evidence, keyPoints, differences, List.of(), List.of(), List.of());
  }

  public Findings with(List<CodedTheme> coded) {
    return new Findings(evidence, keyPoints, differences, coded, written, crossCutting);
  }

  /// Adds the paragraphs that a language model wrote.
  public Findings withText(List<WrittenParagraph> text) {
    return new Findings(evidence, keyPoints, differences, codings, text, crossCutting);
  }

  /// Adds the points that were made under several questions.
  public Findings withCrossCutting(List<CrossCuttingPoint> points) {
    return new Findings(evidence, keyPoints, differences, codings, written, points);
  }

  public Optional<WrittenParagraph> writtenOn(Theme theme) {
    return written.stream().filter(paragraph -> paragraph.theme().equals(theme.id())).findFirst();
  }

  /// By question.
  public List<PositionFindings> positions() {
    return differences.positions();
  }

  public List<OpinionGroup> opinions() {
    return differences.opinions();
  }

  public StatementReading reading() {
    return evidence.reading();
  }

  public List<Campaign> campaigns() {
    return evidence.campaigns();
  }

  /// By question.
  public List<QuestionThemes> themes() {
    return evidence.themes();
  }

  /// Told by the terms of the vocabulary that was given: one account a question, then one of all
  /// where there are several questions; none where none was given.
  public List<TermAccount> terms(Material material) {
    return TermAccounts.of(material, evidence);
  }

  public List<CodedTheme> codingsOf(Theme theme) {
    return codings.stream().filter(coding -> coding.theme().equals(theme.id())).toList();
  }

  public List<Theme> themesOf(int question) {
    return themes().stream()
        .filter(found -> found.question() == question)
        .flatMap(found -> found.themes().stream())
        .toList();
  }

  public List<KeyPoint> keyPointsOf(Theme theme) {
    return keyPoints.stream().filter(point -> point.theme().equals(theme.id())).toList();
  }

  Optional<KeyPoint> keyPointOf(Theme.Part part) {
    return keyPoints.stream().filter(point -> part.id().equals(point.part())).findFirst();
  }

  public Optional<PositionFindings> positionsOn(int question) {
    return positions().stream().filter(found -> found.question() == question).findFirst();
  }
}
