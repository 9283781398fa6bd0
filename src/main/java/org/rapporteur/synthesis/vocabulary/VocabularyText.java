package org.rapporteur.synthesis.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.analysis.vocabulary.Vocabulary.Term;
import org.rapporteur.analysis.vocabulary.Vocabulary.Wording;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Reads a vocabulary as it was typed: a line for each term and language with its code, language
/// and label, then other words for it, parted by semicolons, and what it means.
final class VocabularyText {

  static final String FIELD = "vocabulary";

  /// Every statement is compared with each.
  static final int MOST_TERMS = 60;

  static final int MOST_CHARACTERS = 60_000;
  static final int MOST_WORDS = 40;
  static final int LONGEST_LABEL = 200;
  static final int LONGEST_WORDS = 100;
  static final int LONGEST_DESCRIPTION = 1_000;

  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/-]{0,19}");

  /// The draft sets the names of terms in marks of its own.
  private static final Pattern MARKS = Pattern.compile("[“”«»「」„]");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Map<String, List<Wording>> terms = new LinkedHashMap<>();

  private VocabularyText() {}

  /// As it is kept: its lines as they were typed.
  static String received(String typed) {
    return InputText.requireTextOrEmpty(FIELD, typed, MOST_CHARACTERS);
  }

  /// Refused with the number of the first line that cannot be read.
  static List<Term> read(String received) {
    var text = new VocabularyText();
    var lines = received.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      if (!lines[at].isBlank()) {
        text.read(TypedLine.of(at + 1, lines[at]));
      }
    }
    return text.terms.entrySet().stream()
        .map(term -> new Term(term.getKey(), term.getValue()))
        .toList();
  }

  private void read(TypedLine line) {
    if (terms.isEmpty() && line.column(0).equalsIgnoreCase("code")) {
      return;
    }
    if (line.columns().size() < 3 || line.columns().size() > 5) {
      throw line.wrong("vocabulary.columns");
    }
    String code = line.column(0);
    if (!CODE.matcher(code).matches()) {
      throw line.wrong("vocabulary.code");
    }
    var wordings = terms.computeIfAbsent(code, c -> new ArrayList<>());
    var wording = new Wording(language(line), label(line), description(line), words(line));
    if (wordings.stream().anyMatch(other -> other.language().equals(wording.language()))) {
      throw line.wrong("vocabulary.twice");
    }
    wordings.add(wording);
    if (terms.size() > MOST_TERMS) {
      throw line.wrong("vocabulary.many", MOST_TERMS);
    }
  }

  private static LanguageTag language(TypedLine line) {
    try {
      var language = new LanguageTag(line.column(1));
      if (LANGUAGES.contains(language.locale().getLanguage())) {
        return language;
      }
    } catch (InvalidInput e) {
      throw line.wrong("vocabulary.language");
    }
    throw line.wrong("vocabulary.language");
  }

  private static String label(TypedLine line) {
    String label = line.column(2).replaceAll("\\s+", " ");
    if (InputText.isInvisible(label)) {
      throw line.wrong("vocabulary.label");
    }
    if (MARKS.matcher(label).find()) {
      throw line.wrong("vocabulary.marks");
    }
    return notLonger(label, LONGEST_LABEL, line);
  }

  private static List<String> words(TypedLine line) {
    var words =
        Arrays.stream(line.column(3).split("[;；؛]"))
            .map(String::strip)
            .filter(word -> !InputText.isInvisible(word))
            .distinct()
            .toList();
    if (words.size() > MOST_WORDS) {
      throw line.wrong("vocabulary.words", MOST_WORDS);
    }
    words.forEach(word -> notLonger(word, LONGEST_WORDS, line));
    return words;
  }

  private static String description(TypedLine line) {
    return notLonger(line.column(4), LONGEST_DESCRIPTION, line);
  }

  private static String notLonger(String text, int most, TypedLine line) {
    if (text.codePointCount(0, text.length()) > most) {
      throw line.wrong("vocabulary.long", most);
    }
    return text;
  }
}
