package org.rapporteur.response.challenge;

import org.rapporteur.shared.InputText;

/// A challenge as it is typed.
///
/// @param paragraph its number in the edition
/// @param comment the number of a comment of the challenger's own
public record ChallengeDraft(int paragraph, ChallengeGround ground, int comment, String text) {

  public static final int MAX_TEXT = 2_000;

  public ChallengeDraft {
    text = InputText.requireText("text", text, MAX_TEXT);
  }
}
