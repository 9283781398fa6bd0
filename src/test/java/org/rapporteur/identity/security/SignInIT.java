package org.rapporteur.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.account.DeviceService;
import org.rapporteur.identity.account.PasswordResetService;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Secret;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Tests sign-in over HTTP, as a browser does it. The access to an administrator's page shows
/// whether the person is signed in.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInIT {

  private static final String PASSWORD = "three ships sail at noon";
  private static final String ADMINISTRATOR_PAGE = "/actuator/metrics";

  @LocalServerPort int port;
  @Autowired PersonService people;
  @Autowired RegistrationService registrations;
  @Autowired ApiTokenService tokens;
  @Autowired ViewerService viewers;
  @Autowired PasswordResetService resets;
  @Autowired FastPasswordConfiguration.CountingEncoder encoder;
  @Autowired DeviceService devices;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final EmailAddress email =
      new EmailAddress("administrator-" + UUID.randomUUID() + "@example.org");
  private PersonId person = new PersonId(0);

  @BeforeEach
  void createAdministrator() {
    person = people.addConfirmed(email, PASSWORD, delegate());
    people.appointAdministrator(person);
  }

  @Test
  void correctPasswordSignsInAndReturnsToPage() throws Exception {
    var answer = signIn(email.value(), PASSWORD, Map.of("to", "/consultations/forum"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/consultations/forum");
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void signInPageRedirectsThoseWhoAreSignedIn() throws Exception {
    String page = "/sign-in?to=/consultations/forum";
    assertThat(get(page).statusCode()).isEqualTo(200);
    signIn(email.value(), PASSWORD, Map.of());

    var answer = get(page);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/consultations/forum");
    assertThat(get(page + "&confirm=link").statusCode()).isEqualTo(200);
  }

  @Test
  void returnPathToOtherSiteIsIgnored() throws Exception {
    assertThat(location(signIn(email.value(), PASSWORD, Map.of("to", "//example.org/"))))
        .isEqualTo("/");
  }

  @Test
  void visitorCannotOpenAdministratorPage() throws Exception {
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isIn(302, 401, 403);
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void privatePageRedirectsVisitorToSignIn() throws Exception {
    var answer = get("/administration");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/sign-in?reason=page&to=%2Fadministration");
    for (String open :
        List.of("/", "/register", "/sign-in", "/consultations/unknown", "/delegations")) {
      assertThat(get(open).statusCode()).as(open).isIn(200, 404);
    }
    signIn(email.value(), PASSWORD, Map.of("to", "/administration"));
    assertThat(get("/administration").statusCode()).isEqualTo(200);
  }

  @Test
  void administratorTokenReadsPrometheusMetrics() throws Exception {
    String path = "/actuator/prometheus";
    var token = tokens.create(viewers.forPerson(person), "Prometheus");
    var other = tokens.create(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "Other");

    var answer = getWithToken(path, token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("jvm_memory_used_bytes");
    assertThat(getWithToken(path, other).statusCode()).isEqualTo(403);
    assertThat(getWithToken(path, Secret.random()).statusCode()).isEqualTo(401);
    assertThat(get(path).statusCode()).isEqualTo(302);
  }

  @Test
  void signInChangesSessionId() throws Exception {
    signIn(email.value(), "not the password", Map.of());
    String before = cookie("JSESSIONID").orElseThrow();
    signIn(email.value(), PASSWORD, Map.of());
    assertThat(cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
  }

  @Test
  void signInFailureDoesNotRevealAccountState() throws Exception {
    var suspended = fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY);
    people.suspend(fixtures.anAdministrator(), suspended, "Threats by mail");
    var waiting = new EmailAddress("waiting-" + UUID.randomUUID() + "@example.org");
    registrations.register(waiting, PASSWORD, delegate(), null);

    var wrong = attempt(email.value(), "not the password");
    var unknown = attempt("nobody-" + UUID.randomUUID() + "@example.org", PASSWORD);
    var suspendedAttempt =
        attempt(people.find(suspended).orElseThrow().email().value(), "a long enough password");
    var unconfirmed = attempt(waiting.value(), PASSWORD);

    // Each sign-in compares passwords once, which takes most of the time.
    assertThat(List.of(wrong, unknown, suspendedAttempt, unconfirmed))
        .containsOnly(new Attempt("/sign-in?error=wrong", 1));
  }

  @Test
  void eightFailedPasswordsLockSignIn() throws Exception {
    for (int i = 0; i < 8; i++) {
      assertThat(location(signIn(email.value(), "not the password " + i, Map.of())))
          .isEqualTo("/sign-in?error=wrong");
    }
    assertThat(location(signIn(email.value(), PASSWORD, Map.of())))
        .startsWith("/sign-in?error=limit&minutes=");
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isIn(302, 401, 403);
  }

  @Test
  void limitIgnoresForgedClientAddress() throws Exception {
    for (int i = 0; i < 8; i++) {
      signInFrom("198.51.100." + i);
    }
    assertThat(location(signInFrom("198.51.100.8"))).startsWith("/sign-in?error=limit");
  }

  @Test
  void redirectsAndMailsIgnoreForgedHost() throws Exception {
    var request =
        HttpRequest.newBuilder(address("/account"))
            .header("X-Forwarded-Host", "elsewhere.example.org")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Port", "443")
            .build();
    var answer = browser.send(request, HttpResponse.BodyHandlers.discarding());
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(address("/sign-in?reason=page&to=%2Faccount").toString());

    var forgedRequest = new MockHttpServletRequest();
    forgedRequest.setServerName("elsewhere.example.org");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(forgedRequest));
    try {
      resets.requestReset(email);
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> !listMailsToAdministrator().isEmpty());
    assertThat(listMailsToAdministrator())
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("http://localhost:" + port + "/sign-in/password")
                    .doesNotContain("elsewhere"));
  }

  private List<String> listMailsToAdministrator() {
    return database
        .sql("SELECT text FROM mail WHERE recipient = ?")
        .param(email.value())
        .query(String.class)
        .list();
  }

  private HttpResponse<Void> signInFrom(String client) throws Exception {
    return browser.send(
        form(email.value(), "not the password", Map.of()).header("X-Forwarded-For", client).build(),
        HttpResponse.BodyHandlers.discarding());
  }

  @Test
  void limitCountsUnknownAddressesToo() throws Exception {
    String unknownEmail = "nobody-" + UUID.randomUUID() + "@example.org";
    for (int i = 0; i < 8; i++) {
      signIn(unknownEmail, PASSWORD, Map.of());
    }
    assertThat(location(signIn(unknownEmail, PASSWORD, Map.of())))
        .startsWith("/sign-in?error=limit");
  }

  @Test
  void signInFromOtherSiteIsRefused() throws Exception {
    var request =
        form(email.value(), PASSWORD, Map.of()).header("Sec-Fetch-Site", "cross-site").build();
    var answer = browser.send(request, HttpResponse.BodyHandlers.discarding());
    assertThat(location(answer)).isEqualTo("/sign-in?error=again");
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isIn(302, 401, 403);
  }

  @Test
  void postWithoutCsrfTokenIsRefused() throws Exception {
    signIn(email.value(), PASSWORD, Map.of());
    var request =
        HttpRequest.newBuilder(address("/logout"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(403);
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void rememberedDeviceSignsInForConcurrentRequests() throws Exception {
    signIn(email.value(), PASSWORD, Map.of());
    deleteCookie("JSESSIONID");
    String remembered = cookie(DatabaseRememberMeServices.COOKIE).orElseThrow();

    var pages = Stream.generate(() -> sendRemembered(remembered)).limit(4).toList();
    for (var page : pages) {
      assertThat(page.get().statusCode()).isEqualTo(200);
    }
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void signOutEverywhereEndsSessionsAndRememberedDevices() throws Exception {
    signIn(email.value(), PASSWORD, Map.of());
    String remembered = cookie(DatabaseRememberMeServices.COOKIE).orElseThrow();
    people.signOutEverywhere(viewers.forPerson(person));
    assertThat(sendRemembered(remembered).get().statusCode()).isIn(302, 401, 403);
  }

  @Test
  void oneDeviceIsSignedOutAlone() throws Exception {
    signIn(email.value(), PASSWORD, Map.of());
    var otherCookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    var otherDevice = HttpClient.newBuilder().cookieHandler(otherCookies).build();
    otherDevice.send(
        form(email.value(), PASSWORD, Map.of()).build(), HttpResponse.BodyHandlers.discarding());
    assertThat(requestModerationPage(otherDevice)).isEqualTo(403);
    String remembered =
        otherCookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals(DatabaseRememberMeServices.COOKIE))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    var viewer = viewers.forPerson(person);
    assertThat(devices.list(viewer)).hasSize(2);

    devices.signOut(
        viewers.forPerson(fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY)), deviceId(remembered));
    assertThat(devices.list(viewer)).hasSize(2);
    devices.signOut(viewer, deviceId(remembered));

    assertThat(requestModerationPage(otherDevice)).isEqualTo(401);
    assertThat(sendRemembered(remembered).get().statusCode()).isIn(302, 401, 403);
    assertThat(requestModerationPage(browser)).isEqualTo(403);
    assertThat(devices.list(viewer)).hasSize(1);
  }

  private static String deviceId(String remembered) {
    return HexFormat.of().formatHex(new Secret(remembered).hash());
  }

  /// Returns the status of the moderation page: the person is no moderator and gets a refusal, a
  /// visitor is sent to sign in.
  private int requestModerationPage(HttpClient client) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(address("/moderation")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void signInReplacesOldPasswordEncoding() throws Exception {
    database
        .sql("UPDATE person SET password = ? WHERE id = ?")
        .params("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD), person.value())
        .update();
    signIn(email.value(), PASSWORD, Map.of());
    assertThat(people.findForSignIn(email.value()).orElseThrow().getPassword())
        .startsWith("{bcrypt-sha256}");
    assertThat(get(ADMINISTRATOR_PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void invalidTokenIsRefusedWithProblem() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address("/api/v1/consultations"))
                    .header("Authorization", "Bearer 0000000000000000000000")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertThat(answer.body()).contains("\"code\":\"token.not-good\"", "\"status\":401");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void validTokenNeedsNoSession() throws Exception {
    var secret = tokens.create(viewers.forPerson(person), "Reading list");
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address("/api/openapi.json"))
                    .header("Authorization", "Bearer " + secret.value())
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> getWithToken(String path, Secret token) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token.value())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private record Attempt(String location, int comparisons) {}

  private Attempt attempt(String name, String password) throws Exception {
    int before = encoder.comparisons();
    var answer = signIn(name, password, Map.of());
    return new Attempt(location(answer), encoder.comparisons() - before);
  }

  private HttpResponse<Void> signIn(String name, String password, Map<String, String> more)
      throws Exception {
    return browser.send(form(name, password, more).build(), HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest.Builder form(String name, String password, Map<String, String> more) {
    var fields = new java.util.LinkedHashMap<>(Map.of("username", name, "password", password));
    fields.putAll(more);
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(address("/sign-in"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<Void> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.discarding());
  }

  private CompletableFuture<HttpResponse<Void>> sendRemembered(String value) {
    return HttpClient.newHttpClient()
        .sendAsync(
            HttpRequest.newBuilder(address(ADMINISTRATOR_PAGE))
                .header("Cookie", DatabaseRememberMeServices.COOKIE + "=" + value)
                .build(),
            HttpResponse.BodyHandlers.discarding());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(place -> place.replaceAll("^http://[^/]+", ""))
        .orElse("");
  }

  private Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private void deleteCookie(String name) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(address("/"), cookie));
  }

  private static PersonDraft delegate() {
    return new PersonDraft(
        "Administrator",
        StakeholderGroup.INTERNATIONAL_ORGANIZATIONS,
        null,
        null,
        LanguageTag.ENGLISH);
  }
}
