package org.rapporteur.response.challenge;

import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Days in which an edition can be challenged, and days for the answer.
@ConfigurationProperties("rapporteur.challenge")
record ChallengeSettings(int days, int answerDays) {

  ChallengeSettings {
    if (days < 0) {
      throw new CannotStart(
          "rapporteur.challenge.days is %d: set it to 0 or more.".formatted(days));
    }
    if (answerDays < 1) {
      throw new CannotStart(
          "rapporteur.challenge.answer-days is %d: set it to 1 or more.".formatted(answerDays));
    }
  }
}
