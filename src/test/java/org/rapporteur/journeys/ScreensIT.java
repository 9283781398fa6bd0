package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.rapporteur.journeys.Screen.Eyes;
import org.rapporteur.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every screen of the product, filled with the sample, is accessible: light and dark, wide and
/// narrow. A view or a light page that is not in the list fails.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "rapporteur.sample=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

  private static final String LIGHT = "/light/consultations/{slug}";
  private static final String REPORTED = "/consultations/financial-mechanisms/report";
  private static final String EDITION = "consultations/:slug/report/:edition([1-9][0-9]{0,5})";

  private static final double A_RUN = 300_000;

  @LocalServerPort int port;

  @Value("${rapporteur.data-folder}")
  Path data;

  @Autowired SubmittedToTheSample submitted;
  @Autowired ServletContext servlets;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private final Map<Eyes, Window> windows = new EnumMap<>(Eyes.class);
  private Browser browser;

  /// The sample's report is drafted and published behind the start.
  @BeforeAll
  void openTheBrowser() {
    submitted.send();
    browser = new Browser(port);
    browser.checkDarkScheme();
    var visitor = window(Eyes.VISITOR);
    visitor.page.waitForCondition(
        () -> visitor.page.request().get(REPORTED).ok(),
        new Page.WaitForConditionOptions().setTimeout(A_RUN));
  }

  @AfterAll
  void closeTheBrowser() {
    browser.close();
  }

  static Stream<Screen> screens() {
    return Stream.of(publicScreens(), lightPages(), accountScreens(), desks())
        .flatMap(List::stream);
  }

  private static List<Screen> publicScreens() {
    return List.of(
        Screen.of(Eyes.VISITOR, ""),
        Screen.of(Eyes.VISITOR, "consultations/:slug"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/questions/:number"),
        Screen.at(Eyes.STAKEHOLDER, "consultations/:slug/questions/:number", "?act=compose"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/comments/:number"),
        Screen.of(Eyes.MODERATOR, "consultations/:slug/comments/:number"),
        Screen.of(Eyes.STAKEHOLDER, "consultations/:slug/comments/:number/flag"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/contributors/:number"),
        Screen.of(Eyes.STAKEHOLDER, "consultations/:slug/submissions/new"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/submissions"),
        new Screen(
            Eyes.VISITOR,
            "consultations/:slug/submissions",
            "/consultations/financial-mechanisms/submissions"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/submissions/:number"),
        Screen.of(Eyes.STAKEHOLDER, "consultations/:slug/submissions/:number/edit"),
        Screen.of(Eyes.STAKEHOLDER, "consultations/:slug/submissions/:number/receipt"),
        Screen.of(Eyes.VISITOR, "search"),
        Screen.at(Eyes.VISITOR, "search", "?q=forum&group=civil-society"),
        Screen.at(Eyes.VISITOR, "search", "?q=zyxnowhere"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/policy"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/log"),
        Screen.of(Eyes.VISITOR, "consultations/:slug/log/:number"),
        new Screen(
            Eyes.AUTHOR,
            "consultations/:slug/log/:number/appeal",
            "/consultations/internet-governance-forum/log/7/appeal"),
        new Screen(Eyes.VISITOR, "consultations/:slug/report/:edition?([1-9][0-9]{0,5})", REPORTED),
        new Screen(Eyes.VISITOR, EDITION + "/challenges", REPORTED + "/1/challenges"),
        new Screen(
            Eyes.STAKEHOLDER,
            EDITION + "/paragraphs/:number/challenge",
            REPORTED + "/1/paragraphs/2/challenge"),
        new Screen(
            Eyes.SECRETARIAT,
            EDITION + "/challenges/:number/answer",
            REPORTED + "/1/challenges/999/answer",
            404),
        new Screen(Eyes.VISITOR, EDITION + "/comparison", REPORTED + "/1/comparison", 404),
        new Screen(
            Eyes.STAKEHOLDER, "consultations/:slug/report/preview", REPORTED + "/preview", 404),
        Screen.of(Eyes.VISITOR, "follow-ups"),
        new Screen(Eyes.VISITOR, "series", "/series?name=nowhere", 404),
        new Screen(Eyes.VISITOR, "consultations/:slug/report/follow-ups", REPORTED + "/follow-ups"),
        new Screen(
            Eyes.SECRETARIAT,
            EDITION + "/paragraphs/:number/follow-up",
            REPORTED + "/1/paragraphs/2/follow-up"),
        new Screen(
            Eyes.SECRETARIAT,
            "consultations/:slug/report/follow-ups/:number/take-back",
            REPORTED + "/follow-ups/999/take-back",
            404),
        Screen.refused(Eyes.VISITOR, "/nowhere", 404),
        Screen.refused(Eyes.STAKEHOLDER, "/administration", 403));
  }

  private static List<Screen> lightPages() {
    return List.of(
        Screen.of(Eyes.VISITOR, "/light"),
        Screen.of(Eyes.VISITOR, "/light/"),
        new Screen(Eyes.VISITOR, "/light/search", "/light/search?q=forum"),
        Screen.of(Eyes.VISITOR, LIGHT),
        Screen.of(Eyes.VISITOR, LIGHT + "/questions/{question}"),
        Screen.of(Eyes.VISITOR, LIGHT + "/comments/{comment}"),
        Screen.of(Eyes.VISITOR, LIGHT + "/contributors/{contributor}"),
        Screen.of(Eyes.VISITOR, LIGHT + "/submissions"),
        Screen.of(Eyes.VISITOR, LIGHT + "/submissions/{submission}"),
        new Screen(
            Eyes.VISITOR,
            LIGHT + "/themes/{theme}",
            "/light/consultations/internet-governance-forum/themes/1",
            404),
        Screen.of(Eyes.VISITOR, LIGHT + "/policy"),
        Screen.of(Eyes.VISITOR, LIGHT + "/log"),
        Screen.of(Eyes.VISITOR, LIGHT + "/log/{number}"),
        new Screen(Eyes.VISITOR, LIGHT + "/report", "/light" + REPORTED),
        new Screen(
            Eyes.VISITOR,
            LIGHT + "/report/{edition}/challenges",
            "/light" + REPORTED + "/1/challenges"),
        Screen.of(Eyes.VISITOR, "/light/follow-ups"),
        new Screen(Eyes.VISITOR, "/light/series", "/light/series?name=nowhere", 404),
        new Screen(Eyes.VISITOR, LIGHT + "/report/follow-ups", "/light" + REPORTED + "/follow-ups"),
        Screen.refused(Eyes.VISITOR, "/light/consultations/nowhere", 404));
  }

  private static List<Screen> accountScreens() {
    return List.of(
        Screen.of(Eyes.VISITOR, "sign-in"),
        Screen.at(Eyes.VISITOR, "sign-in", "?error=wrong"),
        Screen.of(Eyes.VISITOR, "sign-in/password"),
        Screen.of(Eyes.VISITOR, "register"),
        Screen.of(Eyes.STAKEHOLDER, "account"),
        Screen.of(Eyes.STAKEHOLDER, "account/inbox"),
        Screen.of(Eyes.STAKEHOLDER, "account/drafts"),
        Screen.of(Eyes.STAKEHOLDER, "account/delegations"));
  }

  private static List<Screen> desks() {
    String synthesis = "secretariat/:slug/synthesis";
    String drafted = "/secretariat/financial-mechanisms/synthesis";
    return List.of(
        Screen.of(Eyes.SECRETARIAT, "delegations"),
        new Screen(Eyes.VISITOR, "delegations/:slug", "/delegations/ministry-of-ict-west-africa"),
        Screen.of(Eyes.MODERATOR, "moderation/:slug?/:list?"),
        new Screen(
            Eyes.MODERATOR,
            "moderation/:slug?/:list?",
            "/moderation/internet-governance-forum/flags"),
        Screen.of(Eyes.SECRETARIAT, "secretariat"),
        Screen.of(Eyes.SECRETARIAT, "secretariat/:slug"),
        Screen.of(Eyes.SECRETARIAT, "secretariat/:slug/policy"),
        Screen.of(Eyes.SECRETARIAT, "secretariat/:slug/import"),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted + "?view=agreement"),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted + "?view=campaigns"),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted + "?view=coding"),
        new Screen(Eyes.SECRETARIAT, synthesis + "/coding/:coding", drafted + "/coding/9", 404),
        new Screen(Eyes.SECRETARIAT, synthesis + "/preview", drafted + "/preview"),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted + "?view=run"),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted + "?view=ledger"),
        new Screen(Eyes.SECRETARIAT, synthesis, drafted + "?view=history"),
        Screen.of(Eyes.ADMINISTRATOR, "administration"),
        Screen.of(Eyes.ADMINISTRATOR, "administration/sample"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void everyScreenIsAccessible(Screen screen) {
    var window = window(screen.eyes());
    var answer = window.page.navigate(screen.path());
    assertThat(answer.status()).isEqualTo(screen.status());
    window.isAccessible();
  }

  /// As each module's admission answers, before a view is made.
  @Test
  void whoeverIsNotLetInIsToldSoByTheStatus() {
    String forum = "/consultations/internet-governance-forum";
    String desk = "/secretariat/internet-governance-forum";
    for (String path :
        List.of("/secretariat", desk, desk + "/policy", desk + "/import", desk + "/synthesis")) {
      assertThat(status(Eyes.STAKEHOLDER, path)).as(path).isEqualTo(403);
    }
    for (String path :
        List.of("/delegations/nowhere", forum + "/log/999", "/consultations/nowhere/log")) {
      assertThat(status(Eyes.VISITOR, path)).as(path).isEqualTo(404);
    }
    for (String path :
        List.of(forum + "/comments/9999/flag", forum + "/log/999/appeal", desk + "x/policy")) {
      assertThat(status(Eyes.STAKEHOLDER, path)).as(path).isEqualTo(404);
    }
    assertThat(status(Eyes.STAKEHOLDER, "/moderation")).isEqualTo(403);
    assertThat(status(Eyes.MODERATOR, forum + "/submissions/1/receipt")).isEqualTo(403);
    assertThat(status(Eyes.MODERATOR, forum + "/submissions/2/receipt")).isEqualTo(404);
  }

  /// The same page where the light version has it, else the nearest that it has.
  @Test
  void everyScreenLeadsToALightPage() {
    var leads = new TreeMap<String, String>();
    screens()
        .filter(screen -> !screen.path().startsWith("/light"))
        .forEach(screen -> leads.put(screen.path(), light(screen)));
    String forum = "/consultations/internet-governance-forum";
    assertThat(leads)
        .containsEntry("/search", "/light/search")
        .containsEntry("/account/inbox", "/light/")
        .containsEntry("/nowhere", "/light/")
        .containsEntry(REPORTED, "/light" + REPORTED)
        .containsEntry(REPORTED + "/1/challenges", "/light" + REPORTED + "/1/challenges")
        .containsEntry("/follow-ups", "/light/follow-ups")
        .containsEntry(REPORTED + "/follow-ups", "/light" + REPORTED + "/follow-ups")
        .containsEntry(REPORTED + "/1/paragraphs/2/challenge", "/light" + REPORTED + "/1")
        .containsEntry(forum + "/questions/1", "/light" + forum + "/questions/1")
        .containsEntry(forum + "/comments/1/flag", "/light" + forum + "/comments/1")
        .containsEntry(forum + "/log/7/appeal", "/light" + forum + "/log/7")
        .containsEntry(forum + "/submissions/new", "/light" + forum + "/submissions")
        .containsEntry(forum + "/submissions/1/edit", "/light" + forum + "/submissions/1")
        .containsEntry(forum + "/submissions/1/receipt", "/light" + forum + "/submissions/1");
  }

  private String light(Screen screen) {
    String page = window(screen.eyes()).page.request().get(screen.path()).text();
    String link = Jsoup.parse(page).select(".footer [data-light]").attr("href");
    assertThat(status(screen.eyes(), link)).as(screen + " to " + link).isEqualTo(200);
    return link;
  }

  /// Also after one came there from another page, in the same frame.
  @Test
  void footerLeadsFromWhereOneIs() {
    var page = window(Eyes.STAKEHOLDER).page;
    String submissions = "/consultations/internet-governance-forum/submissions";
    page.navigate(submissions + "/1/receipt");
    window(Eyes.STAKEHOLDER).isTakenOver();
    page.locator("header .mainnav a[href='/']").click();
    page.waitForURL("**/");
    page.locator("main a[href$='/internet-governance-forum']").first().click();
    page.waitForURL("**/internet-governance-forum");
    page.locator("footer [data-light]").click();
    page.waitForURL("**/light/consultations/internet-governance-forum");
  }

  private int status(Eyes eyes, String path) {
    return window(eyes).page.request().get(path).status();
  }

  @Test
  void everyViewIsInTheList() {
    var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    assertThat(
            RouteConfiguration.forRegistry(registry).getAvailableRoutes().stream()
                .map(RouteBaseData::getTemplate))
        .isNotEmpty()
        .isSubsetOf(routes());
  }

  @Test
  void everyLightPageIsInTheList() {
    assertThat(
            controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/light")))
        .isNotEmpty()
        .isSubsetOf(routes());
  }

  /// Which is looked at already.
  @Test
  void onlyEditionOfAReportIsTheLatest() {
    var visitor = window(Eyes.VISITOR).page.request();
    assertThat(visitor.get("/light" + REPORTED + "/1").body())
        .isEqualTo(visitor.get("/light" + REPORTED).body())
        .isNotEmpty();
  }

  private static Set<String> routes() {
    return Stream.concat(screens().map(Screen::route), Stream.of(LIGHT + "/report/{edition}"))
        .collect(Collectors.toSet());
  }

  /// One for each role, signed in once.
  private Window window(Eyes eyes) {
    var open = windows.get(eyes);
    if (open == null) {
      open = new Window(browser);
      windows.put(eyes, open);
      if (eyes != Eyes.VISITOR) {
        open.signIn(eyes.email(), password(), "/account");
      }
    }
    return open;
  }

  private String password() {
    try {
      return Files.readString(data.resolve("sample-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
