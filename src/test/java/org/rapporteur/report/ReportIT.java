package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.pdf.ReadPdf;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Publishing, reading and correcting the report of a small consultation.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ReportIT {

  private static final String KEPT = "The Forum should continue for five years.";
  private static final String GOES = "Hubs must be paid for by the host country.";

  @Autowired GivenDrafts drafts;
  @Autowired ReportService reports;
  @Autowired DesignationService designations;
  @Autowired ReportFiles files;
  @Autowired RenderLimiter limiter;
  @Autowired EditionRepository editions;
  @Autowired SiteAddress address;
  @Autowired ReportCorrections corrections;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationService consultations;
  @Autowired CommentReviewService review;
  @Autowired RevisionReviewService words;
  @Autowired ThreadService threads;
  @Autowired PublicLogService log;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void aClosedConsultationWithTwoComments() {
    consultation = fixtures.aClosedConsultation(KEPT, GOES);
    secretariat = fixtures.theSecretariatOf(consultation.id());
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 3, KEPT, GOES));
  }

  @Test
  void methodSaysWhetherTheDraftWasEdited() throws Exception {
    drafts.give(consultation.id(), () -> SampleDrafts.unedited(consultation.id(), 3, KEPT, GOES));
    reports.publish(secretariat, consultation.id());
    assertThat(get("report.html").body())
        .contains("Nobody edited the draft that was generated from the comments.")
        .doesNotContain("The secretariat edited the draft.");

    drafts.give(consultation.id(), () -> SampleDrafts.quoting(consultation.id(), 4, KEPT, GOES));
    reports.publish(secretariat, consultation.id());
    assertThat(get("report.html").body())
        .contains("The secretariat edited the draft.")
        .doesNotContain("Nobody edited the draft");
  }

  @Test
  @Tag("second-database")
  void publishedReportIsReadInEveryFormatAndEveryCitationLeadsToItsComment() throws Exception {
    assertThat(get("report.html").statusCode()).isEqualTo(404);

    var edition = reports.publish(secretariat, consultation.id());

    assertThat(edition.number()).isEqualTo(1);
    assertThat(consultations.get(consultation.id()).phase()).isEqualTo(Phase.REPORTED);
    var page = get("report.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains(KEPT, GOES, "cd".repeat(32));
    var links =
        Pattern.compile("href=\"[^\"]*(/consultations/[^\"]*/comments/\\d+)\"")
            .matcher(page.body())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(links).hasSize(2);
    for (String link : links) {
      assertThat(fetch(link).statusCode()).isEqualTo(200);
    }
    assertThat(get("report.docx").headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("-report-1.docx");
    assertThat(get("report/1.md").body()).contains(KEPT);
    var described = get("report.json").headers().firstValue("Link").orElseThrow();
    assertThat(described).contains("rel=\"describedby\"");
    var schema = fetch(described.substring(1, described.indexOf('>')));
    assertThat(schema.headers().firstValue("Content-Type")).hasValue("application/schema+json");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.body(), InputFormat.JSON)
                .validate(get("report.json").body(), InputFormat.JSON))
        .isEmpty();
    assertThat(get("report.odt").statusCode()).isEqualTo(404);
    assertThat(get("report/2.json").statusCode()).isEqualTo(404);
    assertThat(get("report/1").body()).contains("data-initial", KEPT);
    assertThat(get("report").body()).contains("data-initial", KEPT);
    assertThat(fetch("/consultations/" + consultation.slug()).body())
        .contains(ReportLinks.file(consultation.slug(), 1, "docx"));
  }

  @Test
  void symbolAndDistributionStandInEveryFormatAndAtTheNextEdition() throws Exception {
    String symbol = "A/66/67-E/2011/79 <&>";
    var designation = new Designation(symbol, "General");

    var first = reports.publishUnder(secretariat, consultation.id(), designation);

    assertThat(reports.document(first).masthead().symbol()).isEqualTo(symbol);
    assertThat(get("report.html").body())
        .contains("<bdi>A/66/67-E/2011/79 &lt;&amp;&gt;</bdi>", "Distribution: General");
    assertThat(get("report").body()).contains("A/66/67-E/2011/79 &lt;&amp;&gt;</bdi>");
    assertThat(get("report.md").body()).contains("A/66/67-E/2011/79", "Distribution: General");
    var json = JsonMapper.builder().build().readTree(get("report.json").body());
    assertThat(json.get("symbol").asString()).isEqualTo(symbol);
    assertThat(json.get("distribution").asString()).isEqualTo("General");
    assertThat(text(bytes(first, "docx")))
        .contains("A/66/67-E/2011/79 &lt;&amp;&gt;", "Distribution: General");
    try (var pdf = ReadPdf.of(bytes(first, "pdf"))) {
      assertThat(pdf.text()).contains(symbol, "Distribution: General");
    }

    var second = reports.publish(secretariat, consultation.id());
    designations.keep(secretariat, consultation.id(), Designation.NONE);
    var third = reports.publish(secretariat, consultation.id());

    assertThat(reports.document(second).masthead().symbol()).isEqualTo(symbol);
    assertThat(reports.document(third).masthead().symbol()).isNull();
    assertThat(StoredDocument.toJson(reports.document(third)))
        .doesNotContain("symbol", "distribution");
    assertThat(reports.document(reports.get(secretariat, consultation.id(), 1)).masthead())
        .isEqualTo(reports.document(first).masthead());
  }

  @Test
  void symbolIsKeptWhereSomethingStandsInTheWay() {
    drafts.give(
        consultation.id(),
        () -> {
          throw new NotFound("draft", 1);
        });
    var designation = new Designation("A/66/67", null);

    assertThatThrownBy(() -> reports.publishUnder(secretariat, consultation.id(), designation))
        .isInstanceOf(NotFound.class);

    assertThat(designations.of(secretariat, consultation.id())).isEqualTo(designation);
    var stakeholder = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> designations.of(stakeholder, consultation.id()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> reports.publishUnder(stakeholder, consultation.id(), Designation.NONE))
        .isInstanceOf(NotAllowed.class);
    assertThat(designations.of(secretariat, consultation.id())).isEqualTo(designation);
  }

  @Test
  void fileDrawnAgainIsTheSameAndAKnownOneIsNotSentAgain() throws Exception {
    var edition = reports.publish(secretariat, consultation.id());
    var first = get("report.json");
    files.deleteOf(consultation.id());
    var again = get("report.json");

    assertThat(again.body()).isEqualTo(first.body()).contains("\"text\"");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(get("report.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
    byte[] docx = bytes(edition, "docx");
    byte[] pdf = bytes(edition, "pdf");
    files.deleteOf(consultation.id());
    assertThat(bytes(edition, "docx")).isEqualTo(docx);
    assertThat(bytes(edition, "pdf")).isEqualTo(pdf);
  }

  @Test
  void editionStandsInThePublicLogWithItsHash() {
    var edition = reports.publish(secretariat, consultation.id());

    var entry = entries("report-published").getFirst();
    assertThat(entry.facts())
        .containsEntry("edition", "1")
        .containsEntry("editionHash", edition.hash())
        .containsEntry("inputHash", "cd".repeat(32));
  }

  @Test
  @Tag("second-database")
  void laterEditionKeepsTheEarlierOneReadable() throws Exception {
    reports.publish(secretariat, consultation.id());
    String first = get("report/1.json").body();
    // The second draft quotes less of the second comment.
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 4, KEPT, "Hubs"));
    var second = reports.publish(secretariat, consultation.id());

    assertThat(second.number()).isEqualTo(2);
    assertThat(get("report/1.json").body()).isEqualTo(first);
    assertThat(get("report.html").body()).doesNotContain(GOES);
    assertThat(get("report/1.html").body()).contains(GOES);
    assertThat(reports.editions(Viewer.VISITOR, consultation.id()))
        .extracting(Edition::number)
        .containsExactly(2, 1);
  }

  @Test
  void commentRemovedLaterGoesFromEveryFormatAndIsListedAsACorrection() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    for (String format : files.formats()) {
      get("report." + format);
    }
    int decision = remove(2);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !reports.get(Viewer.VISITOR, consultation.id(), 1).hash().equals(published.hash()));
    for (String format : List.of("html", "json", "md")) {
      assertThat(get("report." + format).body())
          .doesNotContain(GOES)
          .contains(KEPT, LogEntry.label(decision).replace("M-", ""));
    }
    var corrected = reports.get(Viewer.VISITOR, consultation.id(), 1);
    assertThat(text(bytes(corrected, "docx"))).doesNotContain(GOES).contains(KEPT);
    assertThat(get("report").body()).doesNotContain(GOES).contains(LogEntry.label(decision));
    assertThat(corrected.publishedHash()).isEqualTo(published.hash());
    assertThat(corrected.correctedAt()).isPresent();
    assertThat(entries("report-corrected"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.facts())
                    .containsEntry("comment", "C2")
                    .containsEntry("editionHash", corrected.hash()));
  }

  @Test
  void commentRedactedLaterGoesFromTheEditionThatQuotesIt() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    int decision = redact(2);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !reports.get(Viewer.VISITOR, consultation.id(), 1).hash().equals(published.hash()));
    for (String format : List.of("html", "json", "md")) {
      assertThat(get("report." + format).body())
          .doesNotContain(GOES)
          .contains(KEPT, LogEntry.label(decision).replace("M-", ""));
    }
    assertThat(entries("report-corrected")).hasSize(1);
  }

  @Test
  void translationStandsInEveryFormatAndGoesWithTheWordsItIsOf() throws Exception {
    var translation = new QuotationTranslation("Der Gastgeber zahlt.", "Translation unit");
    drafts.give(
        consultation.id(), SampleDrafts.translating(consultation.id(), 3, translation, KEPT, GOES));
    var published = reports.publish(secretariat, consultation.id());
    for (String format : List.of("html", "json", "md")) {
      assertThat(get("report." + format).body())
          .contains(translation.text(), translation.translator());
    }
    assertThat(get("report").body()).contains(translation.text());
    assertThat(text(bytes(published, "docx"))).contains(translation.text());
    remove(2);

    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(published.hash()));
    for (String format : List.of("html", "json", "md")) {
      assertThat(get("report." + format).body())
          .contains(KEPT)
          .doesNotContain(translation.text(), translation.translator());
    }
    var corrected = reports.get(Viewer.VISITOR, consultation.id(), 1);
    assertThat(text(bytes(corrected, "docx"))).doesNotContain(translation.text());
    assertThat(get("report").body()).doesNotContain(translation.text());
  }

  @Test
  void undoneRemovalGivesTheEditionItsWordsBack() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    int removal = remove(2);
    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(published.hash()));
    assertThat(get("report.json").body()).doesNotContain(GOES);

    review.publish(threads.findComment(consultation, 2).orElseThrow().id());

    await().atMost(Duration.ofSeconds(20)).until(() -> hash().equals(published.hash()));
    assertThat(get("report.json").body()).contains(GOES).doesNotContain(LogEntry.label(removal));
    assertThat(reports.get(Viewer.VISITOR, consultation.id(), 1).correctedAt()).isEmpty();
    assertThat(entries("report-restored"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.facts())
                    .containsEntry("decision", LogEntry.label(removal))
                    .containsEntry("editionHash", published.hash()));
  }

  @Test
  void undoneRedactionGivesBackItsWordsAloneAndNoneOnceTheyAreForgotten() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    remove(1);
    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(published.hash()));
    var withoutTheFirst = hash();
    redact(2);
    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(withoutTheFirst));

    words.unseal(threads.findComment(consultation, 2).orElseThrow().id());

    await().atMost(Duration.ofSeconds(20)).until(() -> hash().equals(withoutTheFirst));
    assertThat(get("report.json").body()).contains(GOES).doesNotContain(KEPT);

    editions.forgetBefore(Instant.now().plus(Duration.ofHours(1)));
    review.publish(threads.findComment(consultation, 1).orElseThrow().id());
    corrections.correct(consultation.id());
    assertThat(hash()).isEqualTo(withoutTheFirst);
  }

  @Test
  void whatCannotBeUndoneAnyMoreIsNotKeptWithWhatCan() {
    var published = reports.publish(secretariat, consultation.id());
    int first = remove(1);
    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(published.hash()));
    var withoutTheFirst = hash();
    database
        .sql("UPDATE log_entry SET recorded_at = recorded_at - INTERVAL 10 MINUTE WHERE number = ?")
        .param(first)
        .update();

    remove(2);
    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(withoutTheFirst));

    var kept = editions.beforeCorrection(editions.of(consultation.id()).getFirst()).orElseThrow();
    assertThat(kept.toString()).contains(GOES).doesNotContain(KEPT);
  }

  @Test
  @Tag("second-database")
  void whatIsRemovedWhileAFileIsDrawnIsNotInItAndDoesNotStay(@TempDir Path folder)
      throws Exception {
    var edition = reports.publish(secretariat, consultation.id());
    var drawn = new ArrayList<String>();
    var renderer =
        new Drawing(
            document -> {
              drawn.add(StoredDocument.toJson(document));
              if (drawn.size() == 1) {
                remove(2);
                await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(edition.hash()));
              }
              return drawn.getLast();
            });

    var file =
        new ReportFiles(
                List.of(renderer),
                editions,
                limiter,
                new InstallationSettings(folder, ""),
                address,
                "8080")
            .file(edition, "txt")
            .orElseThrow();

    assertThat(drawn.getFirst()).contains(GOES);
    assertThat(Files.readString(file.path())).contains(KEPT).doesNotContain(GOES);
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(file.path());
    }
  }

  private record Drawing(Function<ReportDocument, String> draw) implements ReportRenderer {

    @Override
    public String extension() {
      return "txt";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void render(ReportDocument document, String base, OutputStream out) throws IOException {
      out.write(draw.apply(document).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String hash() {
    return reports.get(Viewer.VISITOR, consultation.id(), 1).hash();
  }

  @Test
  void onlyTheSecretariatOfTheConsultationPublishes() {
    var others =
        List.of(
            fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
            fixtures.aModeratorOf(consultation.id()),
            fixtures.aSecretariat(),
            fixtures.anAdministrator());
    for (var viewer : others) {
      assertThatThrownBy(() -> reports.publish(viewer, consultation.id()))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> reports.publish(Viewer.VISITOR, consultation.id()))
        .isInstanceOf(NotAllowed.class);
    assertThat(reports.editions(secretariat, consultation.id())).isEmpty();
  }

  /// As a moderator's decision does it.
  private int remove(int number) {
    var comment = threads.findComment(consultation, number).orElseThrow().id();
    return transactions.write(
        () -> {
          review.remove(comment);
          int decision =
              log.record(
                  new LogName(consultation.slug().value()),
                  new EntryDraft(
                      "comment-removed",
                      "C" + number,
                      "moderator",
                      Map.of(),
                      "Names a person.",
                      null));
          review.storeDecision(comment, decision);
          return decision;
        });
  }

  private int redact(int number) {
    var comment = threads.findComment(consultation, number).orElseThrow();
    return transactions.write(
        () -> {
          words.redact(
              comment.id(), secretariat.requireSignedIn("test"), List.of(new TextSpan(0, 4)));
          int decision =
              log.record(
                  new LogName(consultation.slug().value()),
                  new EntryDraft(
                      "comment-redacted", "C" + number, "moderator", Map.of(), null, null));
          review.storeDecision(comment.id(), decision);
          return decision;
        });
  }

  private List<LogEntry> entries(String kind) {
    return log
        .listNewestBefore(new LogName(consultation.slug().value()), Integer.MAX_VALUE, 50)
        .stream()
        .filter(entry -> entry.kind().equals(kind))
        .toList();
  }

  private byte[] bytes(Edition edition, String format) throws Exception {
    return Files.readAllBytes(files.file(edition, format).orElseThrow().path());
  }

  private static String text(byte[] docx) throws Exception {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private HttpResponse<String> get(String below, String... headers) throws Exception {
    return fetch("/consultations/" + consultation.slug() + "/" + below, headers);
  }

  private HttpResponse<String> fetch(String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", "text/html,*/*");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
