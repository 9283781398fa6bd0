package org.rapporteur.discussion.submission;

import org.rapporteur.identity.DelegationId;

/// A delegation that was invited to submit jointly, and its answer.
public record JointPartner(
    int submission, DelegationId delegation, String name, JointPartnerState state) {

  public enum JointPartnerState {
    ASKED,
    AGREED,
    DECLINED;

    public String key() {
      return "discussion.joint." + name();
    }
  }
}
