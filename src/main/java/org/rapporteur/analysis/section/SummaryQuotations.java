package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// Chooses what a summary can quote, which is what the body quotes, and weighs it: by the
/// contributors behind it, and by how well it reads.
final class SummaryQuotations {

  private static final int WITH_REASON = 32;

  /// Both sides need more words.
  private static final double OF_BOTH_SIDES = 8;

  /// Something that several said together weighs like a theme of four contributors.
  static final double OF_SEVERAL = 2;

  private static final double NO_THEME = 0.2;
  /// A gloss is read with effort.
  private static final double FOREIGN = 0.1;
  /// A gloss from another script leaves many words as they are.
  private static final double OTHER_SCRIPT = 0.02;

  private final Material material;
  private final Evidence evidence;
  private final Quotes quotes;
  private final Map<Integer, List<QuoteRef>> quoted = new HashMap<>();

  SummaryQuotations(List<DraftSection> body, Quotes quotes, Material material, Evidence evidence) {
    this.quotes = quotes;
    this.material = material;
    this.evidence = evidence;
    body.stream()
        .flatMap(section -> section.paragraphs().stream())
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(sentence -> !sentence.kind().quotesAPlace())
        .flatMap(sentence -> sentence.quotes().stream())
        .forEach(
            quote -> quoted.computeIfAbsent(quote.comment(), c -> new ArrayList<>()).add(quote));
  }

  boolean isQuoted(Statement said) {
    return quoted.getOrDefault(said.comment(), List.of()).stream()
        .anyMatch(quote -> quote.contains(said.span()));
  }

  /// Returns the statement of a comment that reads best alone, of those that the body quotes.
  Optional<Statement> best(int comment, Predicate<Statement> isFit) {
    return quotes.of(comment).stream()
        .filter(this::isQuoted)
        .filter(isFit)
        .max(
            Comparator.comparingDouble(quotes::fitness)
                .thenComparingInt(said -> -said.span().start()));
  }

  /// Adds the reason that follows a statement, if both are short.
  Quotes.Passage withReason(Statement said) {
    var all = quotes.of(said.comment());
    int next = all.indexOf(said) + 1;
    boolean isFollowed =
        next < all.size()
            && all.get(next).kind() == StatementKind.REASON
            && isQuoted(all.get(next))
            && Words.count(said.text()) + Words.count(all.get(next).text()) <= WITH_REASON;
    return quotes.passage(isFollowed ? List.of(said, all.get(next)) : List.of(said));
  }

  /// Returns a candidate made of sentences of a paragraph.
  SummaryCandidate candidate(
      SummaryCandidate.Kind kind,
      DraftParagraph paragraph,
      double support,
      List<DraftSentence> sentences) {
    return new SummaryCandidate(
        kind,
        paragraph.theme(),
        paragraph.campaign(),
        weigh(
            support * (kind == SummaryCandidate.Kind.DIFFERENCE ? OF_BOTH_SIDES : OF_SEVERAL),
            sentences),
        sentences,
        null);
  }

  /// Returns the support, less if the sentences quote another language.
  double weigh(double support, List<DraftSentence> sentences) {
    boolean isGlossed =
        sentences.stream()
            .flatMap(sentence -> sentence.quotes().stream())
            .map(quote -> material.present(quote.comment()).language())
            .anyMatch(quotes::isGlossed);
    return isGlossed ? support * (isInLatinScript(sentences) ? FOREIGN : OTHER_SCRIPT) : support;
  }

  private static boolean isInLatinScript(List<DraftSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.text().codePoints().boxed())
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
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
}
