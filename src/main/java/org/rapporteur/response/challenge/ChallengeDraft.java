package org.rapporteur.response.challenge;

import org.rapporteur.shared.InputText;

/// Input of a challenge.
///
/// @param paragraph number of the paragraph in the edition
/// @param comment number of a comment of the challenger
public record ChallengeDraft(int paragraph, ChallengeGround ground, int comment, String text) {

  public static final int MAX_TEXT = 2_000;

  public ChallengeDraft {
    text = InputText.requireText("text", text, MAX_TEXT);
  }
}
