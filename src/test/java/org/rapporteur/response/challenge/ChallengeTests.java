package org.rapporteur.response.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.report.Edition;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.database.CannotStart;
import org.rapporteur.testing.MovableClock;

class ChallengeTests {

  private static final Instant PUBLISHED = Instant.parse("2009-11-13T18:00:00Z");

  @Test
  void challengeSaysSomethingAndNotTooMuch() {
    assertThat(draft("  Two did. ").text()).isEqualTo("Two did.");
    assertThat(draft("é".repeat(ChallengeDraft.MAX_TEXT)).text()).hasSize(2_000);
    assertThatThrownBy(() -> draft(" \n ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> draft("é".repeat(ChallengeDraft.MAX_TEXT + 1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void challengeIsAnsweredOnce() {
    assertThat(ChallengeState.OPEN.canBecome(ChallengeState.ANSWERED)).isTrue();
    assertThat(ChallengeState.ANSWERED.canBecome(ChallengeState.ANSWERED)).isFalse();
    assertThat(ChallengeState.ANSWERED.canBecome(ChallengeState.OPEN)).isFalse();
  }

  @Test
  void editionIsOpenToChallengeForTheSetDaysToTheMoment() {
    var clock = new MovableClock(PUBLISHED);
    var period = new ChallengePeriod(new ChallengeSettings(30, 14), clock);
    var edition =
        new Edition(new ConsultationId(1), 1, LanguageTag.ENGLISH, PUBLISHED, "", "", null);

    assertThat(period.isOpen(edition)).isTrue();
    assertThat(period.closesAt(edition)).isEqualTo(Instant.parse("2009-12-13T18:00:00Z"));
    clock.advance(Duration.ofDays(30).minusMillis(1));
    assertThat(period.isOpen(edition)).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(period.isOpen(edition)).isFalse();
    assertThatThrownBy(() -> new ChallengeSettings(30, 0)).isInstanceOf(CannotStart.class);
  }

  private static ChallengeDraft draft(String text) {
    return new ChallengeDraft(1, ChallengeGround.QUANTITY, 1, text);
  }
}
