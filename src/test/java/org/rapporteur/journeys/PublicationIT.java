package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.synthesis.NotPublishable;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Publishes a report in every format through the public services only.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicationIT {

  private static final String THEME_CAPTION = "Contributors to question 1 by theme";
  private static final String ADDED_SENTENCE =
      "Two speakers asked that the cost of hubs be made public.";

  private static final String REDACTED_SENTENCE = "Two remote hubs cost less than one flight.";
  private static final String COMMENT_4 =
      "Connection costs of remote hubs were modest for our company. " + REDACTED_SENTENCE;

  @Autowired SmallConsultation consultations;
  @Autowired ConsultationService consultationService;
  @Autowired Runs runs;
  @Autowired SynthesisService synthesis;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired ReportService reports;
  @Autowired ModerationService moderation;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void editedDraftIsPublishedInEveryFormat() throws Exception {
    var made = consultations.closed();
    var id = made.consultation().id();
    runs.toTheEnd(made.secretariat(), id);
    var added = addParagraph(made);

    assertThatThrownBy(() -> reports.publish(made.secretariat(), id))
        .isInstanceOfSatisfying(
            NotPublishable.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.kind()).isEqualTo(Problem.Kind.UNCITED);
                          assertThat(problem.paragraph()).isEqualTo(added.paragraph());
                        }));
    typing.cite(made.secretariat(), added, 1, 6);
    runs.confirmAll(made.secretariat(), id);
    var edition = reports.publish(made.secretariat(), id);

    assertThat(consultationService.get(id).phase()).isEqualTo(Phase.REPORTED);
    assertThat(reports.getLatest(Viewer.VISITOR, id)).isEqualTo(edition);
    var draft = synthesis.find(made.secretariat(), id).orElseThrow();
    var sentences = draft.sentences().stream().map(sentence -> sentence.text()).toList();
    var json = JsonMapper.builder().build().readTree(get(made, "report.json").body());
    assertThat(sentenceTexts(json)).containsExactlyElementsOf(sentences);
    assertThat(citedComments(json)).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(json.get("input").get("sha256").asString())
        .isEqualTo(draft.stored().head().snapshotHash());
    assertThat(json.get("coverage").get("accounted").asInt()).isEqualTo(12);
    assertThat(json.get("contributions")).hasSize(12);
    assertThat(draft.findings().themes()).isNotEmpty();
    for (String format : List.of("report.json", "report.html", "report.md", "report")) {
      assertThat(get(made, format).body()).contains(THEME_CAPTION, "By region");
    }
    assertThat(get(made, "report.html").body()).contains(ADDED_SENTENCE);
    assertThat(get(made, "report.md").body()).contains(ADDED_SENTENCE);
    assertThat(get(made, "report").body()).contains("data-initial", ADDED_SENTENCE);
    assertThat(readDocx(made)).contains(ADDED_SENTENCE, THEME_CAPTION);
    assertThat(readPdf(made)).contains(ADDED_SENTENCE, THEME_CAPTION);
    for (int comment : citedComments(json)) {
      assertThat(get(made, "comments/" + comment).statusCode()).isEqualTo(200);
    }
    for (String link : consultationLinks(get(made, "report.html").body())) {
      assertThat(fetch(link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void secondRunBecomesSecondEdition() throws Exception {
    var made = consultations.closed();
    var id = made.consultation().id();
    runs.toTheEnd(made.secretariat(), id);
    runs.confirmAll(made.secretariat(), id);
    reports.publish(made.secretariat(), id);
    String first = get(made, "report/1.json").body();
    var written = addParagraph(made);
    typing.cite(made.secretariat(), written, 1, 6);
    // What people added stays when a run makes the next draft.
    runs.toTheEnd(made.secretariat(), id);
    runs.confirmAll(made.secretariat(), id);

    var second = reports.publish(made.secretariat(), id);

    assertThat(second.number()).isEqualTo(2);
    assertThat(get(made, "report/1.json").body()).isEqualTo(first).doesNotContain(ADDED_SENTENCE);
    assertThat(get(made, "report.json").body()).contains(ADDED_SENTENCE);
  }

  @Test
  void redactedWordsLeaveEditionsAndDrafts() throws Exception {
    var made = consultations.closed();
    var id = made.consultation().id();
    runs.toTheEnd(made.secretariat(), id);
    var written = addParagraph(made);
    typing.cite(made.secretariat(), written, 1, 4);
    var quoting = new Seen(id, written.paragraph(), written.version() + 1);
    typing.rewrite(
        made.secretariat(), quoting, 1, "One speaker said: “" + REDACTED_SENTENCE + "” (C4).");
    addQuotationToSummary(made);
    runs.confirmAll(made.secretariat(), id);
    var published = reports.publish(made.secretariat(), id);
    assertThat(get(made, "report.html").body()).contains(REDACTED_SENTENCE);
    int start = COMMENT_4.indexOf(REDACTED_SENTENCE);

    var decision =
        moderation.redact(
            fixtures.aModeratorOf(id),
            id,
            4,
            List.of(new TextSpan(start, start + REDACTED_SENTENCE.length())),
            new DecisionDraft("3.2", "The figure is private.", ""));

    var corrected = awaitCorrection(made, published);
    assertThat(corrected.correctedAt()).isPresent();
    String label = "redacted, " + LogEntry.label(decision.number());
    assertThat(get(made, "report.html").body()).doesNotContain(REDACTED_SENTENCE).contains(label);
    assertThat(get(made, "report.md").body())
        .doesNotContain(REDACTED_SENTENCE)
        .contains("redacted");
    assertThat(readDocx(made)).doesNotContain(REDACTED_SENTENCE).contains(label);
    assertThat(readPdf(made)).doesNotContain(REDACTED_SENTENCE).contains(label);
    assertThat(get(made, "report").body()).doesNotContain(REDACTED_SENTENCE).contains(label);
    String json = get(made, "report.json").body();
    assertThat(json).doesNotContain(REDACTED_SENTENCE).contains("\"kind\" : \"redacted\"");
    requireNotInDrafts(id, REDACTED_SENTENCE);
  }

  @Test
  void wordsOfRemovedCommentLeaveDrafts() throws Exception {
    var made = consultations.closed();
    var id = made.consultation().id();
    runs.toTheEnd(made.secretariat(), id);
    var written = addParagraph(made);
    typing.cite(made.secretariat(), written, 1, 4);
    var quoting = new Seen(id, written.paragraph(), written.version() + 1);
    typing.rewrite(
        made.secretariat(), quoting, 1, "One speaker said: “" + REDACTED_SENTENCE + "” (C4).");

    moderation.remove(
        fixtures.aModeratorOf(id), id, 4, new DecisionDraft("3.2", "The figure is private.", ""));

    requireNotInDrafts(id, REDACTED_SENTENCE);
    assertThatThrownBy(() -> reports.publish(made.secretariat(), id))
        .isInstanceOf(NotPublishable.class);
  }

  private Edition awaitCorrection(SmallConsultation.Made made, Edition published) {
    var id = made.consultation().id();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !reports.getLatest(Viewer.VISITOR, id).hash().equals(published.hash()));
    return reports.getLatest(Viewer.VISITOR, id);
  }

  private void requireNotInDrafts(ConsultationId consultation, String words) {
    for (String column :
        List.of("synthesis_paragraph.state", "synthesis_edit.edit", "synthesis_document.content")) {
      String table = column.substring(0, column.indexOf('.'));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(
                          database
                              .sql(
                                  "SELECT COUNT(*) FROM "
                                      + table
                                      + " WHERE synthesis_id IN (SELECT id FROM synthesis"
                                      + " WHERE consultation_id = ?) AND "
                                      + column
                                      + " LIKE ?")
                              .params(consultation.value(), "%" + words + "%")
                              .query(Integer.class)
                              .single())
                      .as(column)
                      .isZero());
    }
  }

  private void addQuotationToSummary(SmallConsultation.Made made) {
    var id = made.consultation().id();
    var summary = synthesis.find(made.secretariat(), id).orElseThrow().sections().getFirst();
    assertThat(summary.kind()).isEqualTo(SectionKind.SUMMARY);
    editing.addParagraph(
        made.secretariat(),
        id,
        summary.name(),
        summary.paragraphs().getLast().id(),
        "In all, it was said: “" + REDACTED_SENTENCE + "” (C4).",
        List.of(4));
  }

  /// Adds a paragraph without citation at the end of the proposals.
  private Seen addParagraph(SmallConsultation.Made made) {
    var id = made.consultation().id();
    var draft = synthesis.find(made.secretariat(), id).orElseThrow();
    var section =
        draft.sections().stream()
            .filter(of -> of.kind() == SectionKind.PROPOSALS)
            .findFirst()
            .orElseThrow();
    var added =
        editing.addParagraph(
            made.secretariat(),
            id,
            section.name(),
            section.paragraphs().getLast().id(),
            ADDED_SENTENCE,
            List.of());
    int version =
        synthesis
            .find(made.secretariat(), id)
            .flatMap(now -> now.paragraph(added))
            .map(SynthesisParagraph::version)
            .orElseThrow();
    return new Seen(id, added, version);
  }

  private static List<String> sentenceTexts(JsonNode report) {
    return sentences(report).stream().map(sentence -> sentence.get("text").asString()).toList();
  }

  private static TreeSet<Integer> citedComments(JsonNode report) {
    var cited = new TreeSet<Integer>();
    sentences(report).forEach(s -> s.path("citations").forEach(c -> cited.add(c.asInt())));
    return cited;
  }

  private static List<JsonNode> sentences(JsonNode report) {
    var sentences = new ArrayList<JsonNode>();
    for (JsonNode point : report.get("summary")) {
      point.path("sentences").forEach(sentences::add);
    }
    for (JsonNode blocks : report.get("sections").findValues("blocks")) {
      for (JsonNode block : blocks) {
        block.path("sentences").forEach(sentences::add);
      }
    }
    return sentences;
  }

  private String readDocx(SmallConsultation.Made made) throws Exception {
    var bytes = http.send(request(path(made, "report.docx")), BodyHandlers.ofByteArray()).body();
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private String readPdf(SmallConsultation.Made made) throws Exception {
    var answer = http.send(request(path(made, "report.pdf")), BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline;");
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /// Finds the links to pages of the consultation.
  private static List<String> consultationLinks(String html) {
    return Pattern.compile("href=\"(?:http://localhost:\\d+)?(/consultations/[^\"#]+)")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private HttpResponse<String> get(SmallConsultation.Made made, String below) throws Exception {
    return fetch(path(made, below));
  }

  private static String path(SmallConsultation.Made made, String below) {
    return "/consultations/" + made.consultation().slug() + "/" + below;
  }

  private HttpResponse<String> fetch(String path) throws Exception {
    return http.send(request(path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "text/html,*/*")
        .build();
  }
}
