package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.ParentNotPublished;
import org.rapporteur.discussion.questionposition.QuestionPositionTally.GroupTally;
import org.rapporteur.discussion.questionposition.QuestionPositionTallySql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests that files with unusual order or content become complete threads.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ImportServiceIT {

  private static final String HEADER = String.join(",", ContributionFile.COLUMNS) + "\n";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir Path folder;
  @Autowired ImportService imports;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;
  @Autowired PublicLogService publicLog;
  @Autowired CommentReviewService reviews;
  @Autowired QuestionPositionTallySql tallies;

  private final Slug slug = new Slug("held-elsewhere-" + NUMBER.incrementAndGet());

  @Test
  void repliesMayPrecedeTheirParents() {
    var content = new StringBuilder(HEADER);
    for (int i = 1_200; i > 1; i--) {
      content.append(row("r" + i, "r" + (i - 1), "1", "Reply " + i));
    }
    content.append(row("r1", "", "1", "Root"));

    var run = runImport(content.toString(), Map.of());

    assertThat(run.counts().imported()).isEqualTo(1_200);
    assertThat(run.counts().orphans()).isZero();
    var rows = ImportedState.loadRows(database, run.consultation());
    assertThat(rows.get("r1").threadSize()).isEqualTo(1_199);
    assertThat(rows.get("r1").replies()).isEqualTo(1);
    assertThat(rows.get("r1200").parent()).isEqualTo("r1199");
    assertThat(rows.get("r1200").root()).isEqualTo("r1");
    assertThat(rows.get("r1200").depth()).isEqualTo(200);
    assertThat(rows.get("r150").depth()).isEqualTo(149);
    assertCountsAreExact(run);
  }

  @Test
  void repliesWithInvalidParentBecomeThreads() {
    var run =
        runImport(
            HEADER
                + row("self", "self", "1", "Answers itself")
                + row("x", "y", "1", "Circle x")
                + row("y", "x", "1", "Circle y")
                + row("z", "y", "1", "Hangs on the circle")
                + row("far", "", "2", "In question two")
                + row("cross", "far", "1", "Answers another question")
                + row("lost", "nowhere", "1", "Answers nothing")
                + row("empty", "", "1", "")
                + row("below", "empty", "1", "Answers a row that is left out"),
            Map.of());

    var rows = ImportedState.loadRows(database, run.consultation());
    assertThat(rows.keySet())
        .containsExactlyInAnyOrder("self", "x", "y", "z", "far", "cross", "lost", "below");
    assertThat(rows.get("x").parent()).isEmpty();
    assertThat(rows.get("y").parent()).isEqualTo("x");
    assertThat(rows.get("z").root()).isEqualTo("x");
    assertThat(List.of(rows.get("self"), rows.get("cross"), rows.get("lost"), rows.get("below")))
        .allMatch(row -> row.parent().isEmpty());
    assertThat(
            imports.listRemarks(
                null, slug, run.id(), ImportRemark.RowOutcome.IMPORTED_AS_THREAD, 0))
        .extracting(stored -> stored.remark().code())
        .containsExactlyInAnyOrder(
            "parent-missing",
            "parent-cycle",
            "parent-other-question",
            "parent-missing",
            "parent-missing");
    assertThat(run.counts().threads()).isEqualTo(6);
    assertCountsAreExact(run);
  }

  @Test
  void secondRowWithSameIdIsSkipped() {
    var run =
        runImport(HEADER + row("a", "", "1", "First") + row("a", "", "1", "Second"), Map.of());

    assertThat(ImportedState.loadRows(database, run.consultation()).get("a").text())
        .isEqualTo("First");
    assertThat(imports.listRemarks(null, slug, run.id(), ImportRemark.RowOutcome.REJECTED, 0))
        .extracting(stored -> stored.remark().line(), stored -> stored.remark().found())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "2"));
  }

  @Test
  void laterFileRepliesToEarlierFile() {
    runImport(HEADER + row("a", "", "1", "First"), Map.of());

    var second = runImport(HEADER + row("b", "a", "1", "Reply"), Map.of());

    var rows = ImportedState.loadRows(database, second.consultation());
    assertThat(rows.get("b").parent()).isEqualTo("a");
    assertThat(rows.get("a").threadSize()).isEqualTo(1);
    assertCountsAreExact(second);
  }

  @Test
  void chosenGroupsAndCountryRegionsAreApplied() {
    var run =
        runImport(
            HEADER
                + "a,,1,Delegate,Ministry,Martians,Senegal,fr,2009-08-03,Un texte,3,1\n"
                + "b,,1,Delegate,Ministry,Government,BR,,2009-08-04,Um texto em português,,\n"
                + "c,,1,,Ministry,NGO,Atlantis,,2009-08-05,Words,,\n"
                + "d,,1,,,,,,2009-08-05,Words,0,0\n"
                + "e,,1,,,,,,2009-08-05,Words,,\n",
            Map.of("Martians", StakeholderGroup.CIVIL_SOCIETY));

    var rows = ImportedState.loadRows(database, run.consultation());
    assertThat(rows.get("a").group()).isEqualTo("CIVIL_SOCIETY");
    assertThat(rows.get("a").region()).isEqualTo("AFRICAN");
    assertThat(rows.get("a").divisionScore()).isEqualTo(2);
    assertThat(rows.get("a").agreementScore()).isBetween(0.30, 0.31);
    assertThat(rows.get("b").group()).isEqualTo("GOVERNMENTS");
    assertThat(rows.get("b").contributor()).isEqualTo(rows.get("a").contributor());
    assertThat(rows.get("c").country()).isNull();
    assertThat(rows.values().stream().map(ImportedState.Row::contributor).distinct()).hasSize(4);
    assertThat(rows.get("d").agree()).isZero();
    assertThat(rows.get("e").agree()).isNull();
    assertThat(imports.listRemarks(null, slug, run.id(), ImportRemark.RowOutcome.VALUE_IGNORED, 0))
        .hasSize(1);
    assertCountsAreExact(run);
  }

  @Test
  void markdownCharactersStayText() {
    String text = "# 1. *No* _heading_ [x](http://a.b) <b>bold</b> `code` &amp; R&D";
    var run = runImport(HEADER + row("a", "", "1", text), Map.of());

    String html =
        database
            .sql(
                "SELECT r.html FROM comment_revision r JOIN comment c ON c.id = r.comment_id WHERE c.consultation_id = ?")
            .param(run.consultation().value())
            .query(String.class)
            .single();
    assertThat(html)
        .isEqualTo(
            "<p># 1. *No* _heading_ [x](http://a.b) &lt;b&gt;bold&lt;/b&gt; &#96;code&#96; &amp; R&amp;D</p>");
  }

  @Test
  void importSetsDatesOfDraftConsultation() {
    var secretariat = fixtures.aSecretariat();
    var id = preparation.create(secretariat, slug, fixtures.draft(ReviewTiming.AFTER));

    var run = runImport(fixtures.again(secretariat), HEADER + row("a", "", "2", "Words"));

    assertThat(run.consultation()).isEqualTo(id);
    assertThat(consultations.get(id).phase()).isEqualTo(Phase.CLOSED);
    assertThat(consultations.get(id).schedule().opensAt()).hasToString("2009-08-03T00:00:00Z");
  }

  @Test
  void onlySecretariatImports() {
    var open = fixtures.anOpenConsultation();
    var stranger = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var otherSecretariat = fixtures.aSecretariat();

    assertThatThrownBy(() -> imports.findTarget(stranger, open.slug()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> imports.findTarget(otherSecretariat, open.slug()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> imports.findTarget(stranger, slug)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> imports.findTarget(Viewer.VISITOR, slug))
        .isInstanceOf(NotAllowed.class);
    assertThat(imports.findTarget(otherSecretariat, slug)).isEmpty();
  }

  private void assertCountsAreExact(ImportRun run) {
    assertThat(ImportedState.loadStoredCounts(database, run.consultation()))
        .isEqualTo(ImportedState.computeCounts(database, run.consultation()));
  }

  @Test
  void importIsInPublicLog() {
    var run =
        runImport(HEADER + row("a", "", "1", "First") + row("b", "a", "1", "Second"), Map.of());

    var log = new LogName(slug.value());
    var entry =
        publicLog.listNewestBefore(log, Integer.MAX_VALUE, 10).stream()
            .filter(e -> e.kind().equals("comments-imported"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.actorRole()).isEqualTo("administrator");
    assertThat(entry.facts())
        .containsEntry("fileDigest", run.file().hash())
        .containsEntry("imported", "2")
        .containsEntry("numbers", "C1–C2");
    int entries = publicLog.size(log);
    runImport(HEADER + row("a", "", "1", "First") + row("b", "a", "1", "Second"), Map.of());
    assertThat(publicLog.size(log)).isEqualTo(entries);
  }

  @Test
  void importUnderPreModerationWaitsForReview() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var other = consultation.slug();
    var run =
        runImport(
            other, HEADER + row("a", "", "1", "First") + row("b", "a", "1", "A reply"), Map.of());

    assertThat(run.counts().imported()).isEqualTo(2);
    assertThat(listStates(run)).containsExactly("AWAITING_REVIEW", "AWAITING_REVIEW");
    var first = reviews.lock(consultation.id(), 1).id();
    var reply = reviews.lock(consultation.id(), 2).id();
    assertThatThrownBy(() -> reviews.publish(reply)).isInstanceOf(ParentNotPublished.class);

    reviews.publish(first);
    reviews.publish(reply);

    assertThat(listStates(run)).containsExactly("PUBLISHED", "PUBLISHED");
    assertThat(ImportedState.loadRows(database, run.consultation()).get("a").threadSize())
        .isEqualTo(1);
    assertCountsAreExact(run);
  }

  @Test
  void latestPositionOnQuestionCounts() throws IOException {
    Path questions =
        Files.writeString(
            folder.resolve("questions.csv"), "number,title,language,scale\n1,Continue?,en,yes\n");
    String header = HEADER.strip() + ",question_position\n";
    var run =
        runImport(
            slug,
            header
                + "a,,1,Ada,Hubs,NGO,BR,en,2009-08-04,\"Yes, continue.\",,,in favour\n"
                + "b,a,1,Ada,Hubs,NGO,BR,en,2009-08-03,Not yet.,,,against\n"
                + "c,,1,Ben,Ministry,Government,SN,en,2009-08-03,If it is reviewed.,,,in-favour-with-conditions\n"
                + "d,,1,Cleo,,Government,KE,en,2009-08-03,I ask a question.,,,\n",
            Map.of(),
            questions);

    assertThat(run.counts().imported()).isEqualTo(4);
    var question = consultations.get(run.consultation()).question(1).orElseThrow();
    assertThat(question.hasScale()).isTrue();
    assertThat(tallies.load(question.id()).byGroup())
        .isEqualTo(
            Map.of(
                StakeholderGroup.CIVIL_SOCIETY,
                new GroupTally(Map.of(ScaleChoice.IN_FAVOUR, 1), 0),
                StakeholderGroup.GOVERNMENTS,
                new GroupTally(Map.of(ScaleChoice.IN_FAVOUR_WITH_CONDITIONS, 1), 1)));
  }

  private List<String> listStates(ImportRun run) {
    return database
        .sql("SELECT state FROM comment WHERE consultation_id = ? ORDER BY number")
        .param(run.consultation().value())
        .query(String.class)
        .list();
  }

  private ImportRun runImport(Viewer viewer, String content) {
    try {
      Path file = Files.writeString(folder.resolve("import.csv"), content);
      var request = new ImportRequest(slug, null, file, "import.csv", null, null, Map.of());
      var run = imports.prepare(viewer, request, imports.surveyFile(viewer, slug, file, null));
      return imports.execute(run.id(), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ImportRun runImport(String content, Map<String, StakeholderGroup> groups) {
    return runImport(slug, content, groups);
  }

  private ImportRun runImport(Slug target, String content, Map<String, StakeholderGroup> groups) {
    return runImport(target, content, groups, null);
  }

  private ImportRun runImport(
      Slug target, String content, Map<String, StakeholderGroup> groups, @Nullable Path questions) {
    try {
      Path file = Files.writeString(folder.resolve("import.csv"), content);
      var request = new ImportRequest(target, null, file, "import.csv", questions, null, groups);
      var run = imports.prepare(null, request, imports.surveyFile(null, target, file, questions));
      return imports.execute(run.id(), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String row(String id, String parent, String question, String text) {
    return "%s,%s,%s,,,,,,2009-08-03,\"%s\",,\n".formatted(id, parent, question, text);
  }
}
