package org.rapporteur.report.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.HoldingService;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.comment.RevisionReview;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.format.pdf.ReadPdf;
import org.rapporteur.report.preview.ReadPreview.Standing;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// A draft that quotes two comments is shown to named readers before it is published.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class PreviewIT {

  private static final String PASSWORD = "a long enough password";
  private static final String KEPT = "The Forum should continue for five years.";
  private static final String GOES = "Hubs must be paid for by the host country.";
  private static final String GAP = "This paragraph is not shown";
  private static final String FOUND = "Who hosts should bear the cost, some hold.";
  private static final String WRITTEN = "The cost of hosting was raised.";
  private static final String NOTE = "Please send <b>comments</b> by Friday.";

  @LocalServerPort int port;
  @MockitoBean SynthesisService synthesis;
  @Autowired PreviewService previews;
  @Autowired PreviewReadingService reading;
  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired HoldingService holding;
  @Autowired CommentReview review;
  @Autowired RevisionReview words;
  @Autowired ThreadService threads;
  @Autowired PublicLog log;
  @Autowired UseCases useCases;
  @Autowired JdbcClient database;

  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Viewer reader;

  @BeforeEach
  void aDraft() {
    consultation = fixtures.aClosedConsultation(KEPT, GOES);
    secretariat = fixtures.theSecretariatOf(consultation.id());
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    given(synthesis.publishable(any(), any()))
        .willAnswer(call -> SampleDrafts.quoting(consultation.id(), 3, KEPT, GOES));
  }

  @Test
  void namedReaderReadsTheDraftMarkedWithTheEmbargoAndNobodyElseFindsAnything() throws Exception {
    open(reader);

    var page = page(reader);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "data-delivered",
            KEPT,
            GOES,
            "Preview under embargo until",
            "not for circulation; read by " + reader.name(),
            "Please send &lt;b&gt;comments&lt;/b&gt; by Friday.",
            "Draft of edition 1, as of",
            "<meta name=\"robots\" content=\"noindex\">",
            "href=\"/light/consultations/" + consultation.slug() + "\"")
        .doesNotContain("/report/1\"");
    assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    var stranger = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var nowhere = get(stranger, "/consultations/no-such-consultation/report/preview");
    for (var other : List.of(Viewer.VISITOR, stranger, secretariat)) {
      var answer = page(other);
      assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode());
      assertThat(answer.body()).doesNotContain(KEPT, "embargo");
      assertThat(get(other, PreviewLinks.file(consultation.slug(), "docx")).statusCode())
          .isEqualTo(404);
      assertThatThrownBy(() -> reading.read(other, consultation.id())).isInstanceOf(NotFound.class);
    }
    assertThat(get(Viewer.VISITOR, "/consultations/" + consultation.slug()).body())
        .doesNotContain(PreviewLinks.page(consultation.slug()));
  }

  @Test
  void filesCarryTheSameMarkAndAreKeptNowhere() throws Exception {
    open(reader);
    String mark = "not for circulation; read by " + reader.name();

    var docx = get(reader, PreviewLinks.file(consultation.slug(), "docx"));

    assertThat(docx.statusCode()).isEqualTo(200);
    assertThat(docx.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("-report-preview.docx");
    assertThat(unzipped(bytes(reader, "docx"))).contains(mark, KEPT, "Draft of edition 1");
    assertThat(printed(bytes(reader, "pdf"))).contains(mark, KEPT, GOES, "Draft of edition 1");
    for (String format : List.of("html", "md", "json")) {
      var text = get(reader, PreviewLinks.file(consultation.slug(), format));
      assertThat(text.statusCode()).as(format).isEqualTo(200);
      assertThat(text.body()).contains(reader.name(), KEPT, GOES);
    }
    for (String format : List.of("xlsx", "csv")) {
      assertThat(get(reader, PreviewLinks.file(consultation.slug(), format)).statusCode())
          .as(format)
          .isEqualTo(404);
    }
  }

  @Test
  void whatIsShownStaysAsItWasUntilANewPreviewTakesItsPlace() {
    var first = open(reader);
    var later = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    given(synthesis.publishable(any(), any()))
        .willAnswer(call -> SampleDrafts.quoting(consultation.id(), 4, KEPT, "Hubs"));

    assertThat(shown(reader)).contains(KEPT, GOES);

    var second = open(later);
    assertThat(shown(later)).contains(KEPT).doesNotContain(GOES);
    assertThat(standing(reader)).isEqualTo(Standing.ENDED);
    assertThat(previews.of(secretariat, consultation.id()))
        .extracting(PreviewDetails::id, PreviewDetails::state, PreviewDetails::draftVersion)
        .containsExactly(
            tuple(second, PreviewState.OPEN, 4), tuple(first, PreviewState.REPLACED, 3));
    assertThat(kept(first)).isZero();
    assertThat(kept(second)).isEqualTo(1);
  }

  @Test
  void ofTwoThatAreOpenedAtOnceOneStaysOpen() {
    var draft = draft(in(Duration.ofDays(7)), reader);

    var outcomes =
        Outcomes.atOnce(
            Collections.nCopies(2, () -> previews.open(secretariat, consultation.id(), draft)));

    assertThat(outcomes.refusals()).isEmpty();
    assertThat(previews.of(secretariat, consultation.id()))
        .extracting(PreviewDetails::state)
        .containsExactly(PreviewState.OPEN, PreviewState.REPLACED);
  }

  @Test
  void nothingStaysOpenBesideAnEditionThatIsPublishedWhileItIsOpened() {
    var draft = draft(in(Duration.ofDays(7)), reader);

    var outcomes =
        Outcomes.atOnce(
            List.<Callable<Object>>of(
                () -> previews.open(secretariat, consultation.id(), draft),
                () -> reports.publish(secretariat, consultation.id())));

    assertThat(outcomes.refusals()).isEmpty();
    // One that is opened after shows the next edition.
    assertThat(
            database
                .sql(
                    """
                    SELECT COUNT(*) FROM report_preview
                     WHERE consultation_id = ? AND edition = 1
                       AND (state = 'OPEN' OR document IS NOT NULL)
                    """)
                .param(consultation.id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void nothingStaysOpenInWhatIsArchivedWhileItIsOpened() {
    reports.publish(secretariat, consultation.id());
    var draft = draft(in(Duration.ofDays(7)), reader);

    Outcomes.atOnce(
        List.<Callable<Object>>of(
            () -> previews.open(secretariat, consultation.id(), draft),
            () -> {
              holding.archive(secretariat, consultation.id(), "All is said.");
              return consultation;
            }));

    assertThat(previews.of(secretariat, consultation.id()))
        .noneMatch(PreviewDetails::isOpen)
        .allMatch(preview -> kept(preview.id()) == 0);
  }

  @Test
  void whatWasOpenedFromAnEarlierPhaseEndsWhenSomebodyComesAcrossIt() {
    reports.publish(secretariat, consultation.id());
    var preview = open(reader);
    database
        .sql("UPDATE report_preview SET state = 'CLOSED' WHERE id = ?")
        .param(preview.value())
        .update();
    holding.archive(secretariat, consultation.id(), "All is said.");
    database
        .sql("UPDATE report_preview SET state = 'OPEN' WHERE id = ?")
        .param(preview.value())
        .update();
    assertThat(kept(preview)).isEqualTo(1);

    assertThat(standing(reader)).isEqualTo(Standing.ENDED);

    assertThat(kept(preview)).isZero();
    assertThat(only().state()).isEqualTo(PreviewState.CLOSED);
  }

  @Test
  void whatBecameAnEditionIsOverWhateverItsRowSays() {
    var preview = open(reader);
    database
        .sql("UPDATE report_preview SET state = 'CLOSED' WHERE id = ?")
        .param(preview.value())
        .update();
    reports.publish(secretariat, consultation.id());
    database
        .sql("UPDATE report_preview SET state = 'OPEN' WHERE id = ?")
        .param(preview.value())
        .update();

    assertThat(standing(reader)).isEqualTo(Standing.ENDED);
    assertThat(only().state()).isEqualTo(PreviewState.PUBLISHED);
    assertThatThrownBy(
            () -> previews.name(secretariat, consultation.id(), preview, addresses(reader)))
        .isInstanceOf(PreviewEnded.class);
  }

  @Test
  void whoeverIsTakenOffTheLatestFindsNoEarlierOne() {
    open(reader);
    var latest = open(reader);

    previews.takeOff(secretariat, consultation.id(), latest, reader.actor("test"));

    assertThatThrownBy(() -> reading.read(reader, consultation.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void secretariatSeesWhoReadItFirstAndLast() {
    var other = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    open(reader, other);
    assertThat(only().readers()).extracting(PreviewReader::firstReadAt).containsOnlyNulls();

    reading.read(reader, consultation.id());
    var first = only().readers().getFirst();
    reading.read(reader, consultation.id());

    assertThat(first.person()).isEqualTo(reader.actor("test"));
    assertThat(first.firstReadAt()).isNotNull().isEqualTo(first.lastReadAt());
    assertThat(only().readers().getFirst())
        .satisfies(
            again -> {
              assertThat(again.firstReadAt()).isEqualTo(first.firstReadAt());
              assertThat(again.lastReadAt()).isAfter(first.firstReadAt());
            });
    assertThat(only().readers().getLast().firstReadAt()).isNull();
    assertThatThrownBy(
            () -> previews.of(fixtures.aModeratorOf(consultation.id()), consultation.id()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void readersAreTakenOffAndNamedAgain() {
    var preview = open(reader);
    reading.read(reader, consultation.id());

    previews.takeOff(secretariat, consultation.id(), preview, reader.actor("test"));

    assertThatThrownBy(() -> reading.read(reader, consultation.id())).isInstanceOf(NotFound.class);
    assertThat(reading.notices(reader, List.of(preview))).isEmpty();
    assertThat(only().readers())
        .singleElement()
        .satisfies(
            off -> {
              assertThat(off.isNamed()).isFalse();
              assertThat(off.firstReadAt()).isNotNull();
            });
    var before = only().readers().getFirst().namedAt();
    assertThat(previews.name(secretariat, consultation.id(), preview, addresses(reader)))
        .isEqualTo(1);
    assertThat(standing(reader)).isEqualTo(Standing.READABLE);
    assertThat(only().readers())
        .singleElement()
        .matches(PreviewReader::isNamed)
        .satisfies(again -> assertThat(again.namedAt()).isAfter(before));
    assertThat(previews.name(secretariat, consultation.id(), preview, addresses(reader))).isZero();
  }

  @Test
  void addressesWithoutAConfirmedAccountAreToldTogetherAndNobodyIsNamed() {
    var suspended = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    people.suspend(fixtures.anAdministrator(), suspended.actor("test"), "Spam.");
    String address = email(suspended).value();

    assertThatThrownBy(
            () ->
                previews.open(
                    secretariat,
                    consultation.id(),
                    new PreviewDraft(
                        ReaderAddresses.of(
                            email(reader) + " nobody@example.org " + address + " x@example.net"),
                        in(Duration.ofDays(1)),
                        "")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal ->
                assertThat(refusal.facts())
                    .containsEntry(
                        "addresses", "nobody@example.org, " + address + ", x@example.net"));
    assertThat(previews.of(secretariat, consultation.id())).isEmpty();
  }

  @Test
  void noMoreReadersAreNamedInPartsThanAtOnce() {
    var preview = open(reader);
    var many = new Viewer[ReaderAddresses.MOST];
    Arrays.setAll(many, n -> fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY));

    assertThatThrownBy(
            () -> previews.name(secretariat, consultation.id(), preview, addresses(many)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("preview.readers.too-many"));
    assertThat(only().readers()).hasSize(1);
  }

  @Test
  void onlyTheSecretariatShowsItsDraftAndOnlyWhileItCanBePublished() {
    var draft = draft(in(Duration.ofDays(7)), reader);
    for (var other : List.of(reader, fixtures.aSecretariat())) {
      assertThatThrownBy(() -> previews.open(other, consultation.id(), draft))
          .isInstanceOf(NotAllowed.class);
    }
    var open = fixtures.anOpenConsultation();
    assertThatThrownBy(() -> previews.open(fixtures.theSecretariatOf(open.id()), open.id(), draft))
        .isInstanceOf(NoPreviewNow.class);
    reports.publish(secretariat, consultation.id());
    open(reader);
    holding.archive(secretariat, consultation.id(), "All is said.");

    assertThat(only().state()).isEqualTo(PreviewState.CLOSED);
    assertThat(standing(reader)).isEqualTo(Standing.ENDED);
    assertThatThrownBy(() -> previews.open(secretariat, consultation.id(), draft))
        .isInstanceOf(NoPreviewNow.class);
  }

  @Test
  void previewEndsForGoodWhenItIsClosed() throws Exception {
    var preview = open(reader);

    previews.close(secretariat, consultation.id(), preview);

    var page = page(reader);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("This preview has ended").doesNotContain(KEPT);
    assertThat(get(reader, PreviewLinks.file(consultation.slug(), "docx")).statusCode())
        .isEqualTo(410);
    assertThat(kept(preview)).isZero();
    for (Runnable act :
        List.<Runnable>of(
            () -> previews.close(secretariat, consultation.id(), preview),
            () -> previews.name(secretariat, consultation.id(), preview, addresses(reader)),
            () ->
                previews.prolong(
                    secretariat, consultation.id(), preview, in(Duration.ofDays(2))))) {
      assertThatThrownBy(act::run).isInstanceOf(PreviewEnded.class);
    }
  }

  @Test
  void publishedReportEndsThePreviewAndLeadsItsReadersThere() throws Exception {
    open(reader);

    reports.publish(secretariat, consultation.id());

    assertThat(only().state()).isEqualTo(PreviewState.PUBLISHED);
    assertThat(page(reader).body())
        .contains(
            "This preview has ended",
            "href=\"/consultations/" + consultation.slug() + "/report\"",
            "Read the published report")
        .doesNotContain(KEPT);
  }

  @Test
  void whenTheEmbargoPassesNobodyReadsItUnlessItIsProlonged() throws Exception {
    var preview = open(reader);
    database
        .sql("UPDATE report_preview SET embargo_until = UTC_TIMESTAMP(6) WHERE id = ?")
        .param(preview.value())
        .update();

    assertThat(page(reader).body()).contains("Its embargo has passed").doesNotContain(KEPT);
    assertThat(only()).matches(PreviewDetails::lapsed).matches(PreviewDetails::isOpen);
    assertThat(reading.notices(reader, List.of(preview)).get(preview).standing())
        .isEqualTo(Standing.LAPSED);
    assertThatThrownBy(
            () -> previews.prolong(secretariat, consultation.id(), preview, Instant.EPOCH))
        .isInstanceOf(InvalidInput.class);

    previews.prolong(secretariat, consultation.id(), preview, in(Duration.ofDays(3)));

    assertThat(shown(reader)).contains(KEPT);
    assertThat(reading.notices(reader, List.of(preview)).get(preview).standing())
        .isEqualTo(Standing.READABLE);
  }

  @Test
  void paragraphsThatRestOnARemovedCommentAreNotShownUntilItIsRestored() throws Exception {
    open(reader);
    int decision = remove(2);

    assertThat(page(reader).body())
        .doesNotContain(GOES)
        .contains(GAP, "M-%04d".formatted(decision));
    assertThat(unzipped(bytes(reader, "docx"))).contains(GAP).doesNotContain(GOES, "Hubs");
    assertThat(printed(bytes(reader, "pdf"))).contains(GAP).doesNotContain(GOES, "Hubs");
    assertThat(only().withheld()).containsExactly(2);
    assertThat(only().hidden()).isFalse();

    review.publish(threads.find(consultation, 2).orElseThrow().id());

    assertThat(shown(reader)).contains(GOES);
    assertThat(only().withheld()).isEmpty();
  }

  @Test
  void paragraphsThatRestOnABlackedOutCommentAreNotShown() {
    open(reader);
    blackOut(true);

    assertThat(shown(reader)).doesNotContain(GOES).doesNotContain("One wrote");
    assertThat(only().withheld()).containsExactly(2);
  }

  @Test
  void whatSpeaksFromARemovedCommentInOtherWordsIsNotShown() {
    paraphrases();
    open(reader);
    assertThat(shown(reader)).contains(KEPT, FOUND, WRITTEN);

    remove(2);

    assertThat(shown(reader)).contains(KEPT).doesNotContain(FOUND, WRITTEN);
    assertThat(only().withheld()).containsExactly(3, 4);
  }

  @Test
  void whatAModelWasAskedAboutAParagraphThatIsNotShownIsNotShownEither() throws Exception {
    paraphrases();
    asked("para2", "Asked of what stays");
    asked("para3", "Asked of what goes");
    open(reader);
    assertThat(data()).contains("Asked of what stays", "Asked of what goes");

    remove(2);

    assertThat(data()).contains("Asked of what stays").doesNotContain("Asked of what goes");
  }

  @Test
  void whatSpeaksFromABlackedOutCommentInOtherWordsIsNotShown() {
    paraphrases();
    open(reader);
    blackOut(true);

    assertThat(shown(reader)).contains(KEPT).doesNotContain(FOUND, WRITTEN);
    assertThat(only().withheld()).containsExactly(3, 4);
  }

  @Test
  void whatWasDecidedBeforeTheOpeningAndNotSeenByTheDraftIsNotShownEither() {
    paraphrases();
    open(reader);
    blackOut(true);
    database
        .sql(
            "UPDATE report_preview SET opened_at = opened_at + INTERVAL 1 DAY WHERE state = 'OPEN'")
        .update();

    assertThat(shown(reader)).contains(KEPT).doesNotContain(FOUND, WRITTEN);
  }

  @Test
  void nothingIsShownWhereWordsWereBlackedOutWithoutADecision() {
    paraphrases();
    open(reader);
    blackOut(false);

    assertThat(standing(reader)).isEqualTo(Standing.WITHHELD);
    assertThat(only().hidden()).isTrue();
  }

  @Test
  void draftThatWasMadeOfWhatARedactionLeftIsShownWhole() {
    paraphrases();
    blackOut(false);
    open(reader);

    assertThat(shown(reader)).contains(KEPT, FOUND, WRITTEN);
    assertThat(only().withheld()).isEmpty();
  }

  @Test
  void nothingIsShownWhereACommentWentWithoutADecision() throws Exception {
    open(reader);
    review.returnToReview(threads.find(consultation, 2).orElseThrow().id());

    assertThat(standing(reader)).isEqualTo(Standing.WITHHELD);
    assertThat(page(reader).body()).doesNotContain(KEPT).contains("are not public any more");
    assertThat(only().hidden()).isTrue();
    assertThat(only().readers()).extracting(PreviewReader::firstReadAt).containsOnlyNulls();
  }

  @Test
  void nothingIsShownWhereAChangeAwaitsReviewAgain() {
    open(reader);
    database
        .sql("UPDATE comment_revision SET state = 'AWAITING_REVIEW' WHERE comment_id = ?")
        .param(threads.find(consultation, 2).orElseThrow().id().value())
        .update();

    assertThat(standing(reader)).isEqualTo(Standing.WITHHELD);
  }

  @Test
  void readingsGoWhereTheRowOfAnAccountGoes() {
    open(reader);
    reading.read(reader, consultation.id());

    database.sql("DELETE FROM person WHERE id = ?").param(reader.actor("test").value()).update();

    assertThat(only().readers()).isEmpty();
    assertThat(
            database
                .sql("SELECT COUNT(*) FROM report_preview_reader WHERE person_id = ?")
                .param(reader.actor("test").value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoeverIsSuspendedIsNotNamedAgainByDefault() {
    open(reader, fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR));
    people.suspend(fixtures.anAdministrator(), reader.actor("test"), "Spam.");

    assertThat(only().readers()).hasSize(2);
    assertThat(only().addresses()).hasSize(1).doesNotContain(email(reader));
  }

  @Test
  void publicLogTellsNothingOfPreviews() {
    var name = new LogName(consultation.slug().value());
    int before = log.size(name);

    var preview = open(reader);
    previews.takeOff(secretariat, consultation.id(), preview, reader.actor("test"));
    previews.close(secretariat, consultation.id(), preview);

    assertThat(log.size(name)).isEqualTo(before);
  }

  private PreviewId open(Viewer... readers) {
    return previews.open(secretariat, consultation.id(), draft(in(Duration.ofDays(7)), readers));
  }

  private PreviewDraft draft(Instant until, Viewer... readers) {
    return new PreviewDraft(addresses(readers), until, NOTE);
  }

  private ReaderAddresses addresses(Viewer... readers) {
    return new ReaderAddresses(Arrays.stream(readers).map(this::email).toList());
  }

  private EmailAddress email(Viewer viewer) {
    return people.find(viewer.actor("test")).orElseThrow().email();
  }

  private static Instant in(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.MINUTES);
  }

  private PreviewDetails only() {
    return previews.of(secretariat, consultation.id()).getFirst();
  }

  private String shown(Viewer viewer) {
    return String.valueOf(reading.read(viewer, consultation.id()).document());
  }

  private Standing standing(Viewer viewer) {
    return reading.read(viewer, consultation.id()).standing();
  }

  private int kept(PreviewId preview) {
    return database
        .sql("SELECT COUNT(document) FROM report_preview WHERE id = ?")
        .param(preview.value())
        .query(Integer.class)
        .single();
  }

  private void paraphrases() {
    given(synthesis.publishable(any(), any()))
        .willAnswer(call -> SampleDrafts.paraphrasing(consultation.id(), 3, KEPT, FOUND, WRITTEN));
  }

  /// As a model is asked, without quoting anybody.
  private void asked(String paragraph, String sent) {
    useCases.change(
        () -> {
          database
              .sql(
                  """
                  INSERT INTO synthesis (consultation_id, version, language, snapshot_hash, taken_at, method, made_at, changed_at)
                  SELECT ?, 1 + COUNT(*), 'en', REPEAT('0', 64), UTC_TIMESTAMP(), '{}', UTC_TIMESTAMP(), UTC_TIMESTAMP()
                    FROM synthesis WHERE consultation_id = ?
                  """)
              .params(consultation.id().value(), consultation.id().value())
              .update();
          database
              .sql(
                  """
                  INSERT INTO synthesis_exchange (synthesis_id, paragraph, version, model, state, sent, asked_by, asked_at)
                  VALUES (LAST_INSERT_ID(), ?, 1, 'a-model', 'ACCEPTED', ?, ?, UTC_TIMESTAMP())
                  """)
              .params(paragraph, sent, secretariat.actor("test").value())
              .update();
        });
  }

  private String data() throws Exception {
    return get(reader, PreviewLinks.file(consultation.slug(), "json")).body();
  }

  private void blackOut(boolean decided) {
    var comment = threads.find(consultation, 2).orElseThrow().id();
    useCases.change(
        () -> {
          words.redact(comment, secretariat.actor("test"), List.of(new TextSpan(0, 4)));
          if (decided) {
            review.noteDecision(comment, record("comment-redacted", 2));
          }
        });
  }

  /// As a moderator's decision does it.
  private int remove(int number) {
    var comment = threads.find(consultation, number).orElseThrow().id();
    return useCases.change(
        () -> {
          review.remove(comment);
          int decision = record("comment-removed", number);
          review.noteDecision(comment, decision);
          return decision;
        });
  }

  private int record(String kind, int comment) {
    return log.record(
        new LogName(consultation.slug().value()),
        new EntryDraft(kind, "C" + comment, "moderator", Map.of(), "Names a person.", null));
  }

  private HttpResponse<String> page(Viewer viewer) throws Exception {
    return get(viewer, PreviewLinks.page(consultation.slug()));
  }

  private HttpResponse<String> get(Viewer viewer, String path) throws Exception {
    return browser(viewer).send(request(path).build(), BodyHandlers.ofString());
  }

  private byte[] bytes(Viewer viewer, String format) throws Exception {
    return browser(viewer)
        .send(
            request(PreviewLinks.file(consultation.slug(), format)).build(),
            BodyHandlers.ofByteArray())
        .body();
  }

  private HttpClient browser(Viewer viewer) throws Exception {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    if (viewer.isSignedIn()) {
      String form =
          "username="
              + URLEncoder.encode(email(viewer).value(), UTF_8)
              + "&password="
              + URLEncoder.encode(PASSWORD, UTF_8);
      browser.send(
          request("/sign-in")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.discarding());
    }
    return browser;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "text/html,*/*;q=0.8");
  }

  private static String printed(byte[] file) {
    try (var pdf = ReadPdf.of(file)) {
      return pdf.text().replaceAll("\\s+", " ");
    }
  }

  private static String unzipped(byte[] docx) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), UTF_8));
      }
    }
    return text.toString();
  }
}
