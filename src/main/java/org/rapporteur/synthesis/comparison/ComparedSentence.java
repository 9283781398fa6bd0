package org.rapporteur.synthesis.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.TextDiff;
import org.rapporteur.shared.comparison.VersionPair;

/// A sentence in two drafts, of which one may not have it.
///
/// @param words with its footnote in brackets
/// @param gone comments that it cites no more, and `put` those that it cites now
/// @param numbers that it counts otherwise
public record ComparedSentence(
    ChangeType change,
    TextDiff words,
    SortedSet<Integer> gone,
    SortedSet<Integer> put,
    List<NumberChange> numbers) {

  public ComparedSentence {
    numbers = List.copyOf(numbers);
  }

  /// How many it was, out of how many where it says so, and how many it is.
  public record NumberChange(int was, @Nullable Integer wasOf, int is, @Nullable Integer isOf) {}

  static ComparedSentence of(VersionPair<DraftSentence> versions) {
    var before = versions.before();
    var after = versions.after();
    return new ComparedSentence(
        versions.changeType(ComparedSentence::isSame),
        TextDiff.compute(text(before), text(after)),
        without(cited(before), cited(after)),
        without(cited(after), cited(before)),
        before == null || after == null ? List.of() : numbers(before, after));
  }

  /// As it is read, whoever wrote it; a comment may have been revised since.
  static boolean isSame(DraftSentence before, DraftSentence after) {
    return before.text().equals(after.text())
        && Objects.equals(before.footnote(), after.footnote())
        && before.citedComments().equals(after.citedComments())
        && before.reason() == after.reason();
  }

  private static String text(@Nullable DraftSentence sentence) {
    if (sentence == null) {
      return "";
    }
    String footnote = sentence.footnote();
    return footnote == null ? sentence.text() : sentence.text() + " [" + footnote + "]";
  }

  /// True if both cite something, and the same.
  static boolean hasSameCitations(DraftSentence before, DraftSentence after) {
    return !before.citations().isEmpty() && before.citedComments().equals(after.citedComments());
  }

  private static SortedSet<Integer> cited(@Nullable DraftSentence sentence) {
    return sentence == null ? new TreeSet<>() : sentence.citedComments();
  }

  private static SortedSet<Integer> without(SortedSet<Integer> all, SortedSet<Integer> others) {
    var left = new TreeSet<>(all);
    left.removeAll(others);
    return left;
  }

  private record Counted(Object form, Object scope) {}

  /// What is counted alike in both is one number.
  private static List<NumberChange> numbers(DraftSentence before, DraftSentence after) {
    var old = new HashMap<Counted, Count>();
    before.counts().forEach(count -> old.putIfAbsent(counted(count), count));
    var changes = new ArrayList<NumberChange>();
    for (var is : after.counts()) {
      var was = old.remove(counted(is));
      if (was != null && (was.counted() != is.counted() || !Objects.equals(was.of(), is.of()))) {
        changes.add(new NumberChange(was.counted(), was.of(), is.counted(), is.of()));
      }
    }
    return changes;
  }

  private static Counted counted(Count count) {
    return new Counted(count.form(), count.scope());
  }
}
