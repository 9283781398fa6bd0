package org.rapporteur.synthesis.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.language.TextSpan;

/// A typed paragraph without its marks, and the position of each mark.
record UnmarkedText(String words, List<PlacedMark> marks) {

  private static final Pattern MARK =
      Pattern.compile("\\s*(?:(%s)|\\[(\\d{1,3})\\])".formatted(CitationMark.PATTERN));

  /// No sentence ends inside a quotation or a parenthesis.
  private static final Pattern CLOSED =
      Pattern.compile("“[^”]*”|«[^»]*»|「[^」]*」|„[^“”]*[“”]|\\([^()]*\\)");

  /// The label of an item in a list, such as `(a)`, is no sentence.
  private static final Pattern LABEL = Pattern.compile("\\s*\\([\\p{L}\\p{N}]{1,4}\\)\\s*");

  /// The comments or the footnotes of a mark at a position.
  record PlacedMark(int at, SortedSet<Integer> comments, SortedSet<Integer> footnotes) {}

  /// A sentence with the comments and the footnotes of its marks.
  record Sentence(String words, SortedSet<Integer> comments, SortedSet<Integer> footnotes) {}

  private record Part(int start, int end) {}

  /// A number in brackets that no footnote has is a part of the text.
  static UnmarkedText read(String typed, int footnotes) {
    String line = typed.replaceAll("\\s+", " ").strip();
    var words = new StringBuilder();
    var marks = new ArrayList<PlacedMark>();
    var mark = MARK.matcher(line);
    int from = 0;
    while (mark.find()) {
      var numbers = new TreeSet<Integer>();
      if (mark.group(2) != null) {
        numbers.add(Integer.parseInt(mark.group(2)));
        if (numbers.first() < 1 || numbers.first() > footnotes) {
          continue;
        }
      }
      words.append(line, from, mark.start());
      from = mark.end();
      var comments =
          mark.group(1) == null ? new TreeSet<Integer>() : CitationMark.parse(mark.group(1));
      marks.add(new PlacedMark(words.length(), comments, numbers));
      if (isWord(words, words.length() - 1) && isWord(line, from)) {
        words.append(' ');
      }
    }
    words.append(line.substring(from));
    return new UnmarkedText(words.toString(), marks);
  }

  private static boolean isWord(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /// Returns the sentences in order. A mark belongs to the sentence that it follows or is in.
  List<Sentence> sentences(List<DraftSentence> old, Function<String, List<TextSpan>> splitter) {
    var sentences = new ArrayList<Sentence>();
    var parts = parts(old, splitter);
    for (int i = 0; i < parts.size(); i++) {
      int start = i == 0 ? -1 : parts.get(i).start();
      int end = i + 1 == parts.size() ? words.length() : parts.get(i + 1).start();
      var comments = new TreeSet<Integer>();
      var footnotes = new TreeSet<Integer>();
      marks.stream()
          .filter(mark -> start < mark.at() && mark.at() <= end)
          .forEach(
              mark -> {
                comments.addAll(mark.comments());
                footnotes.addAll(mark.footnotes());
              });
      String text = words.substring(parts.get(i).start(), parts.get(i).end()).strip();
      sentences.add(new Sentence(text, comments, footnotes));
    }
    return sentences;
  }

  private List<Part> parts(List<DraftSentence> old, Function<String, List<TextSpan>> splitter) {
    var parts = new ArrayList<Part>();
    int from = 0;
    for (var unchanged : unchanged(old)) {
      split(from, unchanged.start(), splitter, parts);
      parts.add(unchanged);
      from = unchanged.end();
    }
    split(from, words.length(), splitter, parts);
    return parts;
  }

  /// The sentences of the old paragraph that are still there, in order.
  private List<Part> unchanged(List<DraftSentence> old) {
    var found = new ArrayList<Part>();
    int from = 0;
    for (var sentence : old) {
      int start = words.indexOf(sentence.text(), from);
      int end = start + sentence.text().length();
      if (start >= 0 && isFree(start - 1) && isFree(end)) {
        found.add(new Part(start, end));
        from = end;
      }
    }
    return found;
  }

  private boolean isFree(int at) {
    return at < 0
        || at >= words.length()
        || !isWord(words, at) && ".,;:!?".indexOf(words.charAt(at)) < 0;
  }

  private void split(
      int from, int to, Function<String, List<TextSpan>> splitter, List<Part> parts) {
    String text = words.substring(from, to);
    if (text.isBlank()) {
      return;
    }
    var closed = CLOSED.matcher(text).results().toList();
    int start = 0;
    for (var sentence : splitter.apply(text)) {
      int next = text.offsetByCodePoints(0, sentence.start());
      String part = text.substring(start, next);
      if (!part.isBlank()
          && !LABEL.matcher(part).matches()
          && !isInside(closed, next)
          && !isContinuation(text, next)) {
        parts.add(new Part(from + start, from + next));
        start = next;
      }
    }
    parts.add(new Part(from + start, to));
  }

  /// A quotation that ends with a full stop does not end its sentence: `“…” (C4) and so on`.
  private static boolean isContinuation(String text, int at) {
    return Character.isLowerCase(text.codePointAt(at)) || text.startsWith("(C", at);
  }

  private static boolean isInside(List<MatchResult> closed, int at) {
    return closed.stream().anyMatch(part -> part.start() < at && at < part.end());
  }
}
