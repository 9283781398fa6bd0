package org.rapporteur.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Something broken on purpose in every window, the step of a journey that has to stop for it, and
/// what that step then looks for in vain.
record Fault(String name, String step, String missed, Consumer<Page> breaking) {

  /// What the live page tells the server.
  static final Pattern LIVE = Pattern.compile(".*[?&]v-r=uidl.*");

  /// A file on its way to the server.
  static final Pattern UPLOAD = Pattern.compile(".*/VAADIN/dynamic/resource/.*");

  /// A script that does not arrive.
  static Consumer<Page> without(String script) {
    return lost(Pattern.compile(".*/js/" + script.replace(".", "\\.") + ".*"));
  }

  /// Whatever goes to these addresses gets lost.
  static Consumer<Page> lost(Pattern addresses) {
    return page -> page.route(addresses, Route::abort);
  }

  /// What is sent to these addresses gets lost; what is read from them comes.
  static Consumer<Page> unsent(Pattern addresses) {
    return page ->
        page.route(
            addresses,
            route -> {
              if (route.request().method().equals("POST")) {
                route.abort();
              } else {
                route.resume();
              }
            });
  }

  /// What the live page tells the server arrives with other words.
  static Consumer<Page> altered(String words, String others) {
    return page -> page.route(LIVE, route -> route.resume(altered(route.request(), words, others)));
  }

  /// A button that does nothing.
  static Consumer<Page> deaf(String button) {
    return scripted(
        """
        window.addEventListener('click', (event) => {
          const pressed = event.composedPath().find((part) => part.matches?.('button, vaadin-button'));
          if (pressed?.textContent.trim() === %s) {
            event.preventDefault();
            event.stopImmediatePropagation();
          }
        }, true);
        """
            .formatted(JsonMapper.shared().writeValueAsString(button)));
  }

  /// Styles that have the last word.
  static Consumer<Page> styled(String css) {
    return scripted(
        """
        (() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(%s);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        })();
        """
            .formatted(JsonMapper.shared().writeValueAsString(css)));
  }

  /// Run in the page that is open and in every later one, before its own scripts.
  static Consumer<Page> scripted(String script) {
    return onLoad(script).andThen(page -> page.evaluate("() => {" + script + "}"));
  }

  static Consumer<Page> onLoad(String script) {
    return page -> page.addInitScript(script);
  }

  private static Route.ResumeOptions altered(Request request, String words, String others) {
    return new Route.ResumeOptions().setPostData(request.postData().replaceAll(words, others));
  }

  @Override
  public String toString() {
    return name;
  }
}
