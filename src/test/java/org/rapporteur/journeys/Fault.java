package org.rapporteur.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Something broken on purpose in every window, the step of a journey that has to stop for it, and
/// what that step then looks for in vain.
record Fault(String name, String step, String missed, Breaking breaking) {

  /// Breaks something in a window, and answers what mends it there.
  interface Breaking {

    Runnable in(Page page);
  }

  /// What the live page tells the server.
  static final Pattern LIVE = Pattern.compile(".*[?&]v-r=uidl.*");

  /// A file on its way to the server.
  static final Pattern UPLOAD = Pattern.compile(".*/VAADIN/dynamic/resource/.*");

  /// A script that does not arrive.
  static Breaking without(String script) {
    return lost(Pattern.compile(".*/js/" + script.replace(".", "\\.") + ".*"));
  }

  /// Whatever goes to these addresses gets lost.
  static Breaking lost(Pattern addresses) {
    return on(addresses, Route::abort);
  }

  /// What is sent to these addresses gets lost; what is read from them comes.
  static Breaking unsent(Pattern addresses) {
    return on(
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
  static Breaking altered(String words, String others) {
    return on(LIVE, route -> route.resume(altered(route.request(), words, others)));
  }

  private static Breaking on(Pattern addresses, Consumer<Route> way) {
    return page -> {
      page.route(addresses, way);
      return () -> page.unroute(addresses, way);
    };
  }

  /// A button that does nothing.
  static Breaking deaf(String button) {
    return scripted(
        """
        const deaf = (event) => {
          const pressed = event.composedPath().find((part) => part.matches?.('button, vaadin-button'));
          if (pressed?.textContent.trim() === %s) {
            event.preventDefault();
            event.stopImmediatePropagation();
          }
        };
        window.addEventListener('click', deaf, true);
        return () => window.removeEventListener('click', deaf, true);
        """
            .formatted(JsonMapper.shared().writeValueAsString(button)));
  }

  /// Styles that have the last word.
  static Breaking styled(String css) {
    return scripted(
        """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(%s);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        return () => {
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
        };
        """
            .formatted(JsonMapper.shared().writeValueAsString(css)));
  }

  /// Run in the page that is open and in every later one, before its own scripts. What the script
  /// returns mends the page that is open; in later ones it is not run any more.
  static Breaking scripted(String script) {
    String kept = "window.mendsTheFault = (() => {" + script + "})();";
    var later = onLoad(kept);
    return page -> {
      var ending = later.in(page);
      page.evaluate("() => {" + kept + "}");
      return () -> {
        ending.run();
        page.evaluate("() => window.mendsTheFault?.()");
      };
    };
  }

  /// By the browser's own protocol, as Playwright itself takes no script back.
  static Breaking onLoad(String script) {
    return page -> {
      var protocol = page.context().newCDPSession(page);
      protocol.send("Page.enable");
      var source = new JsonObject();
      source.addProperty("source", script);
      var added = protocol.send("Page.addScriptToEvaluateOnNewDocument", source);
      return () -> protocol.send("Page.removeScriptToEvaluateOnNewDocument", added);
    };
  }

  private static Route.ResumeOptions altered(Request request, String words, String others) {
    return new Route.ResumeOptions().setPostData(request.postData().replaceAll(words, others));
  }

  @Override
  public String toString() {
    return name;
  }
}
