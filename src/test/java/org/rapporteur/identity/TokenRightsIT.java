package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.delegation.AcceptedInvitation;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Rights of requests with an API token. They are cached for some seconds, but a change made on
/// this machine applies at once.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TokenRightsIT {

  @Autowired ViewerService viewers;
  @Autowired PersonService people;
  @Autowired AppointmentService appointments;
  @Autowired DelegationLifecycleService delegations;
  @Autowired InvitationService invitations;
  @Autowired Fixtures fixtures;

  Viewer administrator;
  PersonId owner;

  @BeforeEach
  void cacheViewer() {
    administrator = fixtures.anAdministrator();
    owner = fixtures.aPerson(StakeholderGroup.GOVERNMENTS);
    assertThat(loadViewerInNewRequest().person()).isEqualTo(owner);
  }

  @AfterEach
  void endRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void appointmentAppliesFromNextRequest() {
    assertThat(loadViewerInNewRequest().isSecretariatIn(RoleScope.INSTITUTION)).isFalse();

    appointments.appoint(administrator, owner, Role.SECRETARIAT, RoleScope.INSTITUTION);
    assertThat(loadViewerInNewRequest().isSecretariatIn(RoleScope.INSTITUTION)).isTrue();

    appointments.end(administrator, owner, Role.SECRETARIAT, RoleScope.INSTITUTION);
    assertThat(loadViewerInNewRequest().isSecretariatIn(RoleScope.INSTITUTION)).isFalse();
  }

  @Test
  void suspendedPersonIsVisitorFromNextRequest() {
    people.suspend(administrator, owner, "Somebody else's account.");
    assertThat(loadViewerInNewRequest()).isEqualTo(Viewer.VISITOR);

    people.reactivate(administrator, owner, "It was theirs.");
    assertThat(loadViewerInNewRequest().person()).isEqualTo(owner);
  }

  @Test
  void speakerChangeAppliesFromNextRequest() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var delegation =
        delegations.request(
            head,
            new DelegationDraft(
                "Ministry of ICT " + UUID.randomUUID(),
                StakeholderGroup.GOVERNMENTS,
                new CountryCode("SN"),
                "Letter of 3 August"));
    delegations.verify(fixtures.aSecretariat(), delegation, "Letter of 3 August");
    assertThat(loadViewerInNewRequest().isSpeakerFor(delegation)).isFalse();

    var email = people.find(owner).orElseThrow().email();
    AcceptedInvitation.addSpeaker(
        invitations, fixtures.again(head), delegation, viewers.forPerson(owner), email);
    assertThat(loadViewerInNewRequest().isSpeakerFor(delegation)).isTrue();

    delegations.endSpeaker(fixtures.again(head), delegation, owner);
    assertThat(loadViewerInNewRequest().isSpeakerFor(delegation)).isFalse();
  }

  /// Loads the viewer in a new request, as a request of an API client does.
  private Viewer loadViewerInNewRequest() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    var signedIn =
        new SignedInUser(owner, "program@example.org", null, false, true, ViewerService.ANY_EPOCH);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities()));
    try {
      return viewers.current();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
