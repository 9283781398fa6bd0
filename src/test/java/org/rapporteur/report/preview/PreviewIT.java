package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.preview.ReadPreview.Standing;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;

/// A draft that quotes two comments is shown to named readers before it is published.
class PreviewIT extends ShownDraft {

  @Autowired ReportService reports;
  @Autowired ConsultationLifecycleService holding;

  @Test
  void namedReaderReadsTheDraftMarkedWithTheEmbargoAndNobodyElseFindsAnything() throws Exception {
    open(reader);

    var page = page(reader);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "data-initial",
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
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 4, KEPT, "Hubs"));

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

    previews.takeOff(secretariat, consultation.id(), latest, reader.requireSignedIn("test"));

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

    assertThat(first.person()).isEqualTo(reader.requireSignedIn("test"));
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

    previews.takeOff(secretariat, consultation.id(), preview, reader.requireSignedIn("test"));

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
    people.suspend(fixtures.anAdministrator(), suspended.requireSignedIn("test"), "Spam.");
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
  void readingsGoWhereTheRowOfAnAccountGoes() {
    open(reader);
    reading.read(reader, consultation.id());

    database
        .sql("DELETE FROM person WHERE id = ?")
        .param(reader.requireSignedIn("test").value())
        .update();

    assertThat(only().readers()).isEmpty();
    assertThat(
            database
                .sql("SELECT COUNT(*) FROM report_preview_reader WHERE person_id = ?")
                .param(reader.requireSignedIn("test").value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoeverIsSuspendedIsNotNamedAgainByDefault() {
    open(reader, fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR));
    people.suspend(fixtures.anAdministrator(), reader.requireSignedIn("test"), "Spam.");

    assertThat(only().readers()).hasSize(2);
    assertThat(only().addresses()).hasSize(1).doesNotContain(email(reader));
  }

  @Test
  void publicLogTellsNothingOfPreviews() {
    var name = new LogName(consultation.slug().value());
    int before = log.size(name);

    var preview = open(reader);
    previews.takeOff(secretariat, consultation.id(), preview, reader.requireSignedIn("test"));
    previews.close(secretariat, consultation.id(), preview);

    assertThat(log.size(name)).isEqualTo(before);
  }

  private int kept(PreviewId preview) {
    return database
        .sql("SELECT COUNT(document) FROM report_preview WHERE id = ?")
        .param(preview.value())
        .query(Integer.class)
        .single();
  }
}
