package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapporteur.analysis.sentence.SentenceRules;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// The noun phrases of statements in one language, in their own words: stretches of words between
/// stop words and punctuation (Rose et al. 2010), cut where a word is no noun. Without a tagger a
/// noun is told by what it stands behind, an article or a preposition and not a pronoun or an
/// auxiliary.
final class Phrases {

  private static final int LONGEST = 4;

  /// Of more statements, a noun behind another word is known only when it stands there again.
  private static final int FEW = 500;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}-]*");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsIdeographic}");
  private static final Pattern SIDE_BY_SIDE = Pattern.compile("\\s+|['’]");

  /// A phrase by the stems of its words, as it is written here; at the beginning of a sentence its
  /// first capital tells nothing.
  record Phrase(String key, String written, boolean opens) {}

  private record Token(String word, String stem, int start, int end) {}

  /// Words side by side, and what stands before them.
  private record Run(
      List<Token> words,
      boolean nominal,
      boolean definite,
      boolean verbal,
      String link,
      boolean beforeArticle) {}

  private static final class Seen {
    private int alone;
    private int behindArticle;
    private int last;
    private int before;
    private int verbal;
  }

  private final LanguageTag language;
  private final SentenceRules rules;
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private final int fewestLast;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> everywhere;

  Phrases(LanguageTag language, Collection<Statement> statements) {
    this(language, statements, () -> {});
  }

  /// Of all statements in one language: on the other questions too a word shows what it is.
  ///
  /// @param between two statements may end it
  Phrases(LanguageTag language, Collection<Statement> statements, Runnable between) {
    this.language = language;
    rules = SentenceRules.of(language);
    fewestLast = statements.size() > FEW ? 2 : 1;
    var runs = new HashMap<String, List<Run>>();
    for (var statement : statements) {
      between.run();
      var found = runs(statement.text());
      found.forEach(this::learn);
      runs.put(statement.id(), found);
    }
    var spaceless =
        new SpacelessWords(
            rules.hasSpaces() ? List.of() : statements.stream().map(Statement::text).toList());
    for (var statement : statements) {
      between.run();
      String text = statement.text();
      phrases.put(
          statement.id(),
          rules.hasSpaces()
              ? phrases(text, runs.getOrDefault(statement.id(), List.of()))
              : terms(text, spaceless));
    }
    everywhere = Spread.overQuestions(statements, this::stems);
  }

  List<Phrase> of(Statement statement) {
    return phrases.getOrDefault(statement.id(), List.of());
  }

  /// The words that are said alike on all questions and so tell of none.
  Set<String> everywhere() {
    return everywhere;
  }

  private Set<String> stems(Statement statement) {
    return new HashSet<>(TermExtractor.extractStems(statement.text(), language));
  }

  String stem(String word) {
    return stems.computeIfAbsent(
        word.toLowerCase(Locale.ROOT),
        lower -> TermExtractor.extractStems(lower, language).stream().findFirst().orElse(""));
  }

  private List<Phrase> terms(String text, SpacelessWords spaceless) {
    var words = new TreeMap<String, String>();
    spaceless.of(text).forEach(word -> words.put(word, word));
    TermExtractor.extractTerms(text, language).stream()
        .filter(term -> !IDEOGRAPH.matcher(term.word()).find())
        .forEach(term -> words.put(term.stem(), term.word()));
    return words.entrySet().stream()
        .filter(term -> term.getValue().length() > 1 && rules.names(term.getValue()))
        .filter(term -> !rules.isAdverb(term.getValue()))
        .map(term -> new Phrase(term.getKey(), term.getValue(), false))
        .toList();
  }

  private List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    var words = new ArrayList<Token>();
    boolean nominal = false;
    boolean definite = false;
    boolean verbal = false;
    String link = "";
    int end = 0;
    var found = WORD.matcher(text);
    while (found.find()) {
      String gap = text.substring(end, found.start());
      boolean joined = end > 0 && SIDE_BY_SIDE.matcher(gap).matches();
      if (!joined && !words.isEmpty()) {
        runs.add(new Run(List.copyOf(words), nominal, definite, verbal, link, false));
        words.clear();
      }
      if (!joined) {
        nominal = false;
        definite = false;
        verbal = false;
        link = "";
      }
      String word = found.group();
      String lower = word.toLowerCase(Locale.ROOT);
      String stem = stem(word);
      if (stem.isEmpty() || !names(lower, text, found.start())) {
        boolean after = !words.isEmpty();
        if (after) {
          runs.add(
              new Run(List.copyOf(words), nominal, definite, verbal, link, rules.isArticle(lower)));
          words.clear();
        }
        nominal = rules.opensNoun(lower);
        definite = rules.isArticle(lower);
        verbal = rules.opensVerb(lower);
        link = after && rules.linksNouns(lower) ? lower : "";
      } else {
        words.add(new Token(word, stem, found.start(), found.end()));
      }
      end = found.end();
    }
    if (!words.isEmpty()) {
      runs.add(new Run(List.copyOf(words), nominal, definite, verbal, link, false));
    }
    return runs;
  }

  /// "NC" in "CMS-0058-NC" is a part of a code.
  private boolean names(String lower, String text, int start) {
    boolean ofCode = start > 1 && "-–".indexOf(text.charAt(start - 1)) >= 0;
    return lower.length() > 1
        && !ofCode
        && lower.codePoints().noneMatch(Character::isDigit)
        && rules.names(lower)
        && !rules.isAdverb(lower)
        && !TermExtractor.isStopWord(lower, language);
  }

  private void learn(Run run) {
    boolean alone = run.words().size() == 1;
    run.words().subList(0, run.words().size() - 1).forEach(word -> seenOf(word).before++);
    if (run.verbal()) {
      seenOf(run.words().getFirst()).verbal++;
    } else if (run.nominal() && alone) {
      seenOf(run.words().getFirst()).alone++;
      seenOf(run.words().getFirst()).behindArticle += run.definite() ? 1 : 0;
    } else if (run.beforeArticle()) {
      seenOf(run.words().getLast()).verbal++;
    } else if (run.nominal()) {
      seenOf(run.words().getLast()).last++;
    }
  }

  /// Where nouns have cases and no articles few of their forms ever stand behind a preposition, so
  /// that what one form shows is known of all.
  private Seen seenOf(Token token) {
    String known = rules.hasArticles() ? token.word().toLowerCase(Locale.ROOT) : token.stem();
    return seen.computeIfAbsent(known, w -> new Seen());
  }

  private boolean isNoun(Token token) {
    if (!rules.tellsNouns()) {
      return true;
    }
    var found = seenOf(token);
    String word = token.word().toLowerCase(Locale.ROOT);
    boolean asVerb = rules.endsAsVerb(word);
    boolean mayBeLast = found.last >= fewestLast && !asVerb;
    if (rules.endsAsAttribute(word) && found.before >= found.alone) {
      return false;
    }
    int alone = asVerb && rules.hasArticles() ? found.behindArticle : found.alone;
    return alone + (mayBeLast ? found.last : 0) > found.verbal + verbalWithoutS(token);
  }

  /// "pays" is a verb where "pay" is one.
  private int verbalWithoutS(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT);
    var base = word.endsWith("s") ? seen.get(word.substring(0, word.length() - 1)) : null;
    return base == null ? 0 : base.verbal;
  }

  private boolean isVerb(Token token) {
    var found = seenOf(token);
    return found.verbal > found.alone + found.last;
  }

  private boolean opens(Token token) {
    return !isVerb(token)
        && (!rules.endsAsAct(token.word().toLowerCase(Locale.ROOT)) || isNoun(token));
  }

  private List<Phrase> phrases(String text, List<Run> runs) {
    var all = new ArrayList<Phrase>();
    Token before = null;
    for (var run : runs) {
      var words = run.words();
      int from = run.verbal() ? 1 : 0;
      for (int start = from; start < words.size(); start++) {
        for (int last = start; last < Math.min(words.size(), start + LONGEST); last++) {
          var part = words.subList(start, last + 1);
          if (isNoun(part.getLast()) && opens(part.getFirst())) {
            all.add(phrase(text, part, part.getFirst().start()));
          }
        }
      }
      if (before != null && !run.link().isEmpty() && words.size() < LONGEST - 1) {
        if (isNoun(before) && opens(words.getFirst()) && isNoun(words.getLast())) {
          var linked = new ArrayList<Token>(List.of(before));
          linked.addAll(words);
          all.add(phrase(text, linked, before.start()));
        }
      }
      before = words.size() > from ? words.getLast() : null;
    }
    return all;
  }

  private static Phrase phrase(String text, List<Token> words, int start) {
    return new Phrase(
        String.join(" ", words.stream().map(Token::stem).toList()),
        text.substring(start, words.getLast().end()),
        text.substring(0, start).codePoints().noneMatch(Character::isLetter));
  }
}
