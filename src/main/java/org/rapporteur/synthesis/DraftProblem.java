package org.rapporteur.synthesis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;

/// Something to look at before publication: what, where (the paragraph, its number, and the
/// sentence from 1), which comment, and the words or the group it is about.
public record DraftProblem(
    Problem.Kind kind,
    @Nullable ParagraphId paragraph,
    @Nullable Integer number,
    @Nullable Integer sentence,
    @Nullable Integer comment,
    String detail) {

  /// True if the draft cannot be published until it is solved.
  public boolean blocks() {
    return kind.blocks();
  }

  /// Returns the key of the message that explains it.
  public String key() {
    return kind.key();
  }

  /// The stakeholder group of which no sentence tells.
  public Optional<StakeholderGroup> group() {
    return kind == Problem.Kind.GROUP_WITHOUT_SENTENCE
        ? Optional.of(StakeholderGroup.valueOf(detail))
        : Optional.empty();
  }

  static DraftProblem notKept(SynthesisParagraph paragraph) {
    return new DraftProblem(
        Problem.Kind.MOVE_NOT_KEPT, paragraph.id(), paragraph.number(), null, null, "");
  }

  static DraftProblem about(Problem.Kind kind, String detail) {
    return new DraftProblem(kind, null, null, null, null, detail);
  }
}
