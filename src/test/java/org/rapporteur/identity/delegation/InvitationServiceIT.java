package org.rapporteur.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.time.ReplayClock;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class InvitationServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired InvitationService invitations;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;

  private Viewer head;
  private DelegationId delegation;
  private Viewer invited;

  @BeforeEach
  void createVerifiedDelegation() {
    head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    delegation = delegations.request(head, draft());
    delegations.verify(fixtures.aSecretariat(), delegation, "The letter names its head.");
    head = fixtures.again(head);
    invited = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @Test
  void invitedPersonSpeaksAfterAccepting() {
    invitations.invite(head, delegation, addressOf(invited));
    invitations.invite(head, delegation, addressOf(invited));
    assertThat(fixtures.again(invited).isSpeakerFor(delegation)).isFalse();
    assertThat(invitations.listOpen(head, delegation)).hasSize(1);
    var invitation = invitations.listOwn(invited).getFirst();
    assertThat(invitation.delegationName()).startsWith("Ministry of Posts");

    invitations.accept(invited, invitation.id());

    assertThat(fixtures.again(invited).isSpeakerFor(delegation)).isTrue();
    assertThat(invitations.listOpen(head, delegation)).isEmpty();
    assertThat(invitations.listOwn(invited)).isEmpty();
    assertThatThrownBy(() -> invitations.accept(invited, invitation.id()))
        .isInstanceOf(InvitationInvalid.class);
  }

  @Test
  void invitationWaitsForAccountOfAddress() {
    var address = new EmailAddress("invited-" + UUID.randomUUID() + "@example.org");
    invitations.invite(head, delegation, address);
    assertThat(invitations.listOpen(head, delegation))
        .extracting(Invitation::email)
        .containsExactly(address);

    var person =
        people.addConfirmed(
            address,
            "a long enough password",
            new PersonDraft(
                "Adviser",
                StakeholderGroup.GOVERNMENTS,
                new CountryCode("KE"),
                "Ministry of Posts",
                LanguageTag.ENGLISH));
    var viewer = viewers.forPerson(person);
    invitations.accept(viewer, invitations.listOwn(viewer).getFirst().id());

    assertThat(viewers.forPerson(person).isSpeakerFor(delegation)).isTrue();
  }

  @Test
  void onlyInvitedPersonAnswersOnce() {
    invitations.invite(head, delegation, addressOf(invited));
    var invitation = invitations.listOwn(invited).getFirst().id();
    var stranger = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    for (var other : List.of(stranger, head)) {
      assertThatThrownBy(() -> invitations.accept(other, invitation))
          .isInstanceOf(InvitationInvalid.class);
      assertThatThrownBy(() -> invitations.decline(other, invitation))
          .isInstanceOf(InvitationInvalid.class);
    }

    invitations.decline(invited, invitation);

    assertThatThrownBy(() -> invitations.accept(invited, invitation))
        .isInstanceOf(InvitationInvalid.class);
    assertThat(fixtures.again(invited).isSpeakerFor(delegation)).isFalse();
    assertThat(invitations.listOpen(head, delegation)).isEmpty();
  }

  @Test
  void withdrawnOrExpiredInvitationIsRefused() {
    invitations.invite(head, delegation, addressOf(invited));
    var withdrawn = invitations.listOwn(invited).getFirst().id();
    assertThatThrownBy(() -> invitations.withdraw(invited, withdrawn))
        .isInstanceOf(NotAllowed.class);
    invitations.withdraw(head, withdrawn);
    assertThat(invitations.listOwn(invited)).isEmpty();
    assertThatThrownBy(() -> invitations.accept(invited, withdrawn))
        .isInstanceOf(InvitationInvalid.class);

    var expired = Instant.now().minus(InvitationService.VALIDITY).minus(Duration.ofMinutes(1));
    ReplayClock.runAt(expired, () -> invitations.invite(head, delegation, addressOf(invited)));
    assertThat(invitations.listOwn(invited)).isEmpty();
    invitations.deleteExpired();
    ReplayClock.runAt(expired, () -> assertThat(invitations.listOpen(head, delegation)).isEmpty());
    invitations.invite(head, delegation, addressOf(invited));
    assertThat(invitations.listOwn(invited)).hasSize(1);
  }

  @Test
  void onlyHeadOfVerifiedDelegationInvitesWithinLimit() {
    assertThatThrownBy(() -> invitations.invite(invited, delegation, addressOf(invited)))
        .isInstanceOf(NotAllowed.class);
    var requested = delegations.request(head, draft());
    assertThatThrownBy(() -> invitations.invite(head, requested, addressOf(invited)))
        .isInstanceOf(DelegationNotVerified.class);
    for (int i = 0; i < InvitationService.MAX_OPEN_INVITATIONS; i++) {
      invitations.invite(head, delegation, new EmailAddress("invited-" + i + "@example.org"));
    }
    assertThatThrownBy(() -> invitations.invite(head, delegation, addressOf(invited)))
        .isInstanceOf(TooManyInvitations.class);
    invitations.invite(head, delegation, new EmailAddress("invited-0@example.org"));
    assertThat(invitations.listOpen(head, delegation))
        .hasSize(InvitationService.MAX_OPEN_INVITATIONS);
  }

  private EmailAddress addressOf(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email();
  }

  private static DelegationDraft draft() {
    return new DelegationDraft(
        "Ministry of Posts " + UUID.randomUUID(),
        StakeholderGroup.GOVERNMENTS,
        new CountryCode("KE"),
        "Letter of 3 August");
  }
}
