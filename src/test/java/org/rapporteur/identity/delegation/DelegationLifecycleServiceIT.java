package org.rapporteur.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
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
class DelegationLifecycleServiceIT {

  @Autowired DelegationLifecycleService delegations;
  @Autowired InvitationService invitations;
  @Autowired DelegationService verified;
  @Autowired PersonService people;
  @Autowired Fixtures fixtures;

  private final String name = "Ministry of ICT " + UUID.randomUUID();

  @Test
  void headSpeaksForVerifiedDelegation(Scenario scenario) {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = delegations.request(head, draft());
    assertThat(verified.listBySpeaker(head.requireSignedIn("test"))).isEmpty();
    assertThat(fixtures.again(head).isSpeakerFor(id)).isFalse();

    scenario
        .stimulate(() -> delegations.verify(fixtures.aSecretariat(), id, "Letter of 3 August"))
        .andWaitForEventOfType(DelegationVerified.class)
        .matching(event -> event.delegation().equals(id))
        .toArriveAndVerify(
            event -> {
              assertThat(event.requestedBy()).isEqualTo(head.person());
              assertThat(event.answer()).isEqualTo("Letter of 3 August");
            });

    var spoken = verified.listBySpeaker(head.requireSignedIn("test"));
    assertThat(spoken).extracting(DelegationDetails::name).containsExactly(name);
    assertThat(spoken.getFirst().affiliation().region()).isEqualTo(Region.AFRICAN);
    assertThat(spoken.getFirst().affiliation().organization()).isEqualTo(name);
    assertThat(fixtures.again(head).isSpeakerFor(id)).isTrue();
  }

  @Test
  void headOfRefusedDelegationReadsReason() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = delegations.request(head, draft());
    delegations.refuse(fixtures.aSecretariat(), id, "The letter names somebody else.");

    assertThat(verified.listBySpeaker(head.requireSignedIn("test"))).isEmpty();
    var own = delegations.listOwn(head).getFirst();
    assertThat(own.state()).isEqualTo(DelegationState.REFUSED);
    assertThat(own.correspondence().answer()).isEqualTo("The letter names somebody else.");
    assertThat(delegations.find(Viewer.VISITOR, own.slug())).isEmpty();
  }

  @Test
  void requestIsDecidedOnceWithReason() {
    var id = delegations.request(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), draft());
    var secretariat = fixtures.aSecretariat();
    assertThatThrownBy(() -> delegations.refuse(secretariat, id, " "))
        .isInstanceOf(InvalidInput.class);
    delegations.verify(secretariat, id, "Letter of 3 August");
    assertThatThrownBy(() -> delegations.refuse(secretariat, id, "Too late"))
        .isInstanceOf(DelegationRequestAlreadyAnswered.class);
    assertThatThrownBy(() -> delegations.verify(secretariat, id, "Again"))
        .isInstanceOf(DelegationRequestAlreadyAnswered.class);
  }

  @Test
  void secretariatCannotDecideOwnRequest() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = delegations.request(head, draft());
    assertThatThrownBy(() -> delegations.verify(head, id, "Mine")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> delegations.verify(fixtures.anAdministrator(), id, "Fine"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> delegations.listPending(head)).isInstanceOf(NotAllowed.class);

    fixtures.appoint(head.requireSignedIn("test"), Role.SECRETARIAT, RoleScope.INSTITUTION);
    assertThatThrownBy(() -> delegations.verify(fixtures.again(head), id, "Mine"))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void nextPageContinuesAmongEqualNames() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS).requireSignedIn("test");
    var first = delegations.addSample(head, draft(), List.of());
    var second = delegations.addSample(head, draft(), List.of());

    assertThat(delegations.listVerified(first).getFirst().id()).isEqualTo(second);
    assertThat(delegations.listVerified(second))
        .extracting(DelegationProfile::id)
        .doesNotContain(first, second);
  }

  @Test
  void visitorCannotRequestDelegation() {
    assertThatThrownBy(() -> delegations.request(Viewer.VISITOR, draft()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void governmentRequiresCountry() {
    assertThatThrownBy(
            () -> new DelegationDraft(name, StakeholderGroup.GOVERNMENTS, null, "A letter"))
        .hasMessageContaining("delegation.country");
  }

  @Test
  void endedSpeakerStaysInListWithoutRights() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = createVerifiedDelegation(head);
    var speaker = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    addSpeaker(head, id, speaker);
    assertThat(fixtures.again(speaker).isSpeakerFor(id)).isTrue();

    var stranger = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    assertThatThrownBy(() -> delegations.endSpeaker(stranger, id, speaker.requireSignedIn("test")))
        .isInstanceOf(NotAllowed.class);
    delegations.endSpeaker(head, id, speaker.requireSignedIn("test"));

    assertThat(fixtures.again(speaker).isSpeakerFor(id)).isFalse();
    var slug = delegations.listOwn(head).getFirst().slug();
    assertThat(delegations.get(Viewer.VISITOR, slug).speakers())
        .extracting(SpeakerDetails::isActive)
        .containsExactly(true, false);
    assertThatThrownBy(() -> delegations.endSpeaker(head, id, speaker.requireSignedIn("test")))
        .isInstanceOf(SpeakerNotFound.class);
  }

  @Test
  void headLeavesAfterNamingSuccessor(Scenario scenario) {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = createVerifiedDelegation(head);
    var next = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> delegations.endSpeaker(head, id, head.requireSignedIn("test")))
        .isInstanceOf(HeadCannotLeaveDelegation.class);
    assertThatThrownBy(() -> delegations.changeHead(head, id, next.requireSignedIn("test")))
        .isInstanceOf(SpeakerNotFound.class);

    addSpeaker(head, id, next);
    scenario
        .stimulate(() -> delegations.changeHead(head, id, next.requireSignedIn("test")))
        .andWaitForEventOfType(DelegationHeadChanged.class)
        .matching(event -> event.delegation().equals(id))
        .toArriveAndVerify(
            event -> {
              assertThat(event.previousHead()).isEqualTo(head.person());
              assertThat(event.newHead()).isEqualTo(next.person());
            });
    assertThatThrownBy(() -> delegations.changeHead(head, id, head.requireSignedIn("test")))
        .isInstanceOf(NotAllowed.class);
    delegations.endSpeaker(head, id, head.requireSignedIn("test"));
    assertThat(verified.listBySpeaker(head.requireSignedIn("test"))).isEmpty();
  }

  @Test
  void messageToSecretariatIsNotPublic() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id = createVerifiedDelegation(head);
    var own = delegations.listOwn(head).getFirst();
    assertThat(own.correspondence().statement()).isNotEmpty();
    var seen = delegations.get(Viewer.VISITOR, own.slug());
    assertThat(seen.id()).isEqualTo(id);
    assertThat(seen.correspondence().statement()).isEmpty();
    assertThat(seen.correspondence().answer()).isEmpty();
  }

  @Test
  void personHasAtMostThreeOpenRequests() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    for (int i = 0; i < DelegationLifecycleService.MAX_PENDING_REQUESTS; i++) {
      delegations.request(head, draft());
    }
    assertThat(delegations.listOwn(head)).extracting(d -> d.slug().value()).doesNotHaveDuplicates();
    assertThatThrownBy(() -> delegations.request(head, draft()))
        .isInstanceOf(TooManyDelegationRequests.class);
  }

  private void addSpeaker(Viewer head, DelegationId id, Viewer speaker) {
    AcceptedInvitation.addSpeaker(
        invitations, head, id, speaker, addressOf(speaker.requireSignedIn("test")));
  }

  private DelegationId createVerifiedDelegation(Viewer head) {
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
