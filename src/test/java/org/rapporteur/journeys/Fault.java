package org.rapporteur.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A fault that a test injects into every window, the journey step that must fail, and part of its
/// failure message.
record Fault(String name, String step, String expectedFailure, Injection injection) {

  /// Injects the fault into a page and returns the action that removes it.
  interface Injection {

    Runnable inject(Page page);
  }

  /// Requests from the live page to the server.
  static final Pattern LIVE_REQUEST = Pattern.compile(".*[?&]v-r=uidl.*");

  /// Uploads of files to the server.
  static final Pattern UPLOAD_REQUEST = Pattern.compile(".*/VAADIN/dynamic/resource/.*");

  static Injection blockScript(String script) {
    return dropRequests(Pattern.compile(".*/js/" + script.replace(".", "\\.") + ".*"));
  }

  static Injection dropRequests(Pattern addresses) {
    return routeRequests(addresses, Route::abort);
  }

  /// Drops POST requests to these addresses; other requests pass.
  static Injection dropPosts(Pattern addresses) {
    return routeRequests(
        addresses,
        route -> {
          if (route.request().method().equals("POST")) {
            route.abort();
          } else {
            route.resume();
          }
        });
  }

  /// Replaces text in the requests of the live page.
  static Injection alterRequests(String words, String replacement) {
    return routeRequests(
        LIVE_REQUEST, route -> route.resume(alterRequests(route.request(), words, replacement)));
  }

  private static Injection routeRequests(Pattern addresses, Consumer<Route> handler) {
    return page -> {
      page.route(addresses, handler);
      return () -> page.unroute(addresses, handler);
    };
  }

  static Injection disableButton(String button) {
    return addScript(
        """
        const disabled = (event) => {
          const pressed = event.composedPath().find((part) => part.matches?.('button, vaadin-button'));
          if (pressed?.textContent.trim() === %s) {
            event.preventDefault();
            event.stopImmediatePropagation();
          }
        };
        window.addEventListener('click', disabled, true);
        return () => window.removeEventListener('click', disabled, true);
        """
            .formatted(JsonMapper.shared().writeValueAsString(button)));
  }

  /// Adds CSS that overrides the styles of the page.
  static Injection addStyles(String css) {
    return addScript(
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

  /// Runs a script now and before the scripts of every later page. The function that the script
  /// returns removes the fault from the open page.
  static Injection addScript(String script) {
    String installation = "window.removeFault = (() => {" + script + "})();";
    var later = addLoadScript(installation);
    return page -> {
      var removal = later.inject(page);
      page.evaluate("() => {" + installation + "}");
      return () -> {
        removal.run();
        page.evaluate("() => window.removeFault?.()");
      };
    };
  }

  /// Uses the DevTools protocol because Playwright cannot remove an init script.
  static Injection addLoadScript(String script) {
    return page -> {
      var protocol = page.context().newCDPSession(page);
      protocol.send("Page.enable");
      var source = new JsonObject();
      source.addProperty("source", script);
      var added = protocol.send("Page.addScriptToEvaluateOnNewDocument", source);
      return () -> protocol.send("Page.removeScriptToEvaluateOnNewDocument", added);
    };
  }

  private static Route.ResumeOptions alterRequests(
      Request request, String words, String replacement) {
    return new Route.ResumeOptions().setPostData(request.postData().replaceAll(words, replacement));
  }

  @Override
  public String toString() {
    return name;
  }
}
