package org.rapporteur.analysis.vocabulary;

import java.util.List;
import java.util.Optional;
import org.rapporteur.shared.LanguageTag;

/// The terms of an institution's own, in its order, and what a run does with them.
public record Vocabulary(Use use, List<Term> terms) {

  /// What a run does with the terms.
  public enum Use {
    /// Themes are found as without them, and are told by them too.
    BESIDE,
    /// They are the themes.
    INSTEAD;

    public String key() {
      return "synthesis.vocabulary.use." + name();
    }
  }

  /// One term: its short code, and its words in each language that it has some in.
  public record Term(String code, List<Wording> wordings) {

    public Term {
      wordings = List.copyOf(wordings);
    }

    public Optional<Wording> in(LanguageTag language) {
      return wordings.stream().filter(w -> w.language().equals(language)).findFirst();
    }

    /// Returns the label in a language, or in its first one, behind the code if this has a digit.
    /// Other codes are words for the label.
    public String name(LanguageTag language) {
      String label = in(language).orElse(wordings.getFirst()).label();
      boolean hasNumber = code.codePoints().anyMatch(Character::isDigit);
      return hasNumber && !label.startsWith(code) ? code + " " + label : label;
    }
  }

  /// What a term is called in a language, what it means, and other words for it; those that were
  /// not given are empty.
  public record Wording(
      LanguageTag language, String label, String description, List<String> words) {

    public Wording {
      words = List.copyOf(words);
    }

    /// All of it as one text.
    public String text() {
      var text = new StringBuilder(label);
      if (!words.isEmpty()) {
        text.append(". ").append(String.join(", ", words));
      }
      if (!description.isEmpty()) {
        text.append(". ").append(description);
      }
      return text.toString();
    }
  }

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /// Statements of other languages cannot be compared with it.
  public boolean speaks(LanguageTag language) {
    return terms.stream().anyMatch(term -> term.in(language).isPresent());
  }

  public boolean isInstead() {
    return use == Use.INSTEAD;
  }
}
