package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rapporteur.testing.Browser;

/// Somebody who reads whatever an address answers: with a program that has their cookies, and on
/// screen with everything that their browser is sent meanwhile.
final class Reader {

  private static final String PASSWORD = "a long enough password";
  private static final int TRIES = 3;
  private static final Set<String> SENT = Set.of("document", "xhr", "fetch");

  private final String name;
  private final Page page;
  private final APIRequestContext http;

  private Reader(String name, Browser browser) {
    this.name = name;
    page = browser.window();
    http = page.context().request();
  }

  static Reader visitor(Browser browser) {
    return new Reader("visitor", browser);
  }

  static Reader signedIn(Browser browser, String email) {
    var reader = new Reader(email, browser);
    var form = FormData.create().set("username", email).set("password", PASSWORD);
    var answer =
        reader.http.post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).endsWith("/");
    return reader;
  }

  /// Status, headers and words of an answer that is no failure.
  String read(String address) {
    var answer =
        http.get(
            address,
            RequestOptions.create()
                .setHeader("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .setMaxRedirects(0));
    try {
      assertThat(answer.status()).as(address).isLessThan(500);
      return answer.status() + "\n" + answer.headers() + "\n" + Annexes.words(answer.body());
    } finally {
      answer.dispose();
    }
  }

  /// The body alone.
  String bytes(String address) {
    return http.get(address).text();
  }

  /// What the browser was sent for a screen, and what it shows. Where it has forgotten by then what
  /// it was sent, it opens the screen again.
  String see(String address) {
    for (int attempt = 1; ; attempt++) {
      try {
        return open(address);
      } catch (PlaywrightException e) {
        if (attempt == TRIES || !e.getMessage().contains("Network.getResponseBody")) {
          throw e;
        }
      }
    }
  }

  private String open(String address) {
    // Nothing of the page before comes meanwhile.
    page.navigate("about:blank");
    var answers = new ArrayList<Response>();
    Consumer<Response> listener = answers::add;
    page.onResponse(listener);
    page.navigate(address);
    page.waitForLoadState(LoadState.LOAD);
    page.waitForFunction("!document.querySelector('#early') && document.querySelector('h1')");
    page.offResponse(listener);
    var seen = new StringBuilder(page.content()).append(page.innerText("body"));
    for (var answer : List.copyOf(answers)) {
      assertThat(answer.status()).as(answer.url()).isLessThan(500);
      if (SENT.contains(answer.request().resourceType()) && answer.status() == 200) {
        seen.append('\n').append(answer.text());
      }
    }
    return seen.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
