package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.search.Kind;

class WithheldTests {

  private static final List<Matter> REMOVED = List.of(new Matter(Kind.COMMENT, 7));
  private static final Portion WITHDRAWN =
      new Portion(new ConsultationId(3), Set.of(Kind.COMMENT, Kind.ATTACHMENT));

  private final Withheld withheld = new Withheld();

  @Test
  void whatTheIndexReadAfterwardsIsTold() {
    withheld.hold(REMOVED);
    long read = withheld.moment();

    withheld.release(REMOVED, read);

    assertThat(withheld.matters()).isEmpty();
  }

  @Test
  void whatWasReadBeforeItWasTakenAwayStaysWithheld() {
    long read = withheld.moment();
    withheld.hold(REMOVED);

    withheld.release(REMOVED, read);

    assertThat(withheld.matters()).containsExactly("COMMENT:7");
  }

  @Test
  void heldAgainItWaitsForTheLaterReading() {
    withheld.hold(REMOVED);
    long read = withheld.moment();
    withheld.hold(REMOVED);

    withheld.release(REMOVED, read);
    assertThat(withheld.matters()).hasSize(1);
    withheld.release(REMOVED, withheld.moment());

    assertThat(withheld.matters()).isEmpty();
  }

  @Test
  void consultationIsWithheldUntilItIsTakenOut() {
    long read = withheld.moment();
    withheld.hold(WITHDRAWN);

    withheld.release(WITHDRAWN, read);
    assertThat(withheld.portions()).containsExactly(WITHDRAWN);
    withheld.release(WITHDRAWN, withheld.moment());

    assertThat(withheld.portions()).isEmpty();
  }

  @Test
  void whatIsHeldForLongIsKnown() {
    long before = withheld.moment();
    withheld.hold(REMOVED);
    withheld.hold(WITHDRAWN);
    assertThat(withheld.mattersSince(before)).isEmpty();
    assertThat(withheld.portionsSince(before)).isEmpty();

    assertThat(withheld.mattersSince(withheld.moment())).isEqualTo(REMOVED);
    assertThat(withheld.portionsSince(withheld.moment())).containsExactly(WITHDRAWN);
  }

  @Test
  void eachChangeIsAnotherMoment() {
    long before = withheld.moment();
    withheld.hold(REMOVED);
    long held = withheld.moment();
    withheld.release(REMOVED, held);

    assertThat(List.of(before, held, withheld.moment())).doesNotHaveDuplicates().isSorted();
  }
}
