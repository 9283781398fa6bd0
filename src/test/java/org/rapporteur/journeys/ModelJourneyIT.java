package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.WithModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The secretariat lets a language model sort the statements, codes a sample by keyboard, and reads
/// the calls. The model writes nothing that passes the checks, so the text of the program stays.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ModelJourneyIT implements WithModel {

  private static final String PASSWORD = "a long enough password";
  private static final String POINT = "The Forum should go on as it is.";
  private static final double RUN_TIMEOUT_MS = 60_000;
  private static final int PHONE_WIDTH = 360;

  @LocalServerPort int port;
  @Autowired SmallConsultation consultations;
  @Autowired PersonService people;

  private Browser browser;
  private SmallConsultation.Made made;
  private Window window;

  @BeforeEach
  void setUp() {
    browser = new Browser(port);
    made = consultations.closed();
    MODEL.respondWith(ModelJourneyIT::reply);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void secretariatChecksTheModel() throws Exception {
    new Journey(browser)
        .then("let the model work", this::startRun)
        .then("code a statement", this::codeStatement)
        .then("read the calls", this::readCalls)
        .run(
            new Fault(
                "the save button does nothing",
                "code a statement",
                "1 of",
                Fault.disableButton("Save and go on")));
  }

  private void startRun() {
    window = new Window(browser);
    var address = people.find(made.secretariat().requireSignedIn("test")).orElseThrow().email();
    window.signIn(address.value(), PASSWORD, deskPath());
    window.open(deskPath() + "?view=points");
    window.requireLive();
    window
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("language model a-model"))
        .check();
    window.requireNoViolations();
    press("Make a first draft");
    assertThat(window.main())
        .containsText(
            "12 of 12 comments accounted for",
            new LocatorAssertions.ContainsTextOptions().setTimeout(RUN_TIMEOUT_MS));
    window.open(deskPath() + "?view=points");
    assertThat(window.main()).containsText("0 without a reply");
  }

  private void codeStatement() {
    window.open(deskPath() + "?view=coding");
    window.requireLive();
    assertThat(window.main()).containsText("0 of");
    window.requireNoViolations();
    window.page.setViewportSize(PHONE_WIDTH, 800);
    window.page.getByLabel("Point", new Page.GetByLabelOptions().setExact(true)).fill("The Forum");
    window.page.keyboard().press("Enter");
    press("Save and go on");
    assertThat(window.main()).containsText("1 of");
    window.requireNoViolations();
  }

  private void readCalls() {
    window.open(deskPath() + "?view=history");
    window.requireLive();
    assertThat(window.main()).containsText("Calls of the language model");
    assertThat(window.main()).containsText("Accepted, a-model");
    assertThat(window.main()).containsText("The reply does not have the required form.");
    window.requireNoViolations();
  }

  private void press(String button) {
    Window.button(window.main(), button).focus();
    window.page.keyboard().press("Enter");
  }

  private String deskPath() {
    return "/secretariat/" + made.consultation().slug() + "/synthesis";
  }

  /// One theme with one point, which each statement supports; no paragraphs.
  private static String reply(String body) {
    var request = JsonMapper.shared().readTree(body);
    var statements =
        JsonMapper.shared()
            .readTree(request.at("/messages/1/content").asString())
            .path("statements");
    Object reply =
        switch (request.at("/response_format/json_schema/name").asString()) {
          case "codebook" -> codebook(statements.get(0));
          case "coding" -> codes(statements);
          case "translation" -> translations(statements);
          default -> Map.of();
        };
    return JsonMapper.shared().writeValueAsString(reply);
  }

  private static Map<String, Object> codebook(JsonNode first) {
    var example = Map.of("statement", first.get("id"), "text", first.get("text"));
    var point =
        Map.of("point", POINT, "counts", "Calls for continuation.", "examples", List.of(example));
    var theme = Map.of("heading", "The future of the Forum", "points", List.of(point));
    return Map.of("themes", List.of(theme), "unassigned", List.of());
  }

  private static Map<String, Object> codes(JsonNode statements) {
    var codes = new ArrayList<Map<String, Object>>();
    for (JsonNode statement : statements) {
      codes.add(
          Map.of(
              "statement",
              statement.get("id"),
              "point",
              "1.1",
              "stance",
              "supports",
              "because",
              statement.get("text")));
    }
    return Map.of("codes", codes);
  }

  private static Map<String, Object> translations(JsonNode statements) {
    var translations = new ArrayList<Map<String, Object>>();
    for (JsonNode statement : statements) {
      translations.add(Map.of("statement", statement.get("id"), "text", statement.get("text")));
    }
    return Map.of("translations", translations);
  }
}
