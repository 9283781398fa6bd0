package org.rapporteur.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The browser that all tests of a run share; each window has its own context. Playwright stops it
/// at the end of the run.
final class Chromium {

  /// The headless shell takes a fifth less time than the others.
  private static final List<String> EXECUTABLES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome");

  private static @Nullable Browser browser;

  private Chromium() {}

  /// Returns the shared browser and restarts it after a crash.
  static synchronized Browser running() {
    if (browser == null || !browser.isConnected()) {
      browser = start();
    }
    return browser;
  }

  /// Starts a second browser with a larger default font.
  static Browser withFontSize(int pixels) {
    return start("--blink-settings=defaultFontSize=" + pixels);
  }

  private static Browser start(String... settings) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    arguments.addAll(List.of(settings));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions().setExecutablePath(findExecutable()).setArgs(arguments));
  }

  private static Path findExecutable() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("CHROMIUM", "")), EXECUTABLES.stream())
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium: bin/test installs one"));
  }
}
