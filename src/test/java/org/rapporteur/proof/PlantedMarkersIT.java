package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.notification.following.NotificationPreference;
import org.rapporteur.report.ReportService;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.WithMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requires that no hidden word appears in anything that others can read, and that every edition
/// contains the public words.
@Tag("thorough")
class PlantedMarkersIT extends WithMailServer {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PlantedWords words;
  @Autowired PlantedSubmissions submissions;
  @Autowired PlantedThemes themes;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired FollowService follows;
  @Autowired SearchService search;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired Runs runs;
  @Autowired ReportService reports;
  @Autowired PublicCrawler crawler;

  private static final String LATE_COMMENT = "The late speaker asked for hushlate in every hub.";

  private Browser browser;
  private Viewer follower;
  private String followerEmail;
  private LiveChannel channel;

  @BeforeEach
  void openBrowser() {
    startMail();
    browser = new Browser(port);
    channel = new LiveChannel(port, words.consultation.slug());
    follower = fixtures.aStakeholder(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    followerEmail = people.find(follower.requireSignedIn("test")).orElseThrow().email().value();
  }

  @AfterEach
  void closeBrowser() {
    channel.close();
    browser.close();
  }

  @Test
  void hiddenWordsAreNotInPublicContent() {
    plant();
    var visitor = Reader.openAsVisitor(browser);
    var stakeholder = Reader.signIn(browser, followerEmail);
    themes.awaitVisibleMembers(visitor);

    for (var reader : List.of(visitor, stakeholder)) {
      var read = crawler.readEveryAddress(reader);
      read.putAll(crawler.readSearches(reader));
      assertNothingHidden(reader, read);
      assertPublicWordsAreFound(read);
    }
    var pushed = Map.of("mails", readMails(), "live channel", channel.readAll());
    assertNothingHidden(stakeholder, pushed);
    assertThat(pushed.get("mails")).contains("plainnews");
    assertThat(pushed.get("live channel")).contains("event: decision");
    assertHiddenIsNeitherFoundNorCounted(visitor);
    themes.requireVisibleMembers(visitor);

    publishReport(visitor);

    for (var reader : List.of(visitor, stakeholder)) {
      var read = crawler.readEveryAddress(reader);
      assertNothingHidden(reader, read);
      for (String format : List.of("html", "json", "md", "docx", "pdf")) {
        assertThat(read.get(path("/report." + format))).as(format).contains("plainsaid");
      }
      var screens = crawler.readScreens(reader);
      assertNothingHidden(reader, screens);
      for (String shown : List.of("/questions/1", "/comments/1", "/contributors/1", "/report/1")) {
        assertThat(screens.get(path(shown))).as(shown).contains("plainsaid");
      }
    }
  }

  private void plant() {
    words.postPublicComments();
    submissions.sendPublic();
    var commentsToHide = words.postCommentsToHide();
    var submissionsToHide = submissions.sendSubmissionsToHide();
    // Files are indexed after the posts, so wait until the words that are hidden later are found.
    for (String word :
        List.of(
            "plainfile",
            "hushremoveddocx",
            "hushwithdrawnpdf",
            "hushredacted",
            "plainannextext",
            "hushbacksummary",
            "hushbackannextext",
            "hushredactedsummary",
            "hushredactedannextext",
            "hushremovedsummary",
            "hushremovedannextext")) {
      await().atMost(TIMEOUT).until(() -> countHits(word) > 0);
    }
    followEverything();
    var hidden = new ArrayList<>(words.postUnpublishedComments());
    submissions.sendUnpublished();
    hidden.addAll(commentsToHide);
    themes.saveThemes(hidden);
    words.hideComments(commentsToHide);
    submissions.hideSubmissions(submissionsToHide);
    words.saveDrafts();
    submissions.saveDraft();
    words.publish(words.post(words.other, 1, "There is plainnews to tell."));
    await().atMost(TIMEOUT).until(() -> readMails().contains("plainnews"));
    await().atMost(TIMEOUT).until(() -> countHits("plainnews") > 0);
  }

  private void followEverything() {
    follows.saveDefaults(
        follower,
        new DefaultPreferences(NotificationPreference.AT_ONCE, NotificationPreference.AT_ONCE));
    var slug = words.consultation.slug();
    follows.follow(follower, FollowTarget.forConsultation(slug));
    follows.follow(follower, FollowTarget.forDelegation(submissions.slug));
    for (var kind : List.of(FollowKind.QUESTION, FollowKind.THREAD, FollowKind.CONTRIBUTOR)) {
      follows.follow(follower, new FollowTarget(kind, slug, 1));
    }
  }

  /// Publishes a report, then removes a comment that it cites.
  private void publishReport(Reader visitor) {
    var consultation = words.consultation.id();
    int late = words.post(words.author, null, LATE_COMMENT);
    words.publish(late);
    var person = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(person, Role.SECRETARIAT, consultation.scope());
    var secretariat = viewers.forPerson(person);
    lifecycle.close(secretariat, consultation, "All has been said.");
    runs.toTheEnd(secretariat, consultation);
    runs.prepareToPublish(secretariat, consultation);
    reports.publish(secretariat, consultation);
    assertThat(visitor.read(path("/report.json"))).contains("hushlate");
    words.remove(late);
    words.plantHidden("late");
    await().atMost(TIMEOUT).until(() -> !visitor.read(path("/report.json")).contains("hushlate"));
  }

  private void assertNothingHidden(Reader reader, Map<String, String> read) {
    var found = new TreeMap<String, List<String>>();
    read.forEach(
        (address, body) -> {
          var inIt = words.hidden.stream().filter(body::contains).toList();
          if (!inIt.isEmpty()) {
            found.put(address, inIt);
          }
        });
    assertThat(found).as("read by %s", reader).isEmpty();
  }

  /// Requires the public words in each edition, so that the crawl proves something.
  private void assertPublicWordsAreFound(Map<String, String> read) {
    String publicWord = "plainsaid";
    var expected = new LinkedHashMap<String, String>();
    for (String below : List.of("/questions/1", "/comments/1", "/contributors/1")) {
      expected.put(path(below), publicWord);
      expected.put("/light" + path(below), publicWord);
      expected.put(path(below + "/feed.atom"), publicWord);
    }
    expected.put(path("/feed.atom"), publicWord);
    expected.put(path("/themes/1/feed.atom"), publicWord);
    expected.put("/api/v1" + path("/questions/1/themes"), PlantedThemes.LABEL);
    for (String before : List.of("", "/light")) {
      expected.put(before + path("/questions/1?theme=1"), PlantedThemes.LABEL);
    }
    expected.put(path("/questions/1/fragment"), publicWord);
    expected.put(path("/questions/1/print"), publicWord);
    expected.put("/api/v1" + path("/comments/1"), publicWord);
    expected.put("/api/v1" + path("/questions/1/comments"), publicWord);
    expected.put("/api/v1" + path("/submissions/1"), "plainsummary");
    expected.put(path("/submissions/1"), "plainsummary");
    expected.put(path("/submissions"), "Ministry of Plain Words");
    expected.put("/light" + path("/submissions"), "Ministry of Plain Words");
    expected.put("/light" + path("/submissions/1"), "plainsummary");
    expected.put("/delegations/" + submissions.slug + "/feed.atom", "plainanswer");
    expected.put("/light" + path("/log"), "plainreason");
    expected.put(path("/log.json"), "plainreason");
    expected.put(path("/log/feed.atom"), "plainreason");
    for (String edition : List.of("", "/light", "/api/v1")) {
      expected.put(edition + "/search?q=plain*", publicWord);
      expected.put(edition + "/search?kind=attachment&q=plain*", "plainfile");
      expected.put(edition + "/search?kind=submission&q=plain*", "plainsummary");
    }
    words.files.stream()
        .filter(file -> file.name().startsWith("plain"))
        .forEach(
            file ->
                expected.put(
                    file.link(),
                    file.name().equals("plainname.docx") ? "plainfile" : "plainannextext"));
    expected
        .entrySet()
        .removeIf(entry -> read.getOrDefault(entry.getKey(), "").contains(entry.getValue()));
    assertThat(expected).as("public words that were not found").isEmpty();
  }

  /// Searches every hidden word exactly and fuzzily, and compares the counts with the public
  /// comments.
  private void assertHiddenIsNeitherFoundNorCounted(Reader reader) {
    for (String word : words.hidden) {
      assertThat(countHits(word)).as(word).isZero();
      for (String edition : List.of("/search?q=", "/light/search?q=")) {
        assertThat(Jsoup.parse(reader.read(edition + word)).select("mark, .hit"))
            .as(word)
            .isEmpty();
      }
    }
    var shown =
        items(reader, "/questions/1/comments?limit=100")
            .filter(comment -> comment.path("state").asString().equals("published"))
            .count();
    assertThat(countHits("", "comment")).isEqualTo(shown).isPositive();
    var consultation = JsonMapper.shared().readTree(reader.readBody("/api/v1" + path("")));
    assertThat(consultation.path("comments").asLong()).isEqualTo(shown);
    var submitted =
        items(reader, "/submissions?limit=100").map(one -> one.path("number").asString()).toList();
    assertThat(countHits("", "submission")).isEqualTo(submitted.size()).isPositive();
    for (String edition : List.of("", "/light")) {
      assertThat(findSubmissionNumbers(reader.read(edition + path("/submissions"))))
          .as(edition)
          .containsExactlyInAnyOrderElementsOf(submitted);
    }
  }

  /// Finds the numbers of the submissions that a page links to.
  private static List<String> findSubmissionNumbers(String page) {
    return Jsoup.parse(page).select("a[href~=/submissions/[0-9]+$]").eachAttr("href").stream()
        .map(address -> address.replaceFirst(".*/", ""))
        .toList();
  }

  private Stream<JsonNode> items(Reader reader, String below) {
    return JsonMapper.shared()
        .readTree(reader.readBody("/api/v1" + path(below)))
        .path("items")
        .valueStream();
  }

  private long countHits(String typed) {
    return countHits(typed, "");
  }

  private long countHits(String typed, String kind) {
    var query = new TreeMap<String, List<String>>();
    query.put("q", List.of(typed));
    query.put("kind", List.of(kind));
    query.put("in", List.of(words.consultation.slug().value()));
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(query)).total();
  }

  private String readMails() {
    var mails = new StringBuilder();
    for (var mail : received(followerEmail)) {
      mails.append(subject(mail)).append(part(mail, "plain")).append(part(mail, "html"));
    }
    return mails.toString();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String path(String below) {
    return "/consultations/" + words.consultation.slug() + below;
  }
}
