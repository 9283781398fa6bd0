package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SectionName;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.HostileTexts;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Puts hostile texts into every field and opens every screen that shows them. Nothing may run,
/// load or navigate, and each text is shown as typed.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFieldsIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired HostilePeople hostile;
  @Autowired PersonService people;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired DocumentService documents;
  @Autowired PolicyService policies;
  @Autowired ThreadService threads;
  @Autowired FollowService follows;
  @Autowired ThemeUpdateService themes;
  @Autowired Transactions transactions;
  @Autowired Runs runs;
  @Autowired SynthesisService synthesis;
  @Autowired EditingService editing;
  @Autowired ArrangingService arranging;
  @Autowired ReportService reports;

  private final List<String> titles = new ArrayList<>();
  private List<String> shown = List.of();
  private Browser browser;
  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Viewer moderator;
  private Viewer reader;
  private int comments;

  @BeforeAll
  void fillEveryField() {
    browser = new Browser(port);
    secretariat = fixtures.aSecretariat();
    consultation = announceConsultation();
    shown = List.copyOf(titles);
    moderator = fixtures.aModeratorOf(consultation.id());
    reader = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    follows.follow(reader, FollowTarget.forConsultation(consultation.slug()));
    var points = new ArrayList<>(policies.getCurrent(consultation.id()).points());
    for (int i = 1; i <= 9; i++) {
      points.add(new PolicyPoint("9." + i, false, hostileText(200), hostileText(1_000)));
    }
    policies.publishVersion(secretariat, consultation.id(), 1, points);
    comments = hostile.postComments(consultation);
    hostile.postQuotingReplies(consultation, 1, 20);
    hostile.addDelegations(consultation, 6);
    hostile.postOfficialReplies(consultation, secretariat, List.of(1, 2, 3, 4, 5));
    hostile.moderate(consultation, moderator, IntStream.rangeClosed(1, 8).boxed().toList());
    hostile.saveDraftsAndTokens(consultation, reader);
    saveThemes();
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void commentsAreStoredAsTyped() {
    for (int number = 1; number <= comments; number++) {
      var comment = threads.findComment(consultation, number).orElseThrow();
      assertThat(HostilePeople.TEXTS.stream().map(text -> InputText.normalize(text).strip()))
          .contains(comment.text());
    }
  }

  @Test
  void publicPagesRunNoHostileText() {
    var window = new WatchedWindow(browser);
    for (String edition : List.of("", "/light")) {
      String page = window.open(edition + path(""));
      shown.forEach(title -> assertThat(page).contains(WatchedWindow.collapseSpaces(title)));
      assertNamesAreShown(window, edition);
      for (int number : List.of(1, 20)) {
        window.open(edition + path("/comments/" + number));
        window.open(edition + path("/contributors/" + number));
      }
      window.open(edition + path("/questions/2"));
      window.open(edition + path("/submissions/1"));
      window.open(edition + path("/log"));
      window.open(edition + path("/log/12"));
      window.open(edition + path("/policy"));
      window.open(edition.isEmpty() ? "/" : edition);
    }
    window.open(path("/questions/1/print"));
    for (var delegation : hostile.delegations.subList(0, 3)) {
      window.open("/delegations/" + delegation);
    }
  }

  /// Requires all names on the pages of the question.
  private void assertNamesAreShown(WatchedWindow window, String edition) {
    var shown = new StringBuilder();
    String next = edition + path("/questions/1");
    while (!next.isEmpty()) {
      shown.append(window.open(next));
      next = window.findLink(edition.isEmpty() ? "a[data-more-threads]" : "a[rel=next]");
    }
    for (String name : HostilePeople.TEXTS) {
      String line =
          InputText.requireLine(
              "name",
              HostilePeople.truncate(name, PersonDraft.MAX_NAME_LENGTH),
              PersonDraft.MAX_NAME_LENGTH);
      assertThat(shown).contains(WatchedWindow.collapseSpaces(line));
    }
  }

  @Test
  void addressParametersRunNoHostileText() {
    var window = new WatchedWindow(browser);
    var texts = HostilePeople.TEXTS.stream().filter(text -> text.contains("alert")).toList();
    for (int i = 0; i < texts.size(); i += 9) {
      String typed = URLEncoder.encode(texts.get(i), StandardCharsets.UTF_8);
      window.open("/search?q=" + typed);
      window.open("/light/search?q=" + typed + "&group=" + typed);
    }
    String typed = URLEncoder.encode("\"><img src=x onerror=alert(1)>", StandardCharsets.UTF_8);
    for (String address :
        List.of(
            "/search?in=" + typed,
            "/search?kind=" + typed + "&order=" + typed + "&page=" + typed,
            path(
                "/questions/1?order=%s&group=%s&theme=%s&after=%s"
                    .formatted(typed, typed, typed, typed)),
            path("/comments/1?compare=" + typed),
            "/sign-in?to=" + typed)) {
      window.open(address);
    }
  }

  @Test
  void deskAndAccountPagesRunNoHostileText() {
    var stakeholder = openSignedIn(reader);
    for (String address : List.of("/account", "/account/inbox", "/account/drafts")) {
      stakeholder.open(address);
    }
    stakeholder.open(path("/questions/1?act=compose"));
    stakeholder.open(path("/comments/1/flag"));
    stakeholder.open("/light" + path("/questions/1"));
    var desk = openSignedIn(moderator);
    String moderation = "/moderation/" + consultation.slug();
    desk.open("/moderation");
    for (String list : List.of("queue", "flags", "appeals")) {
      desk.open(moderation + "/" + list);
    }
    var office = openSignedIn(secretariat);
    String own = "/secretariat/" + consultation.slug();
    for (String address :
        List.of(
            "/secretariat",
            own,
            own + "/policy",
            own + "/import",
            own + "/synthesis",
            "/delegations")) {
      office.open(address);
    }
    openSignedIn(fixtures.anAdministrator()).open("/administration");
  }

  @Test
  void reportRunsNoHostileText() {
    var other = announceConsultation();
    hostile.postComments(other);
    lifecycle.close(secretariat, other.id(), hostile.nextText(500));
    runs.toTheEnd(secretariat, other.id());
    var draft = synthesis.find(secretariat, other.id()).orElseThrow();
    for (var theme : draft.findings().themes()) {
      arranging.rename(secretariat, other.id(), theme.id(), hostile.nextText(200));
    }
    var written = addParagraphs(other, draft.sections().getFirst().name());
    runs.prepareToPublish(secretariat, other.id());
    reports.publishUnder(
        secretariat, other.id(), new Designation(hostile.nextText(60), hostile.nextText(40)));
    var window = new WatchedWindow(browser);
    String page = "/consultations/" + other.slug();
    for (String address : List.of("", "/log")) {
      window.open(page + address);
    }
    for (String address :
        List.of(page + "/report", page + "/report.html", "/light" + page + "/report")) {
      String shown = window.open(address);
      written.forEach(text -> assertThat(shown).contains(WatchedWindow.collapseSpaces(text)));
    }
    var office = openSignedIn(secretariat);
    String desk = "/secretariat/" + other.slug() + "/synthesis";
    for (String view :
        List.of("", "?view=differences", "?view=campaigns", "?view=comments", "?view=history")) {
      office.open(desk + view);
    }
  }

  /// Adds hostile sentences to the draft. Excludes texts with numbers or quotations, which comments
  /// must support, and with characters that XML cannot contain.
  private List<String> addParagraphs(ConsultationDetails of, SectionName section) {
    var written =
        HostilePeople.TEXTS.stream()
            .filter(HostileTexts.ONE_OF_EACH_CLASS::contains)
            .map(text -> text.replace("alert(1)", "alert(name)"))
            .filter(
                text -> !InputText.isInvisible(text) && !text.matches("(?s).*[\\d“”\"\\uFFFE].*"))
            .map(text -> InputText.normalize(text).strip())
            .toList();
    assertThat(written).hasSizeGreaterThan(10);
    var added =
        written.stream()
            .map(text -> editing.addParagraph(secretariat, of.id(), section, null, text, List.of()))
            .toList();
    var draft = synthesis.find(secretariat, of.id()).orElseThrow();
    for (var id : added) {
      int version = draft.paragraph(id).orElseThrow().version();
      var seen = new EditingService.Seen(of.id(), id, version);
      editing.giveReason(secretariat, seen, 1, UncitedReason.SECRETARIAT_VIEW);
    }
    return written;
  }

  private ConsultationDetails announceConsultation() {
    var usual = fixtures.draft(ReviewTiming.AFTER);
    var sections = new ArrayList<SectionDraft>();
    for (int section = 0; section < 4; section++) {
      var questions = new ArrayList<QuestionDraft>();
      for (int question = 0; question < 4; question++) {
        questions.add(new QuestionDraft(hostileTitle(200), hostileText(1_000)));
      }
      sections.add(new SectionDraft(hostileTitle(200), questions));
    }
    var texts =
        new ConsultationTexts(
            hostileTitle(200),
            hostileText(1_000),
            hostileText(1_000),
            hostileText(ConsultationTexts.MAX_LINE_LENGTH),
            new Mandate(
                hostileText(1_000),
                hostileText(ConsultationTexts.MAX_LINE_LENGTH),
                "https://example.org/%22onclick=alert(1)"));
    var slug = new Slug("hostile-" + titles.size());
    var id =
        preparation.create(
            secretariat,
            slug,
            new ConsultationDraft(texts, usual.schedule(), usual.terms(), sections));
    secretariat = fixtures.again(secretariat);
    for (String name : HostilePeople.FILES) {
      documents.add(
          secretariat,
          id,
          name.replace(".png", ".pdf"),
          LanguageTag.ENGLISH,
          new ByteArrayInputStream(SampleFiles.pdf(slug + " " + name.length())));
    }
    preparation.announce(secretariat, id, consultations.get(id).version());
    return consultations.get(id);
  }

  private LocalizedText hostileTitle(int maxLength) {
    String title = hostile.nextText(maxLength);
    titles.add(InputText.normalize(title).strip());
    return LocalizedText.fromText(LanguageTag.ENGLISH, title);
  }

  private LocalizedText hostileText(int maxLength) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, hostile.nextText(maxLength));
  }

  private void saveThemes() {
    var revisions = new HashMap<Integer, Integer>();
    var found = new ArrayList<DetectedTheme>();
    for (int number = 1; number <= 30; number += 3) {
      var members = List.of(number, number + 1, number + 2);
      members.forEach(member -> revisions.put(member, 1));
      found.add(
          new DetectedTheme(
              "t" + number, 1, LanguageTag.ENGLISH, hostile.nextText(200), true, members));
    }
    transactions.write(
        () ->
            themes.replaceThemes(
                new ThemeDetectionResult(consultation.id(), Instant.now(), revisions, found)));
  }

  private WatchedWindow openSignedIn(Viewer viewer) {
    var person = people.find(viewer.requireSignedIn("test")).orElseThrow();
    return new WatchedWindow(browser).signIn(person.email().value());
  }

  private String path(String below) {
    return "/consultations/" + consultation.slug() + below;
  }
}
