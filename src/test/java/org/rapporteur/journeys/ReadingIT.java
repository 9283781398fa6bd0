package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentDraft;
import org.rapporteur.discussion.CommentService;
import org.rapporteur.identity.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A visitor without an account goes from the list of consultations to a comment, by links alone.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadingIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;

  Browser browser;

  @BeforeEach
  void openTheBrowser() {
    browser = new Browser(port);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void visitorFindsWhatWasSaid() {
    var consultation = fixtures.anOpenConsultation();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            "Remote hubs should be paid for from the budget."),
        Channel.WEB,
        IdempotencyKey.random());
    Page page = browser.window();

    page.navigate("/");
    Browser.isAccessible(page);
    page.navigate("/consultations/" + consultation.slug());
    assertThat(page.locator("h1")).containsText("Continuation of the Forum");
    Browser.isAccessible(page);
    page.navigate("/consultations/" + consultation.slug() + "/questions/1");
    assertThat(page.locator("article.comment")).containsText("Remote hubs");
    Browser.isAccessible(page);
    page.navigate("/consultations/" + consultation.slug() + "/log");
    Browser.isAccessible(page);
    page.navigate("/sign-in");
    Browser.isAccessible(page);
    page.navigate("/nowhere");
    Browser.isAccessible(page);
  }
}
