package org.rapporteur.moderation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;

/// The reasons that a moderator gives with a decision.
/// @param policyPoint the number of a point of the current policy, such as `3.2`
/// @param messageToContributor visible to the contributor and to staff only
/// @param publicReason visible to everyone in the log; must not repeat removed text
/// @param lastSeenDecision the last decision on the comment that the moderator saw, 0 for none. A
///     newer one makes this decision fail; null skips the check
public record DecisionDraft(
    String policyPoint,
    String messageToContributor,
    String publicReason,
    @Nullable Integer lastSeenDecision) {

  public static final int MAX_TEXT = 4000;

  public DecisionDraft {
    policyPoint = policyPoint.strip();
    messageToContributor =
        InputText.optionalText("messageToContributor", messageToContributor, MAX_TEXT);
    publicReason = InputText.optionalText("publicReason", publicReason, MAX_TEXT);
  }

  public DecisionDraft(String policyPoint, String messageToContributor, String publicReason) {
    this(policyPoint, messageToContributor, publicReason, null);
  }
}
