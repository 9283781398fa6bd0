package org.rapporteur.shared.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Word-by-word difference between two texts.
public record TextDiff(List<Segment> segments) {

  /// If more words differ, a comparison is slow and not readable: the old text is shown as removed
  /// and the new one as added.
  private static final int MAX_COMPARED_WORDS = 6_000;

  /// Consecutive words that both texts have, or only one of them.
  public record Segment(Kind kind, String text) {}

  public enum Kind {
    UNCHANGED,
    REMOVED,
    ADDED
  }

  public TextDiff {
    segments = List.copyOf(segments);
  }

  public static TextDiff compute(String before, String after) {
    var oldWords = splitWords(before);
    var newWords = splitWords(after);
    int start = commonPrefixLength(oldWords, newWords);
    int end = commonSuffixLength(oldWords, newWords, start);
    var changes = new ArrayList<Segment>();
    add(changes, Kind.UNCHANGED, oldWords.subList(0, start));
    addChanges(
        changes,
        oldWords.subList(start, oldWords.size() - end),
        newWords.subList(start, newWords.size() - end));
    add(changes, Kind.UNCHANGED, oldWords.subList(oldWords.size() - end, oldWords.size()));
    return new TextDiff(mergeAcrossSpaces(changes));
  }

  public boolean isUnchanged() {
    return segments.stream().allMatch(segment -> segment.kind() == Kind.UNCHANGED);
  }

  private static void addChanges(
      List<Segment> segments, List<String> oldWords, List<String> newWords) {
    if (oldWords.size() + newWords.size() > MAX_COMPARED_WORDS) {
      add(segments, Kind.REMOVED, oldWords);
      add(segments, Kind.ADDED, newWords);
      return;
    }
    int end = 0;
    var removed = new ArrayList<String>();
    var added = new ArrayList<String>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(oldWords, newWords, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      int position = delta.getSource().getPosition();
      if (position > end) {
        flushChange(segments, removed, added);
        add(segments, Kind.UNCHANGED, oldWords.subList(end, position));
      }
      removed.addAll(delta.getSource().getLines());
      added.addAll(delta.getTarget().getLines());
      end = position + delta.getSource().size();
    }
    flushChange(segments, removed, added);
    add(segments, Kind.UNCHANGED, oldWords.subList(end, oldWords.size()));
  }

  /// Merges replaced words that are separated only by spaces into one change.
  private static List<Segment> mergeAcrossSpaces(List<Segment> segments) {
    var merged = new ArrayList<Segment>();
    for (int i = 0; i < segments.size(); i++) {
      if (isSpaceBetweenChanges(segments, i)) {
        String space = segments.get(i).text();
        var added = merged.removeLast();
        var removed = merged.removeLast();
        merged.add(new Segment(Kind.REMOVED, removed.text() + space + segments.get(++i).text()));
        merged.add(new Segment(Kind.ADDED, added.text() + space + segments.get(++i).text()));
      } else {
        merged.add(segments.get(i));
      }
    }
    return merged;
  }

  private static boolean isSpaceBetweenChanges(List<Segment> segments, int index) {
    return segments.get(index).kind() == Kind.UNCHANGED
        && segments.get(index).text().isBlank()
        && isReplacement(segments, index - 2)
        && isReplacement(segments, index + 1);
  }

  private static boolean isReplacement(List<Segment> segments, int index) {
    return index >= 0
        && index + 1 < segments.size()
        && segments.get(index).kind() == Kind.REMOVED
        && segments.get(index + 1).kind() == Kind.ADDED;
  }

  /// Adds removed words before added words.
  private static void flushChange(
      List<Segment> segments, List<String> removed, List<String> added) {
    add(segments, Kind.REMOVED, removed);
    add(segments, Kind.ADDED, added);
    removed.clear();
    added.clear();
  }

  private static void add(List<Segment> segments, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      segments.add(new Segment(kind, String.join("", words)));
    }
  }

  private static int commonPrefixLength(List<String> before, List<String> after) {
    int i = 0;
    while (i < Math.min(before.size(), after.size()) && before.get(i).equals(after.get(i))) {
      i++;
    }
    return i;
  }

  private static int commonSuffixLength(List<String> before, List<String> after, int start) {
    int maxLength = Math.min(before.size(), after.size()) - start;
    var beforeReversed = before.reversed();
    var afterReversed = after.reversed();
    int i = 0;
    while (i < maxLength && beforeReversed.get(i).equals(afterReversed.get(i))) {
      i++;
    }
    return i;
  }

  /// Returns words, spaces and punctuation marks as separate items.
  private static List<String> splitWords(String text) {
    var words = new ArrayList<String>();
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
