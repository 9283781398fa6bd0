package org.rapporteur.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EnableScenarios
@Tag("transactions")
class SpeakingServiceIT {

  @Autowired SpeakingService delegations;
  @Autowired InvitationService invitations;
  @Autowired DelegationService verified;
  @Autowired PersonService people;
  @Autowired Fixtures fixtures;

  private final String name = "Ministry of ICT " + UUID.randomUUID();

  @Test
  void aVerifiedDelegationIsSpokenForByItsHead(Scenario scenario) {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = delegations.request(head, draft());
    assertThat(verified.spokenForBy(head.actor("test"))).isEmpty();
    assertThat(fixtures.again(head).speaksFor(id)).isFalse();

    scenario
        .stimulate(() -> delegations.verify(fixtures.aSecretariat(), id, "Letter of 3 August"))
        .andWaitForEventOfType(DelegationVerified.class)
        .matching(event -> event.delegation().equals(id))
        .toArriveAndVerify(
            event -> {
              assertThat(event.requestedBy()).isEqualTo(head.person());
              assertThat(event.words()).isEqualTo("Letter of 3 August");
            });

    var spoken = verified.spokenForBy(head.actor("test"));
    assertThat(spoken).extracting(DelegationDetails::name).containsExactly(name);
    assertThat(spoken.getFirst().affiliation().region()).isEqualTo(Region.AFRICAN);
    assertThat(spoken.getFirst().affiliation().organization()).isEqualTo(name);
    assertThat(fixtures.again(head).speaksFor(id)).isTrue();
  }

  @Test
  void aRefusedDelegationIsNotSpokenForAndItsHeadReadsWhy() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = delegations.request(head, draft());
    delegations.refuse(fixtures.aSecretariat(), id, "The letter names somebody else.");

    assertThat(verified.spokenForBy(head.actor("test"))).isEmpty();
    var own = delegations.own(head).getFirst();
    assertThat(own.state()).isEqualTo(DelegationState.REFUSED);
    assertThat(own.answer()).isEqualTo("The letter names somebody else.");
    assertThat(delegations.find(Viewer.VISITOR, own.slug())).isEmpty();
  }

  @Test
  void anAnswerIsGivenOnceAndWithAReason() {
    var id = delegations.request(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), draft());
    var secretariat = fixtures.aSecretariat();
    assertThatThrownBy(() -> delegations.refuse(secretariat, id, " "))
        .isInstanceOf(InvalidInput.class);
    delegations.verify(secretariat, id, "Letter of 3 August");
    assertThatThrownBy(() -> delegations.refuse(secretariat, id, "Too late"))
        .isInstanceOf(DelegationAnswered.class);
    assertThatThrownBy(() -> delegations.verify(secretariat, id, "Again"))
        .isInstanceOf(DelegationAnswered.class);
  }

  @Test
  void onlyASecretariatAnswersAndNeverItsOwnRequest() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = delegations.request(head, draft());
    assertThatThrownBy(() -> delegations.verify(head, id, "Mine")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> delegations.verify(fixtures.anAdministrator(), id, "Fine"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> delegations.waiting(head)).isInstanceOf(NotAllowed.class);

    fixtures.appoint(head.actor("test"), Role.SECRETARIAT, Scope.INSTITUTION);
    assertThatThrownBy(() -> delegations.verify(fixtures.again(head), id, "Mine"))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void visitorsRequestNothing() {
    assertThatThrownBy(() -> delegations.request(Viewer.VISITOR, draft()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aGovernmentHasACountry() {
    assertThatThrownBy(
            () -> new DelegationDraft(name, StakeholderGroup.GOVERNMENTS, null, "A letter"))
        .hasMessageContaining("delegation.country");
  }

  @Test
  void anEndedSpeakerSpeaksNoLongerAndStaysInTheList() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = aVerified(head);
    var speaker = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    joins(head, id, speaker);
    assertThat(fixtures.again(speaker).speaksFor(id)).isTrue();

    var stranger = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    assertThatThrownBy(() -> delegations.endSpeaker(stranger, id, speaker.actor("test")))
        .isInstanceOf(NotAllowed.class);
    delegations.endSpeaker(head, id, speaker.actor("test"));

    assertThat(fixtures.again(speaker).speaksFor(id)).isFalse();
    var slug = delegations.own(head).getFirst().slug();
    assertThat(delegations.get(Viewer.VISITOR, slug).speakers())
        .extracting(SpeakerDetails::isActive)
        .containsExactly(true, false);
    assertThatThrownBy(() -> delegations.endSpeaker(head, id, speaker.actor("test")))
        .isInstanceOf(SpeakerUnknown.class);
  }

  @Test
  void theHeadLeavesAfterHandingOver(Scenario scenario) {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = aVerified(head);
    var next = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> delegations.endSpeaker(head, id, head.actor("test")))
        .isInstanceOf(DelegationNeedsHead.class);
    assertThatThrownBy(() -> delegations.handOver(head, id, next.actor("test")))
        .isInstanceOf(SpeakerUnknown.class);

    joins(head, id, next);
    scenario
        .stimulate(() -> delegations.handOver(head, id, next.actor("test")))
        .andWaitForEventOfType(HeadshipHandedOver.class)
        .matching(event -> event.delegation().equals(id))
        .toArriveAndVerify(
            event -> {
              assertThat(event.before()).isEqualTo(head.person());
              assertThat(event.head()).isEqualTo(next.person());
            });
    assertThatThrownBy(() -> delegations.handOver(head, id, head.actor("test")))
        .isInstanceOf(NotAllowed.class);
    delegations.endSpeaker(head, id, head.actor("test"));
    assertThat(verified.spokenForBy(head.actor("test"))).isEmpty();
  }

  @Test
  void whatWasSaidToTheSecretariatIsNotPublic() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = aVerified(head);
    var own = delegations.own(head).getFirst();
    assertThat(own.statement()).isNotEmpty();
    var seen = delegations.get(Viewer.VISITOR, own.slug());
    assertThat(seen.id()).isEqualTo(id);
    assertThat(seen.statement()).isEmpty();
    assertThat(seen.answer()).isEmpty();
  }

  @Test
  void nobodyHasMoreThanThreeRequestsWaiting() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    for (int i = 0; i < SpeakingService.MOST_WAITING; i++) {
      delegations.request(head, draft());
    }
    assertThat(delegations.own(head)).extracting(d -> d.slug().value()).doesNotHaveDuplicates();
    assertThatThrownBy(() -> delegations.request(head, draft()))
        .isInstanceOf(TooManyRequests.class);
  }

  private void joins(Viewer head, DelegationId id, Viewer speaker) {
    Invited.speaks(invitations, head, id, speaker, addressOf(speaker.actor("test")));
  }

  private DelegationId aVerified(Viewer head) {
    var id = delegations.request(head, draft());
    delegations.verify(fixtures.aSecretariat(), id, "Letter of 3 August");
    return id;
  }

  private EmailAddress addressOf(PersonId person) {
    return people.find(person).orElseThrow().email();
  }

  private DelegationDraft draft() {
    return new DelegationDraft(
        name, StakeholderGroup.GOVERNMENTS, new CountryCode("SN"), "Letter of 3 August");
  }
}
