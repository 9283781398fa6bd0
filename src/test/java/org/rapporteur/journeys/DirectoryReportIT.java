package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportRequest;
import org.rapporteur.intake.ImportService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportFiles;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.NotPublishable;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.MovableClock;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Imports a real consultation of 646 comments and publishes its report through the public
/// services. The tests check the report against the database.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("data")
class DirectoryReportIT {

  /// Sentences that quote differences between copies or names, not whole sentences.
  private static final String EXEMPT_SENTENCE = "(?s)(In copies by|The text itself names) .*";

  private static final Path FILE =
      Path.of(System.getProperty("rapporteur.data", "../shared/data"))
          .resolve("contributions/provider-directory.csv");

  /// The folder where developers find the report.
  private static final Path OUTPUT = Path.of("target", "reports");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestConfiguration
  static class FixedClockConfiguration {
    @Bean
    @Primary
    Clock stoppedClock() {
      return MovableClock.atNow();
    }
  }

  @Autowired ImportService imports;
  @Autowired ConsultationService consultations;
  @Autowired SynthesisService synthesis;
  @Autowired ReportService reports;
  @Autowired ReportFiles files;
  @Autowired Runs runs;
  @Autowired Fixtures fixtures;
  @Autowired ViewerService viewers;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final Slug slug = new Slug("provider-directory");
  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Edition edition;
  private JsonNode report;

  @BeforeAll
  void importRunAndPublish() throws Exception {
    var order =
        new ImportRequest(
            slug, "A national provider directory", FILE, "comments.csv", null, null, Map.of());
    var run = imports.prepare(null, order, imports.surveyFile(null, slug, FILE, null));
    imports.execute(run.id(), FILE);
    consultation = consultations.find(slug).orElseThrow();
    var secretary = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(secretary, Role.SECRETARIAT, consultation.id().scope());
    secretariat = viewers.forPerson(secretary);
    runs.toTheEnd(secretariat, consultation.id());
    runs.confirmAll(secretariat, consultation.id());
    edition = reports.publish(secretariat, consultation.id());
    Files.createDirectories(OUTPUT);
    for (String format : files.formats()) {
      Files.write(OUTPUT.resolve("provider-directory." + format), readFile(edition, format));
    }
    report = JSON.readTree(readFile(edition, "json"));
  }

  @Test
  void everySentenceCitesAndNoCommentIsMissing() {
    assertThat(summarySentences()).hasSizeGreaterThan(5);
    assertThat(sentences())
        .hasSizeGreaterThan(80)
        .allSatisfy(
            sentence -> assertThat(citedComments(sentence)).as(text(sentence)).isNotEmpty());
    var coverage = report.get("coverage");
    assertThat(coverage.get("total").asInt()).isEqualTo(646);
    assertThat(coverage.get("accounted").asInt()).isEqualTo(646);
    assertThat(coverage.has("uncited")).isFalse();
    int setAside = 0;
    for (var reason : coverage.path("setAside")) {
      setAside += reason.get("number").asInt();
    }
    assertThat(setAside).isLessThanOrEqualTo(646 * 15 / 100);
    assertThat(report.get("contributions")).hasSize(646);
  }

  /// The report counts comments that only refer to an attachment and states that the attachments
  /// were not read.
  @Test
  void reportCountsCommentsThatOnlyNameAttachment() {
    var attachmentSentence =
        sentences().stream()
            .filter(sentence -> text(sentence).contains("attached document"))
            .findFirst()
            .orElseThrow();
    assertThat(text(attachmentSentence))
        .contains(citedComments(attachmentSentence).size() + " comments")
        .contains("not part of the present summary");
    assertThat(report.get("coverage").get("attached").asInt())
        .isEqualTo(citedComments(attachmentSentence).size());
    var texts = loadRevisionTexts();
    assertThat(citedComments(attachmentSentence))
        .hasSizeGreaterThan(150)
        .allSatisfy(
            comment ->
                assertThat(texts.get(comment + " 1"))
                    .containsPattern("(?i)attach")
                    .doesNotContainPattern("(?i)\\b(we|I) (support|oppose|believe)\\b"));
  }

