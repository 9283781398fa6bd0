package org.rapporteur.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.language.TextSpan;

/// Which passages of a text are to be blacked out, in their order and without overlap.
public record Passages(String text, List<TextSpan> spans) {

  public Passages {
    spans = List.copyOf(spans);
  }

  public static Passages of(String text) {
    return new Passages(text, List.of());
  }

  /// Those that the text holds wherever it says these words.
  public static Passages saying(String text, String words) {
    var found = of(text);
    if (!words.isBlank()) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
        found = found.withStretch(at, at + words.length());
      }
    }
    return found;
  }

  /// The stretch between two offsets as a browser counts them.
  public Passages withStretch(int from, int to) {
    int start = text.codePointCount(0, from);
    return with(List.of(new TextSpan(start, start + text.codePointCount(from, to))));
  }

  public Passages with(Passages more) {
    return with(more.spans);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /// What each of them says.
  public List<String> words() {
    return spans.stream().map(span -> span.in(text)).toList();
  }

  /// All but the one at this place among them.
  public Passages without(int index) {
    var kept = new ArrayList<>(spans);
    kept.remove(index);
    return new Passages(text, kept);
  }

  /// What the comment will say.
  public String redacted() {
    return spans.isEmpty() ? text : Redaction.of(text, spans);
  }

  /// What overlaps or touches becomes one passage.
  private Passages with(Collection<TextSpan> more) {
    var all = new ArrayList<>(spans);
    more.stream().filter(span -> span.length() > 0).forEach(all::add);
    all.sort(Comparator.comparingInt(TextSpan::start));
    var merged = new ArrayList<TextSpan>();
    for (var span : all) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        var last = merged.removeLast();
        merged.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return new Passages(text, merged);
  }
}
