package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The machine's own Chromium. Each person of a story has a window of their own; a screen is
/// checked with axe and at both widths. Without a Chromium the test fails.
public final class Browser implements AutoCloseable {

  public static final String ENGLISH = "en-GB";

  /// Long, because a test's machine may be at much else; nothing waits longer than it must.
  public static final double PATIENCE = 60_000;

  private static final AtomicInteger PICTURE = new AtomicInteger();
  private static final Pattern NO_MESSAGE = Pattern.compile("‹[a-z]+\\.[^›]*›");
  private static final int WIDE = 1440;
  private static final int NARROW = 360;
  private static final List<String> NOT_IN_DIALOGS =
      List.of("aria-allowed-role", "landmark-no-duplicate-banner", "landmark-unique");

  private final String address;
  private final List<String> blocked = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Consumer<Page>> everywhere = new ArrayList<>();
  private boolean looksClosely = true;
  private boolean looksInTheDark = Boolean.getBoolean("rapporteur.test.planted-faults");
  private double patience;

  public Browser(int port) {
    address = "http://127.0.0.1:" + port;
    waitAtMost(PATIENCE);
  }

  public String address() {
    return address;
  }

  /// A person's window, wide and light.
  public Page window() {
    return window(ENGLISH);
  }

  /// Does the work in the window of somebody who set a larger font in the browser.
  public void inWindowWithFontSize(int pixels, Consumer<Page> work) {
    try (var own = Chromium.withFontSize(pixels)) {
      var page =
          own.newPage(
              new com.microsoft.playwright.Browser.NewPageOptions()
                  .setBaseURL(address)
                  .setLocale(ENGLISH)
                  .setViewportSize(1280, 900));
      page.setDefaultTimeout(patience);
      work.accept(page);
    }
  }

  /// Of somebody whose browser asks for another language.
  public Page window(String language) {
    BrowserContext context =
        Chromium.running()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale(language)
                    .setViewportSize(1440, 900)
                    .setColorScheme(ColorScheme.LIGHT));
    contexts.add(context);
    context.setDefaultTimeout(patience);
    context.setDefaultNavigationTimeout(patience);
    var page = context.newPage();
    page.onConsoleMessage(this::recordBlocked);
    everywhere.forEach(act -> act.accept(page));
    return page;
  }

  private void recordBlocked(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      blocked.add(message.text());
    }
  }

  /// Messages of every window about content that a Content-Security-Policy has blocked.
  public List<String> blocked() {
    return List.copyOf(blocked);
  }

  /// Done in every window, those that are opened later among them, until what this answers undoes
  /// it in each of them.
  public Runnable everywhere(Function<Page, Runnable> act) {
    var undoing = new ArrayList<Runnable>();
    Consumer<Page> doing =
        page -> {
          var undo = act.apply(page);
          undoing.add(() -> onlyWhere(page, undo));
        };
    everywhere.add(doing);
    contexts.forEach(context -> context.pages().forEach(doing));
    return () -> {
      everywhere.remove(doing);
      undoing.forEach(Runnable::run);
    };
  }

  private static void onlyWhere(Page page, Runnable undo) {
    if (!page.isClosed()) {
      undo.run();
    }
  }

  /// How long anybody waits from now on for what they look for, in milliseconds.
  public void waitAtMost(double patience) {
    this.patience = patience;
    PlaywrightAssertions.setDefaultAssertionTimeout(patience);
    contexts.forEach(
        context -> {
          context.setDefaultTimeout(patience);
          context.setDefaultNavigationTimeout(patience);
        });
  }

  /// Checks screens with axe in the dark and narrow, too. A journey does so only in
  /// `bin/test --all`, because ScreensIT checks the same screens.
  public void lookInTheDark() {
    looksInTheDark = true;
  }

  /// Whoever only passes by does not ask axe.
  public void lookClosely(boolean closely) {
    looksClosely = closely;
  }

  /// What every window shows, for whoever looks for the cause of a failure.
  public void picture(Path folder) {
    int number = 1;
    for (var context : contexts) {
      for (var page : context.pages()) {
        var file = folder.resolve("window-" + number++ + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      }
    }
  }

  /// What a person sees of a screen that is checked, for whoever runs a test with `-Dpictures=` and
  /// a folder.
  private static void pictures(Page page) {
    String folder = System.getProperty("pictures", "");
    if (folder.isEmpty()) {
      return;
    }
    String name =
        PICTURE.incrementAndGet() + page.url().replaceAll("https?://[^/]*|[^a-zA-Z0-9]+", "-");
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(WIDE, NARROW)) {
        turns(page, scheme, width);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(folder, name + "-" + scheme + "-" + width + ".png"))
                .setFullPage(true));
      }
    }
  }

  /// No violation of axe's rules, wide and light, narrow and dark, nothing to scroll sideways, and
  /// every word a message that exists.
  public void isAccessible(Page page) {
    isLive(page);
    if (looksClosely) {
      looksAt(page);
    }
    PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(NO_MESSAGE);
    assertThat(blocked).isEmpty();
  }

  private static void isLive(Page page) {
    page.locator("h1").first().waitFor();
    // The page as delivered has given way to the live one.
    page.locator("#early")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    // And the frame has followed the address.
    page.waitForFunction(
        "[...document.querySelectorAll('a.skip')].every(a => a.pathname === location.pathname)");
  }

  /// Wide in the light and narrow in the dark: no rule looks at a size and a colour together.
  private void looksAt(Page page) {
    pictures(page);
    looksAt(page, ColorScheme.LIGHT, WIDE, true);
    looksAt(page, ColorScheme.DARK, NARROW, looksInTheDark);
    turns(page, ColorScheme.LIGHT, WIDE);
  }

  /// Without the advice that the header and footer inside Vaadin's own dialogs do not follow, while
  /// one is open.
  private static void looksAt(Page page, ColorScheme scheme, int width, boolean asksAxe) {
    turns(page, scheme, width);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as(page.url() + " scrolls sideways at " + width + " px")
        .isEqualTo(true);
    if (!asksAxe) {
      return;
    }
    boolean inDialog = page.locator("vaadin-dialog, vaadin-confirm-dialog").count() > 0;
    assertThat(Axe.broken(page, inDialog ? NOT_IN_DIALOGS : List.of()))
        .as(page.url() + " at " + width + " px, " + scheme)
        .isEmpty();
  }

  private static void turns(Page page, ColorScheme scheme, int width) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 900);
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
