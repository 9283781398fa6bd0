package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Inbox items about requests to verify a delegation.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DelegationRequestNoticesIT {

  @Autowired DelegationLifecycleService delegations;
  @Autowired Fixtures fixtures;
  @Autowired InboxService inbox;

  @Test
  void secretariatGetsOneItemPerRequest() {
    var secretariat = fixtures.theSecretariatOf(fixtures.anOpenConsultation().id());
    var head = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    int unreadBefore = inbox.countUnread(secretariat);

    var id =
        delegations.request(
            head,
            new DelegationDraft(
                "Harbour Watch", StakeholderGroup.CIVIL_SOCIETY, null, "I am its director."));

    await().untilAsserted(() -> assertThat(listRequestItems(secretariat)).hasSize(1));
    var slug =
        delegations.listOwn(head).stream()
            .filter(delegation -> delegation.id().equals(id))
            .findFirst()
            .orElseThrow()
            .slug();
    assertThat(listRequestItems(secretariat))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).isEqualTo("Delegation request: Harbour Watch");
              assertThat(item.link()).isEqualTo("/delegations/" + slug);
            });
    assertThat(inbox.countUnread(secretariat)).isEqualTo(unreadBefore + 1);
    assertThat(listRequestItems(head)).isEmpty();
  }

  private List<InboxItem> listRequestItems(Viewer viewer) {
    return inbox
        .loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH)
        .items()
        .stream()
        .filter(item -> item.title().endsWith("Harbour Watch"))
        .toList();
  }
}
