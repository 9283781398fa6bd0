package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Opens windows in the local Chromium, one for each person, and checks screens with axe in two
/// widths. Fails without a Chromium.
public final class Browser implements AutoCloseable {

  public static final String ENGLISH = "en-GB";

  /// Long, because the test machine may be busy. A wait ends as soon as its condition is met.
  public static final double TIMEOUT_MILLIS = 60_000;

  private static final AtomicInteger SCREENSHOT_NUMBER = new AtomicInteger();
  private static final Pattern NO_MESSAGE = Pattern.compile("‹[a-z]+\\.[^›]*›");
  private static final int WIDE = 1440;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  /// Sets the direction of the page and returns the former one.
  private static final String SET_DIRECTION =
      "dir => [document.documentElement.dir, document.documentElement.dir = dir][0]";

  private static final List<String> NOT_IN_DIALOGS =
      List.of("aria-allowed-role", "landmark-no-duplicate-banner", "landmark-unique");

  private final String address;
  private final List<String> blocked = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Consumer<Page>> windowActions = new ArrayList<>();
  private boolean axeEnabled = true;
  private boolean colorsChecked = EveryCheck.ENABLED;
  private double timeout;

  public Browser(int port) {
    address = "http://127.0.0.1:" + port;
    setTimeout(TIMEOUT_MILLIS);
  }

  public String address() {
    return address;
  }

  /// Opens a wide window with the light color scheme.
  public Page window() {
    return window(ENGLISH);
  }

  /// Runs the work in a window with a larger default font.
  public void inWindowWithFontSize(int pixels, Consumer<Page> work) {
    try (var own = Chromium.withFontSize(pixels)) {
      var page =
          own.newPage(
              new com.microsoft.playwright.Browser.NewPageOptions()
                  .setBaseURL(address)
                  .setLocale(ENGLISH)
                  .setViewportSize(1280, 900));
      page.setDefaultTimeout(timeout);
      work.accept(page);
    }
  }

  /// Opens a window with another browser language.
  public Page window(String language) {
    BrowserContext context =
        Chromium.running()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale(language)
                    .setViewportSize(WIDE, HEIGHT)
                    .setColorScheme(ColorScheme.LIGHT));
    contexts.add(context);
    context.setDefaultTimeout(timeout);
    context.setDefaultNavigationTimeout(timeout);
    var page = context.newPage();
    page.onConsoleMessage(this::recordBlocked);
    windowActions.forEach(act -> act.accept(page));
    return page;
  }

  /// Signs in without the sign-in page, which takes longer to open than most pages.
  public static void signIn(Page page, String email, String password) {
    var form = FormData.create().set("username", email).set("password", password);
    var answer =
        page.request().post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).doesNotContain("/sign-in");
  }

  private void recordBlocked(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      blocked.add(message.text());
    }
  }

  /// Messages of all windows about content that the Content-Security-Policy blocked.
  public List<String> blocked() {
    return List.copyOf(blocked);
  }

  /// Applies an action to every window, also to those opened later. Returns an action that undoes
  /// it in each window.
  public Runnable applyToEveryWindow(Function<Page, Runnable> act) {
    var undoActions = new ArrayList<Runnable>();
    Consumer<Page> apply =
        page -> {
          var undo = act.apply(page);
          undoActions.add(() -> undoIfOpen(page, undo));
        };
    windowActions.add(apply);
    contexts.forEach(context -> context.pages().forEach(apply));
    return () -> {
      windowActions.remove(apply);
      undoActions.forEach(Runnable::run);
    };
  }

  private static void undoIfOpen(Page page, Runnable undo) {
    if (!page.isClosed()) {
      undo.run();
    }
  }

  /// Sets the timeout of all further waits, in milliseconds.
  public void setTimeout(double timeout) {
    this.timeout = timeout;
    PlaywrightAssertions.setDefaultAssertionTimeout(timeout);
    contexts.forEach(
        context -> {
          context.setDefaultTimeout(timeout);
          context.setDefaultNavigationTimeout(timeout);
        });
  }

  /// Also checks colors, and the narrow, dark, right-to-left variant with axe. In journeys, only
  /// `bin/test --all` does so, because ScreensIT checks the same screens.
  public void checkColors() {
    colorsChecked = true;
  }

  /// Turns the axe checks on or off.
  public void setAxeEnabled(boolean enabled) {
    axeEnabled = enabled;
  }

  /// Saves a screenshot of every window, to find the cause of a failure.
  public void saveScreenshots(Path folder) {
    int number = 1;
    for (var context : contexts) {
      for (var page : context.pages()) {
        var file = folder.resolve("window-" + number++ + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      }
    }
  }

  /// Saves screenshots of a checked screen if the property `pictures` names a folder.
  private static void saveCheckedScreenshots(Page page) {
    String folder = System.getProperty("pictures", "");
    if (folder.isEmpty()) {
      return;
    }
    String name =
        SCREENSHOT_NUMBER.incrementAndGet()
            + page.url().replaceAll("https?://[^/]*|[^a-zA-Z0-9]+", "-");
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(WIDE, NARROW)) {
        setColorScheme(page, scheme);
        page.setViewportSize(width, HEIGHT);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(folder, name + "-" + scheme + "-" + width + ".png"))
                .setFullPage(true));
      }
    }
    setColorScheme(page, ColorScheme.LIGHT);
  }

  /// Requires that a screen has no axe violations, does not scroll sideways, and shows no missing
  /// messages or blocked content.
  public void isAccessible(Page page) {
    waitUntilLive(page);
    if (axeEnabled) {
      checkVariants(page);
    }
    PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(NO_MESSAGE);
    assertThat(blocked).isEmpty();
  }

  private static void waitUntilLive(Page page) {
    page.locator("h1").first().waitFor();
    // The live page has replaced the initial page.
    page.locator("#initial-page")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    // The skip link has the new address.
    page.waitForFunction(
        "[...document.querySelectorAll('a.skip')].every(a => a.pathname === location.pathname)");
  }

  /// Checks two variants: wide and light; narrow, dark and right-to-left. No rule depends on two of
  /// these at once.
  private void checkVariants(Page page) {
    saveCheckedScreenshots(page);
    page.setViewportSize(WIDE, HEIGHT);
    requireNoSidewaysScroll(page, "wide");
    requireNoAxeViolations(page, "wide");
    page.setViewportSize(NARROW, HEIGHT);
    requireNoSidewaysScroll(page, "narrow");
    if (colorsChecked) {
      setColorScheme(page, ColorScheme.DARK);
      var direction = page.evaluate(SET_DIRECTION, "rtl");
      requireNoSidewaysScroll(page, "narrow, right-to-left");
      requireNoAxeViolations(page, "narrow, dark, right-to-left");
      page.evaluate(SET_DIRECTION, direction);
      setColorScheme(page, ColorScheme.LIGHT);
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  private static void requireNoSidewaysScroll(Page page, String variant) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as(page.url() + " scrolls sideways: " + variant)
        .isEqualTo(true);
  }

  /// Ignores three rules while a dialog is open: the header and footer inside Vaadin dialogs break
  /// them.
  private void requireNoAxeViolations(Page page, String variant) {
    var disabledRules = new ArrayList<String>();
    if (page.locator("vaadin-dialog, vaadin-confirm-dialog").count() > 0) {
      disabledRules.addAll(NOT_IN_DIALOGS);
    }
    if (!colorsChecked) {
      disabledRules.addAll(Axe.COLOR_RULES);
    }
    assertThat(Axe.findViolations(page, disabledRules)).as(page.url() + ": " + variant).isEmpty();
  }

  private static void setColorScheme(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
