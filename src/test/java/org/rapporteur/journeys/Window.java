package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.rapporteur.testing.Browser;

/// A browser window of one person, with locators by visible text.
class Window {

  private static final int MAX_ATTEMPTS = 20;

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

  Window(Window same, Page tab) {
    browser = same.browser;
    page = tab;
  }

  final void open(String path) {
    page.navigate(path);
  }

  /// Reloads the page until the element appears.
  final void openUntilShown(String path, Locator what) {
    for (int i = 0; i < MAX_ATTEMPTS && what.count() == 0; i++) {
      page.waitForTimeout(i * 200);
      open(path);
      page.locator("h1").first().waitFor();
    }
    assertThat(what.first()).isVisible();
  }

  /// Signs in without the sign-in page, and opens another page.
  final void signIn(String email, String password, String to) {
    Browser.signIn(page, email, password);
    open(to);
  }

  final void enterCredentials(String email, String password) {
    field("E-mail address").fill(email);
    field("Password").fill(password);
    clickButton("Sign in");
  }

  /// Waits for the heading and the live page, and checks accessibility.
  final void requireHeading(String heading) {
    assertThat(page.locator("h1").filter(new Locator.FilterOptions().setVisible(true)).first())
        .containsText(heading);
    requireLive();
    requireNoViolations();
  }

  /// Waits until the live page replaces the initial page; a click during the replacement could be
  /// lost.
  final void requireLive() {
    assertThat(page.locator("#initial-page")).hasCount(0);
  }

  final void requireNoViolations() {
    browser.isAccessible(page);
  }

  final Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }

  final Locator body() {
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
    return field(body(), label);
  }

  final void clickButton(String button) {
    button(body(), button).click();
  }

  final void clickLink(String link) {
    link(body(), link).first().click();
  }

  final void type(String label, String text) {
    type(field(label), text);
  }

  /// Adds to the text of a field, as if by hand.
  final void append(String label, String text) {
    field(label).focus();
    page.keyboard().press("ControlOrMeta+End");
    page.keyboard().type(text);
  }

  static void type(Locator field, String text) {
    field.fill(text);
    field.press("Tab");
  }

  /// Pastes HTML into a field.
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
