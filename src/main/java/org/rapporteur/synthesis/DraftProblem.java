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
    Kind kind,
    @Nullable ParagraphId paragraph,
    @Nullable Integer number,
    @Nullable Integer sentence,
    @Nullable Integer comment,
    String detail) {

  /// All stand in the way of publication but the last five, which inform.
  public enum Kind {
    UNCITED,
    QUOTATION_NOT_VERBATIM,
    QUOTATION_NOT_CITED,
    COUNT_NOT_EQUAL,
    NUMBER_NOT_COUNTED,
    QUANTIFIER_OFF,
    QUANTIFIER_WITHOUT_NUMBERS,
    CITED_NOT_PUBLISHED,
    CITED_NOT_AS_FOUND,
    POINT_NOT_CARRIED,
    GROUP_WITHOUT_SENTENCE,
    COMMENT_UNACCOUNTED,
    NOT_CLOSED,
    MOVE_NOT_KEPT,
    INPUT_CHANGED,
    SENTENCE_TOO_LONG,
    QUOTATION_TOO_LONG,
    SUMMARY_TOO_LONG;

    public boolean blocks() {
      return compareTo(MOVE_NOT_KEPT) < 0;
    }

    public String key() {
      return "synthesis.problem." + name();
    }

    static Kind of(Problem.Kind kind) {
      return valueOf(kind.name());
    }
  }

  /// The stakeholder group of which no sentence tells.
  public Optional<StakeholderGroup> group() {
    return kind == Kind.GROUP_WITHOUT_SENTENCE
        ? Optional.of(StakeholderGroup.valueOf(detail))
        : Optional.empty();
  }

  static DraftProblem notKept(SynthesisParagraph paragraph) {
    return new DraftProblem(Kind.MOVE_NOT_KEPT, paragraph.id(), paragraph.number(), null, null, "");
  }

  static DraftProblem about(Kind kind, String detail) {
    return new DraftProblem(kind, null, null, null, null, detail);
  }
}
