package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.rapporteur.testing.Browser;

/// One person's window, in which everything is found by the words that stand on the screen.
class Window {

  private static final int LOOKS = 20;

  final Page page;
  private final Browser browser;

  Window(Browser browser) {
    this(browser, Browser.ENGLISH);
  }

  Window(Browser browser, String language) {
    this.browser = browser;
    page = browser.window(language);
  }

  Window(Window same) {
    browser = same.browser;
    page = same.page;
  }

  /// Another tab of the same person.
  Window(Window same, Page tab) {
    browser = same.browser;
    page = tab;
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
    isTakenOver();
    isAccessible();
  }

  /// The page as delivered is read at once; a link pressed in the moment in which the view takes
  /// its place goes away under the pointer.
  final void isTakenOver() {
    assertThat(page.locator("#early")).hasCount(0);
  }

  final void isAccessible() {
    browser.isAccessible(page);
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

  /// From a program that puts formatted text on the clipboard.
  static void paste(Locator field, String html) {
    field.focus();
    field.evaluate(
        """
        (field, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'plain');
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
        }
        """,
        html);
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
