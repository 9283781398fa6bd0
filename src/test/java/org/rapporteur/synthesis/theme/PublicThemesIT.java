package org.rapporteur.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentThemesChanged;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.QuestionThemeOverview;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

/// What everyone reads of themes: as a reading puts them there, and once from a run on.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
class PublicThemesIT {

  private static final List<String> OF_HUBS =
      List.of(
          "Remote hubs need a moderator in the room.",
          "Remote hubs need a stable connection.",
          "The host country should pay for the connection of remote hubs.",
          "Each of the remote hubs should have a moderator who speaks the language.",
          "Universities should host the remote hubs of their country.",
          "A list of the remote hubs should be published before the meeting.",
          "Remote hubs should be counted in the report of the meeting.",
          "The remote hubs of the last meeting had a poor connection.");
  private static final List<String> OF_THE_AGENDA =
      List.of(
          "The agenda of the last meeting had no new topics.",
          "An open agenda needs a deadline for topics.",
          "The topics of the agenda should be put to a vote.",
          "The agenda should be open to new topics.",
          "New topics should enter the agenda by vote.",
          "A shorter agenda would leave time for new topics.");

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired Runs runs;
  @Autowired ArrangingService arranging;
  @Autowired SynthesisService drafts;
  @Autowired ThemeService themes;
  @Autowired ThemeUpdateService keeping;
  @Autowired Transactions transactions;
  @Autowired ConsultationLifecycleService holding;
  @Autowired ThreadService threads;
  @Autowired CommentReviewService review;
  @Autowired RevisionReviewService revisions;
  @Autowired CommentService comments;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;
  @Autowired ApplicationEvents events;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Viewer> authors = new ArrayList<>();
  private int first;
  ConsultationDetails consultation;
  Viewer secretariat;
  QuestionDetails question;

  @BeforeEach
  void aReading() {
    var made = consultations.open();
    consultation = made.consultation();
    secretariat = made.secretariat();
    question = consultation.question(1).orElseThrow();
    assertThat(themes.findOverview(consultation, question)).isEmpty();
    OF_HUBS.forEach(this::say);
    OF_THE_AGENDA.forEach(this::say);
    read();
  }

  @Test
  void themesOfAnOpenConsultationAreReadTheSameEverywhere() throws Exception {
    var found = found();
    assertThat(found.themes()).hasSizeGreaterThan(1);
    assertThat(found.newerComments()).isZero();
    String at = "/consultations/" + consultation.slug() + "/questions/1";
    for (var theme : found.themes()) {
      var expected = numbers(theme);
      assertThat(expected).hasSize(theme.comments());
      String query = "?theme=" + theme.number();
      assertThat(drawn(at + query)).isEqualTo(expected);
      assertThat(drawn("/light" + at + query)).isEqualTo(expected);
      assertThat(drawn(at + "/fragment" + query)).isEqualTo(expected);
      assertThat(listed("/api/v1" + at + "/threads" + query)).isEqualTo(expected);
      assertThat(listed("/api/v1" + at + "/comments" + query + "&limit=100")).isEqualTo(expected);
      assertThat(answer("/consultations/" + consultation.slug() + "/themes/" + theme.number()))
          .satisfies(moved -> assertThat(moved.statusCode()).isEqualTo(302))
          .satisfies(
              moved ->
                  assertThat(moved.headers().firstValue("Location").orElse(""))
                      .endsWith(at + query));
    }
    var page = Jsoup.parse(answer(at).body());
    assertThat(page.select(".outline a[href*=theme]").eachText())
        .containsExactlyElementsOf(found.themes().stream().map(QuestionTheme::label).toList());
    var first = found.themes().getFirst();
    String feed =
        answer("/consultations/" + consultation.slug() + "/themes/" + first.number() + "/feed.atom")
            .body();
    assertThat(feed.split("<entry").length - 1).isEqualTo(first.comments());
    var told = JsonMapper.shared().readTree(answer("/api/v1" + at + "/themes").body());
    assertThat(told.get("items").get(0).get("comments").asInt()).isEqualTo(first.comments());
    String unread = "/api/v1/consultations/" + fixtures.anOpenConsultation().slug();
    assertThat(answer(unread + "/questions/1/themes").body()).isEqualTo("{\"items\":[]}");
    assertThat(answer("/api/v1" + at + "/threads?theme=999").statusCode()).isEqualTo(404);
    assertThat(answer(at + "?theme=999").body()).contains("This theme no longer exists");
  }

