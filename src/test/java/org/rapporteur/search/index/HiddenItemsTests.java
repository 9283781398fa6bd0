package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.search.ResultKind;

class HiddenItemsTests {

  private static final List<IndexedItem> REMOVED = List.of(new IndexedItem(ResultKind.COMMENT, 7));
  private static final ConsultationItems WITHDRAWN =
      new ConsultationItems(
          new ConsultationId(3), Set.of(ResultKind.COMMENT, ResultKind.ATTACHMENT));

  private final HiddenItems hiddenItems = new HiddenItems();

  @Test
  void itemReadAfterHidingIsReleased() {
    hiddenItems.hide(REMOVED);
    long read = hiddenItems.version();

    hiddenItems.release(REMOVED, read);

    assertThat(hiddenItems.itemKeys()).isEmpty();
  }

  @Test
  void itemReadBeforeHidingStaysHidden() {
    long read = hiddenItems.version();
    hiddenItems.hide(REMOVED);

    hiddenItems.release(REMOVED, read);

    assertThat(hiddenItems.itemKeys()).containsExactly("COMMENT:7");
  }

  @Test
  void itemHiddenAgainNeedsLaterRead() {
    hiddenItems.hide(REMOVED);
    long read = hiddenItems.version();
    hiddenItems.hide(REMOVED);

    hiddenItems.release(REMOVED, read);
    assertThat(hiddenItems.itemKeys()).hasSize(1);
    hiddenItems.release(REMOVED, hiddenItems.version());

    assertThat(hiddenItems.itemKeys()).isEmpty();
  }

  @Test
  void consultationIsHiddenUntilRemovedFromIndex() {
    long read = hiddenItems.version();
    hiddenItems.hide(WITHDRAWN);

    hiddenItems.release(WITHDRAWN, read);
    assertThat(hiddenItems.listConsultationItems()).containsExactly(WITHDRAWN);
    hiddenItems.release(WITHDRAWN, hiddenItems.version());

    assertThat(hiddenItems.listConsultationItems()).isEmpty();
  }

  @Test
  void itemsHiddenForLongAreListed() {
    long before = hiddenItems.version();
    hiddenItems.hide(REMOVED);
    hiddenItems.hide(WITHDRAWN);
    assertThat(hiddenItems.itemsHiddenUpTo(before)).isEmpty();
    assertThat(hiddenItems.consultationItemsHiddenUpTo(before)).isEmpty();

    assertThat(hiddenItems.itemsHiddenUpTo(hiddenItems.version())).isEqualTo(REMOVED);
    assertThat(hiddenItems.consultationItemsHiddenUpTo(hiddenItems.version()))
        .containsExactly(WITHDRAWN);
  }

  @Test
  void eachChangeHasNewVersion() {
    long before = hiddenItems.version();
    hiddenItems.hide(REMOVED);
    long hidden = hiddenItems.version();
    hiddenItems.release(REMOVED, hidden);

    assertThat(List.of(before, hidden, hiddenItems.version())).doesNotHaveDuplicates().isSorted();
  }
}
