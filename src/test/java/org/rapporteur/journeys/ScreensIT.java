package org.rapporteur.journeys;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.journeys.Screen.SampleUser;
import org.rapporteur.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every screen with sample content is accessible in light and dark mode, on wide and narrow
/// windows, from left to right and from right to left. Views and light pages missing from the list
/// fail the test.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "rapporteur.sample=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

  private static final String LIGHT = "/light/consultations/{slug}";
  private static final String REPORTED = "/consultations/financial-mechanisms/report";
  private static final String EDITION = "consultations/:slug/report/:edition([1-9][0-9]{0,5})";

  private static final Duration RUN_TIMEOUT = Duration.ofMinutes(5);

  @LocalServerPort int port;

  @Value("${rapporteur.data-folder}")
  Path dataFolder;

  @Autowired ServletContext servletContext;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private final Map<SampleUser, Window> windows = new EnumMap<>(SampleUser.class);
  private Browser browser;

  /// The editions of the sample's report are published after the start, in the background.
  @BeforeAll
  void openBrowser() {
    browser = new Browser(port);
    browser.checkColors();
    var visitor = openWindow(SampleUser.VISITOR);
    await()
        .atMost(RUN_TIMEOUT)
        .pollInterval(ofSeconds(1))
        .until(() -> visitor.page.request().get(REPORTED + "/2").ok());
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  static Stream<Screen> screens() {
    return Stream.of(publicScreens(), lightPages(), accountScreens(), deskScreens())
        .flatMap(List::stream);
  }

  private static List<Screen> publicScreens() {
    return List.of(
        Screen.forRoute(SampleUser.VISITOR, ""),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/questions/:number"),
        Screen.withQuery(
            SampleUser.STAKEHOLDER, "consultations/:slug/questions/:number", "?act=compose"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/comments/:number"),
        Screen.forRoute(SampleUser.MODERATOR, "consultations/:slug/comments/:number"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "consultations/:slug/comments/:number/flag"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/contributors/:number"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "consultations/:slug/submissions/new"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/submissions"),
        new Screen(
            SampleUser.VISITOR,
            "consultations/:slug/submissions",
            "/consultations/financial-mechanisms/submissions"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/submissions/:number"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "consultations/:slug/submissions/:number/edit"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "consultations/:slug/submissions/:number/receipt"),
        Screen.forRoute(SampleUser.VISITOR, "search"),
        Screen.withQuery(SampleUser.VISITOR, "search", "?q=forum&group=civil-society"),
        Screen.withQuery(SampleUser.VISITOR, "search", "?q=zyxnowhere"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/policy"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/log"),
        Screen.forRoute(SampleUser.VISITOR, "consultations/:slug/log/:number"),
        new Screen(
            SampleUser.AUTHOR,
            "consultations/:slug/log/:number/appeal",
            "/consultations/internet-governance-forum/log/8/appeal"),
        new Screen(
            SampleUser.VISITOR, "consultations/:slug/report/:edition?([1-9][0-9]{0,5})", REPORTED),
        new Screen(SampleUser.VISITOR, EDITION + "/challenges", REPORTED + "/1/challenges"),
        new Screen(
            SampleUser.STAKEHOLDER,
            EDITION + "/paragraphs/:number/challenge",
            REPORTED + "/2/paragraphs/2/challenge"),
        new Screen(
            SampleUser.SECRETARIAT,
            EDITION + "/challenges/:number/answer",
            REPORTED + "/1/challenges/999/answer",
            404),
        new Screen(SampleUser.VISITOR, EDITION + "/comparison", REPORTED + "/2/comparison"),
        new Screen(
            SampleUser.STAKEHOLDER,
            "consultations/:slug/report/preview",
            REPORTED + "/preview",
            404),
        Screen.forRoute(SampleUser.VISITOR, "follow-ups"),
        new Screen(
            SampleUser.VISITOR,
            "series",
            "/series?name=Follow-up+to+the+World+Summit+on+the+Information+Society"),
        new Screen(
            SampleUser.VISITOR, "consultations/:slug/report/follow-ups", REPORTED + "/follow-ups"),
        new Screen(
            SampleUser.SECRETARIAT,
            EDITION + "/paragraphs/:number/follow-up",
            REPORTED + "/1/paragraphs/2/follow-up"),
        new Screen(
            SampleUser.SECRETARIAT,
            "consultations/:slug/report/follow-ups/:number/take-back",
            REPORTED + "/follow-ups/999/take-back",
            404),
        Screen.refused(SampleUser.VISITOR, "/nowhere", 404),
        Screen.refused(SampleUser.STAKEHOLDER, "/administration", 403));
  }

  private static List<Screen> lightPages() {
    return List.of(
        Screen.forRoute(SampleUser.VISITOR, "/light"),
        Screen.forRoute(SampleUser.VISITOR, "/light/"),
        new Screen(SampleUser.VISITOR, "/light/search", "/light/search?q=forum"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/questions/{question}"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/comments/{comment}"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/contributors/{contributor}"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/submissions"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/submissions/{submission}"),
        new Screen(
            SampleUser.VISITOR,
            LIGHT + "/themes/{theme}",
            "/light/consultations/internet-governance-forum/themes/9999",
            404),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/policy"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/log"),
        Screen.forRoute(SampleUser.VISITOR, LIGHT + "/log/{number}"),
        new Screen(SampleUser.VISITOR, LIGHT + "/report", "/light" + REPORTED),
        new Screen(
            SampleUser.VISITOR,
            LIGHT + "/report/{edition}/challenges",
            "/light" + REPORTED + "/1/challenges"),
        Screen.forRoute(SampleUser.VISITOR, "/light/follow-ups"),
        new Screen(SampleUser.VISITOR, "/light/series", "/light/series?name=nowhere", 404),
        new Screen(
            SampleUser.VISITOR, LIGHT + "/report/follow-ups", "/light" + REPORTED + "/follow-ups"),
        Screen.refused(SampleUser.VISITOR, "/light/consultations/nowhere", 404));
  }

  private static List<Screen> accountScreens() {
    return List.of(
        Screen.forRoute(SampleUser.VISITOR, "sign-in"),
        Screen.withQuery(SampleUser.VISITOR, "sign-in", "?error=wrong"),
        Screen.forRoute(SampleUser.VISITOR, "sign-in/password"),
        Screen.forRoute(SampleUser.VISITOR, "register"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "account"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "account/inbox"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "account/drafts"),
        Screen.forRoute(SampleUser.STAKEHOLDER, "account/delegations"));
  }

  private static List<Screen> deskScreens() {
    String synthesis = "secretariat/:slug/synthesis";
    String drafted = "/secretariat/financial-mechanisms/synthesis";
    return List.of(
        Screen.forRoute(SampleUser.SECRETARIAT, "delegations"),
        new Screen(
            SampleUser.VISITOR, "delegations/:slug", "/delegations/ministry-of-ict-west-africa"),
        Screen.forRoute(SampleUser.MODERATOR, "moderation/:slug?/:list?"),
        new Screen(
            SampleUser.MODERATOR,
            "moderation/:slug?/:list?",
            "/moderation/internet-governance-forum/flags"),
        Screen.forRoute(SampleUser.SECRETARIAT, "secretariat"),
        Screen.forRoute(SampleUser.SECRETARIAT, "secretariat/:slug"),
        Screen.forRoute(SampleUser.SECRETARIAT, "secretariat/:slug/policy"),
        Screen.forRoute(SampleUser.SECRETARIAT, "secretariat/:slug/import"),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted + "?view=differences"),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted + "?view=campaigns"),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted + "?view=coding"),
        new Screen(
            SampleUser.SECRETARIAT, synthesis + "/coding/:coding", drafted + "/coding/9", 404),
        new Screen(SampleUser.SECRETARIAT, synthesis + "/preview", drafted + "/preview"),
        new Screen(SampleUser.SECRETARIAT, synthesis + "/manuscript", drafted + "/manuscript"),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted + "?view=points"),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted + "?view=comments"),
        new Screen(SampleUser.SECRETARIAT, synthesis, drafted + "?view=history"),
        Screen.forRoute(SampleUser.ADMINISTRATOR, "administration"),
        Screen.forRoute(SampleUser.ADMINISTRATOR, "administration/sample"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void everyScreenIsAccessible(Screen screen) {
    var window = openWindow(screen.user());
    var answer = window.page.navigate(screen.path());
    assertThat(answer.status()).isEqualTo(screen.status());
    window.requireNoViolations();
  }

  /// The admission check of each module answers before the view is created.
  @Test
  void refusedScreenHasErrorStatus() {
    String forum = "/consultations/internet-governance-forum";
    String desk = "/secretariat/internet-governance-forum";
    for (String path :
        List.of(
            "/secretariat",
            desk,
            desk + "/policy",
            desk + "/import",
            desk + "/synthesis",
            desk + "/synthesis/manuscript")) {
      assertThat(fetchStatus(SampleUser.STAKEHOLDER, path)).as(path).isEqualTo(403);
    }
    for (String path :
        List.of("/delegations/nowhere", forum + "/log/999", "/consultations/nowhere/log")) {
      assertThat(fetchStatus(SampleUser.VISITOR, path)).as(path).isEqualTo(404);
    }
    for (String path :
        List.of(forum + "/comments/9999/flag", forum + "/log/999/appeal", desk + "x/policy")) {
      assertThat(fetchStatus(SampleUser.STAKEHOLDER, path)).as(path).isEqualTo(404);
    }
    assertThat(fetchStatus(SampleUser.STAKEHOLDER, "/moderation")).isEqualTo(403);
    assertThat(fetchStatus(SampleUser.MODERATOR, forum + "/submissions/1/receipt")).isEqualTo(403);
    assertThat(fetchStatus(SampleUser.MODERATOR, forum + "/submissions/2/receipt")).isEqualTo(404);
  }

  /// Links to the same light page if it exists, otherwise to the nearest one.
  @Test
  void everyScreenLinksToLightPage() {
    var leads = new TreeMap<String, String>();
    screens()
        .filter(screen -> !screen.path().startsWith("/light"))
        .forEach(screen -> leads.put(screen.path(), openLightLink(screen)));
    String forum = "/consultations/internet-governance-forum";
    assertThat(leads)
        .containsEntry("/search", "/light/search")
        .containsEntry("/account/inbox", "/light/")
        .containsEntry("/nowhere", "/light/")
        .containsEntry(REPORTED, "/light" + REPORTED)
        .containsEntry(REPORTED + "/1/challenges", "/light" + REPORTED + "/1/challenges")
        .containsEntry("/follow-ups", "/light/follow-ups")
        .containsEntry(REPORTED + "/follow-ups", "/light" + REPORTED + "/follow-ups")
        .containsEntry(REPORTED + "/2/paragraphs/2/challenge", "/light" + REPORTED + "/2")
        .containsEntry(forum + "/questions/1", "/light" + forum + "/questions/1")
        .containsEntry(forum + "/comments/1/flag", "/light" + forum + "/comments/1")
        .containsEntry(forum + "/log/8/appeal", "/light" + forum + "/log/8")
        .containsEntry(forum + "/submissions/new", "/light" + forum + "/submissions")
        .containsEntry(forum + "/submissions/1/edit", "/light" + forum + "/submissions/1")
        .containsEntry(forum + "/submissions/1/receipt", "/light" + forum + "/submissions/1");
  }

  private String openLightLink(Screen screen) {
    String page = openWindow(screen.user()).page.request().get(screen.path()).text();
    String link = Jsoup.parse(page).select(".footer [data-light]").attr("href");
    assertThat(fetchStatus(screen.user(), link)).as(screen + " to " + link).isEqualTo(200);
    return link;
  }

  /// The link must also follow client-side navigation within one frame.
  @Test
  void footerLinkFollowsClientNavigation() {
    var page = openWindow(SampleUser.STAKEHOLDER).page;
    String submissions = "/consultations/internet-governance-forum/submissions";
    page.navigate(submissions + "/1/receipt");
    openWindow(SampleUser.STAKEHOLDER).requireLive();
    page.locator("header .mainnav a[href='/']").click();
    page.waitForURL("**/");
    page.locator("main a[href$='/internet-governance-forum']").first().click();
    page.waitForURL("**/internet-governance-forum");
    page.locator("footer [data-light]").click();
    page.waitForURL("**/light/consultations/internet-governance-forum");
  }

  private int fetchStatus(SampleUser user, String path) {
    return openWindow(user).page.request().get(path).status();
  }

  @Test
  void everyViewIsListed() {
    var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext));
    assertThat(
            RouteConfiguration.forRegistry(registry).getAvailableRoutes().stream()
                .map(RouteBaseData::getTemplate))
        .isNotEmpty()
        .isSubsetOf(routes());
  }

  @Test
  void everyLightPageIsListed() {
    assertThat(
            controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/light")))
        .isNotEmpty()
        .isSubsetOf(routes());
  }

  /// The screen list already covers the latest report.
  @Test
  void latestEditionIsTheReport() {
    var visitor = openWindow(SampleUser.VISITOR).page.request();
    assertThat(visitor.get("/light" + REPORTED + "/2").body())
        .isEqualTo(visitor.get("/light" + REPORTED).body())
        .isNotEmpty();
  }

  private static Set<String> routes() {
    return Stream.concat(screens().map(Screen::route), Stream.of(LIGHT + "/report/{edition}"))
        .collect(Collectors.toSet());
  }

  /// Opens one window for each user and signs in once.
  private Window openWindow(SampleUser user) {
    var open = windows.get(user);
    if (open == null) {
      open = new Window(browser);
      windows.put(user, open);
      if (user != SampleUser.VISITOR) {
        open.signIn(user.email(), readPassword(), "/account");
      }
    }
    return open;
  }

  private String readPassword() {
    try {
      return Files.readString(dataFolder.resolve("sample-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