  @Test
  void aThemeFindsNothingWhereNoCommentsAreShown() throws Exception {
    int theme = theme("hubs").number();
    holding.withdraw(secretariat, consultation.id(), "Nobody asks any more.");

    String at = "/api/v1/consultations/" + consultation.slug() + "/questions/1";
    for (String of : List.of("/threads", "/comments")) {
      assertThat(listed(at + of)).isEmpty();
      assertThat(listed(at + of + "?theme=" + theme)).isEmpty();
    }
  }

  @Test
  void whatIsNotPublicAnyMoreIsNeitherCountedNorListed() {
    var hubs = theme("hubs");
    int before = hubs.comments();
    var removed = id(numbers(hubs).getLast());

    review.remove(removed);
    assertThat(numbers(hubs)).hasSize(before - 1);
    eventually(() -> theme("hubs").comments() == before - 1);
    assertThat(themes.findThemeNumbers(List.of(removed))).isEmpty();

    var left = numbers(hubs).stream().filter(number -> number >= first).toList();
    comments.withdraw(authorOf(left.getFirst()), consultation.id(), left.getFirst());
    revisions.redact(
        id(left.get(1)),
        java.util.Objects.requireNonNull(secretariat.person()),
        List.of(new TextSpan(0, 6)));
    comments.edit(
        authorOf(left.get(2)),
        consultation.id(),
        left.get(2),
        new CommentEdit("Something else.", null));
    eventually(() -> theme("hubs").comments() == before - 4);
    assertThat(numbers(theme("hubs"))).hasSize(before - 4).doesNotContain(left.get(0), left.get(1));
  }

  @Test
  void labelGoesWithTheLastPublicCommentThatSaysItsWords() {
    var hubs = theme("hubs");
    var said = numbers(hubs);
    assertThat(said).hasSizeGreaterThan(4);
    label(hubs, "Remote hubs, zebra crossings");
    review.remove(id(said.get(0)));
    eventually(() -> found().findByNumber(hubs.number()).isEmpty());
    assertThat(numbers(hubs)).isEmpty();

    label(hubs, "Remote hubs");
    review.remove(id(said.get(1)));
    eventually(() -> found().findByNumber(hubs.number()).isPresent());
  }

  @Test
  void labelGoesWithAChangeThatAwaitsReviewAgain() {
    var hubs = theme("hubs");
    comments.edit(
        authorOf(first),
        consultation.id(),
        first,
        new CommentEdit("Remote hubs need zebra crossings.", null));
    label(hubs, "Remote hubs, zebra crossings");
    assertThat(found().findByNumber(hubs.number())).isPresent();

    revisions.returnEditToReview(id(first));

    eventually(() -> found().findByNumber(hubs.number()).isEmpty());
  }

  @Test
  void themesOfARunAreReadWhileOpenAndGoOnInTheNextUnderTheNameThatPeopleGave() throws Exception {
    run();
    var hubs = theme("hubs");
    assertThat(found().newerComments()).isZero();
    assertThat(hubs.comments()).isGreaterThan(3);
    var draft = drafts.find(secretariat, consultation.id()).orElseThrow();
    var source =
        draft.findings().themes().stream()
            .filter(t -> t.label().equals(hubs.label()))
            .findFirst()
            .orElseThrow();
    arranging.rename(secretariat, consultation.id(), source.id(), "Meeting from afar");
    assertThat(found().findByNumber(hubs.number()))
        .hasValueSatisfying(
            named -> {
              assertThat(named.label()).isEqualTo("Meeting from afar");
              assertThat(named.isNamedBySecretariat()).isTrue();
            });

    say("Remote hubs cost less than flights.");
    assertThat(found().newerComments()).isEqualTo(1);
    run();
    assertThat(found().newerComments()).isZero();
    var again = found().findByNumber(hubs.number()).orElseThrow();
    assertThat(again.label()).isEqualTo("Meeting from afar");
    assertThat(again.comments()).isGreaterThanOrEqualTo(hubs.comments());
    assertThat(again.id()).isEqualTo(hubs.id());
  }

