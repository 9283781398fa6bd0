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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// A stakeholder presses, types and stands on the page of a question as delivered, just when the
/// live one takes its place.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
class TakenOverIT extends AskedConsultation {

  /// Counts the acts on comments, and stops the clock by which a press has lasted too long: how
  /// fast the machine is must not decide.
  private static final String WATCH =
      """
      window.acts = [];
      window.addEventListener('comment-act', ({ detail }) => acts.push(detail.act), true);
      window.tooLong = [];
      const later = window.setTimeout;
      window.setTimeout = (act, time, ...rest) => {
        if (time !== 2000) return later(act, time, ...rest);
        tooLong.push(act);
        return 0;
      };
      """;

  /// Counts the tasks between which no control has the focus.
  private static final String WATCH_FOCUS =
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

  private final List<Route> held = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void opensThePageAsDelivered() {
    say(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
    signIn(address);
    window.isTakenOver();
    window.page.addInitScript(WATCH);
    window.page.onRequest(
        request -> {
          if (Fault.LIVE.matcher(request.url()).matches()) {
            told.add(String.valueOf(request.postData()));
          }
        });
    window.page.route(Fault.LIVE, held::add);
    open();
    window.page.waitForCondition(() -> !held.isEmpty());
    assertThat(window.page.locator("#early #c1")).isVisible();
  }

  @Test
  void pressBegunBeforeAndEndedAfterActsOnce() {
    press(agree());
    liveFrameComes();
    assertThat(agree()).isVisible();
    window.page.mouse().up();
    hasAgreedOnce();
  }

  @Test
  void clickBeforeActsOnce() {
    agree().click();
    liveFrameComes();
    hasAgreedOnce();
  }

  @Test
  void keyPressedBeforeAndLeftAfterActsOnce() {
    agree().focus();
    window.page.keyboard().down("Space");
    liveFrameComes();
    window.page.keyboard().up("Space");
    hasAgreedOnce();
    assertThat(agree()).isFocused();
  }

  @Test
  void buttonThatIsNoActOnACommentWorksAsWell() {
    Window.button(window.main(), "Keyboard shortcuts").click();
    liveFrameComes();
    assertThat(window.page.locator("dialog[data-keys]")).isVisible();
  }

  @Test
  void linkPressedBeforeAndLeftAfterIsFollowed() {
    press(Window.link(window.main(), "Permanent link to comment C1"));
    liveFrameComes();
    window.page.mouse().up();
    window.page.waitForURL("**/comments/1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void actOfTheHeaderIsDoneOnce(boolean pressedBeforeAndLeftAfter) {
    menus().last().click();
    var signOut = Window.button(window.all(), "Sign out");
    if (pressedBeforeAndLeftAfter) {
      press(signOut);
      liveFrameComes();
      window.page.mouse().up();
    } else {
      signOut.click();
      liveFrameComes();
    }
    assertThat(Window.link(window.all(), "Sign in").first()).isVisible();
    assertThat(told).filteredOn(said -> said.contains("\"click\"")).hasSize(1);
  }

  @Test
  void openMenuTypedTextAndFocusStay() {
    menus().first().click();
    var search = window.page.getByRole(AriaRole.SEARCHBOX);
    search.focus();
    search.pressSequentially("forum");
    search.press("Home");
    liveFrameComes();
    window.isTakenOver();
    assertThat(window.page.locator("header details[open]")).hasCount(1);
    assertThat(search).isFocused();
    window.page.keyboard().type("the ");
    assertThat(search).hasValue("the forum");
  }

  @Test
  void filterChosenBeforeHolds() {
    var group = window.page.locator("select[name=group]");
    group.focus();
    group.selectOption("gov");
    liveFrameComes();
    window.page.waitForURL("**?group=gov");
    window.isTakenOver();
    assertThat(window.page.locator(".active-f")).containsText("Governments");
    assertThat(group).isFocused();
  }

  @Test
  void focusInTheTextStays() {
    var link = Window.link(window.main(), "Permanent link to comment C1");
    link.focus();
    liveFrameComes();
    window.isTakenOver();
    assertThat(link).isFocused();
  }

  @Test
  void fieldIntoWhichAViewPutsTheFocusHasIt() {
    liveFrameComes();
    registrations.register(
        new EmailAddress("waiting-" + UUID.randomUUID() + "@example.org"),
        PASSWORD,
        new PersonDraft(
            "Delegate", StakeholderGroup.CIVIL_SOCIETY, null, null, LanguageTag.ENGLISH),
        null);
    var somebody = new Window(browser);
    somebody.open(events.stream(ConfirmationRequested.class).findFirst().orElseThrow().link());
    somebody.isTakenOver();
    assertThat(somebody.field("Password")).isFocused();
  }

  /// On a slow machine many tasks run while the live page comes: a key could fall between any two.
  @Test
  void slowTakeoverNeverLosesTheFocus() {
    agree().focus();
    window.page.evaluate("() => {" + WATCH_FOCUS + "}");
    slowDown(10);
    liveFrameComes();
    window.page.keyboard().press("Enter");
    window.isTakenOver();
    slowDown(1);
    hasAgreedOnce();
    assertThat(agree()).isFocused();
    assertThat(window.page.evaluate("lostFocus")).isEqualTo(0);
  }

  @Test
  void whoeverOnlyLeansOnAControlIsNotWaitedForForEver() {
    press(agree());
    liveFrameComes();
    assertThat(window.page.locator("#early")).isVisible();
    assertThat(window.page.locator("#outlet")).isHidden();
    window.page.evaluate("tooLong.forEach((act) => act())");
    window.isTakenOver();
    assertThat(agree()).isVisible();
    window.page.mouse().up();
    assertThat(window.page.evaluate("acts.includes('agree')")).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame.js", "delivered.js"})
  void pageBecomesLiveWithoutItsScripts(String script) {
    liveFrameComes();
    Fault.without(script).in(window.page);
    open();
    window.isTakenOver();
    assertThat(agree()).isVisible();
    agree().click();
    hasAgreedOnce();
  }

  private void open() {
    window.open(address + "/questions/1");
  }

  /// Until now what brings it was kept on its way.
  private void liveFrameComes() {
    window.page.unroute(Fault.LIVE);
    held.forEach(Route::resume);
    window.page.waitForFunction("() => document.querySelector('#outlet .frame')");
  }

  private void slowDown(int times) {
    var rate = new JsonObject();
    rate.addProperty("rate", times);
    window.page.context().newCDPSession(window.page).send("Emulation.setCPUThrottlingRate", rate);
  }

  private void press(Locator control) {
    control.hover();
    window.page.mouse().down();
  }

  private void hasAgreedOnce() {
    assertThat(agree()).hasText("Agree 1");
    window.isTakenOver();
    assertThat(window.page.evaluate("acts.filter((act) => act.match(/agree|retract/))"))
        .isEqualTo(List.of("agree"));
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
  }

  private Locator agree() {
    return window.page.locator("#c1 [data-comment-act=agree]");
  }

  /// Of the languages, and of the account.
  private Locator menus() {
    return window.page.locator("header .only-wide summary");
  }
}
