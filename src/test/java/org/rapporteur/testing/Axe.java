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

  static final String CONTRAST = "color-contrast";

  private static final String SCRIPT = loadScript();

  /// Limits the contrast rule to one of the texts that look alike: their own styles and those of
  /// the elements around them are the same. A report has 2,000 links, and contrast took two thirds
  /// of the time of all rules.
  private static final String MARK_LOOKS =
      """
      () => {
        const looks = new Map();
        const mark = (parent, parentLook) => {
          for (const element of parent.children) {
            const style = getComputedStyle(element);
            const key = [
              parentLook, style.color, style.backgroundColor, style.backgroundImage, style.fontSize,
              style.fontWeight, style.opacity, style.display, style.visibility, style.textShadow,
            ].join();
            const look = looks.get(key) ?? { number: looks.size, marked: false };
            looks.set(key, look);
            const hasText = [...element.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
            const isFirst = !look.marked && (hasText || element.matches('input, textarea, select'));
            element.toggleAttribute('data-first-look', isFirst);
            look.marked ||= isFirst;
            if (element.shadowRoot) {
              mark(element.shadowRoot, look.number);
            }
            mark(element, look.number);
          }
        };
        mark(document, '');
        axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-first-look]' }] });
      }
      """;

  private Axe() {}

  /// Lists the violated rules except the disabled ones, each with the first affected element.
  /// Passed rules and selectors are not computed: they took a third of the time.
  static List<String> findViolations(Page page, List<String> disabledRules) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
    }
    if (!EveryCheck.ENABLED && !disabledRules.contains(CONTRAST)) {
      page.evaluate(MARK_LOOKS);
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
