package org.rapporteur.search.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rapporteur.search.Excerpt;
import org.rapporteur.search.Excerpt.ExcerptPart;
import org.rapporteur.shared.LanguageTag;

/// Cuts the passage with most matches out of a text and highlights them.
public final class ExcerptBuilder {

  private static final int EXCERPT_LENGTH = 280;

  /// Characters before the first match.
  private static final int CONTEXT_LENGTH = 60;

  /// A section of this length takes one or two milliseconds to tokenize.
  private static final int SECTION_LENGTH = 20_000;

  private static final String ELLIPSIS = "…";

  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  private ExcerptBuilder() {}

  /// Excerpt with the index of its text.
  public record BestExcerpt(int textIndex, Excerpt excerpt) {}

  /// Section of a text, with its matches.
  private record TextSection(MatchedText matched, boolean isFirst, boolean isLast) {

    static TextSection ofWholeText(MatchedText matched) {
      return new TextSection(matched, true, true);
    }

    Excerpt toExcerpt() {
      return ExcerptBuilder.cut(matched, isFirst, isLast);
    }
  }

  /// Stems match only in the six UN languages. In texts of another language, exact words match.
  public static Excerpt create(SearchTerms terms, String text, LanguageTag language) {
    return bestSection(terms, text, languageCode(language)).toExcerpt();
  }

  /// Uses the first text that matches all clauses, else the text that matches most. All texts have
  /// the same language.
  public static BestExcerpt createFromBest(
      SearchTerms terms, List<String> texts, LanguageTag language) {
    String code = languageCode(language);
    int bestIndex = 0;
    var best = bestSection(terms, texts.getFirst(), code);
    for (int i = 1; i < texts.size() && !best.matched().matchesAll(); i++) {
      var candidate = bestSection(terms, texts.get(i), code);
      if (candidate.matched().countMatchedClauses() > best.matched().countMatchedClauses()) {
        bestIndex = i;
        best = candidate;
      }
    }
    return new BestExcerpt(bestIndex, best.toExcerpt());
  }

  private static String languageCode(LanguageTag language) {
    return language.locale().getLanguage();
  }

  private static TextSection bestSection(SearchTerms terms, String text, String language) {
    return text.length() <= SECTION_LENGTH
        ? TextSection.ofWholeText(MatchedText.match(terms, text, language))
        : bestSectionOfLongText(terms, text, language);
  }

  /// The first section that matches all clauses, else the section that matches most.
  private static TextSection bestSectionOfLongText(
      SearchTerms terms, String text, String language) {
    MatchedText best = null;
    int bestFrom = 0;
    int from = 0;
    while (from < text.length() && (best == null || !best.matchesAll())) {
      int end = wordBoundary(text, from, SECTION_LENGTH);
      var section = MatchedText.match(terms, text.substring(from, end), language);
      if (best == null || section.countMatchedClauses() > best.countMatchedClauses()) {
        best = section;
        bestFrom = from;
      }
      from = end;
    }
    var bestText = Objects.requireNonNull(best);
    return new TextSection(
        bestText, bestFrom == 0, bestFrom + bestText.text().length() == text.length());
  }

  /// The last blank in the second half of this length, else the end of the length.
  private static int wordBoundary(String text, int from, int length) {
    int end = from + length;
    if (end >= text.length()) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', end);
    if (blank > from + length / 2) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  private static Excerpt cut(MatchedText matched, boolean isFirst, boolean isLast) {
    String text = matched.text();
    int from = excerptStart(text, matched.matches());
    int end = wordBoundary(text, from, EXCERPT_LENGTH);
    var parts = new ArrayList<ExcerptPart>();
    if (from > 0 || !isFirst) {
      parts.add(new ExcerptPart(ELLIPSIS, false));
    }
    addParts(parts, text.substring(0, end), from, matched.matches());
    if (end < text.length() || !isLast) {
      parts.add(new ExcerptPart(ELLIPSIS, false));
    }
    return new Excerpt(parts);
  }

  /// Shortly before the position with the most matches.
  private static int excerptStart(String text, BitSet matches) {
    if (text.length() <= EXCERPT_LENGTH) {
      return 0;
    }
    int best = 0;
    int maxMatches = 0;
    for (int start = matches.nextSetBit(0);
        start >= 0;
        start = matches.nextSetBit(matches.nextClearBit(start))) {
      int matchCount =
          matches
              .get(start, Math.min(text.length(), start + EXCERPT_LENGTH - CONTEXT_LENGTH))
              .cardinality();
      if (matchCount > maxMatches) {
        maxMatches = matchCount;
        best = start;
      }
    }
    return best <= CONTEXT_LENGTH
        ? 0
        : wordStart(text, Math.min(best - CONTEXT_LENGTH, text.length() - EXCERPT_LENGTH));
  }

  private static int wordStart(String text, int at) {
    for (int i = at; i < at + CONTEXT_LENGTH / 2; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static void addParts(List<ExcerptPart> parts, String text, int from, BitSet matches) {
    int position = from;
    while (position < text.length()) {
      boolean isMatch = matches.get(position);
      int next = isMatch ? matches.nextClearBit(position) : matches.nextSetBit(position);
      int end = next < 0 ? text.length() : Math.min(next, text.length());
      parts.add(
          new ExcerptPart(
              WHITESPACE.matcher(text.substring(position, end)).replaceAll(" "), isMatch));
      position = end;
    }
  }
}
