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

  /// Rules about colors. They took three quarters of the time of all rules.
  static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

  private static final String SCRIPT = loadScript();

  /// Limits the rules about colors to one of the texts and links that look alike: their own styles
  /// and those of the elements around them are the same. A report has 2,000 links.
  private static final String MARK_LOOKS =
      """
      () => {
        const looks = new Map();
        const hasText = (element) => [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
        const mark = (parent, parentLook) => {
          const place = hasText(parent) ? 'linkInText' : 'linkAlone';
          for (const element of parent.children) {
            const style = getComputedStyle(element);
            const key = [
              parentLook, style.color, style.backgroundColor, style.backgroundImage, style.fontSize,
              style.fontWeight, style.opacity, style.display, style.visibility, style.textShadow,
              style.textDecorationLine, style.borderBottomStyle,
            ].join();
            const look = looks.get(key) ?? { number: looks.size, marked: false };
            looks.set(key, look);
            const isFirst =
              !look.marked && (hasText(element) || element.matches('input, textarea, select'));
            element.toggleAttribute('data-first-look', isFirst);
            look.marked ||= isFirst;
            if (element.matches('a[href]')) {
              element.toggleAttribute('data-first-link', !look[place]);
              look[place] = true;
            }
            if (element.shadowRoot) {
              mark(element.shadowRoot, look.number);
            }
            mark(element, look.number);
          }
        };
        mark(document, '');
        axe.configure({ rules: [
          { id: 'color-contrast', selector: '[data-first-look]' },
          { id: 'link-in-text-block', selector: '[data-first-link]' },
        ] });
      }
      """;

  private Axe() {}

  /// Lists the violated rules except the disabled ones, each with the first affected element.
  /// Passed rules and selectors are not computed, and styles and media are not loaded again: both
  /// took half the time, and only rules about media need the latter.
  static List<String> findViolations(Page page, List<String> disabledRules) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
    }
    if (!EveryCheck.ENABLED && !disabledRules.containsAll(COLOR_RULES)) {
      page.evaluate(MARK_LOOKS);
    }
    var violations =
        (List<?>)
            page.evaluate(
                """
                async (disabledRules) => {
                  const rules = Object.fromEntries(disabledRules.map((rule) => [rule, { enabled: false }]));
                  const results = await axe.run(
                    document,
                    { rules, resultTypes: ['violations'], selectors: false, preload: false });
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
