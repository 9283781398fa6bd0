package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An invitation or answer for a joint submission is no longer possible.
public final class CannotSubmitJointly extends Refusal {

  private CannotSubmitJointly(String code, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, facts);
  }

  /// The partner is already invited, no longer verified, or the sender itself.
  static CannotSubmitJointly partnerNotEligible() {
    return new CannotSubmitJointly("submission.partner", Map.of());
  }

  /// The delegation is no longer invited.
  static CannotSubmitJointly notInvited() {
    return new CannotSubmitJointly("submission.not-asked", Map.of());
  }

  static CannotSubmitJointly tooManyPartners(int limit) {
    return new CannotSubmitJointly("submission.too-many-partners", Map.of("most", limit));
  }
}
