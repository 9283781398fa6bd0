package org.rapporteur.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/// The light version, read by a browser without scripts.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LightIT {

  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
  private static final int MAX_PAGES = 300;
  private static final int MAX_BYTES = 20_000;

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired Messages messages;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired CommentService comments;
  @Autowired PersonService people;
  @Autowired ModerationService moderation;
  @Autowired AppealService appeals;

  final HttpClient http = HttpClient.newHttpClient();
  ConsultationDetails consultation;
  Viewer civil;
  Viewer government;
  String page;

  @BeforeEach
  void postThread() {
    consultation = fixtures.anOpenConsultation();
    civil = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    government = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    page = "/light/consultations/" + consultation.slug();
    post(civil, 1, null, "The Forum should **go on**.");
    post(government, 1, 1, "We agree with C1.");
    post(government, 1, null, "Withdrawn words");
    comments.withdraw(government, consultation.id(), 3);
  }

  @Test
  void questionShowsItsThreads() throws Exception {
    var answer = get(page + "/questions/1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Has the mandate been met?")
        .contains("<p>The Forum should <strong>go on</strong>.</p>")
        .contains(
            "We agree with <a class=\"ref\" href=\"" + page + "/comments/1\"><bdi>C1</bdi></a>.")
        .contains("Governments 1, Civil society 1")
        .doesNotContain("Withdrawn words");
  }

  @Test
  void everyLinkWorksWithoutScripts() throws Exception {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<>(List.of("/light", page));
    var broken = new ArrayList<String>();
    while (!waiting.isEmpty() && seen.size() < MAX_PAGES) {
      String path = waiting.remove();
      if (!seen.add(path)) {
        continue;
      }
      var answer = get(path);
      boolean leadsBack = path.startsWith("/language/");
      // A visitor who flags or follows is asked to sign in first.
      boolean asksToSignIn = path.endsWith("/flag") || path.endsWith("/follow");
      boolean policyOfFullEdition = path.startsWith("/consultations/") && path.endsWith("/policy");
      if (!policyOfFullEdition
          && answer.statusCode() != (leadsBack ? 303 : asksToSignIn ? 302 : 200)) {
        broken.add(answer.statusCode() + " " + path);
      }
      if (path.startsWith("/light")) {
        assertNoScript(path, answer);
        // The list also contains consultations of other tests; skip them.
        findLinks(path, answer.body()).stream()
            .filter(link -> !link.contains("/consultations/") || link.contains(consultationPath()))
            .forEach(waiting::add);
      }
    }
    assertThat(broken).isEmpty();
    assertThat(seen)
        .contains(
            page + "/questions/2",
            page + "/comments/1",
            page + "/comments/2",
            page + "/contributors/1",
            page + "/policy",
            page + "/log",
            page + "/log/1");
  }

  private String consultationPath() {
    return page.substring("/light".length());
  }

  @Test
  void pagesWithoutCommentsAreUnderTwentyKilobytes() throws Exception {
    var css = get("/styles/light.css");
    assertThat(css.statusCode()).isEqualTo(200);
    int style = css.body().getBytes(StandardCharsets.UTF_8).length;
    var moderator = fixtures.aModeratorOf(consultation.id());
    for (int i = 0; i < 50; i++) {
      moderation.keep(
          moderator,
          consultation.id(),
          1,
          new DecisionDraft("2.1", "", "It answers the question."));
    }
    for (String path :
        List.of(
            "/light",
            page,
            page + "/questions/2",
            page + "/policy",
            page + "/log",
            page + "/log/40")) {
      int bytes = get(path).body().getBytes(StandardCharsets.UTF_8).length;
      assertThat(bytes + style).as(path).isLessThan(MAX_BYTES);
    }
  }

  @Test
  void decisionShowsPolicyAndAppeal() throws Exception {
    var moderator = fixtures.aModeratorOf(consultation.id());
    int number =
        moderation
            .remove(
                moderator,
                consultation.id(),
                1,
                new DecisionDraft("3.2", "For you alone.", "Gives a number."))
            .number();
    appeals.appeal(civil, consultation.id(), number, "It is a public number.");

    assertThat(get(page + "/log/" + number).body())
        .contains("Personal data of another person", "Gives a number.", "It is a public number.")
        .doesNotContain("For you alone.");
  }

  @Test
  void homeGroupsConsultationsByPhase() throws Exception {
    var secretariat = fixtures.aSecretariat();
    var slug = new Slug("withdrawn-" + consultation.slug());
    var id = preparation.create(secretariat, slug, fixtures.draft(ReviewTiming.AFTER));
    var founder = fixtures.again(secretariat);
    preparation.announce(founder, id, consultations.get(id).version());
    lifecycle.withdraw(founder, id, "The mandate ended.");

    String home = String.join("", readHomePages());
    assertThat(home.indexOf("<h2>Open for comments</h2>"))
        .isPositive()
        .isLessThan(home.indexOf(consultationPath()));
    assertThat(home.indexOf("<h2>Withdrawn</h2>"))
        .isPositive()
        .isLessThan(home.indexOf("/light/consultations/" + slug));
  }

  @Test
  void homeHasFurtherPages() throws Exception {
    var slugs = new ArrayList<String>();
    for (int i = 0; i <= 25; i++) {
      slugs.add("/light/consultations/" + fixtures.anOpenConsultation().slug() + "\"");
    }

    var homes = readHomePages();

    assertThat(homes).hasSizeGreaterThan(1);
    assertThat(slugs)
        .allSatisfy(
            slug -> assertThat(homes.stream().filter(home -> home.contains(slug))).hasSize(1));
    assertThat(get("/light?after=x").statusCode()).isEqualTo(404);
  }

  /// Reads all pages of the list of consultations.
  private List<String> readHomePages() throws Exception {
    var homes = new ArrayList<String>();
    var next = Optional.of("/light");
    while (next.isPresent()) {
      String home = get(next.get()).body();
      homes.add(home);
      next =
          findLinks("", home).stream().filter(link -> link.startsWith("/light?after=")).findFirst();
    }
    return homes;
  }

  @Test
  void addressFiltersAndOrdersThreads() throws Exception {
    post(civil, 2, null, "From civil society");
    post(government, 2, null, "From a Government");

    String filtered = get(page + "/questions/2?group=gov&order=newest").body();
    assertThat(filtered).contains("From a Government").doesNotContain("From civil society");
    assertThat(filtered)
        .contains("<option value=\"gov\" selected>")
        .contains("<option value=\"newest\" selected>");
    String newest = get(page + "/questions/2?order=newest").body();
    assertThat(newest.indexOf("From a Government"))
        .isLessThan(newest.indexOf("From civil society"));
    assertThat(get(page + "/questions/2?group=nobody&order=odd").body()).contains("From a Gov");
  }

  @Test
  void questionWithScaleShowsTallyAndFilter() throws Exception {
    var scaled = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    postPosition(scaled, civil, ScaleChoice.IN_FAVOUR);
    postPosition(scaled, government, ScaleChoice.AGAINST);
    String path = "/light/consultations/" + scaled.slug() + "/questions/2";

    var answer = get(path + "?question-position=against");
    assertNoScript(path, answer);
    var html = Jsoup.parse(answer.body());
    assertThat(html.select(".q-positions tbody tr").eachText())
        .containsExactly("Governments 0 0 1 0", "Civil society 1 0 0 0", "All groups 1 0 1 0");
    assertThat(html.select("#question-position option[selected]").text()).isEqualTo("Against");
    assertThat(html.select("article").eachAttr("id")).containsExactly("c2");
    assertThat(html.select("article .q-position").text())
        .isEqualTo("Position on the question: Against");
  }

  @Test
  void signedInContributorChangesPosition() throws Exception {
    var scaled = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    postPosition(scaled, civil, ScaleChoice.IN_FAVOUR);
    String path = "/light/consultations/" + scaled.slug() + "/questions/2";
    assertThat(Jsoup.parse(get(path).body()).select("form[method=post]")).isEmpty();

    var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    String email = people.find(civil.requireSignedIn("test")).orElseThrow().email().value();
    send(browser, "/sign-in", "username=" + email + "&password=a+long+enough+password");
    var form = Jsoup.parse(send(browser, path, null).body()).select("form[method=post]").first();
    assertThat(form.select("input[type=radio]").eachAttr("value"))
        .containsExactly("in-favour", "in-favour-with-conditions", "against", "no-position");
    assertThat(form.select("input[checked]").eachAttr("value")).containsExactly("in-favour");
    String fields =
        form.select("input[type=hidden]").stream()
            .map(field -> field.attr("name") + "=" + encode(field.attr("value")))
            .collect(Collectors.joining("&"));

    var saved = send(browser, path, fields + "&choice=against");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("#own-position");
    assertThat(
            Jsoup.parse(send(browser, path, null).body())
                .select("form[method=post] input[checked]")
                .eachAttr("value"))
        .containsExactly("against");
    assertThat(send(browser, path, fields).statusCode()).isEqualTo(400);
  }

  /// Sends a form, or requests the page if there is none.
  private HttpResponse<String> send(HttpClient browser, String path, @Nullable String form)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (form != null) {
      request.POST(BodyPublishers.ofString(form));
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void postPosition(ConsultationDetails scaled, Viewer author, ScaleChoice choice) {
    comments.post(
        author,
        scaled.id(),
        new CommentDraft(
                scaled.question(2).orElseThrow().id(), null, null, null, "Said with a position.")
            .withQuestionPosition(choice),
        Channel.WEB,
        IdempotencyKey.random());
  }

  @Test
  void threadsHaveFurtherPages() throws Exception {
    for (int i = 1; i <= 25; i++) {
      post(civil, 2, null, "Comment number " + i + ".");
    }

    String first = get(page + "/questions/2").body();
    assertThat(first).contains("Comment number 20.").doesNotContain("Comment number 21.");
    String next =
        findLinks("", first).stream()
            .filter(link -> link.contains("after="))
            .findFirst()
            .orElseThrow();
    assertThat(get(next).body()).contains("Comment number 25.").doesNotContain("number 20.");
  }

  @Test
  void pageUsesReaderLanguage() throws Exception {
    // The page declares the language of its texts, English until they are translated.
    var arabic = messages.localeFor(LanguageTag.ARABIC);
    assertThat(get(page, "Cookie", "lang=ar").body())
        .contains("<html lang=\"" + arabic.getLanguage() + "\"")
        .contains(messages.text(arabic, "light.all"));
  }

  @Test
  void unchangedPageIsNotSentAgain() throws Exception {
    var answer = get(page + "/questions/1");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();

    assertThat(get(page + "/questions/1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    post(civil, 1, null, "News");
    assertThat(get(page + "/questions/1", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void missingPageReturns404InHtml() throws Exception {
    var slug = new Slug("draft-" + consultation.slug());
    preparation.create(fixtures.aSecretariat(), slug, fixtures.draft(ReviewTiming.AFTER));
    for (String path :
        List.of(
            "/light/consultations/none",
            "/light/consultations/" + slug,
            page + "/questions/9",
            page + "/questions/x",
            page + "/comments/99",
            page + "/contributors/99",
            page + "/log/99",
            page + "/report")) {
      var answer = get(path, "Accept", "text/html");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("<h1>");
    }
  }

  private static void assertNoScript(String path, HttpResponse<String> answer) {
    assertThat(answer.body())
        .as(path)
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("href=\"javascript:")
        .doesNotContain("‹");
  }

  private static List<String> findLinks(String from, String html) {
    var links = new ArrayList<String>();
    var matcher = LINK.matcher(html);
    while (matcher.find()) {
      String link = HtmlUtils.htmlUnescape(matcher.group(1)).replaceAll("#.*", "");
      if (link.startsWith("/")) {
        links.add(link);
      } else if (!link.isEmpty() && !link.startsWith("http")) {
        throw new AssertionError("relative link on " + from + ": " + link);
      }
    }
    return links;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void post(Viewer author, int question, @Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