  @Test
  void everyCountMatchesCitedComments() {
    var checker = new SentenceCountChecker(database, consultation.id());
    assertThat(sentences()).allSatisfy(s -> checker.checkCounts(text(s), citedComments(s)));
    assertThat(checker.checkedCounts()).isGreaterThan(100);
  }

  @Test
  void everyQuotationIsVerbatim() {
    var texts = loadRevisionTexts();
    int quoted = 0;
    for (var sentence : sentences()) {
      int marks = (int) text(sentence).codePoints().filter(c -> c == '“').count();
      if (text(sentence).contains("A national provider directory")) {
        marks--;
      }
      assertThat(sentence.path("quotations").size()).as(text(sentence)).isEqualTo(marks);
      for (var quotation : sentence.path("quotations")) {
        var span = new TextSpan(quotation.get("start").asInt(), quotation.get("end").asInt());
        String revision =
            quotation.get("comment").asInt() + " " + quotation.get("revision").asInt();
        assertThat(texts.get(revision)).contains(span.textIn(text(sentence)));
        assertThat(citedComments(sentence)).contains(quotation.get("comment").asInt());
        quoted++;
      }
    }
    assertThat(quoted).isGreaterThan(50);
  }

  @Test
  void quotationsOfTheBodyAreUniqueAndNoGreetings() {
    var quotes = new ArrayList<String>();
    for (var sentence : bodySentences()) {
      if (!text(sentence).matches(EXEMPT_SENTENCE)) {
        for (var quotation : sentence.path("quotations")) {
          var span = new TextSpan(quotation.get("start").asInt(), quotation.get("end").asInt());
          quotes.add(span.textIn(text(sentence)));
        }
      }
    }
    assertThat(quotes)
        .doesNotHaveDuplicates()
        .allSatisfy(
            quote ->
                assertThat(quote)
                    .matches("(?s)\\p{Lu}.*([.!)\"']|\\. +But .*\\?)")
                    .doesNotContainPattern(
                        "(?i)^(dear|hello|thank|sincerely)|opportunity to comment"));
  }

