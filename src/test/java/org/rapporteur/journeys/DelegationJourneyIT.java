package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A delegation is requested, verified, gets a second speaker and a new head.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DelegationJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String EVIDENCE = "Letter of 3 August, by post.";
  private static final String SPEAKER = "E-mail address of the speaker";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;

  private Browser browser;
  private Viewer head;
  private Viewer next;
  private String name;
  private Window headWindow;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    head = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    next = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    name = "Network of community radios " + head.name();
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void delegationIsVerifiedAndGetsNewHead() throws Exception {
    journey().run(repairedFaults());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("request the delegation", this::requestDelegation)
        .then("verify the delegation", this::verifyDelegation)
        .then("invite an unknown address", this::inviteUnknownAddress)
        .then("invite a speaker", this::inviteSpeaker)
        .then("accept the invitation", this::acceptInvitation)
        .then("change the head", this::changeHead)
        .then("end an authorization", this::endAuthorization);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "typed text arrives empty",
          "request the delegation",
          "Waiting for verification",
          Fault.alterRequests(EVIDENCE, "")),
      new Fault(
          "the verify button does nothing",
          "verify the delegation",
          "aria-invalid",
          Fault.disableButton("Verify delegation")),
      new Fault(
          "another address arrives",
          "invite a speaker",
          "@example.org",
          Fault.alterRequests("person\\d+@example.org", "nobody@example.net")),
      new Fault(
          "the accept button does nothing",
          "accept the invitation",
          "Verified by the secretariat",
          Fault.disableButton("Accept")),
      new Fault(
          "the head is not changed",
          "change the head",
          "will invite and remove speakers",
          Fault.disableButton("Make head")),
      new Fault(
          "the authorization is not ended",
          "end an authorization",
          "can no longer post for the delegation",
          Fault.disableButton("End authorization"))
    };
  }

  private void requestDelegation() {
    headWindow = openSignedIn(head, "/account/delegations");
    headWindow.type("Name of the organization", name);
    headWindow
        .page
        .getByRole(AriaRole.RADIO)
        .and(headWindow.page.getByLabel(Pattern.compile("Civil society")))
        .first()
        .check();
    headWindow.clickButton("Send request");
    assertThat(headWindow.page.getByRole(AriaRole.ALERT).first())
        .containsText("Explain how the secretariat can verify");
    headWindow.type("Proof that you may speak for the organization", EVIDENCE);
    headWindow.clickButton("Send request");
    assertThat(headWindow.main()).containsText("Waiting for verification");
    headWindow.requireNoViolations();
  }

  private void verifyDelegation() {
    var secretariat = openSignedIn(fixtures.aSecretariat(), "/delegations");
    var request =
        secretariat
            .page
            .locator(".answerable")
            .filter(new Locator.FilterOptions().setHasText(name));
    Window.button(request, "Verify delegation").click();
    var answer = Window.field(request, "Answer to the request");
    assertThat(answer).hasAttribute("aria-invalid", "true");
    Window.type(answer, "The letter names its head.");
    secretariat.requireNoViolations();
    Window.button(request, "Verify delegation").click();
    assertThat(request).hasCount(0);
    headWindow.page.reload();
    headWindow.requireLive();
    Window.link(headWindow.main(), name).click();
    headWindow.requireHeading(name);
    assertThat(headWindow.main()).containsText("Verified by the secretariat");
  }

  private void inviteUnknownAddress() {
    speakerField().fill("nobody");
    headWindow.clickButton("Send invitation");
    assertThat(speakerField()).hasAttribute("aria-invalid", "true");
    speakerField().fill("nobody@example.net");
    headWindow.clickButton("Send invitation");
    assertThat(headWindow.page.locator("#invite table")).containsText("nobody@example.net");
  }

  private void inviteSpeaker() {
    headWindow.page.reload();
    headWindow.requireLive();
    speakerField().fill(findEmail(next).value());
    headWindow.clickButton("Send invitation");
    assertThat(headWindow.page.locator("#invite table")).containsText(findEmail(next).value());
    headWindow.requireNoViolations();
    headWindow.clickButton("Withdraw the invitation to nobody@example.net");
    assertThat(headWindow.page.locator("#invite tbody tr")).hasCount(1);
  }

  private void acceptInvitation() {
    var invitedSpeaker = openSignedIn(next, "/account/delegations");
    assertThat(invitedSpeaker.main()).containsText("Invited by the head of delegation on");
    invitedSpeaker.requireNoViolations();
    invitedSpeaker.clickButton("Accept the invitation to speak for " + name);
    assertThat(invitedSpeaker.main()).containsText("Verified by the secretariat");
    invitedSpeaker.page.context().close();
    headWindow.page.reload();
    headWindow.requireLive();
    assertThat(headWindow.page.locator("#speakers")).containsText(next.name());
  }

  private void changeHead() {
    headWindow.clickButton("Make " + next.name() + " head of the delegation");
    assertThat(headWindow.dialog()).containsText("will invite and remove speakers");
    headWindow.requireNoViolations();
    Window.button(headWindow.dialog(), "Make head").click();
    assertThat(speakerField()).hasCount(0);
  }

  private void endAuthorization() {
    var newHead = openSignedIn(next, "/account/delegations");
    Window.link(newHead.main(), name).click();
    newHead.requireHeading(name);
    assertThat(newHead.field(SPEAKER)).isVisible();
    newHead.clickButton("End the authorization of " + head.name());
    assertThat(newHead.dialog()).containsText("can no longer post for the delegation");
    Window.button(newHead.dialog(), "End authorization").click();
    assertThat(newHead.page.locator("#speakers")).containsText("Authorization ended");
    newHead.requireNoViolations();
  }

  private Locator speakerField() {
    return headWindow.field(SPEAKER);
  }

  private Window openSignedIn(Viewer viewer, String path) {
    var window = new Window(browser);
    window.signIn(findEmail(viewer).value(), PASSWORD, path);
    return window;
  }

  private EmailAddress findEmail(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email();
  }
}
