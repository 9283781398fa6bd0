package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The secretariat reads campaigns in a left-to-right and a right-to-left language and extends the
/// list of copies by keyboard.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CampaignsJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String SHOW_MORE = "Show 2 of 2 more";

  private static final String TEXT =
      "I write as a nurse in Leeds because the fees of registration must be waived. A person without a"
          + " budget for travel has the same right to speak as a person in the room. This letter was"
          + " organized by Fees for Nobody.";

  private static final String ARABIC =
      "نكتب إليكم من القاهرة لأن المشاركة عن بعد ضرورية للدول النامية ويجب أن تكون مجانية لكل شخص مسجل"
          + " في المنتدى وفي كل اجتماع";

  /// With the two changed copies, two more than a card shows at first; the first is C13.
  private static final int COPIES = 50;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired Runs runs;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window window;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.open();
    for (int i = 0; i < COPIES; i++) {
      postComment(1, LanguageTag.ENGLISH, TEXT);
    }
    postComment(1, LanguageTag.ENGLISH, TEXT.replace("nurse in Leeds", "miner in Bath"));
    postComment(
        1,
        LanguageTag.ENGLISH,
        TEXT.replace("nurse in Leeds", "teacher from York")
            + " My village, "
            + "llanfair".repeat(9)
            + ", has no airport.");
    for (int i = 0; i < 3; i++) {
      postComment(2, LanguageTag.ENGLISH, TEXT);
      postComment(2, LanguageTag.ARABIC, ARABIC);
    }
    postComment(2, LanguageTag.ARABIC, ARABIC.replace("القاهرة", "تونس"));
    postComment(2, LanguageTag.ARABIC, ARABIC.replace("القاهرة", "عمان"));
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  private void postComment(int question, LanguageTag language, String text) {
    var sender = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    consultations.say(made.consultation(), sender, question, language, text);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void campaignCardListsAllCopies() throws Exception {
    journey().run(repairedFaults());
  }

  private Journey journey() {
    return new Journey(browser)
        .then("read the campaign", this::readCampaign)
        .then("show more comments", this::showMore);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "differences are not marked",
          "read the campaign",
          "visible",
          Fault.addStyles(".campaign mark { display: none; }")),
      new Fault(
          "the list cannot be extended",
          "show more comments",
          "C63",
          Fault.disableButton(SHOW_MORE))
    };
  }

  private void readCampaign() {
    String desk = SynthesisLinks.desk(made.consultation().slug());
    window = new Window(browser);
    window.signIn(
        people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email().value(),
        PASSWORD,
        desk);
    window.open(desk + "?view=campaigns");
    assertThat(card().locator(".s-t mark")).isVisible();
    assertThat(card().locator(".s-t mark")).hasText("nurse in Leeds");
    assertThat(card()).containsText("nurse in Leeds otherwise in copies by 2 contributors");
    assertThat(window.main().locator("[dir=rtl] mark, mark [dir=rtl]")).hasCount(2);
    window.requireNoViolations();
  }

  private void showMore() {
    var more = Window.button(card(), SHOW_MORE);
    more.focus();
    window.page.keyboard().press("Enter");
    assertThat(card()).containsText("C63");
    assertThat(card().locator("li:focus")).hasText("C63");
    assertThat(more).isHidden();
    window.requireNoViolations();
  }

  private Locator card() {
    return window.region("The text of C13");
  }
}
