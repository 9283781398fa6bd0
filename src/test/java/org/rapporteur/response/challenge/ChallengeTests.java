package org.rapporteur.response.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.Edition;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicEntry;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.database.CannotStart;

class ChallengeTests {

  private static final Instant PUBLISHED = Instant.parse("2009-11-13T18:00:00Z");

  @Test
  void challengeTextIsRequiredAndLimited() {
    assertThat(draft("  Two did. ").text()).isEqualTo("Two did.");
    assertThat(draft("é".repeat(ChallengeDraft.MAX_TEXT)).text()).hasSize(2_000);
    assertThatThrownBy(() -> draft(" \n ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> draft("é".repeat(ChallengeDraft.MAX_TEXT + 1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void challengeIsAnsweredOnce() {
    var challenge =
        new Challenge(
            new ConsultationId(1),
            new EditionParagraph(1, 1, "para1"),
            new Challenger(1, "Delegate", null, StakeholderGroup.GOVERNMENTS),
            draft("Two did."),
            new PublicEntry(3, PUBLISHED));
    var answer =
        new ChallengeAnswer(ChallengeOutcome.DECLINED, "No.", 2, new PublicEntry(4, PUBLISHED));
    assertThat(challenge.isOpen()).isTrue();

    challenge.answer(answer);

    assertThat(challenge.isOpen()).isFalse();
    assertThatThrownBy(() -> challenge.answer(answer)).isInstanceOf(ChallengeAlreadyAnswered.class);
  }

  @Test
  void editionHasDeadlineAfterTheSetDays() {
    var edition =
        new Edition(new ConsultationId(1), 1, LanguageTag.ENGLISH, PUBLISHED, "", "", null);

    assertThat(new ChallengeSettings(30, 14).deadline(edition))
        .isEqualTo(Instant.parse("2009-12-13T18:00:00Z"));
    assertThatThrownBy(() -> new ChallengeSettings(30, 0)).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> new ChallengeSettings(-1, 14)).isInstanceOf(CannotStart.class);
  }

  private static ChallengeDraft draft(String text) {
    return new ChallengeDraft(1, ChallengeGround.QUANTITY, 1, text);
  }
}
