package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;

/// A submission, locked until the current transaction ends.
///
/// @param version the version before the change of this transaction
record LockedSubmission(
    SubmissionId id,
    ConsultationId consultation,
    int number,
    DelegationId delegation,
    int version,
    LockedSummary summary,
    boolean isPublic,
    boolean isWithdrawn) {

  /// The current text of the summary, even if it is removed.
  /// @param isModerated true if a decision removed or redacted text of the summary
  record LockedSummary(String text, LanguageTag language, boolean isRemoved, boolean isModerated) {}

  /// Refuses speakers of other delegations.
  void requireSpeaker(Viewer viewer) {
    if (!viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
  }

  void requireNotWithdrawn() {
    if (isWithdrawn) {
      throw new SubmissionAlreadyWithdrawn(number);
    }
  }

  /// The version after the change of this transaction. The lock excludes other changes.
  int nextVersion() {
    return version + 1;
  }

  SubmissionChanged toChangedEvent() {
    return new SubmissionChanged(id, consultation, number);
  }
}
