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

/// A reader, as a visitor or signed in. An HTTP client with the cookies of the browser reads
/// addresses, because the browser is several times slower; the browser reads screens.
final class Reader {

  private static final String PASSWORD = "a long enough password";
  private static final int MAX_ATTEMPTS = 3;
  private static final Set<String> READ_RESOURCE_TYPES = Set.of("document", "xhr", "fetch");

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

  static Reader openAsVisitor(Browser browser) {
    return new Reader("visitor", browser);
  }

  static Reader signIn(Browser browser, String email) {
    var reader = new Reader(email, browser);
    var form = FormData.create().set("username", email).set("password", PASSWORD);
    var answer =
        reader
            .page
            .request()
            .post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).endsWith("/");
    reader.page.context().cookies().forEach(reader::copyCookie);
    return reader;
  }

  private void copyCookie(Cookie source) {
    var cookie = new HttpCookie(source.name, source.value);
    cookie.setPath(source.path);
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(site), cookie);
  }

  /// Returns status, headers and text of an answer; fails on a server error.
  String read(String path) {
    var answer = get(path, ACCEPTED, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    return answer.statusCode()
        + "\n"
        + answer.headers().map()
        + "\n"
        + TestDocuments.extractText(answer.body());
  }

  String readBody(String path) {
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

  /// Returns what the browser received for a screen and what it shows. Retries if the browser has
  /// discarded a response.
  String readScreen(String address) {
    for (int attempt = 1; ; attempt++) {
      try {
        return openScreen(address);
      } catch (PlaywrightException e) {
        if (attempt == MAX_ATTEMPTS || !e.getMessage().contains("Network.getResponseBody")) {
          throw e;
        }
      }
    }
  }

  private String openScreen(String address) {
    // Stops requests of the previous page.
    page.navigate("about:blank");
    var answers = new ArrayList<Response>();
    Consumer<Response> listener = answers::add;
    page.onResponse(listener);
    page.navigate(address);
    page.waitForLoadState(LoadState.LOAD);
    page.waitForFunction(
        "!document.querySelector('#initial-page') && document.querySelector('h1')");
    page.offResponse(listener);
    var content = new StringBuilder(page.content()).append(page.innerText("body"));
    for (var answer : List.copyOf(answers)) {
      assertThat(answer.status()).as(answer.url()).isLessThan(500);
      if (READ_RESOURCE_TYPES.contains(answer.request().resourceType()) && answer.status() == 200) {
        content.append('\n').append(answer.text());
      }
    }
    return content.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
