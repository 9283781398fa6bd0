package org.rapporteur.analysis.check;

import org.jspecify.annotations.Nullable;

/// Something that stands in the way of publication: where (paragraph number and sentence from 1;
/// neither for a comment that no paragraph carries, nor for a group that none tells of), what, and
/// the words, the comment or the code of the group it is about.
public record Problem(
    Kind kind,
    @Nullable Integer paragraph,
    @Nullable Integer sentence,
    @Nullable Integer comment,
    String detail) {

  /// The kinds of problems, in the order in which they are listed. Those that do not block
  /// publication inform.
  public enum Kind {
    UNCITED(true),
    QUOTATION_NOT_VERBATIM(true),
    QUOTATION_NOT_CITED(true),
    COUNT_NOT_EQUAL(true),
    NUMBER_NOT_COUNTED(true),
    QUANTIFIER_OFF(true),
    QUANTIFIER_WITHOUT_NUMBERS(true),
    CITED_NOT_PUBLISHED(true),
    CITED_NOT_AS_FOUND(true),
    /// A point of the summary that the body does not say.
    POINT_NOT_CARRIED(true),
    GROUP_WITHOUT_SENTENCE(true),
    COMMENT_UNACCOUNTED(true),
    /// The consultation is still open.
    NOT_CLOSED(true),
    /// A paragraph that people moved stands where the engine put it.
    MOVE_NOT_KEPT(false),
    /// Comments changed after the run read them.
    INPUT_CHANGED(false),
    SENTENCE_TOO_LONG(false),
    QUOTATION_TOO_LONG(false),
    SUMMARY_TOO_LONG(false),
    HEADING_TOO_LONG(false),
    /// A theme stands behind one that fewer contributors addressed.
    THEMES_NOT_IN_ORDER(false),
    /// A point of broad agreement of one stakeholder group.
    AGREEMENT_NOT_BROAD(false),
    GROUPS_NOT_AS_CITED(false),
    SPEAKER_NOT_CITED(false),
    FIGURE_NOT_CITED(false),
    NEGATION_NOT_CITED(false),
    JUDGEMENT(false),
    /// A position on a comment, told as one on a sentence of it.
    POSITION_ON_SENTENCE(false);

    private final boolean blocking;

    Kind(boolean blocking) {
      this.blocking = blocking;
    }

    public boolean blocks() {
      return blocking;
    }

    public String key() {
      return "synthesis.problem." + name();
    }
  }
}
