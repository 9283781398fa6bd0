package org.rapporteur.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// Five people take part in one consultation, from its announcement to the published report. Each
/// makes one mistake and corrects it; axe checks every screen and dialog.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ConsultationJourneyIT.ClockConfiguration.class)
class ConsultationJourneyIT {

  @TestConfiguration(proxyBeanMethods = false)
  static class ClockConfiguration {
    @Bean
    @Primary
    MovableClock movableClock() {
      return MovableClock.atNow();
    }
  }

  private static final String QUESTION = "Should the present funds continue, and for whom?";
  private static final String PASSWORD = "three ships sail at noon";
  private static final String FIXTURE_PASSWORD = "a long enough password";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired MovableClock clock;

  /// Makes titles unique: the test can run again in the same application, whose clock it has moved.
  private static int runCount;

  private final int number = ++runCount;
  private final String title = "Financial mechanisms for the information society " + number;
  private final String slug = "financial-mechanisms-for-the-information-society-" + number;
  private final String consultationPath = "/consultations/" + slug;
  private final String questionPath = consultationPath + "/questions/1";
  private LocalDate opens;
  private LocalDate closes;
  private Browser browser;
  private Secretariat secretariat;
  private Moderator moderator;
  private Visitor visitor;
  private Stakeholder government;
  private Stakeholder civilSociety;
  private Mailbox mails;

  @BeforeEach
  void openWindows() {
    // 10:00 on this day is always more than one day and less than two days away.
    opens = LocalDateTime.now(clock).plusHours(38).toLocalDate();
    closes = opens.plusDays(30);
    browser = new Browser(port);
    secretariat = new Secretariat(browser);
    moderator = new Moderator(browser);
    visitor = new Visitor(browser);
    government = new Stakeholder(browser, "ministry" + number + "@example.org", "Government");
    var member = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    civilSociety = new Stakeholder(browser, email(member), "Civil society");
    mails = new Mailbox(browser);
  }

  @AfterEach
  void closeWindows() {
    browser.close();
  }

  @Test
  void consultationLeadsFromAnnouncementToReport() throws IOException {
    try {
      announce();
      register();
      discuss();
      moderate();
      draftReport();
      readReport();
    } catch (AssertionError | RuntimeException failure) {
      browser.saveScreenshots(Path.of("target", "journeys"));
      throw failure;
    }
  }

  private void announce() {
    secretariat.signIn(email(fixtures.aSecretariat()), FIXTURE_PASSWORD, "/secretariat");
    secretariat.createDraft(title, List.of(QUESTION, "What should be financed next?"));
    secretariat.addScale(1);
    secretariat.announceConsultation(opens, closes);
    var appointed = fixtures.aStakeholder(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    secretariat.appointModerator(email(appointed));
    moderator.signIn(email(appointed), FIXTURE_PASSWORD, "/account");
    visitor.findAnnouncement(title, QUESTION);
  }

  private void register() {
    clock.moveTo(opens.atTime(LocalTime.of(10, 1)).toInstant(ZoneOffset.UTC));
    visitor.requireDraftKeptAfterSignInPage(QUESTION);
    mails.signIn(email(fixtures.anAdministrator()), FIXTURE_PASSWORD, "/administration");
    government.register("Adviser, Ministry of ICT", PASSWORD);
    government.confirmAddress(mails, PASSWORD);
  }

  private void discuss() {
    government.open(questionPath);
    government.requireRefused("", "Enter a text.");
    government.choosePosition("In favour");
    government.postComment("The Digital Solidarity Fund reached very few rural communities.", 1);
    government.postComment(
        "Public access points should be financed from universal service funds.", 2);
    civilSociety.signInAtSecondTry(FIXTURE_PASSWORD, questionPath);
    civilSociety.requireRefused("a".repeat(10_001), "Remove 1 character");
    civilSociety.choosePosition("Against");
    civilSociety.postComment(
        "Community networks should be financed from universal service funds.", 3);
    civilSociety.takePosition("Agree", 1);
    civilSociety.postReply("Rural lines need a fund of their own, with public accounts.", 1, 4);
    civilSociety.open(questionPath);
    civilSociety.changePosition("Against", "In favour with conditions");
    government.open(questionPath);
    government.requirePositions(
        "In favour: 1; In favour with conditions: 1; Against: 0; No position: 0");
    government.takePosition("Disagree", 3);
    government.flagComment(4, "Advertising");
  }

  private void moderate() {
    String decision =
        moderator.removeComment(slug, 4, "3.3 Advertising", "Post it again without the offer.");
    // The author is notified when the moderator can no longer undo the decision.
    clock.advance(Duration.ofSeconds(11));
    civilSociety.appealDecision(
        4, decision, "Post it again without the offer.", "It offers nothing to anybody.");
    new Moderator(secretariat).upholdAppeal(slug, "The comment names no product.");
    civilSociety.open(questionPath);
    civilSociety.requireComment(4, "Rural lines need a fund of their own");
    visitor.openLog(consultationPath);
  }

  private void draftReport() throws IOException {
    clock.moveTo(closes.atTime(LocalTime.of(10, 1)).toInstant(ZoneOffset.UTC));
    secretariat.startRun(slug);
    secretariat.editOffline("The secretariat thanks everyone who took part.");
    secretariat.giveReason("Procedure of the consultation");
    secretariat.importEdit("thanks everyone who took part", "thanks all participants");
    secretariat.confirmDraft();
    secretariat.publishReport();
  }

  private void readReport() throws IOException {
    visitor.openReport(consultationPath, title);
    visitor.openCitation();
  }

  private String email(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email().value();
  }
}
