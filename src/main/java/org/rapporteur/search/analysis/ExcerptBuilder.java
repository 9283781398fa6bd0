package org.rapporteur.search.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rapporteur.search.HighlightedExcerpt;
import org.rapporteur.search.HighlightedExcerpt.ExcerptPart;
import org.rapporteur.shared.LanguageTag;

/// Extracts the passage with the most matches from a text and highlights the matches.
public final class ExcerptBuilder {

  /// Characters of an excerpt.
  private static final int EXCERPT_LENGTH = 280;

  /// Characters before the first match.
  private static final int CONTEXT_LENGTH = 60;

  /// Characters of a long text that are tokenized at once, in one or two milliseconds.
  private static final int CHUNK_LENGTH = 20_000;

  private static final String ELLIPSIS = "…";

  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  private ExcerptBuilder() {}

  /// Excerpt of one of several texts.
  public record BestExcerpt(int textIndex, HighlightedExcerpt excerpt) {}

  /// Chunk of a text, with its matches.
  private record TextChunk(MatchedText matched, boolean isFirst, boolean isLast) {

    static TextChunk forWholeText(MatchedText matched) {
      return new TextChunk(matched, true, true);
    }
  }

  /// Stems match only in the six UN languages. In texts of another language, exact words match.
  public static HighlightedExcerpt create(SearchTerms terms, String text, LanguageTag language) {
    return cutExcerpt(findBestChunk(terms, text, languageCode(language)));
  }

  /// Uses the first text that matches all clauses, else the text that matches most. All texts have
  /// the same language.
  public static BestExcerpt createFromBest(
      SearchTerms terms, List<String> texts, LanguageTag language) {
    String code = languageCode(language);
    int bestIndex = 0;
    var best = findBestChunk(terms, texts.getFirst(), code);
    for (int i = 1; i < texts.size() && !best.matched().matchesAll(); i++) {
      var candidate = findBestChunk(terms, texts.get(i), code);
      if (candidate.matched().countMatchedClauses() > best.matched().countMatchedClauses()) {
        bestIndex = i;
        best = candidate;
      }
    }
    return new BestExcerpt(bestIndex, cutExcerpt(best));
  }

  private static String languageCode(LanguageTag language) {
    return language.locale().getLanguage();
  }

  private static TextChunk findBestChunk(SearchTerms terms, String text, String language) {
    return text.length() <= CHUNK_LENGTH
        ? TextChunk.forWholeText(MatchedText.match(terms, text, language))
        : findBestChunkOfLongText(terms, text, language);
  }

  /// The first chunk that matches all clauses, else the chunk that matches most.
  private static TextChunk findBestChunkOfLongText(
      SearchTerms terms, String text, String language) {
    MatchedText best = null;
    int bestFrom = 0;
    int from = 0;
    while (from < text.length() && (best == null || !best.matchesAll())) {
      int end = findWordBoundary(text, from, CHUNK_LENGTH);
      var chunk = MatchedText.match(terms, text.substring(from, end), language);
      if (best == null || chunk.countMatchedClauses() > best.countMatchedClauses()) {
        best = chunk;
        bestFrom = from;
      }
      from = end;
    }
    var bestText = Objects.requireNonNull(best);
    return new TextChunk(
        bestText, bestFrom == 0, bestFrom + bestText.text().length() == text.length());
  }

  /// End of a passage of at most this length: the last space in its second half, else its end.
  private static int findWordBoundary(String text, int from, int length) {
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

  private static HighlightedExcerpt cutExcerpt(TextChunk chunk) {
    var matched = chunk.matched();
    String text = matched.text();
    int from = findExcerptStart(text, matched.matches());
    int end = findWordBoundary(text, from, EXCERPT_LENGTH);
    var parts = new ArrayList<ExcerptPart>();
    if (from > 0 || !chunk.isFirst()) {
      parts.add(new ExcerptPart(ELLIPSIS, false));
    }
    addParts(parts, text.substring(0, end), from, matched.matches());
    if (end < text.length() || !chunk.isLast()) {
      parts.add(new ExcerptPart(ELLIPSIS, false));
    }
    return new HighlightedExcerpt(parts);
  }

  /// Start of the excerpt, a few words before the passage with the most matches.
  private static int findExcerptStart(String text, BitSet matches) {
    if (text.length() <= EXCERPT_LENGTH) {
      return 0;
    }
    int bestStart = 0;
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
        bestStart = start;
      }
    }
    return bestStart <= CONTEXT_LENGTH
        ? 0
        : findWordStart(text, Math.min(bestStart - CONTEXT_LENGTH, text.length() - EXCERPT_LENGTH));
  }

  /// The first word after the position, if one starts soon.
  private static int findWordStart(String text, int position) {
    for (int i = position; i < position + CONTEXT_LENGTH / 2; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(position)) ? position + 1 : position;
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
