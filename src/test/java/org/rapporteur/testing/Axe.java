package org.rapporteur.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Runs the accessibility rules of axe on a page. The script is injected once per document, because
/// that costs more than most checks.
final class Axe {

  private static final String SCRIPT = loadScript();

  private Axe() {}

  /// Lists the violated rules except the disabled ones, each with the first affected element.
  /// Passed rules and selectors are not computed: they took a third of the time.
  static List<String> findViolations(Page page, List<String> disabledRules) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
    }
    var violations =
        (List<?>)
            page.evaluate(
                """
                async (disabledRules) => {
                  const rules = Object.fromEntries(disabledRules.map((rule) => [rule, { enabled: false }]));
                  const results = await axe.run(
                    document, { rules, resultTypes: ['violations'], selectors: false });
                  return results.violations.map((rule) => rule.id + ' ' + rule.nodes[0].html);
                }
                """,
                disabledRules);
    return violations.stream().map(String::valueOf).toList();
  }

  private static String loadScript() {
    try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
