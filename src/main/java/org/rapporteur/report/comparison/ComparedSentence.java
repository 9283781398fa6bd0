package org.rapporteur.report.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.TextDiff;

/// A sentence in two editions, of which one may not have it.
///
/// @param number its place in the paragraph of the later edition, or of the earlier where it is in
/// that alone
/// @param words with translations and the footnote in brackets
/// @param gone comments that are not cited any more, and `put` those that are now
public record ComparedSentence(
    ChangeType change,
    int number,
    TextDiff words,
    List<Integer> cited,
    List<Integer> gone,
    List<Integer> put) {

  public ComparedSentence {
    cited = List.copyOf(cited);
    gone = List.copyOf(gone);
    put = List.copyOf(put);
  }

  static ComparedSentence of(@Nullable Sentence before, @Nullable Sentence after, int number) {
    var old = citations(before);
    var now = citations(after);
    return new ComparedSentence(
        change(before, after),
        number,
        TextDiff.compute(text(before), text(after)),
        now.stream().filter(old::contains).toList(),
        old.stream().filter(comment -> !now.contains(comment)).toList(),
        now.stream().filter(comment -> !old.contains(comment)).toList());
  }

  private static ChangeType change(@Nullable Sentence before, @Nullable Sentence after) {
    if (before == null) {
      return ChangeType.ADDED;
    }
    if (after == null) {
      return ChangeType.REMOVED;
    }
    return isSame(before, after) ? ChangeType.UNCHANGED : ChangeType.CHANGED;
  }

  /// As it is read: with its citations, translations and note, whatever it is generated from.
  static boolean isSame(Sentence before, Sentence after) {
    return before.text().equals(after.text())
        && citations(before).equals(citations(after))
        && Objects.equals(before.reason(), after.reason())
        && translations(before).equals(translations(after))
        && Objects.equals(before.footnote(), after.footnote());
  }

  /// True if both cite something, and the same.
  static boolean hasSameCitations(Sentence before, Sentence after) {
    return !before.citations().isEmpty() && citations(before).equals(citations(after));
  }

  private static String text(@Nullable Sentence sentence) {
    if (sentence == null) {
      return "";
    }
    String words =
        sentence.parts().stream().map(ComparedSentence::text).collect(Collectors.joining());
    String footnote = sentence.footnote();
    return footnote == null ? words : words + " [" + footnote + "]";
  }

  private static String text(Sentence.Part part) {
    var translation = part.translation();
    return translation == null
        ? part.text()
        : " [" + translation.translator() + ": “" + translation.text() + "”]";
  }

  private static List<QuotedSpan.Translation> translations(Sentence sentence) {
    return sentence.quotedSpans().stream()
        .flatMap(quotation -> Stream.ofNullable(quotation.translation()))
        .toList();
  }

  private static List<Integer> citations(@Nullable Sentence sentence) {
    return sentence == null
        ? List.of()
        : sentence.citations().stream().map(Citation::comment).distinct().toList();
  }
}