  @Test
  void aReadingTellsOnlyOfCommentsThatItPutElsewhere() {
    int before = told().size();
    read();
    assertThat(told()).hasSize(before);
    var moved = id(first);

    read(1);

    assertThat(told()).hasSize(before + 1);
    assertThat(told().getLast().comments()).containsExactly(moved);
    assertThat(themes.findThemeNumbers(List.of(moved))).isEmpty();
    assertThat(themes.findThemeNumbers(List.of(id(first + 1)))).hasSize(1);
    read();
    assertThat(told()).hasSize(before + 2);
    assertThat(told().getLast().comments()).containsExactly(moved);
    assertThat(themes.findThemeNumbers(List.of(moved))).hasSize(1);
  }

  private List<CommentThemesChanged> told() {
    return events.stream(CommentThemesChanged.class).toList();
  }

  private void read() {
    read(0);
  }

  /// The first comments of those on remote hubs are in no theme.
  private void read(int inNone) {
    var current = new HashMap<Integer, Integer>();
    IntStream.range(1, first + authors.size()).forEach(number -> current.put(number, 1));
    var hubs = IntStream.range(first + inNone, first + OF_HUBS.size()).boxed().toList();
    var agenda = IntStream.range(first + OF_HUBS.size(), first + authors.size()).boxed().toList();
    var found =
        List.of(
            new DetectedTheme("a", 1, LanguageTag.ENGLISH, "Remote hubs", false, hubs),
            new DetectedTheme("b", 1, LanguageTag.ENGLISH, "Agenda, new topics", false, agenda));
    transactions.write(
        () ->
            keeping.replaceThemes(
                new ThemeDetectionResult(consultation.id(), Instant.now(), current, found)));
  }

  private QuestionThemeOverview found() {
    return themes.findOverview(consultation, question).orElseThrow();
  }

  private QuestionTheme theme(String word) {
    return found().themes().stream()
        .filter(theme -> theme.label().toLowerCase(java.util.Locale.ROOT).contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(found().toString()));
  }

  /// All comments here begin threads.
  private List<Integer> numbers(QuestionTheme theme) {
    return threads
        .listThreads(
            question.id(), ThreadOrder.BY_THREAD, ThreadFilter.NONE.withTheme(theme.number()), null)
        .threads()
        .stream()
        .map(thread -> thread.root().number())
        .toList();
  }

  private CommentId id(int number) {
    return threads.findComment(consultation, number).orElseThrow().id();
  }

  private Viewer authorOf(int number) {
    return authors.get(number - first);
  }

  private void label(QuestionTheme theme, String label) {
    database
        .sql("UPDATE question_theme SET label = ? WHERE id = ?")
        .params(label, theme.id().value())
        .update();
  }

  private void say(String text) {
    var author = fixtures.aStakeholder(StakeholderGroup.values()[authors.size() % 4]);
    authors.add(author);
    consultations.say(consultation, author, 1, LanguageTag.ENGLISH, text);
    if (authors.size() == 1) {
      first = threads.listPublications(consultation.id(), 0).getLast().root();
    }
  }

  private void run() throws InterruptedException {
    ConsultationId id = consultation.id();
    runs.toTheEnd(secretariat, id);
    var taken = drafts.find(secretariat, id).orElseThrow().stored().head().takenAt();
    eventually(
        () ->
            themes
                .findOverview(consultation, question)
                .filter(t -> t.detectedAt().equals(taken))
                .isPresent());
  }

  private static void eventually(java.util.function.BooleanSupplier condition) {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private List<Integer> drawn(String path) throws Exception {
    return Jsoup.parse(answer(path).body()).select(".thread > [id~=^c[0-9]+$]").stream()
        .map(comment -> Integer.parseInt(comment.id().substring(1)))
        .toList();
  }

  private List<Integer> listed(String path) throws Exception {
    var numbers = new ArrayList<Integer>();
    JsonMapper.shared()
        .readTree(answer(path).body())
        .get("items")
        .forEach(item -> numbers.add(item.get("number").asInt()));
    return numbers;
  }

  private HttpResponse<String> answer(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
