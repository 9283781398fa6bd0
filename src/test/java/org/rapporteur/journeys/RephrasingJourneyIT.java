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

/// The secretariat has a paragraph rephrased by keyboard, reads what changed, accepts it, and is
/// told why a lie is not taken; on a small screen, too.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RephrasingJourneyIT implements WithModel {

  private static final String PASSWORD = "a long enough password";
  private static final String BEFORE = "The present document summarizes";
  private static final String AFTER = "This document sums up";
  private static final double SOON = 20_000;
  private static final int SMALL = 360;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired PersonService people;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window window;

  @BeforeEach
  void aDraftAndABrowser() {
    browser = new Browser(port);
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void paragraphIsRephrased() throws Exception {
    journey().arrives(mended());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("is refused", this::isRefused)
        .then("open the question", this::openTheQuestion)
        .then("ask", this::ask)
        .then("accept", this::accept)
        .then("read the history", this::readTheHistory);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault("nothing is sent", "ask", "Proposed by a-model", Fault.deaf("Send")),
      new Fault("nothing is accepted", "accept", AFTER, Fault.deaf("Accept these words"))
    };
  }

  private void isRefused() {
    MODEL.respondWith(
        said -> said.stream().map(s -> s.withText(s.text().replaceFirst("12", "21"))).toList());
    window = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    window.signIn(address.value(), PASSWORD, desk());
    window.isTakenOver();
    card().locator(".pn").click();
    press("Rephrase…");
    assertThat(card()).containsText("go to the language model a-model");
    window.isAccessible();
    press("Send");
    assertThat(card()).containsText("A number was changed: 12 → 21", soon());
    window.isAccessible();
    press("Close");
    assertThat(card()).containsText(BEFORE);
  }

  private void openTheQuestion() {
    MODEL.respondWith(
        said -> said.stream().map(s -> s.withText(s.text().replace(BEFORE, AFTER))).toList());
    press("Rephrase…");
    assertThat(Window.button(card(), "Send")).isVisible();
  }

  private void ask() {
    press("Send");
    assertThat(card()).containsText("Proposed by a-model", soon());
    assertThat(card().locator("del")).containsText("summarizes");
    assertThat(card().locator("ins").first()).containsText("This");
    window.isAccessible();
  }

  /// On a small screen, too; the size of the others is set again by whoever looks closely.
  private void accept() {
    window.page.setViewportSize(SMALL, 800);
    press("Accept these words");
    assertThat(card()).containsText(AFTER);
    assertThat(card()).containsText("Rephrased with a-model");
    assertThat(card().locator("del")).hasCount(0);
    window.isAccessible();
  }

  private void readTheHistory() {
    window.open(desk() + "?view=history");
    assertThat(window.main()).containsText("Words of a-model, accepted by");
    assertThat(window.main()).containsText("Asked of a language model");
    window.isTakenOver();
    window.isAccessible();
  }

  private void press(String button) {
    Window.button(card(), button).focus();
    window.page.keyboard().press("Enter");
  }

  private String desk() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private Locator card() {
    return window.page.locator(".para:not(.of-summary)").first();
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON);
  }
}
