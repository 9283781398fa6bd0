package org.rapporteur.discussion.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A draft as it is kept: for oneself, for a delegation, or officially for the secretariat. The
/// version is what the next save must name, so that no window overwrites what another one saved.
public record SavedDraft(
    ConsultationId consultation,
    QuestionId question,
    DraftPlace place,
    @Nullable DelegationId delegation,
    boolean official,
    LanguageTag language,
    String text,
    Instant savedAt,
    int version) {

  /// Nothing kept yet.
  public static SavedDraft none(
      ConsultationId consultation, QuestionId question, DraftPlace place) {
    return new SavedDraft(
        consultation, question, place, null, false, LanguageTag.UNDETERMINED, "", Instant.EPOCH, 0);
  }

  /// What is typed over this one.
  public SavedDraft typed(
      @Nullable DelegationId by, boolean officially, LanguageTag in, String words) {
    return new SavedDraft(
        consultation, question, place, by, officially, in, words, savedAt, version);
  }
}
