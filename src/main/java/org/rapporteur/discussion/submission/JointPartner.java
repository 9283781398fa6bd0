package org.rapporteur.discussion.submission;

import org.rapporteur.identity.DelegationId;

/// A delegation that was asked to submit something jointly, and what a speaker of it answered.
public record JointPartner(int submission, DelegationId delegation, String name, State state) {

  public enum State {
    ASKED,
    AGREED,
    DECLINED;

    public String key() {
      return "discussion.joint." + name();
    }
  }
}
