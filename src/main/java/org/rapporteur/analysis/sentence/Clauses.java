package org.rapporteur.analysis.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;

/// Splits very long sentences at semicolons and numbered items. Each clause proposes or claims
/// something by itself; other items stay with the clause before them.
final class Clauses {

  private static final int MIN_SENTENCE_WORDS = 40;
  private static final int MIN_CLAUSE_WORDS = 6;

  /// A longer text is no sentence, and splitting it would take too long.
  private static final int MAX_LENGTH = 5_000;

  private static final String ITEM = "\\((?:\\p{Nd}{1,2}|[a-z]|[ivx]{1,4})\\)\\s*";

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[;；؛]\\s*(?:(?:and|or|et|ou|y|e|o|и|или)\\s+)?(?:"
              + ITEM
              + ")?|(?<=[,:,،:])\\s*(?:(?:and|or|et|ou|y|e|o|и|или)\\s+)?"
              + ITEM);

  private final SentenceRules rules;

  Clauses(SentenceRules rules) {
    this.rules = rules;
  }

  /// Returns the spans with those of long sentences split.
  ///
  /// @param texts the texts of the spans
  List<TextSpan> split(List<TextSpan> spans, List<String> texts) {
    var clauses = new ArrayList<TextSpan>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      String text = texts.get(i);
      if (text.length() > MAX_LENGTH || Words.count(text) < MIN_SENTENCE_WORDS) {
        clauses.add(spans.get(i));
      } else {
        split(spans.get(i), text, clauses);
      }
    }
    return clauses;
  }

  private void split(TextSpan span, String text, List<TextSpan> clauses) {
    var boundaries = BOUNDARY.matcher(text).results().toList();
    int from = 0;
    int start = span.start();
    for (int i = 0; i < boundaries.size(); i++) {
      int end = boundaries.get(i).start();
      int next = boundaries.get(i).end();
      int nextEnd = i + 1 < boundaries.size() ? boundaries.get(i + 1).start() : text.length();
      if (standsAlone(text.substring(from, end)) && standsAlone(text.substring(next, nextEnd))) {
        clauses.add(new TextSpan(start, start + text.codePointCount(from, end)));
        start += text.codePointCount(from, next);
        from = next;
      }
    }
    clauses.add(new TextSpan(start, span.end()));
  }

  private boolean standsAlone(String clause) {
    return Words.count(clause) >= MIN_CLAUSE_WORDS
        && (rules.proposes(clause) || rules.claims(clause));
  }
}
