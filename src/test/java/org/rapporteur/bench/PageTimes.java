package org.rapporteur.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import org.rapporteur.testing.Browser;

/// Measures how fast Chromium shows a page of comments, with an empty cache and again. Prints
/// measure, unit and value.
public final class PageTimes {

  /// Checks each frame whether a comment is visible and whether the live view has replaced the
  /// initial page.
  private static final String WATCH =
      """
      (() => {
        const seen = window.benchSeen = {};
        const look = () => {
          const comment = document.querySelector('[data-comment]');
          if (comment?.getClientRects().length) {
            seen.readable ??= performance.now();
            if (!comment.closest('#initial-page')) seen.usable ??= performance.now();
          }
          if (!seen.usable) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })();
      """;

  private static final String BYTES =
      """
      performance.getEntriesByType('navigation')
        .concat(performance.getEntriesByType('resource'))
        .reduce((sum, entry) => sum + entry.transferSize, 0)
      """;

  private PageTimes() {}

  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[2]);
    try (var browser = new Browser(Integer.parseInt(args[0]))) {
      for (int round = 0; round < rounds; round++) {
        Page page = browser.window();
        page.addInitScript(WATCH);
        for (String visit : List.of("cold", "warm")) {
          page.navigate(args[1]);
          page.waitForFunction("window.benchSeen.usable");
          print("until a comment can be read, " + visit, "ms", page, "window.benchSeen.readable");
          print("until the page can be used, " + visit, "ms", page, "window.benchSeen.usable");
          page.waitForTimeout(1000);
          print("bytes from the network, " + visit, "bytes", page, BYTES);
          page.navigate("about:blank");
        }
        page.context().close();
      }
    }
    // The threads of the browser's driver would keep the process running.
    System.exit(0);
  }

  private static void print(String measure, String unit, Page page, String expression) {
    var value = ((Number) page.evaluate(expression)).doubleValue();
    System.out.println(measure + "\t" + unit + "\t" + Math.round(value));
  }
}
