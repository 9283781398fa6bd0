package org.rapporteur.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.language.TextSpan;

/// The passages of a text that are selected for redaction, in order and without overlap. The
/// offsets of spans are in code points.
public record RedactionSelection(String text, List<TextSpan> spans) {

  public RedactionSelection {
    spans = List.copyOf(spans);
  }

  public static RedactionSelection emptyFor(String text) {
    return new RedactionSelection(text, List.of());
  }

  /// Selects every occurrence of the phrase in the text.
  public static RedactionSelection allOccurrences(String text, String phrase) {
    var selection = emptyFor(text);
    if (!phrase.isBlank()) {
      for (int index = text.indexOf(phrase);
          index >= 0;
          index = text.indexOf(phrase, index + phrase.length())) {
        selection = selection.withRange(index, index + phrase.length());
      }
    }
    return selection;
  }

  /// Returns a selection with the range between two offsets in UTF-16 code units, which browsers
  /// use.
  public RedactionSelection withRange(int from, int to) {
    int start = text.codePointCount(0, from);
    return merge(List.of(new TextSpan(start, start + text.codePointCount(from, to))));
  }

  public RedactionSelection merge(RedactionSelection added) {
    return merge(added.spans);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  public List<String> selectedTexts() {
    return spans.stream().map(span -> span.textIn(text)).toList();
  }

  /// Returns a selection without the passage at this index.
  public RedactionSelection without(int index) {
    var remaining = new ArrayList<>(spans);
    remaining.remove(index);
    return new RedactionSelection(text, remaining);
  }

  public String redactedText() {
    return spans.isEmpty() ? text : Redaction.redact(text, spans);
  }

  private RedactionSelection merge(Collection<TextSpan> added) {
    var sorted = new ArrayList<>(spans);
    added.stream().filter(span -> span.length() > 0).forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(TextSpan::start));
    var merged = new ArrayList<TextSpan>();
    for (var span : sorted) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        var last = merged.removeLast();
        merged.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return new RedactionSelection(text, merged);
  }
}
