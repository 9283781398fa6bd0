package org.rapporteur.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import org.rapporteur.testing.Browser;

/// What Chromium needs for a page of comments, as lines of measure, unit and value: with nothing of
/// the site in its cache, and coming again.
public final class PageTimes {

  /// Looks at each frame whether a comment is laid out, and whether the live view has taken it over
  /// from the page as delivered.
  private static final String WATCH =
      """
      (() => {
        const seen = window.benchSeen = {};
        const look = () => {
          const comment = document.querySelector('[data-comment]');
          if (comment?.getClientRects().length) {
            seen.readable ??= performance.now();
            if (!comment.closest('#early')) seen.usable ??= performance.now();
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
          say("until a comment can be read, " + visit, "ms", page, "window.benchSeen.readable");
          say("until the page can be used, " + visit, "ms", page, "window.benchSeen.usable");
          page.waitForTimeout(1000);
          say("bytes from the network, " + visit, "bytes", page, BYTES);
          page.navigate("about:blank");
        }
        page.context().close();
      }
    }
  }

  private static void say(String measure, String unit, Page page, String expression) {
    var value = ((Number) page.evaluate(expression)).doubleValue();
    System.out.println(measure + "\t" + unit + "\t" + Math.round(value));
  }
}
