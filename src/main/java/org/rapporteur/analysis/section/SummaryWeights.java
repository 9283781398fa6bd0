package org.rapporteur.analysis.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.shared.LanguageTag;

/// Weighs what a summary can quote: by the contributors behind it, and by how well it reads.
final class SummaryWeights {

  private static final int SHORT_QUOTE = 10;
  private static final int LONG_QUOTE = 24;
  private static final int LONG_GLOSSED = 12;
  private static final double NO_THEME = 0.2;
  /// A gloss is read with effort.
  private static final double FOREIGN = 0.1;
  /// A gloss from another script leaves many words as they are.
  private static final double OTHER_SCRIPT = 0.02;

  private final Material material;
  private final Evidence evidence;

  SummaryWeights(Material material, Evidence evidence) {
    this.material = material;
    this.evidence = evidence;
  }

  /// Returns the support, less if the sentences quote another language.
  double weigh(double support, List<DraftSentence> sentences) {
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

  double support(List<DraftSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.quotes().stream())
        .map(QuoteRef::comment)
        .distinct()
        .mapToDouble(this::support)
        .sum();
  }

  /// The contributor of a comment and those who agreed with it; ten agree as easily as five.
  double support(int comment) {
    long agreeing = material.positionsOn(comment).stream().filter(SourcePosition::agrees).count();
    return 1 + Math.log1p(agreeing);
  }

  /// A theme weighs as its contributors do; what is in no theme weighs little.
  double weight(@Nullable Theme theme) {
    return theme == null
        ? NO_THEME
        : Math.sqrt(Evidence.holders(material, evidence.comments(theme)));
  }

  /// Rates a statement by its kind, its length, and whether it is understood alone.
  double fitness(Statement said) {
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
}
