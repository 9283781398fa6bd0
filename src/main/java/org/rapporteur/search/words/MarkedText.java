package org.rapporteur.search.words;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.words.Analyzers.Token;

/// A text with what was sought marked in it, by the same rules by which the index found it. It
/// falls into words once for all that is sought.
final class MarkedText {

  private final String text;
  private final String language;
  private final List<Token> written;
  private final BitSet marks;
  private @Nullable List<Token> stems;
  private int missing;
  private int said;

  private MarkedText(String text, String language) {
    this.text = text;
    this.language = language;
    this.written = Analyzers.tokens(Analyzers.WORDS, text);
    this.marks = new BitSet(text.length());
  }

  static MarkedText of(SearchWords words, String text, String language) {
    var marked = new MarkedText(text, language);
    words.clauses().stream().filter(clause -> !clause.excluded()).forEach(marked::mark);
    return marked;
  }

  String text() {
    return text;
  }

  BitSet marks() {
    return marks;
  }

  /// How many of the things that are sought stand in it.
  int said() {
    return said;
  }

  boolean saysAll() {
    return missing == 0;
  }

  private void mark(Clause clause) {
    int before = marks.cardinality();
    var sought =
        Analyzers.tokens(Analyzers.WORDS, clause.text()).stream().map(Token::term).toList();
    switch (clause) {
      case Clause.Phrase phrase -> markRuns(sought);
      case Clause.Beginning beginning -> markBeginnings(sought.getFirst());
      case Clause.Word word when sought.size() > 1 -> markRuns(sought);
      case Clause.Word word -> {
        markWritten(sought.getFirst(), word);
        markStems(word);
      }
    }
    if (marks.cardinality() > before) {
      said++;
    } else {
      missing++;
    }
  }

  private void markRuns(List<String> sought) {
    for (int i = 0; i + sought.size() <= written.size(); i++) {
      if (isRun(sought, i)) {
        marks.set(written.get(i).start(), written.get(i + sought.size() - 1).end());
      }
    }
  }

  private boolean isRun(List<String> sought, int from) {
    for (int i = 0; i < sought.size(); i++) {
      if (!written.get(from + i).term().equals(sought.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void markBeginnings(String sought) {
    written.stream().filter(token -> token.term().startsWith(sought)).forEach(this::mark);
  }

  private void markWritten(String sought, Clause.Word word) {
    int tolerance = word.mistyped() ? SearchWords.tolerance(word.text()) : 0;
    for (Token token : written) {
      if (token.term().equals(sought)
          || tolerance > 0 && Spelling.differs(token.term(), sought) <= tolerance) {
        mark(token);
      }
    }
  }

  private void markStems(Clause.Word word) {
    var analyzer = Analyzers.BY_LANGUAGE.get(language);
    if (analyzer == null || !Analyzers.languages(word.text()).contains(language)) {
      return;
    }
    var known = stems;
    if (known == null) {
      known = Analyzers.tokens(analyzer, text);
      stems = known;
    }
    var roots = Analyzers.tokens(analyzer, word.text()).stream().map(Token::term).toList();
    known.stream().filter(token -> roots.contains(token.term())).forEach(this::mark);
    var meant = word.meant().get(language);
    if (meant != null) {
      known.stream().filter(token -> meant.include(token.term())).forEach(this::mark);
    }
  }

  private void mark(Token token) {
    marks.set(token.start(), token.end());
  }
}
