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

/// A word that stands in something hidden is in no byte that anybody else can get; the words beside
/// it that are public are found in every edition.
@Tag("thorough")
class PlantedMarkersIT extends WithMailServer {

  private static final Duration SOON = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PlantedWords words;
  @Autowired PlantedSubmissions submissions;
  @Autowired PlantedThemes themes;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired FollowService follows;
  @Autowired SearchService search;
  @Autowired ConsultationLifecycleService holding;
  @Autowired Runs runs;
  @Autowired ReportService reports;
  @Autowired PublicWalk walk;

  private static final String LATE = "The late speaker asked for hushlate in every hub.";

  private Browser browser;
  private Viewer follower;
  private String followersAddress;
  private LiveChannel channel;

  @BeforeEach
  void open() {
    startMail();
    browser = new Browser(port);
    channel = new LiveChannel(port, words.consultation.slug());
    follower = fixtures.aStakeholder(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    followersAddress = people.find(follower.requireSignedIn("test")).orElseThrow().email().value();
  }

  @AfterEach
  void close() {
    channel.close();
    browser.close();
  }

  @Test
  void wordsOfWhatIsHiddenAreInNoPublicByte() {
    plant();
    var visitor = Reader.visitor(browser);
    var stakeholder = Reader.signedIn(browser, followersAddress);
    themes.awaitWhatIsLeft(visitor);

    for (var reader : List.of(visitor, stakeholder)) {
      var read = walk.everyAddress(reader);
      read.putAll(walk.searches(reader));
      assertHidden(reader, read);
      assertShown(read);
    }
    var told = Map.of("mails", mails(), "live channel", channel.heard());
    assertHidden(stakeholder, told);
    assertThat(told.get("mails")).contains("plainnews");
    assertThat(told.get("live channel")).contains("event: decision");
    assertNothingIsFoundOrCounted(visitor);
    themes.holdWhatIsLeft(visitor);

    report(visitor);

    for (var reader : List.of(visitor, stakeholder)) {
      var read = walk.everyAddress(reader);
      assertHidden(reader, read);
      for (String format : List.of("html", "json", "md", "docx", "pdf")) {
        assertThat(read.get(path("/report." + format))).as(format).contains("plainsaid");
      }
      var seen = walk.screens(reader);
      assertHidden(reader, seen);
      for (String shown : List.of("/questions/1", "/comments/1", "/contributors/1", "/report/1")) {
        assertThat(seen.get(path(shown))).as(shown).contains("plainsaid");
      }
    }
  }

  private void plant() {
    words.inSight();
    submissions.inSight();
    var going = words.inSightForNow();
    var goingSubmissions = submissions.inSightForNow();
    // The texts of files are read behind the posts: what is taken away later was found before.
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
      await().atMost(SOON).until(() -> found(word) > 0);
    }
    follow();
    var hidden = new ArrayList<>(words.neverInSight());
    submissions.neverInSight();
    hidden.addAll(going);
    themes.read(hidden);
    words.takeAway(going);
    submissions.takeBack(goingSubmissions);
    words.inTheMaking();
    submissions.inTheMaking();
    words.publish(words.post(words.other, 1, "There is plainnews to tell."));
    await().atMost(SOON).until(() -> mails().contains("plainnews"));
    await().atMost(SOON).until(() -> found("plainnews") > 0);
  }

