package org.rapporteur.search.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.shared.InvalidInput;

/// Parsed search text: words, `"phrases"`, `prefixes*`, `-excluded` and `fuzzy~`. Every text is
/// valid, because misplaced operators are ignored; only the length is limited.
/// @param typed search text with normalized spaces
public record SearchTerms(String typed, List<Clause> clauses) {

  public static final int MAX_CHARACTERS = 200;

  public static final int MAX_CLAUSES = 16;

  /// A fuzzy word expands to up to fifty terms; more words would exceed the clause limit of the
  /// index.
  private static final int MAX_FUZZY_CLAUSES = 6;

  /// Each word expands to fifty more stems in each of up to three languages.
  private static final int MAX_SIMILAR_STEM_WORDS = 3;

  /// A suggestion for a shorter word is rarely the intended word.
  private static final int MIN_SUGGESTION_LENGTH = 6;

  private static final int MIN_LETTERS_FOR_ONE_EDIT = 4;
  private static final int MIN_LETTERS_FOR_TWO_EDITS = 8;

  /// One letter would match too many words.
  private static final int MIN_PREFIX_LENGTH = 2;

  private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  /// "¶ 13" contains a space but is one reference.
  private static final Pattern PARAGRAPH_SIGN = Pattern.compile("¶ +(?=[0-9])");

  /// Phrase in any quotation marks, or text without spaces.
  private static final Pattern TOKEN =
      Pattern.compile("-?[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|[^ \"“”„«»]+");

  public SearchTerms {
    clauses = List.copyOf(clauses);
  }

  public static SearchTerms parse(String input) {
    if (input.codePointCount(0, input.length()) > MAX_CHARACTERS) {
      throw tooLongError();
    }
    String text =
        WHITESPACE.matcher(Normalizer.normalize(input, Normalizer.Form.NFC)).replaceAll(" ");
    var clauses =
        TOKEN
            .matcher(PARAGRAPH_SIGN.matcher(text).replaceAll("¶"))
            .results()
            .map(SearchTerms::parseClause)
            .filter(clause -> !Analyzers.tokenize(Analyzers.WORDS, clause.text()).isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    if (clauses.size() > MAX_CLAUSES) {
      throw tooLongError();
    }
    if (clauses.size() > MAX_FUZZY_CLAUSES) {
      clauses.replaceAll(SearchTerms::toExact);
    }
    return new SearchTerms(text.strip(), clauses);
  }

  private static Clause toExact(Clause clause) {
    return clause instanceof Clause.WordClause word
        ? Clause.WordClause.exact(word.text(), word.isExcluded())
        : clause;
  }

  /// True if there is no searchable word, for example if only operators were typed.
  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  /// True if at least one word is long enough for a fuzzy search and not fuzzy yet.
  public boolean canBeFuzzy() {
    return clauses.size() <= MAX_FUZZY_CLAUSES
        && clauses.stream()
            .anyMatch(
                clause ->
                    clause instanceof Clause.WordClause word
                        && !word.isExcluded()
                        && !word.isFuzzy()
                        && maxEdits(word.text()) > 0);
  }

  /// Makes all words fuzzy, except excluded ones.
  public SearchTerms toFuzzy() {
    return new SearchTerms(
        typed,
        clauses.stream()
            .map(
                clause ->
                    clause instanceof Clause.WordClause word && !word.isExcluded()
                        ? Clause.WordClause.fuzzy(word.text())
                        : clause)
            .toList());
  }

  /// The only word of the query, if it is long enough for a suggestion.
  public Optional<String> findSingleWord() {
    return clauses.size() == 1
            && clauses.getFirst() instanceof Clause.WordClause word
            && !word.isExcluded()
            && word.text().length() >= MIN_SUGGESTION_LENGTH
            && word.text().codePoints().allMatch(Character::isLetter)
            && Analyzers.tokenize(Analyzers.WORDS, word.text()).size() == 1
        ? Optional.of(word.text())
        : Optional.empty();
  }

  /// False if the query has too many fuzzy words.
  public boolean canUseSimilarStems() {
    return clauses.stream()
            .filter(clause -> clause instanceof Clause.WordClause word && word.isFuzzy())
            .count()
        <= MAX_SIMILAR_STEM_WORDS;
  }

  /// Maximum edit distance of a similar word. It is 0 for short words, because one edit gives
  /// another word.
  public static int maxEdits(String word) {
    int letters = word.codePointCount(0, word.length());
    if (letters < MIN_LETTERS_FOR_ONE_EDIT) {
      return 0;
    }
    return letters < MIN_LETTERS_FOR_TWO_EDITS ? 1 : 2;
  }

  private static Clause parseClause(MatchResult match) {
    String token = match.group();
    boolean isExcluded = token.startsWith("-") && token.length() > 1;
    String phrase = match.group(1);
    return phrase == null
        ? parseWord(token.substring(isExcluded ? 1 : 0), isExcluded)
        : new Clause.PhraseClause(phrase.strip(), isExcluded);
  }

  private static Clause parseWord(String token, boolean isExcluded) {
    if (token.endsWith("*")) {
      String withoutWildcard = token.replaceAll("\\*+$", "");
      var tokens = Analyzers.tokenize(Analyzers.WORDS, withoutWildcard);
      if (tokens.size() == 1 && tokens.getFirst().term().length() >= MIN_PREFIX_LENGTH) {
        return new Clause.PrefixClause(withoutWildcard, isExcluded);
      }
      return Clause.WordClause.exact(withoutWildcard, isExcluded);
    }
    if (token.endsWith("~")) {
      String word = token.replaceAll("~+$", "");
      return isExcluded ? Clause.WordClause.exact(word, true) : Clause.WordClause.fuzzy(word);
    }
    return Clause.WordClause.exact(token, isExcluded);
  }

  private static InvalidInput tooLongError() {
    return new InvalidInput(
        "search.too-long", "q", Map.of("characters", MAX_CHARACTERS, "words", MAX_CLAUSES));
  }
}
