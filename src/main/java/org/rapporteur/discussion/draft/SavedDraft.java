package org.rapporteur.discussion.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A draft of a text, written personally, for a delegation or officially.
public record SavedDraft(
    ConsultationId consultation,
    QuestionId question,
    DraftTarget target,
    @Nullable DelegationId delegation,
    boolean official,
    LanguageTag language,
    String text,
    StoredVersion stored) {

  /// The version of a draft, and the time when it was saved.
  /// @param number must match the stored number at the next save, so that no window overwrites
  ///     another; 0 if the draft is not stored yet
  public record StoredVersion(int number, Instant savedAt) {

    static final StoredVersion NONE = new StoredVersion(0, Instant.EPOCH);
  }

  /// A draft that is not stored yet.
  public static SavedDraft empty(
      ConsultationId consultation, QuestionId question, DraftTarget target) {
    return new SavedDraft(
        consultation,
        question,
        target,
        null,
        false,
        LanguageTag.UNDETERMINED,
        "",
        StoredVersion.NONE);
  }

  /// Returns this draft with newly typed content.
  public SavedDraft withText(
      @Nullable DelegationId newDelegation,
      boolean newOfficial,
      LanguageTag newLanguage,
      String newText) {
    return new SavedDraft(
        consultation, question, target, newDelegation, newOfficial, newLanguage, newText, stored);
  }

  public int version() {
    return stored.number();
  }

  public Instant savedAt() {
    return stored.savedAt();
  }
}
