package org.rapporteur.response.challenge;

import java.time.Duration;
import java.time.Instant;
import org.rapporteur.report.Edition;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The periods of challenges.
///
/// @param days days after its publication in which an edition can be challenged
/// @param answerDays days in which the secretariat answers
@ConfigurationProperties("rapporteur.challenge")
public record ChallengeSettings(int days, int answerDays) {

  public ChallengeSettings {
    if (days < 0) {
      throw new CannotStart(
          "rapporteur.challenge.days is %d: set it to 0 or more.".formatted(days));
    }
    if (answerDays < 1) {
      throw new CannotStart(
          "rapporteur.challenge.answer-days is %d: set it to 1 or more.".formatted(answerDays));
    }
  }

  Instant deadline(Edition edition) {
    return edition.publishedAt().plus(Duration.ofDays(days));
  }

  public Instant answerDue(ChallengeDetails challenge) {
    return challenge.entry().recordedAt().plus(Duration.ofDays(answerDays));
  }
}
