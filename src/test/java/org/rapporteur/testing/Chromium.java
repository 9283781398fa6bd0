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

/// The one browser of a run of tests. Everyone has windows in it that know nothing of the others.
/// It ends with the run: Playwright ends it when nobody talks to it any more.
final class Chromium {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /// Chromium's address bar would run as a page of its own in each window. The rest is what
  /// Playwright disables, because Chromium takes only the last list.
  private static final List<String> DISABLED_FEATURES =
      List.of(
          "WebUIOmniboxPopup",
          "WebUIOmniboxAimPopup",
          "AcceptCHFrame",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate",
          "AutoDeElevate",
          "RenderDocument");

  private static @Nullable Browser browser;

  private Chromium() {}

  /// Another one where it has crashed.
  static synchronized Browser running() {
    if (browser == null || !browser.isConnected()) {
      browser = start();
    }
    return browser;
  }

  /// Another one, for somebody who set a larger font in it.
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
                "--disable-sync",
                "--disable-features=" + String.join(",", DISABLED_FEATURES)));
    arguments.addAll(List.of(settings));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments));
  }

  private static Path executable() {
    return Stream.concat(Stream.of(System.getenv().getOrDefault("CHROMIUM", "")), PLACES.stream())
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium: bin/test installs one"));
  }
}
