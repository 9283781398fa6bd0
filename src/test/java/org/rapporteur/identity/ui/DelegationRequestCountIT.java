package org.rapporteur.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

class DelegationRequestCountIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired DelegationLifecycleService delegations;
  @Autowired DelegationRequestCount requests;

  @Test
  void requestWaitsForSecretariats() {
    var stakeholder = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    signIn(stakeholder);
    assertThat(requests.count()).isZero();

    var secretariat = fixtures.aSecretariat();
    signIn(secretariat);
    int before = requests.count();
    var id =
        delegations.request(
            stakeholder,
            new DelegationDraft(
                "Delegation " + UUID.randomUUID(),
                StakeholderGroup.GOVERNMENTS,
                new CountryCode("SN"),
                "Letter of 3 August"));
    assertThat(requests.count()).isEqualTo(before + 1);

    navigate(DelegationListView.class);
    var name = people.find(stakeholder.requireSignedIn("test")).orElseThrow().name();
    assertThat(getCurrentView().getElement().getTextRecursively()).contains(name + " ");

    delegations.verify(secretariat, id, "Letter of 3 August");
    assertThat(requests.count()).isEqualTo(before);
  }
}
