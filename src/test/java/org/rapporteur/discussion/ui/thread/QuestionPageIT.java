package org.rapporteur.discussion.ui.thread;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tests the HTML page of a question, its fragments, personal data and live updates.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuestionPageIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired ThreadService threads;
  @Autowired CommentRenderer html;
  @Autowired DiscussionTemplates templates;

  private final HttpClient http = HttpClient.newHttpClient();
  ConsultationDetails consultation;
  Viewer civil;
  Viewer government;

  @BeforeEach
  void postTwentyFiveThreads() {
    consultation = fixtures.anOpenConsultation();
    civil = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    government = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    for (int i = 1; i <= 25; i++) {
      post(i % 5 == 0 ? government : civil, null, "Comment number " + i);
    }
  }

  @Test
  void pageContainsFirstThreads() throws Exception {
    var page = Jsoup.parse(get("").body());

    assertThat(page.select("main article.comment")).hasSize(20);
    assertThat(page.select("main h1").text()).isEqualTo("Has the mandate been met?");
    assertThat(page.title()).startsWith("Question 1: Has the mandate been met?");
    String next = page.select("[data-more-threads]").attr("href");
    var second = Jsoup.parse(get(next.substring(next.indexOf('?'))).body());
    assertThat(second.select("main article.comment").eachAttr("id"))
        .containsExactly("c21", "c22", "c23", "c24", "c25");
  }

  @Test
  void fragmentIsCacheableForAllReaders() throws Exception {
    var first = get("/fragment?order=newest");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(get("/fragment?order=newest", "If-None-Match", tag).statusCode()).isEqualTo(304);
    post(civil, null, "Something new.");
    var changed = get("/fragment?order=newest", "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(listIds(changed.body())).startsWith("c26", "c25");
  }

  @Test
  void filterKeepsThreadsWithMatchingComment() throws Exception {
    assertThat(listIds(get("/fragment?group=gov").body()))
        .containsExactly("c5", "c10", "c15", "c20", "c25");
    post(government, 1, "A reply of a Government.");
    assertThat(listIds(get("/fragment?group=gov").body())).startsWith("c1", "c26", "c5");
    assertThat(get("/fragment?region=asia-pacific").body()).contains("Clear filters");
  }

  @Test
  void printPageContainsWholeQuestion() throws Exception {
    for (int i = 0; i < 130; i++) {
      post(civil, 1, "Reply " + i);
    }
    var printed = Jsoup.parse(get("/print").body());

    assertThat(printed.select("article.comment")).hasSize(155);
    assertThat(printed.select("button, form, script, .c-actions")).isEmpty();
    assertThat(printed.select("article#c1 .badge").text()).isEqualTo("Civil society");
    assertThat(printed.select(".at").text())
        .isEqualTo(
            "http://127.0.0.1:" + port + "/consultations/" + consultation.slug() + "/comments/…");
    assertThat(printed.select("a[rel=next]")).isEmpty();
    assertThat(get("/print?after=xyz").statusCode()).isEqualTo(400);

    var part = renderPrintPage(100, "");
    assertThat(part.select("article")).hasSize(101);
    assertThat(part.select("a[href$=/comments/1]").eachText())
        .contains("More replies in the thread of C1");
    String next = part.select("a[rel=next]").attr("href");
    var rest = renderPrintPage(100, next.substring(next.indexOf('=') + 1));
    assertThat(rest.select("article").eachAttr("id")).hasSize(24).startsWith("c2");
    assertThat(rest.select("p.more")).isEmpty();
  }

  private Document renderPrintPage(int most, String after) {
    var print = new ThreadPrinter(threads, html, templates, most);
    var question = consultation.question(1).orElseThrow();
    var output = new StringOutput();
    print
        .createContent(consultation, question, print.loadFirstPage(question, after), Locale.ENGLISH)
        .writeTo(output);
    return Jsoup.parseBodyFragment(output.toString());
  }

  @Test
  void commentPageShowsFirstRepliesWithLinkToRest() throws Exception {
    post(civil, 1, "The first reply.");
    for (int i = 0; i < 104; i++) {
      post(civil, 26, "Reply " + i);
    }
    String at = "http://localhost:" + port + "/consultations/" + consultation.slug();
    for (int number : List.of(1, 26)) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(at + "/comments/" + number))
                  .header("Accept", "text/html")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      var page = Jsoup.parse(answer.body());
      var more = page.select("main .here .replies .more a");
      assertThat(page.select("main .here article")).hasSize(101);
      var rest =
          Jsoup.parseBodyFragment(
              get("/fragment?root=" + number + "&after=" + more.attr("data-after")).body());
      assertThat(rest.select("article")).hasSize(number == 1 ? 5 : 4);
      assertThat(rest.select(".more")).isEmpty();
    }
  }

  @Test
  void outlineLinksToEveryPartOfQuestion() throws Exception {
    post(government, 2, "A reply of a Government.");
    var page = Jsoup.parse(get("").body());

    for (var link : page.select(".outline a, .rowbars a")) {
      String href = link.attr("href");
      assertThat(listIds(get(href.substring(href.indexOf('?'))).body())).as(href).isNotEmpty();
    }
    assertThat(page.select(".outline a").eachAttr("href"))
        .anyMatch(href -> href.endsWith("?order=most-divided"))
        .anyMatch(href -> href.endsWith("?order=unanswered"));
    assertThat(page.select(".outline .muted").text()).isEqualTo("26");
    assertThat(page.select(".rowbars li:has(a[href$=group=gov]) .v").text()).isEqualTo("6");
  }

  @Test
  void invalidCursorIsRefused() throws Exception {
    assertThat(get("/fragment?after=xyz").statusCode()).isEqualTo(400);
    assertThat(get("/fragment?after=" + "A".repeat(200)).statusCode()).isEqualTo(400);
    assertThat(get("/fragment?root=abc").statusCode()).isEqualTo(404);
    assertThat(get("/fragment?root=999").statusCode()).isEqualTo(404);
  }

  @Test
  void furtherRepliesAreLoadedAsTree() throws Exception {
    for (int i = 0; i < 15; i++) {
      post(civil, 1, "Reply " + i);
    }
    assertThat(Jsoup.parse(get("").body()).select("[data-more-replies]").text()).contains("15");
    var replies = Jsoup.parseBodyFragment(get("/fragment?root=1").body());
    assertThat(replies.select(".replies > article")).hasSize(15);
  }

  @Test
  void newCommentsAreListedOnce() throws Exception {
    post(civil, 1, "A reply since then.");

    var arrived = Jsoup.parseBodyFragment(get("/fragment?since=25").body());
    assertThat(arrived.select("article").eachAttr("id")).containsExactly("c26");
    assertThat(arrived.select(".answers").text()).isEqualTo("In reply to C1");
    assertThat(get("/fragment?since=26").body()).isEmpty();
  }

  @Test
  void visitorHasNoPersonalData() throws Exception {
    var mine = get("/mine?comments=1,2,3");
    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(mine.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(mine.body()).contains("\"positions\":{}").contains("\"withdrawable\":[]");
    var waiting = get("/mine/waiting");
    assertThat(waiting.statusCode()).isEqualTo(200);
    assertThat(waiting.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(waiting.body()).isEmpty();
  }

  @Test
  void summaryOfRepliesShowsTheirNumber() throws Exception {
    assertThat(Jsoup.parseBodyFragment(get("/fragment?summary=4").body()).text()).contains("4");
    assertThat(get("/fragment?summary=x").statusCode()).isEqualTo(404);
  }

  @Test
  void openTabReceivesPublications() throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/consultations/%s/live-updates?after=25"
                        .formatted(port, consultation.slug())))
            .timeout(Duration.ofSeconds(20))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.US_ASCII))) {
      post(civil, null, "Something new.");
      assertThat(nextLine(lines)).isEqualTo("event: texts");
      assertThat(nextLine(lines)).startsWith("data: {").contains("\"New comments: #\"");
      assertThat(nextLine(lines)).isEqualTo("event: status");
      assertThat(nextLine(lines)).startsWith("data: 25 ").contains(" OPEN ");
      assertThat(awaitLine(lines, "data: 26 1 26")).hasSizeLessThan(40);

      moderation.remove(
          fixtures.aModeratorOf(consultation.id()),
          consultation.id(),
          3,
          new DecisionDraft("3.2", "Post it again without that.", "It names a person."));
      assertThat(awaitLine(lines, "data: [0-9]+ 3")).hasSizeLessThan(40);

      lifecycle.close(
          fixtures.theSecretariatOf(consultation.id()), consultation.id(), "All have spoken.");
      assertThat(awaitLine(lines, "data: 26 [0-9]+ CLOSED [0-9]+")).hasSizeLessThan(40);
    }
  }

  /// Reads lines until one matches a pattern.
  private static String awaitLine(BufferedReader lines, String form) throws IOException {
    String line = nextLine(lines);
    while (!line.matches(form)) {
      line = nextLine(lines);
    }
    return line;
  }

  /// Reads the next line that is not empty and no comment.
  private static String nextLine(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line.isEmpty() || line.startsWith(":")) {
      line = lines.readLine();
    }
    return line;
  }

  @Test
  void reconnectedTabReceivesMissedUpdates() throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/consultations/%s/live-updates?after=23"
                        .formatted(port, consultation.slug())))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.US_ASCII))) {
      assertThat(lines.lines().filter(line -> line.matches("data: [0-9 ]+")).limit(2))
          .containsExactly("data: 24 1 24", "data: 25 1 25");
    }
  }

  @Test
  void futureCursorDoesNotSuppressUpdates() throws Exception {
    String liveUpdates =
        "http://127.0.0.1:%d/consultations/%s/live-updates".formatted(port, consultation.slug());
    var hostile =
        HttpRequest.newBuilder(URI.create(liveUpdates + "?after=1000000000&entry=1000000000"))
            .build();
    var other = HttpRequest.newBuilder(URI.create(liveUpdates + "?after=25")).build();
    try (var first = openStream(hostile);
        var second = openStream(other)) {
      assertThat(awaitLine(first, "data: [0-9]+ [0-9]+ OPEN .*")).startsWith("data: 25 ");
      assertThat(awaitLine(second, "data: [0-9]+ [0-9]+ OPEN .*")).startsWith("data: 25 ");
      post(civil, null, "Something new.");
      assertThat(awaitLine(second, "data: 26 1 26")).isNotEmpty();
      assertThat(awaitLine(first, "data: 26 1 26")).isNotEmpty();
    }
  }

  private BufferedReader openStream(HttpRequest request) throws Exception {
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.US_ASCII));
  }

  @Test
  void unknownUrlsAreNotFound() throws Exception {
    assertThat(get("", "/consultations/" + consultation.slug() + "/questions/9").statusCode())
        .isEqualTo(404);
    assertThat(get("", "/consultations/" + consultation.slug() + "/comments/99").statusCode())
        .isEqualTo(404);
    assertThat(get("", "/consultations/" + consultation.slug() + "/contributors/99").statusCode())
        .isEqualTo(404);
    assertThat(get("", "/consultations/nobody/questions/1/fragment").statusCode()).isEqualTo(404);
  }

  @Test
  void withdrawnConsultationIsNotShownAsReadable() throws Exception {
    lifecycle.withdraw(
        fixtures.theSecretariatOf(consultation.id()), consultation.id(), "The mandate ended.");

    var notice = Jsoup.parse(get("").body()).select("main .notice").text();
    assertThat(notice).contains("was withdrawn", "no longer shown");
  }

  @Test
  void commentPageShowsParentAndEarlierRevisions() throws Exception {
    post(government, 1, "A reply.");
    post(civil, 26, "A reply to the reply.");
    comments.edit(government, consultation.id(), 26, new CommentEdit("A better reply.", null));

    var page =
        Jsoup.parse(get("", "/consultations/" + consultation.slug() + "/comments/26").body());
    assertThat(page.select(".ancestors article").eachAttr("id")).containsExactly("c1");
    assertThat(page.select(".here article").eachAttr("id")).containsExactly("c26", "c27");
    assertThat(page.select("#revisions .c-body").text()).isEqualTo("A reply.");
  }

  @Test
  void contributorPageListsComments() throws Exception {
    var page =
        Jsoup.parse(get("", "/consultations/" + consultation.slug() + "/contributors/2").body());
    assertThat(page.select("main article").eachAttr("id"))
        .containsExactly("c5", "c10", "c15", "c20", "c25");
  }

  private void post(Viewer by, @Nullable Integer parent, String text) {
    comments.post(
        by,
        consultation.id(),
        new CommentDraft(consultation.question(1).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private static List<String> listIds(String html) {
    return Jsoup.parseBodyFragment(html).select("article").eachAttr("id");
  }

  private HttpResponse<String> get(String rest) throws Exception {
    return get(rest, "/consultations/" + consultation.slug() + "/questions/1");
  }

  private HttpResponse<String> get(String rest, String path) throws Exception {
    return http.send(
        request(path + rest).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String rest, String header, String value) throws Exception {
    String path = "/consultations/" + consultation.slug() + "/questions/1" + rest;
    return http.send(
        request(path).header(header, value).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept-Language", "en");
  }
}
