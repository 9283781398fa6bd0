package org.rapporteur.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.preview.PreviewDetails;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.report.preview.PreviewReader;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.report.preview.PreviewState;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;

class PreviewViewIT extends ViewTest {

  private static final String SAID = "The Forum should continue for five years.";
  private static final String NOTE = "Please send comments\nby Friday.";
  private static final LocalDateTime NEXT_WEEK =
      LocalDateTime.now(ZoneOffset.UTC).plusDays(7).truncatedTo(ChronoUnit.HOURS);

  @Autowired GivenDrafts drafts;
  @Autowired PreviewPages pages;
  @Autowired PreviewService previews;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationLifecycleService holding;
  @Autowired PersonService people;
  @Autowired ReportService reports;

  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Viewer reader;

  @BeforeEach
  void aDraft() {
    consultation = fixtures.aClosedConsultation(SAID);
    secretariat = fixtures.theSecretariatOf(consultation.id());
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 5, SAID));
  }

  @Test
  void secretariatOpensAPreviewAndKeepsWhatWasTypedUntilItIsTaken() {
    desk();
    press("Open the preview");
    assertThat(readers().isInvalid()).isTrue();
    assertThat(until().isInvalid()).isTrue();
    test(readers()).setValue("nobody@example.org, " + address(reader));
    test(note()).setValue(NOTE);

    press("Open the preview");

    assertThat(until().isInvalid()).isTrue();
    until().setValue(NEXT_WEEK.minusDays(30));
    press("Open the preview");
    assertThat(until().isInvalid()).isTrue();
    until().setValue(NEXT_WEEK);
    press("Open the preview");
    assertThat(readers().getErrorMessage())
        .contains("no confirmed account with nobody@example.org");
    assertThat(readers().getValue()).isEqualTo("nobody@example.org, " + address(reader));
    assertThat(note().getValue()).isEqualTo(NOTE);
    assertThat(until().getValue()).isEqualTo(NEXT_WEEK);
    assertThat(previews.of(secretariat, consultation.id())).isEmpty();
    test(readers()).setValue(address(reader));
    press("Open the preview");

    assertThat(only())
        .satisfies(
            preview -> {
              assertThat(preview.until()).isEqualTo(NEXT_WEEK.toInstant(ZoneOffset.UTC));
              assertThat(preview.note()).isEqualTo(NOTE);
              assertThat(preview.readers())
                  .extracting(PreviewReader::person)
                  .containsExactly(reader.requireSignedIn("test"));
            });
    assertThat($(NativeTable.class).single().getElement().getTextRecursively())
        .contains(reader.name(), address(reader), "Not yet", "1 reader");
  }

  @Test
  void readersSeeTheSymbolAndDistributionThatTheEditionWillHave() {
    desk();
    test(readers()).setValue(address(reader));
    until().setValue(NEXT_WEEK);
    test(field("Document symbol (optional)")).setValue("A/66/67-E/2011/79");
    test(field("Distribution (optional)")).setValue("L".repeat(41));
    press("Open the preview");
    assertThat(field("Distribution (optional)").isInvalid()).isTrue();
    assertThat(previews.of(secretariat, consultation.id())).isEmpty();
    test(field("Distribution (optional)")).setValue("Limited");

    press("Open the preview");

    assertThat(html(reader)).contains("<bdi>A/66/67-E/2011/79</bdi>", "Distribution: Limited");
    assertThat(field("Document symbol (optional)").getValue()).isEqualTo("A/66/67-E/2011/79");
    var edition = reports.publish(secretariat, consultation.id());
    assertThat(reports.document(edition).masthead().distribution()).isEqualTo("Limited");
  }

  private TextField field(String label) {
    return $(TextField.class).withCaption(label).single();
  }

  @Test
  void secretariatNamesTakesOffProlongsAndCloses() {
    var more = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    open();
    test($(ReadersField.class).first()).setValue(address(more));
    test(note()).setValue("For the next preview.");
    press("Name these readers");
    assertThat(only().readers()).hasSize(2);
    assertThat(rows()).hasSize(2);
    test($(ReadersField.class).first()).setValue("later@example.org");

    $(EmbargoField.class).first().setValue(NEXT_WEEK.plusYears(3));
    press("Set this end");
    assertThat($(EmbargoField.class).first().isInvalid()).isTrue();
    $(EmbargoField.class).first().setValue(NEXT_WEEK.plusDays(1));
    press("Set this end");
    assertThat(only().until()).isEqualTo(NEXT_WEEK.plusDays(1).toInstant(ZoneOffset.UTC));

    test($(NativeButton.class).withText("Take off").first()).click();
    assertThat(only().addresses()).hasSize(1);
    assertThat(rows()).anyMatch(row -> row.contains("Taken off"));

    assertThat($(ReadersField.class).first().getValue()).isEqualTo("later@example.org");
    assertThat(note().getValue()).isEqualTo("For the next preview.");

    press("Close the preview");
    assertThat(only().isOpen()).isTrue();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(only().state()).isEqualTo(PreviewState.CLOSED);
    assertThat($(Button.class).withText("Close the preview").exists()).isFalse();
    assertThat(rows()).hasSize(2);
    assertThat(readers().getValue())
        .as("named again by default")
        .isEqualTo(only().addresses().getFirst().value());
  }

  @Test
  void deskSaysWhatEndedMeanwhileBesideWhatWasTyped() {
    open();
    previews.close(secretariat, consultation.id(), only().id());
    test($(ReadersField.class).first()).setValue(address(reader));

    press("Name these readers");

    assertThat($(ReadersField.class).first().isInvalid()).isFalse();
    assertThat($(ReadersField.class).first().getValue()).isEqualTo(address(reader));
    assertThat($(Notice.class).single().getElement().getTextRecursively())
        .contains("This preview has ended meanwhile");
  }

  @Test
  void deskSaysWhereNoPreviewIsOpenedAnyMore() {
    reports.publish(secretariat, consultation.id());
    holding.archive(secretariat, consultation.id(), "All is said.");

    desk();

    assertThat($(Button.class).withText("Open the preview").exists()).isFalse();
    assertThat($(PreviewDeskView.class).single().getElement().getTextRecursively())
        .contains("A preview can be opened once the consultation has closed");
  }

  @Test
  void deskSaysWhenItsReadersReadIt() {
    open();
    assertThat(rows().getFirst()).contains("Not yet");

    html(reader);
    desk();

    assertThat(rows().getFirst()).doesNotContain("Not yet").contains(" UTC");
  }

  @Test
  void readersPageSaysThatItIsUnderEmbargoAndNobodyElseHasOne() {
    open();

    assertThat(html(reader))
        .contains(
            SAID,
            "not for circulation; read by " + reader.name(),
            "Please send comments",
            "href=\"" + PreviewLinks.file(consultation.slug(), "pdf") + "\"",
            "href=\"" + PreviewLinks.page(consultation.slug()) + "#p2\"",
            "The secretariat sees when you read it");
    for (var other :
        new Viewer[] {
          secretariat, Viewer.VISITOR, fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR)
        }) {
      assertThatThrownBy(() -> html(other)).isInstanceOf(NotFound.class);
    }
    previews.close(secretariat, consultation.id(), only().id());
    assertThat(html(reader))
        .contains("This preview has ended", "Go to the consultation")
        .doesNotContain(SAID);
  }

  private void open() {
    desk();
    test(readers()).setValue(address(reader));
    until().setValue(NEXT_WEEK);
    test(note()).setValue(NOTE);
    press("Open the preview");
  }

  private void desk() {
    signIn(secretariat);
    navigate(PreviewLinks.desk(consultation.slug()).substring(1), PreviewDeskView.class);
  }

  private String html(Viewer viewer) {
    return pages.html(
        pages.read(viewer, consultation.slug().value(), Locale.ENGLISH), Locale.ENGLISH);
  }

  private PreviewDetails only() {
    return previews.of(secretariat, consultation.id()).getFirst();
  }

  private ReadersField readers() {
    return $(ReadersField.class).last();
  }

  private EmbargoField until() {
    return $(EmbargoField.class).last();
  }

  private TextArea note() {
    return $(TextArea.class).withCaption("Note to the readers (optional)").single();
  }

  private List<String> rows() {
    return $(NativeTableRow.class).all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .filter(text -> text.contains("@"))
        .toList();
  }

  private void press(String button) {
    test($(Button.class).withText(button).single()).click();
  }

  private String address(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email().value();
  }
}
