package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// One person's window, in which everything is found by the words that stand on the screen.
class Window {

  /// Long, because a test's machine may be at much else; nothing waits longer than it must.
  static final double PATIENCE = 60_000;

  private static final int LOOKS = 20;
  private static final Pattern NO_MESSAGE = Pattern.compile("‹[a-z]+\\.[^›]*›");

  final Page page;

  Window(Browser browser) {
    this(browser.window());
  }

  Window(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.setDefaultNavigationTimeout(PATIENCE);
  }

  final void open(String path) {
    page.navigate(path);
  }

  /// Looks again and again, as somebody does who waits for a message.
  final void openUntilShown(String path, Locator what) {
    for (int i = 0; i < LOOKS && what.count() == 0; i++) {
      page.waitForTimeout(i * 200);
      open(path);
      page.locator("h1").first().waitFor();
    }
    assertThat(what.first()).isVisible();
  }

  final void signIn(String email, String password, String to) {
    open("/sign-in?to=" + to);
    enter(email, password);
    page.waitForURL("**" + to + "**");
  }

  final void enter(String email, String password) {
    field("E-mail address").fill(email);
    field("Password").fill(password);
    press("Sign in");
  }

  /// The screen is there, told by its heading, and accessible.
  final void reads(String heading) {
    assertThat(page.locator("h1").filter(new Locator.FilterOptions().setVisible(true)).first())
        .containsText(heading);
    isAccessible();
  }

  /// And every word of it is a message that exists.
  final void isAccessible() {
    Browser.isAccessible(page);
    assertThat(all()).not().containsText(NO_MESSAGE);
  }

  final Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }

  final Locator all() {
    return page.locator("body");
  }

  final Locator dialog() {
    return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
  }

  final Locator region(String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  final Locator field(String label) {
    return field(all(), label);
  }

  final void press(String button) {
    button(all(), button).click();
  }

  final void follow(String link) {
    link(all(), link).first().click();
  }

  /// Somebody types and goes on to the next field.
  final void type(String label, String text) {
    type(field(label), text);
  }

  static void type(Locator field, String text) {
    field.fill(text);
    field.press("Tab");
  }

  static Locator field(Locator within, String label) {
    return within
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .and(within.page().locator("input, textarea"));
  }

  static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Locator within, String name) {
    return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }
}
