package org.rapporteur.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.content.DocumentReferences;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.SentenceAlignment;
import org.rapporteur.shared.comparison.VersionPair;

/// A paragraph, or a point of the summary, in two editions, recognized by its id.
///
/// @param before its number in the earlier edition, of a point which it is; absent where that has
///     it not
/// @param after its number in the later edition
public record ComparedParagraph(
    String id,
    boolean inSummary,
    @Nullable Integer before,
    @Nullable Integer after,
    List<ComparedSentence> sentences) {

  public ComparedParagraph {
    sentences = List.copyOf(sentences);
    if (before == null && after == null) {
      throw new IllegalStateException("In neither edition: " + id);
    }
  }

  /// As an edition has it.
  record Numbered(String id, boolean inSummary, int number, List<Sentence> sentences) {}

  static ComparedParagraph of(@Nullable Numbered before, @Nullable Numbered after) {
    var shown = after == null ? before : after;
    if (shown == null) {
      throw new IllegalStateException("A paragraph of neither edition");
    }
    return new ComparedParagraph(
        shown.id(),
        shown.inSummary(),
        before == null ? null : before.number(),
        after == null ? null : after.number(),
        sentences(
            SentenceAlignment.align(
                before == null ? List.of() : before.sentences(),
                after == null ? List.of() : after.sentences(),
                Sentence::text,
                ComparedSentence::isSame,
                ComparedSentence::hasSameCitations)));
  }

  private static List<ComparedSentence> sentences(List<VersionPair<Sentence>> matched) {
    var sentences = new ArrayList<ComparedSentence>();
    int before = 0;
    int after = 0;
    for (var each : matched) {
      before += each.before() == null ? 0 : 1;
      after += each.after() == null ? 0 : 1;
      sentences.add(
          ComparedSentence.of(each.before(), each.after(), each.after() == null ? before : after));
    }
    return sentences;
  }

  /// In the later edition, or else in the one that has it.
  public int number() {
    return Objects.requireNonNull(after == null ? before : after);
  }

  /// What the address of that edition names behind its `#`.
  public String anchor() {
    return (inSummary
            ? DocumentReferences.Location.forSummaryPoint(number())
            : DocumentReferences.Location.forParagraph(number()))
        .anchor();
  }

  public ChangeType change() {
    if (before == null) {
      return ChangeType.ADDED;
    }
    if (after == null) {
      return ChangeType.REMOVED;
    }
    return sentences.stream().allMatch(sentence -> sentence.change() == ChangeType.UNCHANGED)
        ? ChangeType.UNCHANGED
        : ChangeType.CHANGED;
  }

  /// Points of the summary are shown without a number.
  public boolean isRenumbered() {
    return !inSummary && before != null && after != null && !before.equals(after);
  }

  /// The sentences that are not the same, for whoever looks for them.
  public List<ComparedSentence> changes() {
    return sentences.stream()
        .filter(sentence -> sentence.change() != ChangeType.UNCHANGED)
        .toList();
  }
}
