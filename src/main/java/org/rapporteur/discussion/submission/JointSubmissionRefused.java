package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An invitation or answer for a joint submission is no longer possible.
public final class JointSubmissionRefused extends Refusal {

  private JointSubmissionRefused(String code, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, facts);
  }

  /// The partner is already invited, no longer verified, or the sender itself.
  static JointSubmissionRefused partnerNotEligible() {
    return new JointSubmissionRefused("submission.partner", Map.of());
  }

  /// The delegation is no longer invited.
  static JointSubmissionRefused notInvited() {
    return new JointSubmissionRefused("submission.not-asked", Map.of());
  }

  static JointSubmissionRefused tooManyPartners(int limit) {
    return new JointSubmissionRefused("submission.too-many-partners", Map.of("most", limit));
  }
}
