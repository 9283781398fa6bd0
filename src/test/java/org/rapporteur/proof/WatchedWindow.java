package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.testing.Browser;

/// A window that notices whatever a text should not be able to do: run, open something, load
/// something from elsewhere, lead away, or make the page fail.
final class WatchedWindow {

  /// Set before anything of the page runs: whatever a hostile text would call is written down.
  private static final String TRAP =
      """
      window.ran = [];
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox'])
        window[name] = words => { window.ran.push(name + ' ' + words); return null; };
      document.addEventListener('securitypolicyviolation', event =>
        window.ran.push('policy ' + event.violatedDirective + ' ' + event.blockedURI));
      """;

  /// Everything on the page, inside of components too, that no text may bring.
  private static final String BROUGHT =
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

  /// What a person reads, and what stands in fields.
  private static final String SHOWN =
      """
      () => document.body.textContent + '\\n' + document.title + '\\n'
        + [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')
      """;

  private final Page page;
  private final List<String> noticed = new ArrayList<>();

  WatchedWindow(Browser browser) {
    page = browser.window();
    page.addInitScript(TRAP);
    page.onDialog(
        dialog -> {
          noticed.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(error -> noticed.add("error " + error));
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            noticed.add("console " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().matches("(?:https?://127\\.0\\.0\\.1:\\d+/|data:|blob:|about:).*")) {
            noticed.add("asked for " + request.url());
          }
        });
    page.onResponse(
        answer -> {
          if (answer.status() >= 500) {
            noticed.add(answer.status() + " at " + answer.url());
          }
        });
    page.onPopup(popup -> noticed.add("opened " + popup.url()));
  }

  WatchedWindow signedIn(String email) {
    var form = FormData.create().set("username", email).set("password", HostilePeople.PASSWORD);
    var answer =
        page.request().post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).endsWith("/");
    return this;
  }

  /// Opens a screen on which hostile texts stand, and answers what it shows.
  String open(String address) {
    page.navigate(address);
    shows(address);
    touch();
    assertThat(page.evaluate("window.ran")).as("ran at " + address).isEqualTo(List.of());
    assertThat(noticed).as("noticed at " + address).isEmpty();
    assertThat(page.evaluate(BROUGHT)).as("brought to " + address).isEqualTo(List.of());
    assertThat(page.url()).as("led away from " + address).startsWith("http://127.0.0.1:");
    return spaced((String) page.evaluate(SHOWN));
  }

  private void shows(String address) {
    try {
      page.waitForFunction("!document.querySelector('#early') && document.querySelector('h1')");
    } catch (TimeoutError e) {
      throw new AssertionError("Nothing at " + address + ": " + page.content(), e);
    }
  }

  String next(String selector) {
    var link = page.locator(selector).first();
    return link.count() == 0 ? "" : link.getAttribute("href");
  }

  /// What would wait for a hand: the pointer goes over the links, focus through the fields.
  private void touch() {
    page.evaluate(
        """
        () => document.querySelectorAll('a, button, summary, [tabindex], img, p, li').forEach(element => {
          for (const type of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load'])
            element.dispatchEvent(new Event(type, { bubbles: type === 'mouseover' }));
        })
        """);
  }

  static String spaced(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
