package org.rapporteur.analysis.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.quality.CodedConsultation.CodedStatement;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Finds which points of a hand-coded consultation a draft conveys: those of which it quotes a
/// supporting statement, or of which a language model reports one in its own words.
public final class ConveyedPoints {

  /// Share of a statement that a quotation must contain.
  private static final double WHOLE = 0.8;

  private final CodedConsultation coded;
  private final Material material;

  public ConveyedPoints(CodedConsultation coded) {
    this.coded = coded;
    material = coded.material();
  }

  /// Returns the points quoted in the body.
  ///
  /// @param glossed true if a quotation in another language counts where a gloss stands beside it
  public Set<String> inBody(Draft draft, boolean glossed) {
    var points = new TreeSet<String>();
    draft.body().forEach(paragraph -> points.addAll(pointsIn(paragraph, "supports", glossed)));
    return points;
  }

  /// Returns the points of which a paragraph quotes both the support and the opposition, in any
  /// language.
  public Set<String> withBothSides(Draft draft) {
    var points = new TreeSet<String>();
    draft
        .body()
        .forEach(
            paragraph -> {
              var both = new HashSet<>(quoted(paragraph, "supports"));
              both.retainAll(quoted(paragraph, "opposes"));
              points.addAll(both);
            });
    return points;
  }

  /// Returns the points that sentences of a language model report.
  ///
  /// @param stance "supports" or "opposes"
  public Set<String> reported(Draft draft, String stance) {
    var points = new TreeSet<String>();
    draft
        .body()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(sentence -> sentence.kind() == SentenceKind.MODEL)
        .forEach(
            sentence ->
                coded.statements().stream()
                    .filter(statement -> statement.stance().equals(stance))
                    .filter(statement -> isCited(statement, sentence))
                    .forEach(statement -> points.addAll(statement.points())));
    return points;
  }

  private static boolean isCited(CodedStatement statement, DraftSentence sentence) {
    return sentence.citations().stream()
        .filter(citation -> citation.comment() == statement.comment())
        .anyMatch(
            citation ->
                citation.span() != null
                    && common(citation.span(), statement.span())
                        >= WHOLE * statement.span().length());
  }

  public Set<String> opposed() {
    var points = new TreeSet<String>();
    coded.statements().stream()
        .filter(statement -> statement.stance().equals("opposes"))
        .forEach(statement -> points.addAll(statement.points()));
    return points;
  }

  public Set<String> all() {
    var points = new TreeSet<String>();
    coded.statements().forEach(statement -> points.addAll(statement.points()));
    return points;
  }

  private Set<String> quoted(DraftParagraph paragraph, String stance) {
    var points = new HashSet<String>();
    for (DraftSentence sentence : paragraph.sentences()) {
      for (CodedStatement statement : coded.statements()) {
        if (statement.stance().equals(stance) && isQuoted(statement, sentence)) {
          points.addAll(statement.points());
        }
      }
    }
    return points;
  }

  private Set<String> pointsIn(DraftParagraph paragraph, String stance, boolean glossed) {
    var points = new HashSet<String>();
    for (DraftSentence sentence : paragraph.sentences()) {
      for (CodedStatement statement : coded.statements()) {
        boolean isEnglish =
            material.present(statement.comment()).language().equals(LanguageTag.ENGLISH);
        boolean isReadable = isEnglish || (glossed && sentence.text().contains("‘"));
        if (statement.stance().equals(stance) && isReadable && isQuoted(statement, sentence)) {
          points.addAll(statement.points());
        }
      }
    }
    return points;
  }

  private static boolean isQuoted(CodedStatement statement, DraftSentence sentence) {
    Map<Integer, Integer> covered = new HashMap<>();
    sentence.quotes().stream()
        .filter(quote -> quote.comment() == statement.comment())
        .forEach(
            quote ->
                covered.merge(
                    quote.comment(), common(quote.span(), statement.span()), Integer::sum));
    return covered.values().stream()
        .anyMatch(length -> length >= WHOLE * statement.span().length());
  }

  private static int common(TextSpan one, TextSpan other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }
}
