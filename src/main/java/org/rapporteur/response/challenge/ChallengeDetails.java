package org.rapporteur.response.challenge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.LogEntry;

/// A challenge with its answer, as everyone may read it. Organization and group are those under
/// which the comment concerned was made; for a delegation another of its speakers may have made it.
///
/// @param paragraphId the same in every edition, where the number may move
/// @param number of its entry in the public log
public record ChallengeDetails(
    ChallengeId id,
    ConsultationId consultation,
    int edition,
    int paragraph,
    String paragraphId,
    ChallengeGround ground,
    int comment,
    PersonId by,
    String name,
    @Nullable String organization,
    StakeholderGroup group,
    int number,
    String text,
    Instant at,
    @Nullable ChallengeAnswer answer) {

  public ChallengeState state() {
    return answer == null ? ChallengeState.OPEN : ChallengeState.ANSWERED;
  }

  /// Whether the secretariat said that the paragraph is to read otherwise.
  public boolean isAccepted() {
    return answer != null && answer.outcome().changesTheText();
  }

  /// As people say it: `M-0041`.
  public String label() {
    return LogEntry.label(number);
  }
}