  @Test
  void everyCitationLinkWorks() throws Exception {
    var page = new String(readFile(edition, "html"), StandardCharsets.UTF_8);
    var links =
        Pattern.compile("href=\"[^\"]*(/consultations/" + slug + "/comments/\\d+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(links).hasSize(646);
    var http = HttpClient.newHttpClient();
    for (String link : links) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link)).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
          .as(link)
          .isEqualTo(200);
    }
  }

  @Test
  void secondRunMakesIdenticalReport() throws Exception {
    var first = new HashMap<String, byte[]>();
    for (String format : files.formats()) {
      first.put(format, readFile(edition, format));
      Files.delete(files.file(edition, format).orElseThrow().path());
    }
    // Deletes the first edition so that the second is edition 1 too.
    database
        .sql("DELETE FROM report_edition WHERE consultation_id = ?")
        .param(consultation.id().value())
        .update();

    runs.toTheEnd(secretariat, consultation.id());
    runs.confirmAll(secretariat, consultation.id());
    var again = reports.publish(secretariat, consultation.id());

    assertThat(again.hash()).isEqualTo(edition.hash());
    for (String format : files.formats()) {
      assertThat(readFile(again, format)).as(format).isEqualTo(first.get(format));
    }
  }

  /// Simulates changes made directly in the database.
  @Test
  void alteredNumberOrCitationPreventsPublication() {
    synthesis.publishable(secretariat, consultation.id());
    var changes =
        List.of(
            change("REPLACE(state, ' of the 646', ' of the 647')", "THEME"),
            change("REGEXP_REPLACE(state, '[0-9]+ of the 646', '99 of the 646')", "THEME"),
            change("REGEXP_REPLACE(state, 'Governments .[0-9]+.', 'Governments (99)')", "THEME"),
            change("REPLACE(state, ' the ', ' a ')", "KEY_POINT"),
            "UPDATE synthesis_paragraph SET state = "
                + "REGEXP_REPLACE(state, '\"citations\":\"[0-9]+', '\"citations\":\"645')",
            "UPDATE synthesis_paragraph SET state = "
                + "REGEXP_REPLACE(state, '\"citations\":\"[^\"]+', '\"citations\":\"1-646')",
            "UPDATE synthesis_paragraph SET state = "
                + "REGEXP_REPLACE(state, '\"citations\":\"[^ \"]+ ', '\"citations\":\"')");
    changes.forEach(change -> requirePublicationRefused(change, Map.of()));
    requirePublicationRefused(
        "UPDATE synthesis_paragraph SET state = REPLACE(state, :cited, :swapped)",
        swapCitationWithinGroup());
    synthesis.publishable(secretariat, consultation.id());
  }

  private static String change(String state, String kind) {
    return "UPDATE synthesis_paragraph SET state = %s WHERE INSTR(state, '\"kind\":\"%s\"')"
        .formatted(state, kind);
  }

  private void requirePublicationRefused(String change, Map<String, Object> parameters) {
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      assertThat(database.sql(change).params(parameters).update()).isPositive();
                      reports.publish(secretariat, consultation.id());
                    }))
        .as(change)
        .isInstanceOf(NotPublishable.class);
  }

  /// Replaces one citation of the remainder sentence by another comment without a stated group, so
  /// that every count stays correct.
  private Map<String, Object> swapCitationWithinGroup() {
    var remainder =
        database
            .sql("SELECT state FROM synthesis_paragraph WHERE INSTR(state, '\"REMAINDER\"')")
            .query(String.class)
            .list()
            .stream()
            .flatMap(state -> JSON.readTree(state).get("sentences").valueStream())
            .filter(sentence -> sentence.get("kind").asString().equals("REMAINDER"))
            .findFirst()
            .orElseThrow();
    var cited =
        sentences().stream()
            .filter(sentence -> text(sentence).equals(text(remainder)))
            .findFirst()
            .map(DirectoryReportIT::citedComments)
            .orElseThrow();
    var ofGroup =
        database
            .sql("SELECT number FROM comment WHERE stakeholder_group = 'NOT_STATED'")
            .query(Integer.class)
            .list();
    var swapped = new TreeSet<>(cited);
    swapped.remove(ofGroup.stream().filter(cited::contains).findFirst().orElseThrow());
    swapped.add(ofGroup.stream().filter(n -> !cited.contains(n)).findFirst().orElseThrow());
    var line = swapped.stream().map(String::valueOf).collect(Collectors.joining(" "));
    return Map.of("cited", remainder.get("citations").toString(), "swapped", '"' + line + '"');
  }

  private List<JsonNode> sentences() {
    var sentences = new ArrayList<JsonNode>(summarySentences());
    sentences.addAll(bodySentences());
    return sentences;
  }

  private List<JsonNode> bodySentences() {
    var sentences = new ArrayList<JsonNode>();
    for (JsonNode blocks : report.get("sections").findValues("blocks")) {
      for (JsonNode block : blocks) {
        block.path("sentences").forEach(sentences::add);
      }
    }
    return sentences;
  }

  private List<JsonNode> summarySentences() {
    var sentences = new ArrayList<JsonNode>();
    for (JsonNode point : report.get("summary")) {
      point.path("sentences").forEach(sentences::add);
    }
    return sentences;
  }

  private static String text(JsonNode sentence) {
    return sentence.get("text").asString();
  }

  private static Set<Integer> citedComments(JsonNode sentence) {
    var cited = new TreeSet<Integer>();
    sentence.path("citations").forEach(citation -> cited.add(citation.asInt()));
    return cited;
  }

  /// The plain text of each revision; the key is the comment number and the revision number.
  private Map<String, String> loadRevisionTexts() {
    var texts = new HashMap<String, String>();
    database
        .sql(
            """
            SELECT c.number, r.number AS revision, r.text
              FROM comment c JOIN comment_revision r ON r.comment_id = c.id WHERE c.consultation_id = ?
            """)
        .param(consultation.id().value())
        .query(
            row -> {
              texts.put(
                  row.getInt("number") + " " + row.getInt("revision"),
                  Markdown.toPlainText(row.getString("text")));
            });
    return texts;
  }

  private byte[] readFile(Edition published, String format) throws Exception {
    return Files.readAllBytes(files.file(published, format).orElseThrow().path());
  }
}
