package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.testing.Browser;

/// A browser window that fails if a text runs a script, opens or loads something, navigates away or
/// causes an error.
final class WatchedWindow {

  /// Runs before the page and records every call that a hostile text could make.
  private static final String RECORD_CALLS =
      """
      window.ran = [];
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox'])
        window[name] = words => { window.ran.push(name + ' ' + words); return null; };
      document.addEventListener('securitypolicyviolation', event =>
        window.ran.push('policy ' + event.violatedDirective + ' ' + event.blockedURI));
      """;

  /// Finds elements that no text may create, also inside web components.
  private static final String FIND_INJECTED =
      """
      () => {
        const found = [];
        const bad = 'iframe:not([srcdoc=""]), object, embed, base:not([href^="."]), meta[http-equiv=refresh], '
          + 'svg animate, math, marquee, audio, video, [srcdoc], [ping], [action*="example.org"], '
          + '[style*="example.org"], link[href*="example.org"], script[src*="example.org"], '
          + 'img[src*="example.org"], img[src=x], img[src=""]';
        const look = root => {
          for (const element of root.querySelectorAll('*')) {
            const names = element.getAttributeNames();
            const protocol = !element.matches('a, area, form') ? '' : (element.getAttribute('href') || '')
              .replace(/[\\s\\u0000-\\u001f]/g, '').toLowerCase();
            if (names.some(name => name.startsWith('on')) || element.matches(bad)
                || /^(javascript|data|vbscript|file):/.test(protocol)
                || (element.localName === 'script' && /alert\\(/.test(element.textContent)))
              found.push(element.outerHTML.slice(0, 200));
            if (element.shadowRoot) look(element.shadowRoot);
          }
        };
        look(document);
        return found;
      }
      """;

  /// Reads the visible text and the values of fields.
  private static final String READ_TEXT =
      """
      () => document.body.textContent + '\\n' + document.title + '\\n'
        + [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')
      """;

  private final Page page;
  private final List<String> violations = new ArrayList<>();

  WatchedWindow(Browser browser) {
    page = browser.window();
    page.addInitScript(RECORD_CALLS);
    page.onDialog(
        dialog -> {
          violations.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(error -> violations.add("error " + error));
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            violations.add("console " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().matches("(?:https?://127\\.0\\.0\\.1:\\d+/|data:|blob:|about:).*")) {
            violations.add("requested " + request.url());
          }
        });
    page.onResponse(
        answer -> {
          if (answer.status() >= 500) {
            violations.add(answer.status() + " at " + answer.url());
          }
        });
    page.onPopup(popup -> violations.add("opened " + popup.url()));
  }

  WatchedWindow signIn(String email) {
    Browser.signIn(page, email, HostilePeople.PASSWORD);
    return this;
  }

  /// Opens a screen with hostile texts and returns what it shows.
  String open(String address) {
    page.navigate(address);
    waitUntilShown(address);
    triggerEvents();
    assertThat(page.evaluate("window.ran")).as("script ran at " + address).isEqualTo(List.of());
    assertThat(violations).as("violations at " + address).isEmpty();
    assertThat(page.evaluate(FIND_INJECTED))
        .as("elements injected at " + address)
        .isEqualTo(List.of());
    assertThat(page.url()).as("navigated away from " + address).startsWith("http://127.0.0.1:");
    return collapseSpaces((String) page.evaluate(READ_TEXT));
  }

  private void waitUntilShown(String address) {
    try {
      page.waitForFunction(
          "!document.querySelector('#initial-page') && document.querySelector('h1')");
    } catch (TimeoutError e) {
      throw new AssertionError("Nothing at " + address + ": " + page.content(), e);
    }
  }

  String findLink(String selector) {
    var link = page.locator(selector).first();
    return link.count() == 0 ? "" : link.getAttribute("href");
  }

  /// Triggers the events of pointer and focus on all elements.
  private void triggerEvents() {
    page.evaluate(
        """
        () => document.querySelectorAll('a, button, summary, [tabindex], img, p, li').forEach(element => {
          for (const type of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load'])
            element.dispatchEvent(new Event(type, { bubbles: type === 'mouseover' }));
        })
        """);
  }

  static String collapseSpaces(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
