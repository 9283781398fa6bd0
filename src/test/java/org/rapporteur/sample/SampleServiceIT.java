package org.rapporteur.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.questionposition.QuestionPositionTallySql;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogVerificationService;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchResults;
import org.rapporteur.search.SearchService;
import org.rapporteur.search.SearchUnavailable;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests loading and removing the sample. The tests depend on each other and run in order.
@SpringBootTest(properties = "rapporteur.sample=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleServiceIT {

  private static final SampleFile CONTINUATION = SampleFile.load("continuation");
  private static final SampleFile FINANCING = SampleFile.load("financing");
  private static final SampleNode REPORT = SampleNode.load("financing-report");

  @Autowired SampleService sample;
  @Autowired SampleInitializer initializer;
  @Autowired ConsultationService consultations;
  @Autowired ReportService reports;
  @Autowired SynthesisService synthesis;
  @Autowired ChallengeService challenges;
  @Autowired FollowUpService followUps;
  @Autowired SeriesService series;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired LogVerificationService verification;
  @Autowired SearchService search;
  @Autowired SampleNotice notice;
  @Autowired QuestionPositionTallySql tallies;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  @Test
  @Order(1)
  void bothConsultationsAreLoadedCompletely() {
    var open = consultations.find(CONTINUATION.slug()).orElseThrow();
    var closed = consultations.find(FINANCING.slug()).orElseThrow();

    assertThat(open.phase()).isEqualTo(Phase.OPEN);
    assertThat(closed.phase()).isIn(Phase.CLOSED, Phase.REPORTED);
    assertThat(List.of(open, closed)).allMatch(consultation -> consultation.sample());
    for (var file : List.of(CONTINUATION, FINANCING)) {
      var slug = file.slug();
      int answers =
          file.submissions().stream().mapToInt(each -> each.listNodes("answers").size()).sum();
      assertThat(count("comment", slug)).isEqualTo(file.comments().size() + answers);
      assertThat(count("submission", slug)).isEqualTo(file.submissions().size());
      assertThat(count("document", slug))
          .isEqualTo(file.consultation().listNodes("documents").size())
          .isPositive();
      assertThat(count("decision", slug)).isGreaterThanOrEqualTo(file.decisions().size());
      assertThat(count("comment_flag", slug)).isEqualTo(file.flags().size());
      assertThat(countPositions(slug))
          .isEqualTo(
              file.positions().stream()
                  .mapToInt(p -> p.listTexts("agree").size() + p.listTexts("disagree").size())
                  .sum());
    }
  }

  @Test
  @Order(2)
  void actsAndNumbersFollowTimeOrder() {
    var slug = CONTINUATION.slug();
    var last =
        database
            .sql(
                "SELECT MAX(c.received_at) FROM comment c JOIN consultation k ON k.id ="
                    + " c.consultation_id WHERE k.slug = ?")
            .param(slug.value())
            .query(java.time.LocalDateTime.class)
            .single()
            .toInstant(java.time.ZoneOffset.UTC);
    assertThat(last).isBefore(Instant.now());
    var outOfOrder =
        database
            .sql(
                "SELECT COUNT(*) FROM comment a JOIN comment b ON b.consultation_id ="
                    + " a.consultation_id AND b.number = a.number + 1 WHERE a.received_at >"
                    + " b.received_at")
            .query(Integer.class)
            .single();
    assertThat(outOfOrder).isZero();
    var entriesOutOfOrder =
        database
            .sql(
                "SELECT a.kind FROM log_entry a JOIN log_entry b ON b.log = a.log AND b.number ="
                    + " a.number + 1 WHERE a.recorded_at > b.recorded_at")
            .query(String.class)
            .list();
    assertThat(entriesOutOfOrder).isEmpty();
    assertThat(stateOf(slug, "c112")).isEqualTo("REMOVED");
    assertThat(stateOf(slug, "c139")).isEqualTo("PUBLISHED");
    assertThat(stateOf(FINANCING.slug(), "c72")).isEqualTo("DECLINED");
    assertThat(verification.verify(new LogName(slug.value())).isValid()).isTrue();
    assertThat(verification.verify(new LogName(FINANCING.slug().value())).isValid()).isTrue();
  }

  @Test
  @Order(2)
  void contributorsHavePositionsOnQuestionWithScale() {
    var question = consultations.find(CONTINUATION.slug()).orElseThrow().question(4).orElseThrow();
    var total = tallies.load(question.id()).total();
    assertThat(total.byChoice())
        .isEqualTo(
            Map.of(
                ScaleChoice.IN_FAVOUR, 16,
                ScaleChoice.IN_FAVOUR_WITH_CONDITIONS, 6,
                ScaleChoice.AGAINST, 6,
                ScaleChoice.NO_POSITION, 1));
    assertThat(total.notAnswered()).isPositive();
  }

  @Test
  @Order(3)
  void closedConsultationHasCompleteReport() {
    var closed = consultations.find(FINANCING.slug()).orElseThrow();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                !reports.editions(Viewer.VISITOR, closed.id()).isEmpty()
                    && followUps.list(Viewer.VISITOR, closed.id()).size()
                        == REPORT.listNodes("followUps").size());

    assertThat(consultations.get(closed.id()).phase()).isEqualTo(Phase.REPORTED);
    var report = reports.document(reports.get(Viewer.VISITOR, closed.id(), 1));
    assertThat(report.coverage().accounted()).isEqualTo(report.coverage().total()).isPositive();
    var open = consultations.find(CONTINUATION.slug()).orElseThrow();
    assertThat(reports.latest(Viewer.VISITOR, open.id())).isEmpty();
  }

  @Test
  @Order(4)
  void reportIsAsItsSecretariatEditedIt() {
    var closed = consultations.find(FINANCING.slug()).orElseThrow();
    var draft = synthesis.find(loadViewer("secretariat"), closed.id()).orElseThrow();

    var headings =
        REPORT.listNodes("themes").stream()
            .flatMap(question -> question.listNodes("headings").stream())
            .map(heading -> heading.getText("heading"))
            .toList();
    assertThat(draft.findings().themes())
        .extracting(ThemeFinding::label)
        .containsExactlyInAnyOrderElementsOf(headings);
    var summary =
        draft.sections().stream()
            .filter(section -> section.kind() == SectionKind.SUMMARY)
            .flatMap(section -> section.paragraphs().stream())
            .map(SynthesisParagraph::text)
            .toList();
    assertThat(String.join(" ", summary).split("\\s+")).hasSizeBetween(300, 400);
    assertThat(draft.foreign().values())
        .hasSize(REPORT.listNodes("translations").size())
        .allSatisfy(words -> assertThat(words.translation()).isNotNull());
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.stored().head().takenAt())
        .isBefore(reports.get(Viewer.VISITOR, closed.id(), 1).publishedAt());
  }

  @Test
  @Order(4)
  void secondEditionCorrectsWhatWasChallenged() {
    var closed = consultations.find(FINANCING.slug()).orElseThrow();

    assertThat(reports.editions(Viewer.VISITOR, closed.id())).hasSize(2);
    assertThat(challenges.list(Viewer.VISITOR, closed.id(), 1))
        .singleElement()
        .satisfies(
            challenge -> {
              assertThat(challenge.isAccepted()).isTrue();
              assertThat(paragraph(closed.id(), 1, challenge.paragraph().id()))
                  .doesNotContain("personal capacity");
              assertThat(paragraph(closed.id(), 2, challenge.paragraph().id()))
                  .contains("personal capacity");
            });
  }

  private String paragraph(ConsultationId consultation, int edition, String id) {
    return reports
        .document(reports.get(Viewer.VISITOR, consultation, edition))
        .paragraphs()
        .stream()
        .filter(paragraph -> paragraph.id().equals(id))
        .flatMap(paragraph -> paragraph.sentences().stream())
        .flatMap(sentence -> sentence.parts().stream())
        .map(part -> part.text())
        .collect(Collectors.joining());
  }

  @Test
  @Order(4)
  void logOfReportIsInOrderOfTime() {
    var times =
        database
            .sql("SELECT recorded_at FROM log_entry WHERE log = ? ORDER BY number")
            .param(FINANCING.slug().value())
            .query(java.time.LocalDateTime.class)
            .list();
    assertThat(times).isSorted();
    assertThat(verification.verify(new LogName(FINANCING.slug().value())).isValid()).isTrue();
  }

  @Test
  @Order(3)
  void questionsAndReasonsOfDecisionsAreFound() {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(find("mandate").count(Facet.KIND, "QUESTION")).isPositive();
              assertThat(find("advertising").count(Facet.KIND, "DECISION")).isPositive();
            });
  }

  @Test
  @Order(3)
  void onlySampleConsultationsShowNotice() {
    String page = "/consultations/" + CONTINUATION.slug();
    assertThat(notice.findNotice(page)).isPresent();
    assertThat(notice.findNotice(page + "/questions/1")).isPresent();
    assertThat(notice.findNotice("/")).isEmpty();
    assertThat(notice.findNotice("/consultations/rural-schools")).isEmpty();
  }

  private SearchResults find(String words) {
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(Map.of("q", List.of(words))));
  }

  @Test
  @Order(4)
  void accountsHaveRightsOfTheirRoles() {
    assertThat(loadViewer("administrator").isAdministrator()).isTrue();
    assertThat(loadViewer("secretariat").canCreateConsultations()).isTrue();
    assertThat(loadViewer("moderator").moderatorScopes()).hasSize(2);
    assertThat(loadViewer("stakeholder").isStaffIn(sampleScope())).isFalse();
    assertThat(loadViewer("delegate-01").isSignedIn()).isTrue();
  }

  @Test
  @Order(5)
  void secondStartLoadsNothing() {
    int before = database.sql("SELECT COUNT(*) FROM comment").query(Integer.class).single();
    initializer.loadIfEnabled();
    assertThat(database.sql("SELECT COUNT(*) FROM comment").query(Integer.class).single())
        .isEqualTo(before);
  }

  @Test
  @Order(6)
  void onlyAdministratorRemovesSample() {
    var secretariat = loadViewer("secretariat");
    assertThatThrownBy(() -> sample.remove(secretariat)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> sample.remove(Viewer.VISITOR)).isInstanceOf(NotAllowed.class);
  }

  @Test
  @Order(7)
  void removalDeletesEverything() {
    sample.remove(loadViewer("administrator"));

    for (String table :
        List.of(
            "consultation",
            "question",
            "comment",
            "comment_revision",
            "comment_position",
            "contributor",
            "comment_count",
            "decision",
            "comment_flag",
            "policy",
            "person",
            "delegation",
            "speaker",
            "appointment",
            "log_head",
            "log_entry",
            "timeline_entry",
            "synthesis_run",
            "synthesis",
            "synthesis_edit",
            "report_edition",
            "challenge",
            "follow_up",
            "series_membership",
            "submission",
            "document",
            "synthesis_vocabulary",
            "synthesis_kept_theme",
            "quotation_translation",
            "mail",
            "inbox_item")) {
      assertThat(database.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single())
          .as(table)
          .isZero();
    }
    assertThat(sample.isPresent()).isFalse();
    initializer.loadIfEnabled();
    assertThat(sample.isPresent()).isFalse();
  }

  @Test
  @Order(4)
  void seriesJoinsBothConsultations() {
    var name = new SeriesName(FINANCING.consultation().getText("series"));

    assertThat(series.listConsultations(name))
        .extracting(ConsultationDetails::slug)
        .containsExactly(CONTINUATION.slug(), FINANCING.slug());
  }

  @Test
  @Order(4)
  void openConsultationHasProposedCodebook() {
    var open = consultations.find(CONTINUATION.slug()).orElseThrow();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(synthesis.find(loadViewer("secretariat"), open.id()))
                    .hasValueSatisfying(
                        draft -> {
                          assertThat(draft.findings().themes())
                              .extracting(ThemeFinding::label)
                              .contains("Term of the mandate and its review");
                          assertThat(draft.findings().terms()).isNotEmpty();
                        }));
  }

  private org.rapporteur.identity.RoleScope sampleScope() {
    return consultations.find(CONTINUATION.slug()).orElseThrow().id().scope();
  }

  private Viewer loadViewer(String account) {
    return viewers.forPerson(
        people.findByEmail(new EmailAddress(account + "@sample.example")).orElseThrow().id());
  }

  private String stateOf(Slug slug, String key) {
    return database
        .sql(
            "SELECT c.state FROM comment c JOIN consultation k ON k.id = c.consultation_id WHERE"
                + " k.slug = ? AND c.number = ?")
        .params(slug.value(), Integer.parseInt(key.substring(1)))
        .query(String.class)
        .single();
  }

  private int count(String table, Slug slug) {
    return database
        .sql(
            "SELECT COUNT(*) FROM "
                + table
                + " t JOIN consultation k ON k.id = t.consultation_id WHERE k.slug = ?")
        .param(slug.value())
        .query(Integer.class)
        .single();
  }

  private int countPositions(Slug slug) {
    return database
        .sql(
            "SELECT COUNT(*) FROM comment_position p JOIN comment c ON c.id = p.comment_id JOIN"
                + " consultation k ON k.id = c.consultation_id WHERE k.slug = ?")
        .param(slug.value())
        .query(Integer.class)
        .single();
  }
}
