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

/// Five people, one consultation, from its announcement to the published report, in a real browser.
/// Each of them fails once and recovers, and every screen and dialog they see is checked with axe.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ConsultationStoryIT.TheClock.class)
class ConsultationStoryIT {

  @TestConfiguration(proxyBeanMethods = false)
  static class TheClock {
    @Bean
    @Primary
    MovableClock movableClock() {
      return MovableClock.atNow();
    }
  }

  private static final String QUESTION = "Which funds have reached those who needed them?";
  private static final String PASSWORD = "three ships sail at noon";
  private static final String GIVEN = "a long enough password";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired MovableClock clock;

  /// The story can be told again in the same application, whose clock it has moved.
  private static int told;

  private final int number = ++told;
  private final String title = "Financial mechanisms for the information society " + number;
  private final String slug = "financial-mechanisms-for-the-information-society-" + number;
  private final String home = "/consultations/" + slug;
  private final String asked = home + "/questions/1";
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
  void openTheWindows() {
    // The day whose ten o'clock is one day and some hours away, at whatever hour this runs.
    opens = LocalDateTime.now(clock).plusHours(38).toLocalDate();
    closes = opens.plusDays(30);
    browser = new Browser(port);
    secretariat = new Secretariat(browser);
    moderator = new Moderator(browser);
    visitor = new Visitor(browser);
    government = new Stakeholder(browser, "ministry" + number + "@example.org", "Government");
    civilSociety = new Stakeholder(browser, "network" + number + "@example.org", "Civil society");
    mails = new Mailbox(browser);
  }

  @AfterEach
  void closeTheWindows() {
    browser.close();
  }

  @Test
  void everybodyGetsFromTheAnnouncementToTheReport() throws IOException {
    try {
      announcing();
      joining();
      discussing();
      moderating();
      drafting();
      reading();
    } catch (AssertionError | RuntimeException failure) {
      browser.saveScreenshots(Path.of("target", "journeys"));
      throw failure;
    }
  }

  private void announcing() {
    secretariat.signIn(email(fixtures.aSecretariat()), GIVEN, "/secretariat");
    secretariat.writes(title, List.of(QUESTION, "What should be financed next?"));
    secretariat.announces(opens, closes);
    var appointed = fixtures.aStakeholder(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    secretariat.appoints(email(appointed));
    moderator.signIn(email(appointed), GIVEN, "/account");
    visitor.findsTheAnnouncement(title, QUESTION);
  }

  private void joining() {
    clock.moveTo(opens.atTime(LocalTime.of(10, 1)).toInstant(ZoneOffset.UTC));
    visitor.isAskedToSignInAndKeepsWhatWasTyped(QUESTION);
    mails.signIn(email(fixtures.anAdministrator()), GIVEN, "/administration");
    government.registers("Adviser, Ministry of ICT", PASSWORD);
    government.confirms(mails, PASSWORD);
    civilSociety.registers("Convenor, Rural Access Network", PASSWORD);
    civilSociety.confirms(mails, PASSWORD);
  }

  private void discussing() {
    government.open(asked);
    government.isRefused("", "Enter a text.");
    government.comments("The Digital Solidarity Fund reached very few rural communities.", 1);
    government.comments("Public access points should be financed from universal service funds.", 2);
    civilSociety.mistypesThePassword(PASSWORD, asked);
    civilSociety.isRefused("a".repeat(10_001), "Remove 1 character");
    civilSociety.comments("Community networks should be financed from universal service funds.", 3);
    civilSociety.takesAPosition("Agree", 1);
    civilSociety.replies("Rural lines need a fund of their own, with public accounts.", 1, 4);
    government.open(asked);
    government.takesAPosition("Disagree", 3);
    government.flags(4, "Advertising");
  }

  private void moderating() {
    String decision =
        moderator.removes(slug, 4, "3.3 Advertising", "Post it again without the offer.");
    // The author is told once the moderator can no longer undo it.
    clock.advance(Duration.ofSeconds(11));
    civilSociety.appeals(
        4, decision, "Post it again without the offer.", "It offers nothing to anybody.");
    new Moderator(secretariat).upholds(slug, "The comment names no product.");
    civilSociety.open(asked);
    civilSociety.sees(4, "Rural lines need a fund of their own");
    visitor.readsTheLog(home);
  }

  private void drafting() {
    clock.moveTo(closes.atTime(LocalTime.of(10, 1)).toInstant(ZoneOffset.UTC));
    secretariat.drafts(slug);
    secretariat.edits("The secretariat thanks everyone who took part.");
    secretariat.givesTheReason("Procedure of the consultation");
    secretariat.publishes();
  }

  private void reading() throws IOException {
    visitor.readsTheReport(home, title);
    visitor.followsACitation();
  }

  private String email(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email().value();
  }
}
