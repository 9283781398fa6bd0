package org.rapporteur.moderation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;

/// The reasons that a moderator gives with a decision.
///
/// @param policyPoint the number of a point of the current policy, such as `3.2`
/// @param messageToContributor visible to the contributor and to staff only
/// @param publicReason visible to everyone in the log; must not repeat removed text
/// @param lastSeenDecision the number of the last decision on the comment that the moderator saw,
///     or 0 if there was none. The decision fails if there is a newer one. If null, this is not
///     checked
public record DecisionDraft(
    String policyPoint,
    String messageToContributor,
    String publicReason,
    @Nullable Integer lastSeenDecision) {

  public static final int MAX_TEXT_LENGTH = 4000;

  public DecisionDraft {
    policyPoint = policyPoint.strip();
    messageToContributor =
        InputText.requireTextOrEmpty("messageToContributor", messageToContributor, MAX_TEXT_LENGTH);
    publicReason = InputText.requireTextOrEmpty("publicReason", publicReason, MAX_TEXT_LENGTH);
  }

  /// Creates a draft that does not depend on earlier decisions.
  public DecisionDraft(String policyPoint, String messageToContributor, String publicReason) {
    this(policyPoint, messageToContributor, publicReason, null);
  }

  boolean hasNotSeen(int latestDecision) {
    return lastSeenDecision != null && lastSeenDecision != latestDecision;
  }

  DecisionDetails.Reasons withPolicyVersion(int version) {
    return new DecisionDetails.Reasons(version, policyPoint, messageToContributor, publicReason);
  }
}
