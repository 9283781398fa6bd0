package org.rapporteur.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The rules of axe, asked of a page. Its script is brought to each document once and not for each
/// look, which costs more than most looks do.
final class Axe {

  private static final String SCRIPT = script();

  private Axe() {}

  /// Which of its rules are broken but these, each with the first place. What keeps the rules is
  /// not described node by node, and no place by a selector, which took a third of the time.
  static List<String> broken(Page page, List<String> but) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
    }
    var broken =
        (List<?>)
            page.evaluate(
                """
                async (but) => {
                  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
                  const told = await axe.run(
                    document, { rules, resultTypes: ['violations'], selectors: false });
                  return told.violations.map((rule) => rule.id + ' ' + rule.nodes[0].html);
                }
                """,
                but);
    return broken.stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
