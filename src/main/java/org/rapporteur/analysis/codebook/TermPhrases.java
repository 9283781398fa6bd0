package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// Finds in a statement the words of terms, whole and one after the other as the language's rules
/// fold them, and the codes of terms as they are written.
final class TermPhrases {

  /// A code of letters alone is a word, one of digits alone a number, and in a consultation "C5"
  /// is the fifth comment: these are found where they are given among the words of their term.
  private static final Pattern COMMENT = Pattern.compile("C\\d+");

  private record Phrase(int term, List<String> stems) {}

  private final LanguageTag language;
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, Integer> codes = new HashMap<>();

  /// @param terms those without words in the language have none here
  TermPhrases(List<Vocabulary.Term> terms, LanguageTag language) {
    this.language = language;
    for (int at = 0; at < terms.size(); at++) {
      int term = at;
      if (isTelling(terms.get(at).code())) {
        codes.put(terms.get(at).code(), at);
      }
      terms
          .get(at)
          .in(language)
          .ifPresent(
              wording -> {
                add(term, wording.label());
                wording.words().forEach(words -> add(term, words));
              });
    }
  }

  private static boolean isTelling(String code) {
    return code.codePoints().anyMatch(Character::isLetter)
        && code.codePoints().anyMatch(Character::isDigit)
        && !COMMENT.matcher(code).matches();
  }

  private void add(int term, String words) {
    var stems = TermExtractor.extractStems(words, language);
    if (!stems.isEmpty()) {
      byFirst
          .computeIfAbsent(stems.getFirst(), s -> new ArrayList<>())
          .add(new Phrase(term, stems));
    }
  }

  /// By their places.
  SortedSet<Integer> in(String text) {
    var found = new TreeSet<Integer>();
    var stems = TermExtractor.extractStems(text, language);
    for (int at = 0; at < stems.size(); at++) {
      for (var phrase : byFirst.getOrDefault(stems.get(at), List.of())) {
        int end = at + phrase.stems().size();
        if (end <= stems.size() && stems.subList(at, end).equals(phrase.stems())) {
          found.add(phrase.term());
        }
      }
    }
    codes.forEach(
        (code, term) -> {
          if (isWritten(code, text)) {
            found.add(term);
          }
        });
    return Collections.unmodifiableSortedSet(found);
  }

  private static boolean isWritten(String code, String text) {
    for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
      int end = at + code.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
