package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.account.ConfirmationRequested;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// User input on the initial page of a question survives when the live page replaces it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
class InitialPageReplacementIT extends WithOpenConsultation {

  /// Records acts on comments and holds back the timer for long presses, because the speed of the
  /// machine must not matter.
  private static final String RECORD_ACTS =
      """
      window.acts = [];
      window.addEventListener('comment-act', ({ detail }) => acts.push(detail.action), true);
      window.tooLong = [];
      const later = window.setTimeout;
      window.setTimeout = (act, time, ...rest) => {
        if (time !== 2000) return later(act, time, ...rest);
        tooLong.push(act);
        return 0;
      };
      """;

  /// Counts the tasks during which no control has the focus.
  private static final String COUNT_LOST_FOCUS =
      """
      window.lostFocus = 0;
      const tasks = new MessageChannel();
      tasks.port1.onmessage = () => {
        if (document.activeElement === document.body) lostFocus++;
        tasks.port2.postMessage(0);
      };
      tasks.port2.postMessage(0);
      """;

  @Autowired ThreadService threads;
  @Autowired RegistrationService registrations;
  @Autowired ApplicationEvents events;

  private final List<Route> heldRequests = new ArrayList<>();
  private final List<String> liveRequests = new ArrayList<>();

  @BeforeEach
  void openPageBeforeReplacement() {
    postAs(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
    Browser.signIn(window.page, email(), PASSWORD);
    window.page.addInitScript(RECORD_ACTS);
    window.page.onRequest(
        request -> {
          if (Fault.LIVE_REQUEST.matcher(request.url()).matches()) {
            liveRequests.add(String.valueOf(request.postData()));
          }
        });
    window.page.route(Fault.LIVE_REQUEST, heldRequests::add);
    openQuestion();
    window.page.waitForCondition(() -> !heldRequests.isEmpty());
    assertThat(window.page.locator("#initial-page #c1")).isVisible();
  }

  @Test
  void pressDuringReplacementActsOnce() {
    startPress(agreeButton());
    completeReplacement();
    assertThat(agreeButton()).isVisible();
    window.page.mouse().up();
    requireAgreedOnce();
  }

  @Test
  void clickBeforeReplacementActsOnce() {
    agreeButton().click();
    completeReplacement();
    requireAgreedOnce();
  }

  @Test
  void keyDuringReplacementActsOnce() {
    agreeButton().focus();
    window.page.keyboard().down("Space");
    completeReplacement();
    window.page.keyboard().up("Space");
    requireAgreedOnce();
    assertThat(agreeButton()).isFocused();
  }

  @Test
  void otherButtonWorksDuringReplacement() {
    Window.button(window.main(), "Keyboard shortcuts").click();
    completeReplacement();
    assertThat(window.page.locator("dialog[data-keys]")).isVisible();
  }

  @Test
  void linkPressedDuringReplacementIsFollowed() {
    startPress(Window.link(window.main(), "Permanent link to comment C1"));
    completeReplacement();
    window.page.mouse().up();
    window.page.waitForURL("**/comments/1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void headerButtonActsOnce(boolean releasedAfterReplacement) {
    menus().last().click();
    var signOut = Window.button(window.body(), "Sign out");
    if (releasedAfterReplacement) {
      startPress(signOut);
      completeReplacement();
      window.page.mouse().up();
    } else {
      signOut.click();
      completeReplacement();
    }
    assertThat(Window.link(window.body(), "Sign in").first()).isVisible();
    assertThat(liveRequests).filteredOn(sent -> sent.contains("\"click\"")).hasSize(1);
  }

  @Test
  void replacementKeepsMenuTypedTextAndFocus() {
    menus().first().click();
    var search = window.page.getByRole(AriaRole.SEARCHBOX);
    search.focus();
    search.pressSequentially("forum");
    search.press("Home");
    completeReplacement();
    window.requireLive();
    assertThat(window.page.locator("header details[open]")).hasCount(1);
    assertThat(search).isFocused();
    window.page.keyboard().type("the ");
    assertThat(search).hasValue("the forum");
  }

  @Test
  void replacementKeepsChosenFilter() {
    var group = window.page.locator("select[name=group]");
    group.focus();
    group.selectOption("gov");
    completeReplacement();
    window.page.waitForURL("**?group=gov");
    window.requireLive();
    assertThat(window.page.locator(".active-f")).containsText("Governments");
    assertThat(group).isFocused();
  }

  @Test
  void replacementKeepsFocusOnLink() {
    var link = Window.link(window.main(), "Permanent link to comment C1");
    link.focus();
    completeReplacement();
    window.requireLive();
    assertThat(link).isFocused();
  }

  @Test
  void fieldFocusedByViewHasFocus() {
    completeReplacement();
    registrations.register(
        new EmailAddress("waiting-" + UUID.randomUUID() + "@example.org"),
        PASSWORD,
        new PersonDraft(
            "Delegate", StakeholderGroup.CIVIL_SOCIETY, null, null, LanguageTag.ENGLISH),
        null);
    var newUser = new Window(browser);
    newUser.open(events.stream(ConfirmationRequested.class).findFirst().orElseThrow().link());
    newUser.requireLive();
    assertThat(newUser.field("Password")).isFocused();
  }

  /// On a slow machine a key press can fall between any two tasks of the replacement.
  @Test
  void slowReplacementNeverLosesFocus() {
    agreeButton().focus();
    window.page.evaluate("() => {" + COUNT_LOST_FOCUS + "}");
    throttleProcessor(10);
    completeReplacement();
    window.page.keyboard().press("Enter");
    window.requireLive();
    throttleProcessor(1);
    requireAgreedOnce();
    assertThat(agreeButton()).isFocused();
    assertThat(window.page.evaluate("lostFocus")).isEqualTo(0);
  }

  @Test
  void endlessPressDoesNotBlockReplacement() {
    startPress(agreeButton());
    completeReplacement();
    assertThat(window.page.locator("#initial-page")).isVisible();
    assertThat(window.page.locator("#outlet")).isHidden();
    window.page.evaluate("tooLong.forEach((act) => act())");
    window.requireLive();
    assertThat(agreeButton()).isVisible();
    window.page.mouse().up();
    assertThat(window.page.evaluate("acts.includes('agree')")).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame.js", "initial-content.js"})
  void replacementWorksWithoutScripts(String script) {
    completeReplacement();
    Fault.blockScript(script).inject(window.page);
    openQuestion();
    window.requireLive();
    assertThat(agreeButton()).isVisible();
    agreeButton().click();
    requireAgreedOnce();
  }

  private void openQuestion() {
    window.open(address + "/questions/1");
  }

  /// Releases the held requests of the live page.
  private void completeReplacement() {
    window.page.unroute(Fault.LIVE_REQUEST);
    heldRequests.forEach(Route::resume);
    window.page.waitForFunction("() => document.querySelector('#outlet .frame')");
  }

  private void throttleProcessor(int times) {
    var rate = new JsonObject();
    rate.addProperty("rate", times);
    window.page.context().newCDPSession(window.page).send("Emulation.setCPUThrottlingRate", rate);
  }

  private void startPress(Locator control) {
    control.hover();
    window.page.mouse().down();
  }

  private void requireAgreedOnce() {
    assertThat(agreeButton()).hasText("Agree 1");
    window.requireLive();
    assertThat(window.page.evaluate("acts.filter((act) => act.match(/agree|withdraw-position/))"))
        .isEqualTo(List.of("agree"));
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
  }

  private Locator agreeButton() {
    return window.page.locator("#c1 [data-comment-act=agree]");
  }

  /// The language menu and the account menu.
  private Locator menus() {
    return window.page.locator("header .only-wide summary");
  }
}
