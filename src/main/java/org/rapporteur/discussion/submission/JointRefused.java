package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// What was asked or answered about submitting jointly does not fit what is so by now.
public final class JointRefused extends Refusal {

  private JointRefused(String code, int most) {
    super(Kind.CONFLICT, code, Map.of("most", most));
  }

  /// Asked already, not verified any more, or the one that asks itself.
  static JointRefused partner() {
    return new JointRefused("submission.partner", 0);
  }

  /// Nobody asks any more.
  static JointRefused notAsked() {
    return new JointRefused("submission.not-asked", 0);
  }

  static JointRefused tooMany(int most) {
    return new JointRefused("submission.too-many-partners", most);
  }
}
