package org.rapporteur.synthesis.rephrasing.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;

/// The passages of a sentence that stand in marks, each with the marks and the comment named behind
/// it, and a text without them.
final class Passages {

  /// Stands in a text where a passage was.
  static final char PLACE = '\uFFFC';

  private static final String MARKS = "“”«»「」„\"";
  private static final Pattern ATTRIBUTION = Pattern.compile("\\s*\\(C\\d{1,9}\\)");

  private record Span(int start, int end) {

    boolean meets(Span other) {
      return start < other.end && other.start < end;
    }
  }

  /// A text whose passages gave way to a [#PLACE] each, and the passages in their order.
  record Cut(String own, List<String> passages) {}

  private Passages() {}

  /// In their order.
  static List<String> of(DraftSentence sentence) {
    String text = sentence.text();
    var spans = new ArrayList<Span>();
    sentence
        .quotes()
        .forEach(
            quote ->
                spans.add(
                    withMarks(
                        text,
                        new Span(
                            text.offsetByCodePoints(0, quote.start()),
                            text.offsetByCodePoints(0, quote.end())))));
    Marks.QUOTED
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .filter(found -> spans.stream().noneMatch(found::meets))
        .toList()
        .forEach(spans::add);
    return spans.stream()
        .sorted(Comparator.comparingInt(Span::start))
        .map(span -> text.substring(span.start(), withAttribution(text, span.end())))
        .toList();
  }

  /// A sentence without its passages.
  static Cut cut(DraftSentence sentence) {
    return cut(sentence.text(), of(sentence)).orElseThrow();
  }

  /// The text without the passages, wherever in it they stand; empty where one is missing.
  static Optional<Cut> cut(String text, List<String> passages) {
    var spans = new ArrayList<Span>();
    var longestFirst =
        passages.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    for (String passage : longestFirst) {
      var found = free(text, passage, spans);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      spans.add(found.get());
    }
    spans.sort(Comparator.comparingInt(Span::start));
    var own = new StringBuilder();
    var ordered = new ArrayList<String>();
    int at = 0;
    for (var span : spans) {
      own.append(text, at, span.start()).append(PLACE);
      ordered.add(text.substring(span.start(), span.end()));
      at = span.end();
    }
    return Optional.of(new Cut(own.append(text.substring(at)).toString(), ordered));
  }

  /// Those of the passages that the text does not hold as they are.
  static List<String> missing(String text, List<String> passages) {
    var spans = new ArrayList<Span>();
    var missing = new ArrayList<String>();
    for (String passage : passages) {
      free(text, passage, spans).ifPresentOrElse(spans::add, () -> missing.add(passage));
    }
    return missing;
  }

  /// What stands between the marks.
  static String words(String passage) {
    String quoted = ATTRIBUTION.matcher(passage).replaceFirst("");
    return quoted.length() < 2 ? quoted : quoted.substring(1, quoted.length() - 1);
  }

  /// What a text has in marks, in their order.
  static List<String> marked(String text) {
    return Marks.QUOTED.matcher(text).results().map(found -> found.group()).toList();
  }

  private static Optional<Span> free(String text, String passage, List<Span> taken) {
    for (int at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      var span = new Span(at, at + passage.length());
      if (taken.stream().noneMatch(span::meets)) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private static Span withMarks(String text, Span words) {
    boolean before = words.start() > 0 && MARKS.indexOf(text.charAt(words.start() - 1)) >= 0;
    boolean after = words.end() < text.length() && MARKS.indexOf(text.charAt(words.end())) >= 0;
    return new Span(words.start() - (before ? 1 : 0), words.end() + (after ? 1 : 0));
  }

  private static int withAttribution(String text, int end) {
    Matcher attribution = ATTRIBUTION.matcher(text).region(end, text.length());
    return attribution.lookingAt() ? attribution.end() : end;
  }
}
