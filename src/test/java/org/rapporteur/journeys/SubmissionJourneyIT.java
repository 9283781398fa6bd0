package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a delegation submits formally: written in one form, read as one thing, changed as one.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionJourneyIT {

  private static final String SECOND = "It should continue for five years.";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired DelegationLifecycleService speaking;
  @Autowired JdbcClient database;

  private Browser browser;
  private Window writing;
  private Viewer head;
  private ConsultationDetails open;
  private String consultation;

  @BeforeEach
  void aDelegation() {
    browser = new Browser(port);
    writing = new Window(browser);
    open = fixtures.anOpenConsultation();
    consultation = "/consultations/" + open.slug();
    head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    speaking.addSample(
        head.requireSignedIn("test"),
        new DelegationDraft(
            "Ministry of Posts",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of());
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void submissionIsSentFromOneFormAndReadAsOneThing() throws Exception {
    journey().arrives(mended());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void submissionIsStoppedByWhatIsBroken(Fault fault) throws Exception {
    journey().stopsFor(fault);
  }

  @Test
  void itsTextsArePastedAndFormattedAsThatOfAComment() {
    writing.signIn(
        people.find(head.requireSignedIn("test")).orElseThrow().email().value(),
        "a long enough password",
        consultation + "/submissions/new");
    var summary = writing.field("Executive summary");
    Window.paste(
        summary,
        "<ul><li><b>an open</b> agenda</li><li><a href='https://example.org/r'>rules</a></li></ul>");
    assertThat(summary).hasValue("- **an open** agenda\n- [rules](https://example.org/r)");
    answer(1).fill("It was met.");
    answer(1).selectText();
    answer(1).press("Control+b");
    assertThat(answer(1)).hasValue("**It was met.**");
    answer(2).fill("Continue");
    Window.button(
            writing.page.locator(".toolbar[aria-label^='Text formatting: 2. ']"), "Bulleted list")
        .click();
    assertThat(answer(2)).hasValue("- Continue");
    assertThat(answer(1)).hasValue("**It was met.**");
    writing.isAccessible();
  }

  private Journey journey() {
    return new Journey(browser)
        .then("opens the form", this::opensTheForm)
        .then("is told what is missing", this::isToldWhatIsMissing)
        .then("keeps the draft", this::keepsTheDraft)
        .then("sends", this::sends)
        .then("opens the receipt", this::opensTheReceipt)
        .then("prints the receipt", this::printsTheReceipt)
        .then("keeps the receipt", this::keepsTheReceipt)
        .then("is read as one thing", this::isReadAsOneThing)
        .then("changes the whole", this::changesTheWhole);
  }

  private static Fault[] mended() {
    return new Fault[] {
      new Fault(
          "the button does nothing",
          "is told what is missing",
          "First confirm that you are authorized",
          Fault.deaf("Send submission")),
      new Fault(
          "the receipt does not say what it is for",
          "prints the receipt",
          ".receipt .facts",
          Fault.styled(".receipt .facts { display: none }")),
      new Fault(
          "a part does not name its whole",
          "is read as one thing",
          "Part of S-1",
          Fault.styled("#c2 a { display: none }")),
      new Fault(
          "the change arrives as it was before",
          "changes the whole",
          "Compare revision 1 with revision 2",
          Fault.altered("We insist on", "We favour"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "an answer is not kept", "keeps the draft", SECOND, Fault.altered(SECOND, "Perhaps.")),
        new Fault(
            "it gets lost on its way",
            "sends",
            "Submission S-1 was received",
            Fault.lost(Fault.LIVE)));
  }

  private void opensTheForm() {
    writing.signIn(
        people.find(head.requireSignedIn("test")).orElseThrow().email().value(),
        "a long enough password",
        consultation);
    Window.link(writing.main(), "Write a formal submission").click();
    writing.reads("Formal submission");
  }

  private void isToldWhatIsMissing() {
    writing.type("Executive summary", "We favour renewal on the present terms.");
    writing.press("Send submission");
    assertThat(writing.main()).containsText("First confirm that you are authorized");
    confirms();
    writing.press("Send submission");
    assertThat(writing.main()).containsText("Answer at least one question.");
    writing.isAccessible();
  }

  private void keepsTheDraft() {
    Window.type(answer(1), "The mandate has been met in every year.");
    Window.type(answer(2), SECOND);
    assertThat(writing.main()).containsText("Draft saved, visible only to your delegation");
    writing.page.waitForCondition(() -> isSaved(2));
    writing.page.reload();
    assertThat(answer(2)).hasValue(SECOND);
  }

  /// The screen says that a draft is saved from the first answer on.
  private boolean isSaved(int question) {
    return database
            .sql(
                """
                SELECT COUNT(*) FROM submission_draft_text
                 WHERE consultation_id = :consultation AND question = :question
                """)
            .param("consultation", open.id().value())
            .param("question", question)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void sends() {
    confirms();
    writing.press("Send submission");
    assertThat(writing.main()).containsText("Submission S-1 was received");
    writing.isAccessible();
  }

  private void opensTheReceipt() {
    Window.link(writing.main(), "Open the printable receipt").click();
    writing.reads("Receipt for S-1");
    assertThat(facts()).hasText(Pattern.compile("Ministry of Posts.*Delegate", Pattern.DOTALL));
    assertThat(Window.link(writing.main(), "C2")).isVisible();
    assertThat(print()).isVisible();
  }

  private void printsTheReceipt() {
    writing.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(print()).isHidden();
    assertThat(facts()).isVisible();
    writing.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private void keepsTheReceipt() {
    writing.open(consultation + "/submissions/1");
    Window.link(writing.main(), "Receipt").click();
    writing.reads("Receipt for S-1");
    var reading = new Window(browser);
    reading.open(consultation + "/submissions/1");
    reading.reads("Ministry of Posts");
    assertThat(Window.link(reading.main(), "Receipt")).hasCount(0);
  }

  private Locator print() {
    return Window.button(writing.main(), "Print receipt");
  }

  private Locator facts() {
    return writing.page.locator(".receipt .facts");
  }

  private void isReadAsOneThing() {
    var reading = new Window(browser);
    reading.open(consultation);
    reading.reads("Continuation of the Forum");
    Window.link(reading.main(), "All formal submissions").click();
    reading.reads("Formal submissions");
    assertThat(reading.main()).containsText("2 of 2");
    Window.link(reading.main(), "Ministry of Posts").click();
    reading.reads("Ministry of Posts");
    assertThat(reading.main()).containsText("We favour renewal on the present terms.");
    assertThat(reading.page.locator("#c2")).containsText(SECOND);
    reading.open(consultation + "/questions/2");
    var whole = Window.link(reading.page.locator("#c2"), "Part of S-1");
    assertThat(whole).isVisible();
    whole.click();
    reading.page.waitForURL("**/submissions/1");
    reading.open("/light" + consultation + "/submissions/1");
    reading.reads("S-1, Ministry of Posts");
    Window.link(reading.main(), "Formal submissions").click();
    reading.reads("Formal submissions");
    assertThat(Window.link(reading.main(), "S-1 Ministry of Posts")).isVisible();
  }

  private void changesTheWhole() {
    writing.open(consultation + "/submissions/1");
    Window.link(writing.main(), "Change or withdraw").click();
    writing.reads("Change S-1");
    writing.type("Executive summary", "We insist on renewal on the present terms.");
    confirms();
    writing.isAccessible();
    writing.press("Send changes");
    assertThat(writing.main()).containsText("The changes to S-1 were received");
    writing.open(consultation + "/submissions/1");
    var compare = Window.link(writing.main(), "Compare revision 1 with revision 2");
    assertThat(compare).isVisible();
    compare.click();
    assertThat(writing.page.locator("#revisions ins")).containsText("insist");
    writing.isAccessible();
  }

  private void confirms() {
    writing
        .page
        .getByRole(AriaRole.CHECKBOX)
        .and(writing.page.getByLabel(Pattern.compile("authorized to submit")))
        .check();
  }

  private Locator answer(int question) {
    return writing
        .page
        .getByLabel(Pattern.compile("^" + question + "\\. "))
        .and(writing.page.locator("textarea"));
  }
}
