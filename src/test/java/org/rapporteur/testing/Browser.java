package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The machine's own Chromium. Each person of a story has a window of their own; a screen is
/// checked with axe in both colour schemes and at both widths. Without a Chromium the test fails.
public final class Browser implements AutoCloseable {

  public static final String ENGLISH = "en-GB";

  /// Long, because a test's machine may be at much else; nothing waits longer than it must.
  public static final double PATIENCE = 60_000;

  private static final AtomicInteger PICTURE = new AtomicInteger();
  private static final Pattern NO_MESSAGE = Pattern.compile("‹[a-z]+\\.[^›]*›");
  private static final int WIDE = 1440;
  private static final int NARROW = 360;
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final List<String> NOT_IN_DIALOGS =
      List.of("aria-allowed-role", "landmark-no-duplicate-banner", "landmark-unique");

  private final String address;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Consumer<Page>> everywhere = new ArrayList<>();
  private boolean looksClosely = true;
  private double patience;

  public Browser(int port) {
    address = "http://127.0.0.1:" + port;
    waitAtMost(PATIENCE);
  }

  /// A person's window, wide and light.
  public Page window() {
    return window(ENGLISH);
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
    everywhere.forEach(act -> act.accept(page));
    return page;
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
  private static void picture(Page page, String how) {
    String folder = System.getProperty("pictures", "");
    if (!folder.isEmpty()) {
      String name =
          PICTURE.incrementAndGet() + page.url().replaceAll("https?://[^/]*|[^a-zA-Z0-9]+", "-");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, name + "-" + how + ".png"))
              .setFullPage(true));
    }
  }

  /// No violation of axe's rules, wide and narrow, light and dark, nothing to scroll sideways, and
  /// every word a message that exists.
  public void isAccessible(Page page) {
    isLive(page);
    if (looksClosely) {
      looksAt(page);
    }
    PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(NO_MESSAGE);
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

  private static void looksAt(Page page) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(WIDE, NARROW)) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
            .as(page.url() + " scrolls sideways at " + width + " px")
            .isEqualTo(true);
        picture(page, scheme + "-" + width);
        rules(page, scheme, width)
            .ifPresent(
                rules ->
                    assertThat(rules.analyze().getViolations())
                        .as(page.url() + " at " + width + " px, " + scheme)
                        .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .isEmpty());
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(WIDE, 900);
  }

  /// All of them wide and in the light, and each once more where it may see something else: most
  /// where it is narrow; those of colours, which take longest, where it is narrow and dark.
  /// Without the advice that the header and footer inside Vaadin's own dialogs do not follow, while
  /// one is open.
  private static Optional<AxeBuilder> rules(Page page, ColorScheme scheme, int width) {
    var options = new AxeRunOptions();
    // What keeps the rules is not described node by node, which took a third of the time.
    options.setResultTypes(List.of("violations"));
    // Without frames there is nothing for which axe would need a page of its own.
    var rules = new AxeBuilder(page).setLegacyMode(true).options(options);
    if (scheme == ColorScheme.DARK) {
      return width == NARROW ? Optional.of(rules.withRules(OF_COLOURS)) : Optional.empty();
    }
    var disabled = new ArrayList<String>();
    if (width == NARROW) {
      disabled.addAll(OF_COLOURS);
    }
    if (page.locator("vaadin-dialog, vaadin-confirm-dialog").count() > 0) {
      disabled.addAll(NOT_IN_DIALOGS);
    }
    return Optional.of(disabled.isEmpty() ? rules : rules.disableRules(disabled));
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
