package org.rapporteur.response.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapporteur.report.Edition;
import org.springframework.stereotype.Component;

/// For how long an edition can be challenged, and within what time the secretariat answers.
@Component
public class ChallengePeriod {

  private final Duration open;
  private final Duration toAnswer;
  private final Clock clock;

  ChallengePeriod(ChallengeSettings settings, Clock clock) {
    this.open = Duration.ofDays(settings.days());
    this.toAnswer = Duration.ofDays(settings.answerDays());
    this.clock = clock;
  }

  Instant closesAt(Edition edition) {
    return edition.publishedAt().plus(open);
  }

  boolean isOpen(Edition edition) {
    return clock.instant().isBefore(closesAt(edition));
  }

  public Instant answerDue(ChallengeDetails challenge) {
    return challenge.at().plus(toAnswer);
  }

  public int answerDays() {
    return (int) toAnswer.toDays();
  }
}
