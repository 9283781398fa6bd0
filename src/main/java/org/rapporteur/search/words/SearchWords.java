package org.rapporteur.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;

/// What somebody typed, understood: words, `"phrases"`, `beginnings*`, `-without`, `mistyped~`.
/// Every text means something: a sign in the wrong place is no sign. Only its length can be
/// refused.
public record SearchWords(String typed, List<Clause> clauses) {

  /// Longer than any question a person types; a text to compare belongs elsewhere.
  public static final int MOST_CHARACTERS = 200;

  public static final int MOST_CLAUSES = 16;

  /// A word as it may have been meant stands for up to fifty; more of them would be past what the
  /// index asks at once.
  private static final int MOST_MISTYPED = 6;

  /// In up to three languages each stands for fifty stems more.
  private static final int MOST_BY_NEAR_STEMS = 3;

  /// Of shorter words there is hardly another that is near and no typing error.
  private static final int SHORTEST_TO_MEAN_ANOTHER = 6;

  /// Half of all words begin with one certain letter.
  private static final int SHORTEST_BEGINNING = 2;

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  /// "¶ 13" names one thing, and is written with a blank.
  private static final Pattern PARAGRAPH = Pattern.compile("¶ +(?=[0-9])");

  /// A phrase in any of the marks that keyboards have, or a run without blanks.
  private static final Pattern PIECE =
      Pattern.compile("-?[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|[^ \"“”„«»]+");

  public SearchWords {
    clauses = List.copyOf(clauses);
  }

  public static SearchWords of(String typed) {
    if (typed.codePointCount(0, typed.length()) > MOST_CHARACTERS) {
      throw tooLong();
    }
    String text = BLANK.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
    var clauses = new ArrayList<Clause>();
    var pieces = PIECE.matcher(PARAGRAPH.matcher(text).replaceAll("¶"));
    while (pieces.find()) {
      String phrase = pieces.group(1);
      boolean excluded = pieces.group().startsWith("-") && pieces.group().length() > 1;
      var clause =
          phrase == null
              ? word(pieces.group().substring(excluded ? 1 : 0), excluded)
              : new Clause.Phrase(phrase.strip(), excluded);
      if (!Analyzers.tokens(Analyzers.WORDS, clause.text()).isEmpty()) {
        clauses.add(clause);
      }
    }
    if (clauses.size() > MOST_CLAUSES) {
      throw tooLong();
    }
    if (clauses.size() > MOST_MISTYPED) {
      clauses.replaceAll(SearchWords::asTyped);
    }
    return new SearchWords(text.strip(), clauses);
  }

  private static Clause asTyped(Clause clause) {
    return clause instanceof Clause.Word word
        ? new Clause.Word(word.text(), word.excluded(), false)
        : clause;
  }

  /// Nothing that could be sought, as in an empty field or one with signs alone.
  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  /// Whether others could be meant: a phrase and a beginning stand as they are, and so do short
  /// words.
  public boolean mayBeMistyped() {
    return clauses.size() <= MOST_MISTYPED
        && clauses.stream()
            .anyMatch(
                clause ->
                    clause instanceof Clause.Word word
                        && !word.excluded()
                        && !word.mistyped()
                        && tolerance(word.text()) > 0);
  }

  /// The same with every word as it may have been meant.
  public SearchWords mistyped() {
    return new SearchWords(
        typed,
        clauses.stream()
            .map(
                clause ->
                    clause instanceof Clause.Word word && !word.excluded()
                        ? new Clause.Word(word.text(), false, true)
                        : clause)
            .toList());
  }

  /// The one word that is sought, where it is long enough to be near another.
  public Optional<String> onlyWord() {
    return clauses.size() == 1
            && clauses.getFirst() instanceof Clause.Word word
            && !word.excluded()
            && word.text().length() >= SHORTEST_TO_MEAN_ANOTHER
            && word.text().codePoints().allMatch(Character::isLetter)
            && Analyzers.tokens(Analyzers.WORDS, word.text()).size() == 1
        ? Optional.of(word.text())
        : Optional.empty();
  }

  /// Whether mistyped words may be sought by what is near their stems, too.
  public boolean allowNearStems() {
    return clauses.stream()
            .filter(clause -> clause instanceof Clause.Word word && word.mistyped())
            .count()
        <= MOST_BY_NEAR_STEMS;
  }

  /// How many letters may differ: none in short words, where that would be another word.
  public static int tolerance(String word) {
    int letters = word.codePointCount(0, word.length());
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
  }

  private static Clause word(String piece, boolean excluded) {
    if (piece.endsWith("*")) {
      String beginning = piece.replaceAll("\\*+$", "");
      var tokens = Analyzers.tokens(Analyzers.WORDS, beginning);
      if (tokens.size() == 1 && tokens.getFirst().term().length() >= SHORTEST_BEGINNING) {
        return new Clause.Beginning(beginning, excluded);
      }
      return new Clause.Word(beginning, excluded, false);
    }
    if (piece.endsWith("~")) {
      return new Clause.Word(piece.replaceAll("~+$", ""), excluded, !excluded);
    }
    return new Clause.Word(piece, excluded, false);
  }

  private static InvalidInput tooLong() {
    return new InvalidInput(
        "search.too-long", "q", Map.of("characters", MOST_CHARACTERS, "words", MOST_CLAUSES));
  }
}
