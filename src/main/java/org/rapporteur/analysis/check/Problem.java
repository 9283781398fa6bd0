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
    /// A point of the summary that the body does not say.
    POINT_NOT_CARRIED,
    GROUP_WITHOUT_SENTENCE,
    COMMENT_UNACCOUNTED,
    SENTENCE_TOO_LONG,
    QUOTATION_TOO_LONG,
    SUMMARY_TOO_LONG;

    public String key() {
      return "synthesis.problem." + name();
    }
  }
}
