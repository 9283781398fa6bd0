package org.rapporteur.moderation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.ReceivedText;

/// What a moderator says with a decision.
///
/// @param policyPoint the number of a point of the policy in force: `3.2`
/// @param textForAuthor seen by the author and by staff alone
/// @param publicReason seen by everyone in the log; what was removed is not to be repeated in it
/// @param seen the number of the last decision on the comment that the moderator knows of, 0 for
///     none: with another one made meanwhile, this one is refused. Absent where that does not
/// matter
public record DecisionDraft(
    String policyPoint, String textForAuthor, String publicReason, @Nullable Integer seen) {

  public static final int MAX_TEXT = 4000;

  public DecisionDraft {
    policyPoint = policyPoint.strip();
    textForAuthor = ReceivedText.optional("textForAuthor", textForAuthor, MAX_TEXT);
    publicReason = ReceivedText.optional("publicReason", publicReason, MAX_TEXT);
  }

  public DecisionDraft(String policyPoint, String textForAuthor, String publicReason) {
    this(policyPoint, textForAuthor, publicReason, null);
  }
}
