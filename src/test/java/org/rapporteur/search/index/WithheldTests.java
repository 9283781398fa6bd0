package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.search.ResultKind;

class WithheldTests {

  private static final List<IndexedItem> REMOVED = List.of(new IndexedItem(ResultKind.COMMENT, 7));
  private static final ConsultationItems WITHDRAWN =
      new ConsultationItems(
          new ConsultationId(3), Set.of(ResultKind.COMMENT, ResultKind.ATTACHMENT));

  private final HiddenItems withheld = new HiddenItems();

  @Test
  void whatTheIndexReadAfterwardsIsTold() {
    withheld.hide(REMOVED);
    long read = withheld.version();

    withheld.release(REMOVED, read);

    assertThat(withheld.itemKeys()).isEmpty();
  }

  @Test
  void whatWasReadBeforeItWasTakenAwayStaysWithheld() {
    long read = withheld.version();
    withheld.hide(REMOVED);

    withheld.release(REMOVED, read);

    assertThat(withheld.itemKeys()).containsExactly("COMMENT:7");
  }

  @Test
  void heldAgainItWaitsForTheLaterReading() {
    withheld.hide(REMOVED);
    long read = withheld.version();
    withheld.hide(REMOVED);

    withheld.release(REMOVED, read);
    assertThat(withheld.itemKeys()).hasSize(1);
    withheld.release(REMOVED, withheld.version());

    assertThat(withheld.itemKeys()).isEmpty();
  }

  @Test
  void consultationIsWithheldUntilItIsTakenOut() {
    long read = withheld.version();
    withheld.hide(WITHDRAWN);

    withheld.release(WITHDRAWN, read);
    assertThat(withheld.listConsultationItems()).containsExactly(WITHDRAWN);
    withheld.release(WITHDRAWN, withheld.version());

    assertThat(withheld.listConsultationItems()).isEmpty();
  }

  @Test
  void whatIsHeldForLongIsKnown() {
    long before = withheld.version();
    withheld.hide(REMOVED);
    withheld.hide(WITHDRAWN);
    assertThat(withheld.itemsHiddenUpTo(before)).isEmpty();
    assertThat(withheld.consultationItemsHiddenUpTo(before)).isEmpty();

    assertThat(withheld.itemsHiddenUpTo(withheld.version())).isEqualTo(REMOVED);
    assertThat(withheld.consultationItemsHiddenUpTo(withheld.version())).containsExactly(WITHDRAWN);
  }

  @Test
  void eachChangeIsAnotherMoment() {
    long before = withheld.version();
    withheld.hide(REMOVED);
    long held = withheld.version();
    withheld.release(REMOVED, held);

    assertThat(List.of(before, held, withheld.version())).doesNotHaveDuplicates().isSorted();
  }
}