  private void follow() {
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

  /// Of which a comment that it cites is removed afterwards.
  private void report(Reader visitor) {
    var consultation = words.consultation.id();
    int late = words.post(words.author, null, LATE);
    words.publish(late);
    var person = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(person, Role.SECRETARIAT, consultation.scope());
    var secretariat = viewers.forPerson(person);
    holding.close(secretariat, consultation, "All has been said.");
    runs.toTheEnd(secretariat, consultation);
    runs.tellOfEveryGroup(secretariat, consultation);
    reports.publish(secretariat, consultation);
    assertThat(visitor.read(path("/report.json"))).contains("hushlate");
    words.remove(late);
    words.hush("late");
    await().atMost(SOON).until(() -> !visitor.read(path("/report.json")).contains("hushlate"));
  }

  private void assertHidden(Reader reader, Map<String, String> read) {
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

  /// The same walk finds what is public, in each edition where it belongs.
  private void assertShown(Map<String, String> read) {
    String said = "plainsaid";
    var places = new LinkedHashMap<String, String>();
    for (String below : List.of("/questions/1", "/comments/1", "/contributors/1")) {
      places.put(path(below), said);
      places.put("/light" + path(below), said);
      places.put(path(below + "/feed.atom"), said);
    }
    places.put(path("/feed.atom"), said);
    places.put(path("/themes/1/feed.atom"), said);
    places.put("/api/v1" + path("/questions/1/themes"), PlantedThemes.LABEL);
    for (String before : List.of("", "/light")) {
      places.put(before + path("/questions/1?theme=1"), PlantedThemes.LABEL);
    }
    places.put(path("/questions/1/fragment"), said);
    places.put(path("/questions/1/print"), said);
    places.put("/api/v1" + path("/comments/1"), said);
    places.put("/api/v1" + path("/questions/1/comments"), said);
    places.put("/api/v1" + path("/submissions/1"), "plainsummary");
    places.put(path("/submissions/1"), "plainsummary");
    places.put(path("/submissions"), "Ministry of Plain Words");
    places.put("/light" + path("/submissions"), "Ministry of Plain Words");
    places.put("/light" + path("/submissions/1"), "plainsummary");
    places.put("/delegations/" + submissions.slug + "/feed.atom", "plainanswer");
    places.put("/light" + path("/log"), "plainreason");
    places.put(path("/log.json"), "plainreason");
    places.put(path("/log/feed.atom"), "plainreason");
    for (String edition : List.of("", "/light", "/api/v1")) {
      places.put(edition + "/search?q=plain*", said);
      places.put(edition + "/search?kind=attachment&q=plain*", "plainfile");
      places.put(edition + "/search?kind=submission&q=plain*", "plainsummary");
    }
    words.files.stream()
        .filter(file -> file.name().startsWith("plain"))
        .forEach(
            file ->
                places.put(
                    file.link(),
                    file.name().equals("plainname.docx") ? "plainfile" : "plainannextext"));
    places
        .entrySet()
        .removeIf(place -> read.getOrDefault(place.getKey(), "").contains(place.getValue()));
    assertThat(places).as("public and not found").isEmpty();
  }

  /// Neither as typed nor by words that are nearly the same; and the number of what is found is
  /// that of what anyone reads.
  private void assertNothingIsFoundOrCounted(Reader reader) {
    for (String word : words.hidden) {
      assertThat(found(word)).as(word).isZero();
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
    assertThat(found("", "comment")).isEqualTo(shown).isPositive();
    var consultation = JsonMapper.shared().readTree(reader.bytes("/api/v1" + path("")));
    assertThat(consultation.path("comments").asLong()).isEqualTo(shown);
    var submitted =
        items(reader, "/submissions?limit=100").map(one -> one.path("number").asString()).toList();
    assertThat(found("", "submission")).isEqualTo(submitted.size()).isPositive();
    for (String edition : List.of("", "/light")) {
      assertThat(listed(reader.read(edition + path("/submissions"))))
          .as(edition)
          .containsExactlyInAnyOrderElementsOf(submitted);
    }
  }

  /// The numbers of the submissions that a page leads to.
  private static List<String> listed(String page) {
    return Jsoup.parse(page).select("a[href~=/submissions/[0-9]+$]").eachAttr("href").stream()
        .map(address -> address.replaceFirst(".*/", ""))
        .toList();
  }

  private Stream<JsonNode> items(Reader reader, String below) {
    return JsonMapper.shared()
        .readTree(reader.bytes("/api/v1" + path(below)))
        .path("items")
        .valueStream();
  }

  private long found(String typed) {
    return found(typed, "");
  }

  private long found(String typed, String kind) {
    var query = new TreeMap<String, List<String>>();
    query.put("q", List.of(typed));
    query.put("kind", List.of(kind));
    query.put("in", List.of(words.consultation.slug().value()));
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(query)).total();
  }

  private String mails() {
    var mails = new StringBuilder();
    for (var mail : received(followersAddress)) {
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
