package org.rapporteur.synthesis.comparison;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.comparison.TextDiff;
import org.rapporteur.synthesis.history.EditAct;

/// What a paragraph said at one time.
///
/// @param key which names it among the versions of its paragraph
/// @param draft the number of its draft
/// @param act by which it came to say so; absent as the draft had it before anybody changed it
/// @param by whose act that was, a run where nobody is named
/// @param there whether the paragraph was in the draft then
public record ParagraphVersion(
    String key,
    int draft,
    @Nullable EditAct act,
    @Nullable String by,
    Instant at,
    boolean there,
    String text,
    SortedSet<Integer> cited) {

  /// As the draft before the latest has it.
  public static final String EARLIER_DRAFT = "draft";

  /// As the latest draft had it before anybody changed it.
  public static final String UNCHANGED = "run";

  /// What changed from this version to another.
  public TextDiff to(ParagraphVersion other) {
    return TextDiff.compute(text, other.text);
  }

  /// The comments that this version cites and another does not.
  public SortedSet<Integer> citedOnlyHere(ParagraphVersion other) {
    var here = new TreeSet<>(cited);
    here.removeAll(other.cited);
    return here;
  }
}
