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

/// The secretariat reads what was sent as one text, in two directions of writing, and goes on by
/// keyboard where a list is longer than what is shown.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CampaignsJourneyIT {

  private static final String PASSWORD = "a long enough password";
  private static final String MORE = "Show 2 of 2 more";

  private static final String TEXT =
      "I write as a nurse in Leeds because the fees of registration must be waived. A person without a"
          + " budget for travel has the same right to speak as a person in the room. This letter was"
          + " organized by Fees for Nobody.";

  private static final String ARABIC =
      "نكتب إليكم من القاهرة لأن المشاركة عن بعد ضرورية للدول النامية ويجب أن تكون مجانية لكل شخص مسجل"
          + " في المنتدى وفي كل اجتماع";

  /// With those that change it two more than a card shows at first, from C13 on.
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
  void campaignsAndABrowser() {
    browser = new Browser(port);
    made = consultations.open();
    for (int i = 0; i < COPIES; i++) {
      send(1, LanguageTag.ENGLISH, TEXT);
    }
    send(1, LanguageTag.ENGLISH, TEXT.replace("nurse in Leeds", "miner in Bath"));
    send(
        1,
        LanguageTag.ENGLISH,
        TEXT.replace("nurse in Leeds", "teacher from York")
            + " My village, "
            + "llanfair".repeat(9)
            + ", has no airport.");
    for (int i = 0; i < 3; i++) {
      send(2, LanguageTag.ENGLISH, TEXT);
      send(2, LanguageTag.ARABIC, ARABIC);
    }
    send(2, LanguageTag.ARABIC, ARABIC.replace("القاهرة", "تونس"));
    send(2, LanguageTag.ARABIC, ARABIC.replace("القاهرة", "عمان"));
    runs.toTheEnd(made.secretariat(), made.consultation().id());
  }

  private void send(int question, LanguageTag language, String text) {
    var sender = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    consultations.say(made.consultation(), sender, question, language, text);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void campaignsAreRead() throws Exception {
    journey().arrives(mended());
  }

  private Journey journey() {
    return new Journey(browser).then("read", this::read).then("go on", this::goOn);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "what varies is not marked",
          "read",
          "visible",
          Fault.styled(".campaign mark { display: none; }")),
      new Fault("the list ends where it begins", "go on", "C63", Fault.deaf(MORE))
    };
  }

  private void read() {
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
    window.isAccessible();
  }

  private void goOn() {
    var more = Window.button(card(), MORE);
    more.focus();
    window.page.keyboard().press("Enter");
    assertThat(card()).containsText("C63");
    assertThat(card().locator("li:focus")).hasText("C63");
    assertThat(more).isHidden();
    window.isAccessible();
  }

  private Locator card() {
    return window.region("The text of C13");
  }
}
