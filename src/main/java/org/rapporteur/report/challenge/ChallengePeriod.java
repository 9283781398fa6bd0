package org.rapporteur.report.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapporteur.report.Edition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// For how long an edition can be challenged, and within what time the secretariat answers.
@Component
public class ChallengePeriod {

  private final Duration open;
  private final Duration toAnswer;
  private final Clock clock;

  ChallengePeriod(
      @Value("${rapporteur.challenge.days}") int days,
      @Value("${rapporteur.challenge.answer-days}") int answerDays,
      Clock clock) {
    if (days < 0 || answerDays < 1) {
      throw new IllegalStateException(
          "Challenges are open for %d days and answered in %d".formatted(days, answerDays));
    }
    this.open = Duration.ofDays(days);
    this.toAnswer = Duration.ofDays(answerDays);
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
