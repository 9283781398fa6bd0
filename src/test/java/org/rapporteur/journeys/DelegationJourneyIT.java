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

/// A delegation from the request to the hand-over.
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
  private Window asking;

  @BeforeEach
  void openTheBrowser() {
    browser = new Browser(port);
    head = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    next = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    name = "Network of community radios " + head.name();
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void delegationIsAskedForVerifiedAndHandedOver() throws Exception {
    journey().arrives(mended());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("asks", this::asks)
        .then("is verified", this::isVerified)
        .then("invites somebody unknown", this::invitesSomebodyUnknown)
        .then("invites a speaker", this::invitesASpeaker)
        .then("is accepted", this::isAccepted)
        .then("hands over", this::handsOver)
        .then("ends an authorization", this::endsAnAuthorization);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "what is typed arrives empty",
          "asks",
          "Waiting for verification",
          Fault.altered(EVIDENCE, "")),
      new Fault(
          "the secretariat's button does nothing",
          "is verified",
          "aria-invalid",
          Fault.deaf("Verify delegation")),
      new Fault(
          "another's address arrives",
          "invites a speaker",
          "@example.org",
          Fault.altered("person\\d+@example.org", "nobody@example.net")),
      new Fault(
          "the answer does not arrive",
          "is accepted",
          "Verified by the secretariat",
          Fault.deaf("Accept")),
      new Fault(
          "nobody is handed over to",
          "hands over",
          "will invite and remove speakers",
          Fault.deaf("Make head")),
      new Fault(
          "nothing is ended",
          "ends an authorization",
          "can no longer post for the delegation",
          Fault.deaf("End authorization"))
    };
  }

  private void asks() {
    asking = signedIn(head, "/account/delegations");
    asking.type("Name of the organization", name);
    asking
        .page
        .getByRole(AriaRole.RADIO)
        .and(asking.page.getByLabel(Pattern.compile("Civil society")))
        .first()
        .check();
    asking.press("Send request");
    assertThat(asking.page.getByRole(AriaRole.ALERT).first())
        .containsText("Explain how the secretariat can verify");
    asking.type("Proof that you may speak for the organization", EVIDENCE);
    asking.press("Send request");
    assertThat(asking.main()).containsText("Waiting for verification");
    asking.isAccessible();
  }

  private void isVerified() {
    var verifying = signedIn(fixtures.aSecretariat(), "/delegations");
    var request =
        verifying.page.locator(".answerable").filter(new Locator.FilterOptions().setHasText(name));
    Window.button(request, "Verify delegation").click();
    var answer = Window.field(request, "Answer to the request");
    assertThat(answer).hasAttribute("aria-invalid", "true");
    Window.type(answer, "The letter names its head.");
    verifying.isAccessible();
    Window.button(request, "Verify delegation").click();
    assertThat(request).hasCount(0);
    asking.page.reload();
    asking.isTakenOver();
    Window.link(asking.main(), name).click();
    asking.reads(name);
    assertThat(asking.main()).containsText("Verified by the secretariat");
  }

  private void invitesSomebodyUnknown() {
    speaker().fill("nobody");
    asking.press("Send invitation");
    assertThat(speaker()).hasAttribute("aria-invalid", "true");
    speaker().fill("nobody@example.net");
    asking.press("Send invitation");
    assertThat(asking.page.locator("#invite table")).containsText("nobody@example.net");
  }

  private void invitesASpeaker() {
    asking.page.reload();
    asking.isTakenOver();
    speaker().fill(addressOf(next).value());
    asking.press("Send invitation");
    assertThat(asking.page.locator("#invite table")).containsText(addressOf(next).value());
    asking.isAccessible();
    asking.press("Withdraw the invitation to nobody@example.net");
    assertThat(asking.page.locator("#invite tbody tr")).hasCount(1);
  }

  private void isAccepted() {
    var invited = signedIn(next, "/account/delegations");
    assertThat(invited.main()).containsText("Invited by the head of delegation on");
    invited.isAccessible();
    invited.press("Accept the invitation to speak for " + name);
    assertThat(invited.main()).containsText("Verified by the secretariat");
    invited.page.context().close();
    asking.page.reload();
    asking.isTakenOver();
    assertThat(asking.page.locator("#speakers")).containsText(next.name());
  }

  private void handsOver() {
    asking.press("Make " + next.name() + " head of the delegation");
    assertThat(asking.dialog()).containsText("will invite and remove speakers");
    asking.isAccessible();
    Window.button(asking.dialog(), "Make head").click();
    assertThat(speaker()).hasCount(0);
  }

  private void endsAnAuthorization() {
    var leading = signedIn(next, "/account/delegations");
    Window.link(leading.main(), name).click();
    leading.reads(name);
    assertThat(leading.field(SPEAKER)).isVisible();
    leading.press("End the authorization of " + head.name());
    assertThat(leading.dialog()).containsText("can no longer post for the delegation");
    Window.button(leading.dialog(), "End authorization").click();
    assertThat(leading.page.locator("#speakers")).containsText("Authorization ended");
    leading.isAccessible();
  }

  private Locator speaker() {
    return asking.field(SPEAKER);
  }

  private Window signedIn(Viewer viewer, String path) {
    var window = new Window(browser);
    window.signIn(addressOf(viewer).value(), PASSWORD, path);
    return window;
  }

  private EmailAddress addressOf(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email();
  }
}
