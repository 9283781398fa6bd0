package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.pdf.ReadPdf;
import org.rapporteur.report.preview.PreviewDraft;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.report.preview.ReadPreview;
import org.rapporteur.report.preview.ReaderAddresses;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The summary of a formal submission in a report, from its publication to decisions on it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SubmittedSummariesIT {

  private static final String FIRST = "It was met.";
  private static final String SECOND = "It should go on.";
  private static final String SECRET = "Mr Somebody";
  private static final String OPENING = "Hubs are too dear, says ";
  private static final String ASKS = "a fund for hubs";
  private static final String SUMMARY = OPENING + SECRET + ".\n\nWe ask for\n\n- *" + ASKS + "*";
  private static final TextSpan NAME =
      new TextSpan(OPENING.length(), OPENING.length() + SECRET.length());

  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.3", "Against the policy.", "It broke a rule.");
  private static final DecisionDraft FAVOURABLE = new DecisionDraft("3.3", "", "Again.");

  @Autowired GivenDrafts drafts;
  @Autowired ReportService reports;
  @Autowired ReportFiles files;
  @Autowired EditionRepository editions;
  @Autowired PreviewService previews;
  @Autowired PreviewReadingService reading;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionReviewService review;
  @Autowired SummaryModerationService summaries;
  @Autowired ModerationService moderation;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationLifecycleService holding;
  @Autowired DelegationLifecycleService speaking;
  @Autowired PersonService people;
  @Autowired ThreadService threads;
  @Autowired PublicLogService log;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Viewer moderator;

  @BeforeEach
  void aClosedConsultationWithASubmission() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.AFTER);
    var delegation = DelegationOfTwo.of(fixtures, speaking);
    submissions.send(
        delegation.head(),
        asked.id(),
        delegation.createDraft(SUMMARY, Map.of(1, FIRST, 2, SECOND)),
        IdempotencyKey.random());
    secretariat = fixtures.theSecretariatOf(asked.id());
    moderator = fixtures.aModeratorOf(asked.id());
    holding.close(secretariat, asked.id(), "All has been said.");
    consultation = consultations.get(asked.id());
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 3, FIRST, SECOND));
  }

  @Test
  void summaryStandsInTheAnnexOfEveryFormatWordForWord() throws Exception {
    reports.publish(secretariat, consultation.id());

    assertThat(summary().paragraphs())
        .containsExactly(
            List.of(OPENING + SECRET + "."), List.of("We ask for"), List.of("- " + ASKS));
    assertThat(summary().revision()).isEqualTo(1);
    for (String format : List.of("html", "json", "md")) {
      assertThat(get(format)).contains(OPENING + SECRET + ".", ASKS).doesNotContain("*" + ASKS);
    }
    assertThat(docx()).contains("S-1, Ministry of Posts", OPENING + SECRET, ASKS);
    assertThat(pdf()).contains("S-1, Ministry of Posts", OPENING + SECRET, ASKS);
    assertThat(page()).contains("S-1, Ministry of Posts", OPENING + SECRET);
  }

  @Test
  void removedSummaryGoesFromEveryFormatUntilThatIsUndone() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    var decision = summaries.remove(moderator, consultation.id(), 1, ADVERSE);
    awaitAnotherThan(published.hash());

    assertThat(get("json")).doesNotContain(OPENING, ASKS).contains(decision.label(), FIRST);
    for (String text : List.of(get("html"), get("md"), docx(), pdf(), page())) {
      assertThat(text)
          .doesNotContain(OPENING, ASKS)
          .contains("The summary of S-1 was removed", FIRST);
    }
    assertThat(entries("report-corrected"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.facts())
                    .containsEntry("submission", "S-1")
                    .containsEntry("decision", decision.label())
                    .doesNotContainKey("comment"));

    moderation.undo(moderator, consultation.id(), decision.number());

    await().atMost(Duration.ofSeconds(20)).until(() -> hash().equals(published.hash()));
    assertThat(get("md")).contains(OPENING + SECRET).doesNotContain(decision.label());
    assertThat(entries("report-restored")).hasSize(1);
  }

  @Test
  void redactedSummaryIsGivenAsItReadsSinceUntilThatIsUndone() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    var decision = summaries.redact(moderator, consultation.id(), 1, List.of(NAME), ADVERSE);
    awaitAnotherThan(published.hash());

    for (String text : List.of(get("html"), get("json"), get("md"), docx(), page())) {
      assertThat(text).doesNotContain(SECRET).contains("Hubs are too dear, says █████.", ASKS);
    }
    assertThat(pdf()).doesNotContain(SECRET).contains("Hubs are too dear, says ■■■■■.", ASKS);
    assertThat(summary().revision()).isEqualTo(2);
    assertThat(get("html")).contains("Words of the summary of S-1 were redacted");

    moderation.undo(moderator, consultation.id(), decision.number());
    await().atMost(Duration.ofSeconds(20)).until(() -> hash().equals(published.hash()));
    assertThat(get("html")).contains(SECRET);
  }

  /// Both can still be undone, and the one below stays.
  @Test
  void summaryThatIsGivenBackKeepsWhatAnEarlierDecisionBlackedOut() throws Exception {
    var published = reports.publish(secretariat, consultation.id());
    var redacted = summaries.redact(moderator, consultation.id(), 1, List.of(NAME), ADVERSE);
    awaitAnotherThan(published.hash());
    String withoutTheName = hash();
    summaries.remove(moderator, consultation.id(), 1, ADVERSE);
    awaitAnotherThan(withoutTheName);
    assertThat(summary().text()).isEmpty();

    summaries.restore(moderator, consultation.id(), 1, FAVOURABLE);

    await().atMost(Duration.ofSeconds(20)).until(() -> !summary().text().isEmpty());
    assertThat(summary().text()).contains("says █████.").doesNotContain(SECRET);
    assertThat(submissions.listPublic(consultation.id()).getFirst().outcome().decision())
        .isEqualTo(redacted.number());
  }

  @Test
  void whatCannotBeUndoneAnyMoreIsForgotten() {
    var published = reports.publish(secretariat, consultation.id());
    summaries.remove(moderator, consultation.id(), 1, ADVERSE);
    awaitAnotherThan(published.hash());
    String without = hash();
    editions.forgetBefore(Instant.now().plus(Duration.ofHours(1)));

    summaries.restore(moderator, consultation.id(), 1, FAVOURABLE);
    var second = reports.publish(secretariat, consultation.id());

    assertThat(reports.document(second).submittedSummaries()).hasSize(1);
    assertThat(hash()).isEqualTo(without);
  }

  @Test
  void whatWasTakenBeforeIsNotInTheEditionAndIsNoCorrection() throws Exception {
    var redacted = summaries.redact(moderator, consultation.id(), 1, List.of(NAME), ADVERSE);
    reports.publish(secretariat, consultation.id());

    assertThat(summary().text()).contains("█████").doesNotContain(SECRET);
    assertThat(get("html")).contains("[redacted, " + redacted.label() + "]");
    assertThat(entries("report-corrected")).isEmpty();

    summaries.remove(moderator, consultation.id(), 1, ADVERSE);
    var second = reports.publish(secretariat, consultation.id());
    assertThat(reports.document(second).submittedSummaries()).isEmpty();
    assertThat(reports.document(second).submissions()).isNotNull();
  }

  @Test
  void previewShowsWhatDecisionsLeaveOfASummary() {
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var address = people.find(reader.requireSignedIn("test")).orElseThrow().email();
    previews.open(
        secretariat,
        consultation.id(),
        new PreviewDraft(
            new ReaderAddresses(List.of(address)),
            Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES),
            ""));
    assertThat(shown(reader).document().submittedSummaries().getFirst().text()).contains(SECRET);

    var redacted = summaries.redact(moderator, consultation.id(), 1, List.of(NAME), ADVERSE);
    assertThat(shown(reader).document().submittedSummaries().getFirst().text())
        .contains("says █████.", ASKS);
    moderation.undo(moderator, consultation.id(), redacted.number());
    var removed = summaries.remove(moderator, consultation.id(), 1, ADVERSE);
    assertThat(shown(reader).document().toString())
        .doesNotContain(SECRET, ASKS)
        .contains("decision=" + removed.number());
    moderation.undo(moderator, consultation.id(), removed.number());
    assertThat(shown(reader).document().submittedSummaries().getFirst().text()).contains(SECRET);

    review.removeSummary(threads.findComment(consultation, 1).orElseThrow().id());
    assertThat(shown(reader).standing()).isEqualTo(ReadPreview.Standing.WITHHELD);
    review.restoreSummary(threads.findComment(consultation, 1).orElseThrow().id());

    moderation.remove(moderator, consultation.id(), 1, ADVERSE);
    moderation.remove(moderator, consultation.id(), 2, ADVERSE);
    assertThat(shown(reader).document().submittedSummaries()).isEmpty();
  }

  private ReadPreview shown(Viewer reader) {
    return reading.read(reader, consultation.id());
  }

  private SubmittedSummary summary() {
    return reports.document(first()).submittedSummaries().getFirst();
  }

  private Edition first() {
    return reports.get(Viewer.VISITOR, consultation.id(), 1);
  }

  private String hash() {
    return first().hash();
  }

  private void awaitAnotherThan(String hash) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !hash().equals(hash));
  }

  private List<LogEntry> entries(String kind) {
    return log
        .listNewestBefore(new LogName(consultation.slug().value()), Integer.MAX_VALUE, 50)
        .stream()
        .filter(entry -> entry.kind().equals(kind))
        .toList();
  }

  private String page() throws Exception {
    return fetch("/consultations/" + consultation.slug() + "/report/1");
  }

  private String get(String format) throws Exception {
    return fetch("/consultations/" + consultation.slug() + "/report/1." + format);
  }

  private String fetch(String path) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private String pdf() throws Exception {
    try (var pdf =
        ReadPdf.of(Files.readAllBytes(files.file(first(), "pdf").orElseThrow().path()))) {
      return pdf.text().replaceAll("\\s+", " ");
    }
  }

  private String docx() throws Exception {
    byte[] bytes = Files.readAllBytes(files.file(first(), "docx").orElseThrow().path());
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("No document in the file");
  }
}
