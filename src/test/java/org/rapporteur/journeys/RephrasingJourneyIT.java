package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.WithModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The secretariat has a paragraph rephrased by keyboard, accepts a proposal and sees why a wrong
/// one is refused.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RephrasingJourneyIT implements WithModel {

  private static final String PASSWORD = "a long enough password";
  private static final String BEFORE = "The present document summarizes";
  private static final String AFTER = "This document sums up";
  private static final double MODEL_TIMEOUT_MS = 20_000;
  private static final int PHONE_WIDTH = 360;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired PersonService people;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window window;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void acceptedProposalRephrasesParagraph() throws Exception {
    journey().run(repairedFaults());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("refuse a wrong proposal", this::requireWrongProposalRefused)
        .then("open the rephrase dialog", this::openRephraseDialog)
        .then("request a proposal", this::requestProposal)
        .then("accept the proposal", this::acceptProposal)
        .then("read the history", this::readHistory);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the send button does nothing",
          "request a proposal",
          "Proposed by a-model",
          Fault.disableButton("Send")),
      new Fault(
          "the accept button does nothing",
          "accept the proposal",
          AFTER,
          Fault.disableButton("Accept these words"))
    };
  }

  private void requireWrongProposalRefused() {
    MODEL.respondWith(
        sentences ->
            sentences.stream().map(s -> s.withText(s.text().replaceFirst("12", "21"))).toList());
    window = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    window.signIn(address.value(), PASSWORD, deskPath());
    window.requireLive();
    card().locator(".pn").click();
    pressButton("Rephrase…");
    assertThat(card()).containsText("go to the language model a-model");
    window.requireNoViolations();
    pressButton("Send");
    assertThat(card()).containsText("A number was changed: 12 → 21", modelTimeout());
    window.requireNoViolations();
    pressButton("Close");
    assertThat(card()).containsText(BEFORE);
  }

  private void openRephraseDialog() {
    MODEL.respondWith(
        sentences ->
            sentences.stream().map(s -> s.withText(s.text().replace(BEFORE, AFTER))).toList());
    pressButton("Rephrase…");
    assertThat(Window.button(card(), "Send")).isVisible();
  }

  private void requestProposal() {
    pressButton("Send");
    assertThat(card()).containsText("Proposed by a-model", modelTimeout());
    assertThat(card().locator("del")).containsText("summarizes");
    assertThat(card().locator("ins").first()).containsText("This");
    window.requireNoViolations();
  }

  /// Uses a small screen; the accessibility check resets the window size.
  private void acceptProposal() {
    window.page.setViewportSize(PHONE_WIDTH, 800);
    pressButton("Accept these words");
    assertThat(card()).containsText(AFTER);
    assertThat(card()).containsText("Rephrased with a-model");
    assertThat(card().locator("del")).hasCount(0);
    window.requireNoViolations();
  }

  private void readHistory() {
    window.open(deskPath() + "?view=history");
    assertThat(window.main()).containsText("Words of a-model, accepted by");
    assertThat(window.main()).containsText("Asked of a language model");
    window.requireLive();
    window.requireNoViolations();
  }

  private void pressButton(String button) {
    Window.button(card(), button).focus();
    window.page.keyboard().press("Enter");
  }

  private String deskPath() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private Locator card() {
    return window.page.locator(".para:not(.of-summary)").first();
  }

  private static LocatorAssertions.ContainsTextOptions modelTimeout() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(MODEL_TIMEOUT_MS);
  }
}
