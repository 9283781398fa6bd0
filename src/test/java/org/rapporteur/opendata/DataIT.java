package org.rapporteur.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.spy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.stubbing.Answer;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.discussion.snapshot.DiscussionFingerprintSql.DiscussionFingerprint;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The data of a small consultation: what is in them, what is not, and when they are others.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class DataIT {

  private static final String KEPT = "=The Forum should continue.";
  private static final String GOES = "Hubs must be paid for by the host country.";
  private static final String CHANGED = "Hubs must be paid for by those who use them.";
  private static final String FRENCH = "Le Forum doit continuer.";

  @Autowired GivenDrafts drafts;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService holding;
  @Autowired CommentService comments;
  @Autowired CommentImportService importing;
  @Autowired CommentReviewService review;
  @Autowired RevisionReviewService words;
  @Autowired PositionService positions;
  @Autowired ThreadService threads;
  @Autowired ReportService reports;
  @Autowired PublicLogService log;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @Autowired DataLoader reading;
  @Autowired DataFileStore files;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private ConsultationDetails consultation;
  private Viewer author;

  @BeforeEach
  void anOpenConsultationWithThreeComments() {
    consultation = fixtures.anOpenConsultation();
    post(1, StakeholderGroup.CIVIL_SOCIETY, LanguageTag.ENGLISH, KEPT);
    author = post(1, StakeholderGroup.CIVIL_SOCIETY, LanguageTag.ENGLISH, GOES);
    post(2, StakeholderGroup.GOVERNMENTS, LanguageTag.FRENCH, FRENCH);
    positions.setPosition(
        fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR), consultation.id(), 1, true, null);
  }

  @Test
  void anyoneGetsWhatAnyoneMayReadInEachFormat() throws Exception {
    var lines = lines("data.jsonl");
    assertThat(lines).extracting(line -> line.get("number").asInt()).containsExactly(1, 2, 3);
    assertThat(lines.getFirst().get("text").asString()).isEqualTo(KEPT);
    assertThat(lines.getFirst().at("/positions/byGroup/private-sector/agree").asInt()).isOne();

    var csv = entries(bytes("data.zip"));
    assertThat(csv.get("comments.csv")).contains("'" + KEPT, GOES, FRENCH, ",civil-society,BR,");
    assertThat(csv.get("positions.csv")).contains("1,1,private-sector,,1,0");
    assertThat(csv.get("questions.csv")).contains("1,en,");
    assertThat(csv.get("ledger.csv").lines()).hasSize(1);

    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes("data.xlsx")))) {
      assertThat(workbook.getSheet("comments").getLastRowNum()).isEqualTo(3);
      assertThat(workbook.getSheet("positions").getLastRowNum()).isEqualTo(2);
    }
    var answer = get("data.zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"%s-data.zip\"".formatted(consultation.slug()));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(get("").body()).contains("/consultations/" + consultation.slug() + "/data.zip");
  }

  @Test
  void nobodysAddressAndNothingThatIsNotPublicIsInIt() throws Exception {
    var waiting = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        waiting.id(),
        draft(waiting, 1, LanguageTag.ENGLISH, "Nobody has read this yet."),
        Channel.WEB,
        IdempotencyKey.random());
    remove(2);

    for (String format : List.of("jsonl", "zip", "xlsx")) {
      String unpublished = text(bytes(waiting, "data." + format));
      assertThat(unpublished).doesNotContain("Nobody has read this yet.");
      assertThat(text(bytes(consultation, "data." + format)))
          .doesNotContain("@example.org", GOES)
          .contains("removed", FRENCH);
    }
    assertThat(lines("data.jsonl").get(1).propertyNames())
        .containsExactly("number", "question", "createdAt", "state", "revision");
  }

  @Test
  void everyCommentIsThereOnceHoweverManyThereAre() throws Exception {
    int more = 1_100;
    importing.addBatch(
        consultation.id(),
        IntStream.range(0, more).mapToObj(at -> imported("Number %d.".formatted(at))).toList());
    positions.setPosition(
        fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR),
        consultation.id(),
        more + 3,
        false,
        null);
    var all = IntStream.rangeClosed(1, more + 3).boxed().toList();

    assertThat(numbers("data.jsonl")).isEqualTo(all);
    assertThat(
            lines("data.jsonl").getLast().at("/positions/byGroup/private-sector/disagree").asInt())
        .isOne();
    var csv = entries(bytes("data.zip"));
    assertThat(csv.get("comments.csv").lines().skip(1))
        .extracting(row -> Integer.valueOf(row.substring(0, row.indexOf(','))))
        .isEqualTo(all);
    assertThat(csv.get("positions.csv"))
        .contains("\r\n1,1,private-sector,,1,0", "\r\n1103,1,private-sector,,0,1");
  }

  @Test
  void selectionsNarrowDownAndDoNotTellWhatPlaceholdersHide() throws Exception {
    remove(2);

    assertThat(numbers("data.jsonl?question=2")).containsExactly(3);
    assertThat(numbers("data.jsonl?question=1")).containsExactly(1, 2);
    assertThat(numbers("data.jsonl?group=civil-society")).containsExactly(1);
    assertThat(numbers("data.jsonl?language=fr&question=2")).containsExactly(3);
    assertThat(numbers("data.jsonl?language=ar")).isEmpty();
    String today = clock.instant().toString().substring(0, 10);
    assertThat(numbers("data.jsonl?from=2009-08-03&to=" + today)).containsExactly(1, 2, 3);
    assertThat(numbers("data.jsonl?to=2009-08-03T12:00:00%2B02:00")).isEmpty();
    assertThat(numbers("data.jsonl?group=&question=")).containsExactly(1, 2, 3);
    assertThat(entries(bytes("data.zip?group=governments")).get("positions.csv").lines())
        .hasSize(1);
    assertThat(get("data.zip?question=2&language=fr").headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(name -> assertThat(name).contains("-data-question-2-fr.zip"));
  }

  @ParameterizedTest
  @CsvSource({
    "question=77, data.question",
    "question=one, data.question",
    "group=civil, data.group",
    "language=French, data.language",
    "from=yesterday, data.moment",
    "to=2009-02-30, data.moment",
    "from=2009-08-04&to=2009-08-03, data.order",
    "question=1&question=2, data.twice",
    "to=9999-12-31, data.moment",
    "from=%2B12345-01-01T00:00:00Z, data.moment",
    "from=0012-08-03, data.moment"
  })
  void whatCannotBeSelectedIsAProblemThatSaysWhatCan(String query, String code) throws Exception {
    var answer = get("data.zip?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    var problem = JsonMapper.builder().build().readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("detail").asString()).doesNotContain("‹", "{").endsWith(".");
  }

  @Test
  void sameDataAreTheSameBytesAndOthersOnceSomethingChanged() throws Exception {
    for (String format : List.of("jsonl", "zip", "xlsx")) {
      var first = get("data." + format);
      byte[] bytes = bytes("data." + format);
      files.deleteAll(consultation.id());
      assertThat(bytes("data." + format)).isEqualTo(bytes);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(get("data." + format, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    String before = tag();
    positions.setPosition(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), consultation.id(), 1, false, null);
    String after = tag();
    assertThat(after).isNotEqualTo(before);
    remove(2);
    assertThat(tag()).isNotEqualTo(after);
  }

  @Test
  void unpublishedConsultationIsNotThereAndNeitherAreOtherFormats() throws Exception {
    assertThat(fetch("/consultations/%s/data.zip".formatted(anAnnouncedOne())).statusCode())
        .isEqualTo(404);
    assertThat(get("data.csv").statusCode()).isEqualTo(404);
    assertThat(get("report.xlsx").statusCode()).isEqualTo(404);
    assertThat(fetch("/consultations/no-such/data.zip").statusCode()).isEqualTo(404);
  }

  @Test
  void editionsWorkbookHasWhatTheEditionRestsOn() throws Exception {
    database
        .sql("UPDATE comment SET region = 'AFRICAN' WHERE consultation_id = ? AND number = 1")
        .param(consultation.id().value())
        .update();
    var secretariat = itsSecretariat();
    holding.close(secretariat, consultation.id(), "All has been said.");
    remove(3);
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 3, KEPT, GOES));
    reports.publish(secretariat, consultation.id());

    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes("report/1.xlsx")))) {
      var sheet = workbook.getSheet("comments");
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getRow(1).getCell(SampleData.column("body")).getStringCellValue())
          .isEqualTo(KEPT);
      assertThat(workbook.getSheet("ledger").getLastRowNum()).isEqualTo(2);
      assertThat(workbook.getSheet("ledger").getRow(1).getCell(3).getStringCellValue())
          .isEqualTo("cited");
    }
    assertThat(bytes("report.xlsx")).isEqualTo(bytes("report/1.xlsx"));
    assertThat(entries(bytes("data.zip")).get("ledger.csv").lines()).hasSize(3);
    assertThat(get("report").body()).contains("/report/1.xlsx", "/data.jsonl");

    String tag = get("report/1.xlsx").headers().firstValue("ETag").orElseThrow();
    aThemeIsFound();
    assertThat(get("report/1.xlsx", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(entries(bytes("data.zip")).get("themes.csv"))
        .contains("Hubs and their cost,true,1,1,0,0,2,0,0,0,1,0,0,1,0,0");

    remove(2);
    assertThat(text(bytes("report/1.xlsx"))).doesNotContain(GOES).contains(KEPT);
    assertThat(get("report/2.xlsx").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsRemovedWhileAFileIsWrittenIsNotInItAndDoesNotStay(@TempDir Path folder)
      throws Exception {
    var written = new AtomicInteger();
    var own = new AtomicReference<DataFileStore>();
    var format =
        writingAndThen(
            written,
            () -> {
              elsewhere(() -> remove(2));
              own.get().deleteAll(consultation.id());
            });
    own.set(own(folder, format));

    var file = own.get().get(everything(), format);

    assertThat(written).hasValue(2);
    assertThat(Files.readString(file.path())).contains(KEPT).doesNotContain(GOES);
    assertThat(filesIn(folder)).containsExactly(file.path());
  }

  @Test
  void publicationTakenBackWhileAFileIsWrittenIsNotInIt(@TempDir Path folder) throws Exception {
    var written = new AtomicInteger();
    var format = writingAndThen(written, () -> elsewhere(() -> review.returnToReview(comment(2))));

    var file = own(folder, format).get(everything(), format);

    assertThat(written).hasValue(2);
    assertThat(Files.readString(file.path())).contains(KEPT).doesNotContain(GOES);
  }

  @Test
  void editTakenBackWhileAFileIsWrittenIsNotInIt(@TempDir Path folder) throws Exception {
    edit(CHANGED);
    var written = new AtomicInteger();
    var format =
        writingAndThen(written, () -> elsewhere(() -> words.returnEditToReview(comment(2))));

    var file = own(folder, format).get(everything(), format);

    assertThat(written).hasValue(2);
    assertThat(Files.readString(file.path())).contains(KEPT, GOES).doesNotContain(CHANGED);
  }

  @Test
  void fileThatAnEditDeletesBeforeItIsSentIsWrittenAgain(@TempDir Path folder) throws Exception {
    var written = new AtomicInteger();
    var own = new AtomicReference<DataFileStore>();
    var format = writingAndThen(written, () -> {});
    var deleting = spy(reading);
    willAnswer(
            call -> {
              if (written.get() == 1) {
                own.get().deleteAll(consultation.id());
              }
              return call.callRealMethod();
            })
        .given(deleting)
        .isPublic(any());
    own.set(
        new DataFileStore(
            List.of(format), deleting, transactions, new InstallationSettings(folder, ""), clock));

    var file = own.get().get(everything(), format);

    assertThat(written).hasValue(2);
    assertThat(Files.readString(file.path())).contains(KEPT);
  }

  @Test
  void whatIsAddedAndChangedWhileAFileIsWrittenDoesNotHoldItUp(@TempDir Path folder)
      throws Exception {
    var written = new AtomicInteger();
    var format =
        writingAndThen(
            written,
            () ->
                elsewhere(
                    () -> {
                      post(1, StakeholderGroup.GOVERNMENTS, LanguageTag.ENGLISH, "One more.");
                      edit(CHANGED);
                    }));

    own(folder, format).get(everything(), format);

    assertThat(written).hasValue(1);
  }

  @Test
  void fileWithAnEditThatIsTakenBackDoesNotStay() throws Exception {
    edit(CHANGED);
    var format = files.findFormat("jsonl").orElseThrow();
    var file = files.get(everything(), format);

    words.returnEditToReview(comment(2));

    await().until(() -> !Files.exists(file.path()));
  }

  @Test
  void consultationThatIsWithdrawnWhileItsFileIsWrittenHasNone(@TempDir Path folder)
      throws Exception {
    var secretariat = itsSecretariat();
    var format =
        writingAndThen(
            new AtomicInteger(),
            () -> elsewhere(() -> holding.withdraw(secretariat, consultation.id(), "A mistake.")));
    var own = own(folder, format);

    assertThatThrownBy(() -> own.get(everything(), format)).isInstanceOf(NotFound.class);
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void whoWaitsForRoomHoldsNoConnectionMeanwhile(@TempDir Path folder) throws Exception {
    var asked = new AtomicInteger();
    var large = spy(reading);
    willAnswer(
            call -> {
              var stamp = (DiscussionFingerprint) call.callRealMethod();
              asked.incrementAndGet();
              return new DiscussionFingerprint(
                  1_000_000, stamp.lastPublication(), stamp.contentHash(), stamp.removalHash());
            })
        .given(large)
        .computeFingerprint(any());
    var goesOn = new CountDownLatch(1);
    var writing = new AtomicInteger();
    var format =
        new Writing(
            data -> {
              writing.incrementAndGet();
              goesOn.await();
              return "whole";
            });
    var views = new AtomicInteger();
    var own =
        new DataFileStore(
            List.of(format), large, counting(views), new InstallationSettings(folder, ""), clock);
    try {
      start(() -> own.get(before(1), format));
      start(() -> own.get(before(2), format));
      await().until(() -> writing.get() == 2);
      int stamps = asked.get();
      var third = start(() -> own.get(before(3), format));
      await().until(() -> asked.get() > stamps && views.get() == 2);
      assertThat(third.isDone()).isFalse();
      goesOn.countDown();
      assertThat(third.get().path()).hasContent("whole");
    } finally {
      goesOn.countDown();
    }
  }

  @Test
  void fileThatIsAskedForAgainStaysLongerThanOthers(@TempDir Path folder) throws Exception {
    var format = new Writing(data -> "whole");
    var own = own(folder, format);
    var first = own.get(everything(), format).path();
    long past = clock.millis() - Duration.ofDays(1).toMillis();
    assertThat(first.toFile().setLastModified(past)).isTrue();
    for (int second = 1; second < DataFileStore.MAX_STORED; second++) {
      var other = own.get(before(second), format).path();
      assertThat(other.toFile().setLastModified(past + second)).isTrue();
    }

    own.get(everything(), format);
    own.get(before(DataFileStore.MAX_STORED), format);

    assertThat(filesIn(folder)).hasSize(DataFileStore.MAX_STORED).contains(first);
  }

  @Test
  void whoAsksForWhatIsBeingWrittenWaitsForIt(@TempDir Path folder) throws Exception {
    var written = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    var format =
        new Writing(
            data -> {
              written.incrementAndGet();
              begun.countDown();
              goesOn.await();
              return "whole";
            });
    var own = own(folder, format);
    var first = new FutureTask<>(() -> own.get(everything(), format));
    Thread.ofVirtual().start(first);
    begun.await();
    var second = new FutureTask<>(() -> own.get(everything(), format));
    var asking = Thread.ofVirtual().start(second);
    await().until(() -> asking.getState() == Thread.State.WAITING || written.get() > 1);
    goesOn.countDown();
    assertThat(second.get()).isEqualTo(first.get());
    assertThat(written).hasValue(1);
  }

  private interface Act {
    void carryOut() throws Exception;
  }

  private interface Text {
    String of(PublicData data) throws Exception;
  }

  private record Writing(Text text) implements DataFormat {

    @Override
    public String extension() {
      return "txt";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public void write(PublicData data, Path file) throws java.io.IOException {
      try {
        try (var out = Files.newBufferedWriter(file)) {
          out.write(text.of(data));
        }
      } catch (java.io.IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Writes the texts; and the first time, when it has them all, something else happens.
  private static Writing writingAndThen(AtomicInteger written, Act act) {
    return new Writing(
        data -> {
          var texts = new ArrayList<String>();
          data.readComments(
              page -> page.forEach(comment -> texts.add(String.valueOf(comment.text()))));
          if (written.getAndIncrement() == 0) {
            act.carryOut();
          }
          return String.join("\n", texts);
        });
  }

  private static List<Path> filesIn(Path folder) throws Exception {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private DataFileStore own(Path folder, DataFormat format) {
    return new DataFileStore(
        List.of(format), reading, transactions, new InstallationSettings(folder, ""), clock);
  }

  private DataRequest everything() {
    return new DataRequest(consultation, null, CommentFilter.ALL);
  }

  private Viewer itsSecretariat() {
    var secretariat = fixtures.aSecretariat();
    fixtures.appoint(
        secretariat.requireSignedIn("test"), Role.SECRETARIAT, consultation.id().scope());
    return fixtures.again(secretariat);
  }

  /// One of many selections.
  private DataRequest before(int second) {
    return new DataRequest(
        consultation,
        null,
        new CommentFilter(null, null, null, null, Instant.ofEpochSecond(second)));
  }

  /// How many reads hold a connection.
  private Transactions counting(AtomicInteger underWay) {
    var counting = spy(transactions);
    Answer<?> counted =
        call -> {
          underWay.incrementAndGet();
          try {
            return call.callRealMethod();
          } finally {
            underWay.decrementAndGet();
          }
        };
    willAnswer(counted).given(counting).read(any());
    willAnswer(counted).given(counting).readSnapshot(any());
    return counting;
  }

  /// Its time for comments begins tomorrow.
  private Slug anAnnouncedOne() {
    var usual = fixtures.draft(ReviewTiming.AFTER);
    var opening = clock.instant().plus(Duration.ofDays(1));
    var schedule = new Schedule(opening, opening.plus(Duration.ofDays(30)), ZoneOffset.UTC);
    var secretariat = fixtures.aSecretariat();
    var slug = new Slug("not-open-yet");
    var id =
        preparation.create(
            secretariat,
            slug,
            new ConsultationDraft(usual.texts(), schedule, usual.terms(), usual.sections()));
    preparation.announce(fixtures.again(secretariat), id, consultations.get(id).version());
    return slug;
  }

  private void aThemeIsFound() {
    long question = consultation.question(1).orElseThrow().id().value();
    database
        .sql("INSERT INTO theme_detection VALUES (?, ?, 1, UTC_TIMESTAMP(6), 3)")
        .params(question, consultation.id().value())
        .update();
    database
        .sql(
            """
            INSERT INTO question_theme (consultation_id, question_id, number, language, label, named_by_secretariat, comments,
              contributors, state, source_key)
            VALUES (?, ?, 1, 'en', 'Hubs and their cost', TRUE, 1, 1, 'SHOWN', 'test')
            """)
        .params(consultation.id().value(), question)
        .update();
    database
        .sql(
            """
            INSERT INTO comment_theme (theme_id, comment_id, root_id, revision, first_run)
            SELECT t.id, c.id, c.id, c.revision, 1 FROM question_theme t JOIN comment c ON c.question_id = t.question_id
             WHERE t.question_id = ?
            """)
        .param(question)
        .update();
  }

  private static <T> FutureTask<T> start(Callable<T> task) {
    var started = new FutureTask<>(task);
    Thread.ofVirtual().start(started);
    return started;
  }

  /// In a transaction of its own, beside the one that is under way here.
  private static void elsewhere(Act act) throws Exception {
    Callable<Boolean> whole =
        () -> {
          act.carryOut();
          return true;
        };
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      other.submit(whole).get();
    }
  }

  private CommentId comment(int number) {
    return threads.findComment(consultation, number).orElseThrow().id();
  }

  /// The second comment, by its author.
  private void edit(String text) {
    comments.edit(author, consultation.id(), 2, new CommentEdit(text, LanguageTag.ENGLISH));
  }

  private Viewer post(int question, StakeholderGroup group, LanguageTag language, String text) {
    var by = fixtures.aStakeholder(group);
    comments.post(
        by,
        consultation.id(),
        draft(consultation, question, language, text),
        Channel.WEB,
        IdempotencyKey.random());
    return by;
  }

  private ImportedComment imported(String text) {
    return new ImportedComment(
        consultation.question(1).orElseThrow().id(),
        null,
        null,
        new ImportedContributor(
            "resident",
            "A resident",
            new Affiliation(
                StakeholderGroup.CIVIL_SOCIETY,
                new CountryCode("BR"),
                Region.LATIN_AMERICAN_AND_CARIBBEAN,
                "An organization")),
        LanguageTag.ENGLISH,
        Instant.parse("2026-01-01T00:00:00Z"),
        text,
        ImportedPositions.NONE);
  }

  private static CommentDraft draft(
      ConsultationDetails consultation, int question, LanguageTag language, String text) {
    return new CommentDraft(
        consultation.question(question).orElseThrow().id(), null, null, language, text);
  }

  /// As a moderator's decision does it.
  private int remove(int number) {
    var comment = comment(number);
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

  private String tag() throws Exception {
    return get("data.jsonl").headers().firstValue("ETag").orElseThrow();
  }

  private List<Integer> numbers(String below) throws Exception {
    return lines(below).stream().map(line -> line.get("number").asInt()).toList();
  }

  private List<JsonNode> lines(String below) throws Exception {
    var answer = get(below);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().map(JsonMapper.builder().build()::readTree).toList();
  }

  private HttpResponse<String> get(String below, String... headers) throws Exception {
    return fetch("/consultations/" + consultation.slug() + "/" + below, headers);
  }

  private HttpResponse<String> fetch(String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", below(path) ? "*/*" : "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static boolean below(String path) {
    return path.contains("/data.") || path.endsWith(".xlsx");
  }

  private byte[] bytes(String below) throws Exception {
    return bytes(consultation, below);
  }

  private byte[] bytes(ConsultationDetails of, String below) throws Exception {
    var address =
        URI.create("http://127.0.0.1:%d/consultations/%s/%s".formatted(port, of.slug(), below));
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /// All that is in a file, whatever it is.
  private static String text(byte[] file) throws Exception {
    return file.length > 2 && file[0] == 'P' && file[1] == 'K'
        ? String.join("\n", entries(file).values())
        : new String(file, StandardCharsets.UTF_8);
  }

  private static Map<String, String> entries(byte[] file) throws Exception {
    var entries = new java.util.LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
