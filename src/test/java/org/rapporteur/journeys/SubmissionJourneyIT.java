package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
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

/// A delegation sends a formal submission, keeps its receipt and changes it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionJourneyIT {

  private static final String SECOND_ANSWER = "It should continue for five years.";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired DelegationLifecycleService delegations;
  @Autowired JdbcClient database;

  private Browser browser;
  private Window writer;
  private Viewer head;
  private ConsultationDetails details;
  private String consultation;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    writer = new Window(browser);
    details = fixtures.anOpenConsultation();
    consultation = "/consultations/" + details.slug();
    head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    delegations.addSample(
        head.requireSignedIn("test"),
        new DelegationDraft(
            "Ministry of Posts",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August"),
        List.of());
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void submissionIsSentReadAndChanged() throws Exception {
    journey().run(repairedFaults());
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("faults")
  void brokenStepFails(Fault fault) throws Exception {
    journey().requireFailure(fault);
  }

  @Test
  void submissionTextsCanBePastedAndFormatted() {
    writer.signIn(
        people.find(head.requireSignedIn("test")).orElseThrow().email().value(),
        "a long enough password",
        consultation + "/submissions/new");
    var summary = writer.field("Executive summary");
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
            writer.page.locator(".toolbar[aria-label^='Text formatting: 2. ']"), "Bulleted list")
        .click();
    assertThat(answer(2)).hasValue("- Continue");
    assertThat(answer(1)).hasValue("**It was met.**");
    writer.requireNoViolations();
  }

  @Test
  void statusShowsUnsavedChangesUntilNextSave() {
    writer.signIn(
        people.find(head.requireSignedIn("test")).orElseThrow().email().value(),
        "a long enough password",
        consultation + "/submissions/new");
    writer.type("Executive summary", "We favour renewal.");
    requireStatus("Draft saved, visible only to your delegation");
    var requests = new ArrayList<Route>();
    writer.page.route(Fault.LIVE_REQUEST, requests::add);
    writer.type("Executive summary", "We favour renewal for five years.");
    requireStatus("Unsaved changes");
    writer.page.unroute(Fault.LIVE_REQUEST);
    requests.forEach(Route::resume);
    requireStatus("Draft saved, visible only to your delegation");
  }

  private void requireStatus(String text) {
    assertThat(writer.page.locator(".composer-actions [role=status]"))
        .hasText(text, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
  }

  private Journey journey() {
    return new Journey(browser)
        .then("open the form", this::openForm)
        .then("see what is missing", this::requireMissingFieldMessages)
        .then("save the draft", this::saveDraft)
        .then("send the submission", this::sendSubmission)
        .then("open the receipt", this::openReceipt)
        .then("print the receipt", this::printReceipt)
        .then("keep the receipt private", this::requireReceiptPrivate)
        .then("read the submission", this::readSubmission)
        .then("change the submission", this::changeSubmission);
  }

  private static Fault[] repairedFaults() {
    return new Fault[] {
      new Fault(
          "the button does nothing",
          "see what is missing",
          "First confirm that you are authorized",
          Fault.disableButton("Send submission")),
      new Fault(
          "the receipt hides its facts",
          "print the receipt",
          ".receipt .facts",
          Fault.addStyles(".receipt .facts { display: none }")),
      new Fault(
          "a part does not name its submission",
          "read the submission",
          "Part of S-1",
          Fault.addStyles("#c2 a { display: none }")),
      new Fault(
          "the change is lost in transit",
          "change the submission",
          "Compare revision 1 with revision 2",
          Fault.alterRequests("We insist on", "We favour"))
    };
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "an answer is altered in transit",
            "save the draft",
            SECOND_ANSWER,
            Fault.alterRequests(SECOND_ANSWER, "Perhaps.")),
        new Fault(
            "the request is lost",
            "send the submission",
            "Submission S-1 was received",
            Fault.dropRequests(Fault.LIVE_REQUEST)));
  }

  private void openForm() {
    writer.signIn(
        people.find(head.requireSignedIn("test")).orElseThrow().email().value(),
        "a long enough password",
        consultation);
    Window.link(writer.main(), "Write a formal submission").click();
    writer.requireHeading("Formal submission");
  }

  private void requireMissingFieldMessages() {
    writer.type("Executive summary", "We favour renewal on the present terms.");
    writer.clickButton("Send submission");
    assertThat(writer.main()).containsText("First confirm that you are authorized");
    confirmAuthorization();
    writer.clickButton("Send submission");
    assertThat(writer.main()).containsText("Answer at least one question.");
    writer.requireNoViolations();
  }

  private void saveDraft() {
    Window.type(answer(1), "The mandate has been met in every year.");
    Window.type(answer(2), SECOND_ANSWER);
    assertThat(writer.main()).containsText("Draft saved, visible only to your delegation");
    writer.page.waitForCondition(() -> isAnswerSaved(2));
    writer.page.reload();
    assertThat(answer(2)).hasValue(SECOND_ANSWER);
  }

  /// The screen reports a saved draft after the first answer, so the test asks the database.
  private boolean isAnswerSaved(int question) {
    return database
            .sql(
                """
                SELECT COUNT(*) FROM submission_draft_text
                 WHERE consultation_id = :consultation AND question_number = :question
                """)
            .param("consultation", details.id().value())
            .param("question", question)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void sendSubmission() {
    confirmAuthorization();
    writer.clickButton("Send submission");
    assertThat(writer.main()).containsText("Submission S-1 was received");
    writer.requireNoViolations();
  }

  private void openReceipt() {
    Window.link(writer.main(), "Open the printable receipt").click();
    writer.requireHeading("Receipt for S-1");
    assertThat(receiptFacts())
        .hasText(Pattern.compile("Ministry of Posts.*Delegate", Pattern.DOTALL));
    assertThat(Window.link(writer.main(), "C2")).isVisible();
    assertThat(printButton()).isVisible();
  }

  private void printReceipt() {
    writer.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(printButton()).isHidden();
    assertThat(receiptFacts()).isVisible();
    writer.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private void requireReceiptPrivate() {
    writer.open(consultation + "/submissions/1");
    Window.link(writer.main(), "Receipt").click();
    writer.requireHeading("Receipt for S-1");
    var visitor = new Window(browser);
    visitor.open(consultation + "/submissions/1");
    visitor.requireHeading("Ministry of Posts");
    assertThat(Window.link(visitor.main(), "Receipt")).hasCount(0);
  }

  private Locator printButton() {
    return Window.button(writer.main(), "Print receipt");
  }

  private Locator receiptFacts() {
    return writer.page.locator(".receipt .facts");
  }

  private void readSubmission() {
    var visitor = new Window(browser);
    visitor.open(consultation);
    visitor.requireHeading("Continuation of the Forum");
    Window.link(visitor.main(), "All formal submissions").click();
    visitor.requireHeading("Formal submissions");
    assertThat(visitor.main()).containsText("2 of 2");
    Window.link(visitor.main(), "Ministry of Posts").click();
    visitor.requireHeading("Ministry of Posts");
    assertThat(visitor.main()).containsText("We favour renewal on the present terms.");
    assertThat(visitor.page.locator("#c2")).containsText(SECOND_ANSWER);
    visitor.open(consultation + "/questions/2");
    var submissionLink = Window.link(visitor.page.locator("#c2"), "Part of S-1");
    assertThat(submissionLink).isVisible();
    submissionLink.click();
    visitor.page.waitForURL("**/submissions/1");
    visitor.open("/light" + consultation + "/submissions/1");
    visitor.requireHeading("S-1, Ministry of Posts");
    Window.link(visitor.main(), "Formal submissions").click();
    visitor.requireHeading("Formal submissions");
    assertThat(Window.link(visitor.main(), "S-1 Ministry of Posts")).isVisible();
  }

  private void changeSubmission() {
    writer.open(consultation + "/submissions/1");
    Window.link(writer.main(), "Change or withdraw").click();
    writer.requireHeading("Change S-1");
    writer.type("Executive summary", "We insist on renewal on the present terms.");
    confirmAuthorization();
    writer.requireNoViolations();
    writer.clickButton("Send changes");
    assertThat(writer.main()).containsText("The changes to S-1 were received");
    writer.open(consultation + "/submissions/1");
    var compare = Window.link(writer.main(), "Compare revision 1 with revision 2");
    assertThat(compare).isVisible();
    compare.click();
    assertThat(writer.page.locator("#revisions ins")).containsText("insist");
    writer.requireNoViolations();
  }

  private void confirmAuthorization() {
    writer
        .page
        .getByRole(AriaRole.CHECKBOX)
        .and(writer.page.getByLabel(Pattern.compile("authorized to submit")))
        .check();
  }

  private Locator answer(int question) {
    return writer
        .page
        .getByLabel(Pattern.compile("^" + question + "\\. "))
        .and(writer.page.locator("textarea"));
  }
}
