package org.rapporteur.discussion.submission;

import org.rapporteur.identity.DelegationId;

/// A delegation that was invited to submit jointly, and its answer.
///
/// @param submission the number of the submission
/// @param name the name of the delegation when it was invited
public record JointPartner(
    int submission, DelegationId delegation, String name, JointPartnerState state) {

  public enum JointPartnerState {
    INVITED,
    AGREED,
    DECLINED;

    public String key() {
      return "discussion.joint." + name();
    }
  }
}
