package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An invitation or answer for a joint submission is not possible any more.
public final class JointSubmissionRefused extends Refusal {

  private JointSubmissionRefused(String code, int max) {
    super(Kind.CONFLICT, code, Map.of("most", max));
  }

  /// The partner is already invited, no longer verified, or the sender itself.
  static JointSubmissionRefused partnerNotEligible() {
    return new JointSubmissionRefused("submission.partner", 0);
  }

  /// There is no invitation any more.
  static JointSubmissionRefused notInvited() {
    return new JointSubmissionRefused("submission.not-asked", 0);
  }

  static JointSubmissionRefused tooMany(int limit) {
    return new JointSubmissionRefused("submission.too-many-partners", limit);
  }
}
