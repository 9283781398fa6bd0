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

  /// With more words, a comparison is slow and hard to read. Then the whole old text counts as
  /// removed and the whole new text as added.
  private static final int MAX_COMPARED_WORDS = 6_000;

  /// Consecutive words that are in both texts, or in only one of them.
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
    var wordsBefore = splitWords(before);
    var wordsAfter = splitWords(after);
    int prefixLength = commonPrefixLength(wordsBefore, wordsAfter);
    int suffixLength = commonSuffixLength(wordsBefore, wordsAfter, prefixLength);
    int suffixStart = wordsBefore.size() - suffixLength;
    var builder = new SegmentBuilder();
    builder.addUnchanged(wordsBefore.subList(0, prefixLength));
    addChanges(
        builder,
        wordsBefore.subList(prefixLength, suffixStart),
        wordsAfter.subList(prefixLength, wordsAfter.size() - suffixLength));
    builder.addUnchanged(wordsBefore.subList(suffixStart, wordsBefore.size()));
    return new TextDiff(mergeAcrossSpaces(builder.build()));
  }

  public boolean isUnchanged() {
    return segments.stream().allMatch(segment -> segment.kind() == Kind.UNCHANGED);
  }

  private static void addChanges(
      SegmentBuilder builder, List<String> wordsBefore, List<String> wordsAfter) {
    if (wordsBefore.size() + wordsAfter.size() > MAX_COMPARED_WORDS) {
      builder.addRemoved(wordsBefore);
      builder.addAdded(wordsAfter);
      return;
    }
    int changeEnd = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(wordsBefore, wordsAfter, new MyersDiffWithLinearSpace<String>())
            .getDeltas()) {
      builder.addUnchanged(wordsBefore.subList(changeEnd, delta.getSource().getPosition()));
      builder.addRemoved(delta.getSource().getLines());
      builder.addAdded(delta.getTarget().getLines());
      changeEnd = delta.getSource().getPosition() + delta.getSource().size();
    }
    builder.addUnchanged(wordsBefore.subList(changeEnd, wordsBefore.size()));
  }

  /// Merges replaced words that are separated only by spaces into one change.
  private static List<Segment> mergeAcrossSpaces(List<Segment> segments) {
    var merged = new ArrayList<Segment>();
    int index = 0;
    while (index < segments.size()) {
      if (isSpaceBetweenChanges(segments, index)) {
        String space = segments.get(index).text();
        var added = merged.removeLast();
        var removed = merged.removeLast();
        merged.add(
            new Segment(Kind.REMOVED, removed.text() + space + segments.get(index + 1).text()));
        merged.add(new Segment(Kind.ADDED, added.text() + space + segments.get(index + 2).text()));
        index += 3;
      } else {
        merged.add(segments.get(index));
        index++;
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

  /// Collects the segments in order. Within a change, the removed words come before the added
  /// words.
  private static final class SegmentBuilder {
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> removedWords = new ArrayList<>();
    private final List<String> addedWords = new ArrayList<>();

    void addUnchanged(List<String> words) {
      if (!words.isEmpty()) {
        endChange();
        addSegment(Kind.UNCHANGED, words);
      }
    }

    void addRemoved(List<String> words) {
      removedWords.addAll(words);
    }

    void addAdded(List<String> words) {
      addedWords.addAll(words);
    }

    List<Segment> build() {
      endChange();
      return segments;
    }

    private void endChange() {
      addSegment(Kind.REMOVED, removedWords);
      addSegment(Kind.ADDED, addedWords);
      removedWords.clear();
      addedWords.clear();
    }

    private void addSegment(Kind kind, List<String> words) {
      if (!words.isEmpty()) {
        segments.add(new Segment(kind, String.join("", words)));
      }
    }
  }
}
