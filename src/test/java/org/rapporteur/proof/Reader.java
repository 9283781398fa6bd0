package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rapporteur.testing.Browser;

/// Somebody who reads whatever an address answers: with a program that has their cookies, which is
/// not the browser's, as that takes several times as long for each of thousands of addresses; and
/// on screen with everything that their browser is sent meanwhile.
final class Reader {

  private static final String PASSWORD = "a long enough password";
  private static final int TRIES = 3;
  private static final Set<String> SENT = Set.of("document", "xhr", "fetch");

  private static final String ACCEPTED = "text/html,application/json;q=0.9,*/*;q=0.8";

  private final String name;
  private final String site;
  private final Page page;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  private Reader(String name, Browser browser) {
    this.name = name;
    site = browser.address();
    page = browser.window();
  }

  static Reader visitor(Browser browser) {
    return new Reader("visitor", browser);
  }

  static Reader signedIn(Browser browser, String email) {
    var reader = new Reader(email, browser);
    var form = FormData.create().set("username", email).set("password", PASSWORD);
    var answer =
        reader
            .page
            .request()
            .post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).endsWith("/");
    reader.page.context().cookies().forEach(reader::keep);
    return reader;
  }

  private void keep(Cookie one) {
    var cookie = new HttpCookie(one.name, one.value);
    cookie.setPath(one.path);
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(site), cookie);
  }

  /// Status, headers and words of an answer that is no failure.
  String read(String path) {
    var answer = get(path, ACCEPTED, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    return answer.statusCode()
        + "\n"
        + answer.headers().map()
        + "\n"
        + Annexes.words(answer.body());
  }

  /// The body alone.
  String bytes(String path) {
    return get(path, "*/*", BodyHandlers.ofString()).body();
  }

  private <T> HttpResponse<T> get(String path, String accepted, BodyHandler<T> handler) {
    var request =
        HttpRequest.newBuilder(URI.create(site + path)).header("Accept", accepted).build();
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
