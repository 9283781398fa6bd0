package org.rapporteur.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Runs the accessibility rules of axe on a page. The script is injected once per document, because
/// that costs more than most checks.
final class Axe {

  /// Rules about colors. They took three quarters of the time of all rules.
  static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

  private static final String SCRIPT = loadScript();

  /// Looks that passed the rules about colors on a screen of this run. A look that axe could not
  /// judge, such as that of a covered text, is judged again on the next screen.
  private static final Set<String> PASSED_LOOKS = ConcurrentHashMap.newKeySet();

  /// Limits the rules about colors to one of the texts and links that look alike: their own styles
  /// and those of the elements around them are the same. A report has 2,000 links. Returns the
  /// looks that are not among the given ones.
  private static final String MARK_LOOKS =
      """
      (passed) => {
        const seen = new Set(passed);
        const added = [];
        const hash = (text) => {
          let a = 1, b = 2;
          for (let i = 0; i < text.length; i++) {
            a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
            b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
          }
          return (a >>> 0).toString(36) + (b >>> 0).toString(36);
        };
        const isNew = (look) => {
          const isNew = !seen.has(look);
          if (isNew) added.push(look);
          seen.add(look);
          return isNew;
        };
        const isShown = (element) => {
          const { width, height } = element.getBoundingClientRect();
          return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
        };
        const hasText = (element) => [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
        const mark = (parent, parentLook) => {
          const place = hasText(parent) ? 'linkInText' : 'linkAlone';
          for (const element of parent.children) {
            const style = getComputedStyle(element);
            const look = hash([
              parentLook, style.color, style.backgroundColor, style.backgroundImage, style.fontSize,
              style.fontWeight, style.opacity, style.display, style.visibility, style.textShadow,
              style.textDecorationLine, style.borderBottomStyle,
            ].join());
            element.removeAttribute('data-first-look');
            element.removeAttribute('data-first-link');
            const isText = hasText(element) || element.matches('input, textarea, select');
            if (isText && isShown(element) && isNew(look)) {
              element.setAttribute('data-first-look', look);
            }
            if (element.matches('a[href]') && isShown(element) && isNew(look + place)) {
              element.setAttribute('data-first-link', look + place);
            }
            if (element.shadowRoot) {
              mark(element.shadowRoot, look);
            }
            mark(element, look);
          }
        };
        mark(document, '');
        axe.configure({ rules: [
          { id: 'color-contrast', selector: '[data-first-look]' },
          { id: 'link-in-text-block', selector: '[data-first-link]' },
        ] });
        return added;
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
    var looks = new HashSet<String>();
    if (!EveryCheck.ENABLED && !disabledRules.containsAll(COLOR_RULES)) {
      looks.addAll(strings(page.evaluate(MARK_LOOKS, List.copyOf(PASSED_LOOKS))));
    }
    var results =
        (List<?>)
            page.evaluate(
                """
                async (disabledRules) => {
                  const rules = Object.fromEntries(disabledRules.map((rule) => [rule, { enabled: false }]));
                  const results = await axe.run(
                    document,
                    { rules, resultTypes: ['violations', 'incomplete'], selectors: false, elementRef: true, preload: false });
                  const unsure = results.incomplete.flatMap((rule) => rule.nodes).flatMap(({ element }) =>
                    [element.getAttribute('data-first-look'), element.getAttribute('data-first-link')]);
                  return [results.violations.map((rule) => rule.id + ' ' + rule.nodes[0].html), unsure.filter(Boolean)];
                }
                """,
                disabledRules);
    var violations = strings(results.getFirst());
    if (violations.isEmpty()) {
      looks.removeAll(strings(results.getLast()));
      PASSED_LOOKS.addAll(looks);
    }
    return violations;
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  private static String loadScript() {
    try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
