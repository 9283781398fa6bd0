package org.rapporteur.synthesis.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.coding.CodingChoices;
import org.rapporteur.synthesis.coding.CodingDraft;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.coding.SheetService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat opens a coding, codes a sheet and reads what both tell.
class CodingViewIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired CodingService codings;
  @Autowired SheetService sheets;
  @Autowired Fixtures fixtures;
  @Autowired Messages messages;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer one;
  Viewer other;
  ConsultationId id;

  @BeforeEach
  void aDraft() {
    made = consultations.openOnTwoThemes();
    one = made.secretariat();
    id = made.consultation().id();
    other = fixtures.theSecretariatOf(id);
    runs.toTheEnd(one, id);
    signIn(one);
  }

  @Test
  void codingIsOpenedWithWhatTheFormSays() {
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("view", "coding"));
    assertThat(text()).contains("Nothing has been coded yet.");
    Select<CodingChoices.OfTheme> theme = select("Theme");
    Select<CodingChoices.OfCoder> second = select("Second coder");
    var proposition = $(TextField.class).all().getLast();
    var sample = $(IntegerField.class).single();
    click("Open the coding");
    assertThat(theme.isInvalid()).isTrue();
    assertThat(second.isInvalid()).isTrue();

    theme.setValue(theme.getListDataView().getItem(0));
    second.setValue(
        second
            .getListDataView()
            .getItems()
            .filter(c -> c.name().equals(one.name()))
            .findFirst()
            .orElseThrow());
    click("Open the coding");
    assertThat(proposition.isInvalid()).isTrue();
    proposition.setValue("Hubs should be paid for");
    click("Open the coding");
    assertThat(second.isInvalid()).isTrue();
    second.setValue(
        second
            .getListDataView()
            .getItems()
            .filter(c -> c.name().equals(other.name()))
            .findFirst()
            .orElseThrow());
    sample.setValue(0);
    click("Open the coding");
    assertThat(sample.isInvalid()).isTrue();
    sample.setValue(2);
    click("Open the coding");

    assertThat(text())
        .contains(
            "Hubs should be paid for",
            "2 contributors drawn at random of the",
            "Coding 1: code your sheet",
            other.name() + ": sheet not handed in");
    assertThat(codings.of(one, id)).hasSize(1);
  }

  @Test
  void sheetIsCodedByButtonsAndHandedIn() {
    open();
    go();
    assertThat(text()).contains("Contributor 1 of 2", "0 of 2 done, 2 remaining");
    click("1For");
    assertThat(text()).contains("Contributor 2 of 2");
    click("4No stance stated, or cannot be told");
    click("Hand in the sheet");
    assertThat(text()).contains("Your sheet is handed in.").doesNotContain("kappa");
    assertThat(codings.of(one, id).getFirst().coders().getFirst().handedInAt()).isNotNull();
  }

  @Test
  void oneCodeThroughoutIsSaidToHaveNoKappa() {
    int number = open();
    for (var coder : List.of(one, other)) {
      for (int position = 0; position < 2; position++) {
        sheets.code(coder, id, number, position, Stance.FOR);
      }
      sheets.handIn(coder, id, number);
    }
    go();
    assertThat(text())
        .contains(
            "The coders agree on 2 of 2 contributors (100.0 per cent).",
            "Cohen's kappa is not defined",
            "The coders disagree on nobody.");
  }

  @Test
  void coderDownloadsTheOwnSheetAsFarAsItIsCoded() throws Exception {
    int number = open();
    sheets.code(one, id, number, 1, Stance.AGAINST);
    sheets.code(other, id, number, 0, Stance.FOR);
    go();
    assertThat(text()).contains("Download your sheet (CSV)");

    var rows = file(one, number).split("\r\n");
    assertThat(rows[0]).isEqualTo("Contributor,Your code,Comment,Language,Words,Note");
    assertThat(rows[1]).startsWith("1,,C");
    assertThat(rows).anyMatch(row -> row.startsWith("2,Against,C"));
    assertThat(rows).noneMatch(row -> row.startsWith("1,For,"));
    var words = sheets.unit(one, id, number, 0).words().getFirst();
    assertThat(rows[1]).contains("C" + words.comment()).contains(words.text());
    assertThatThrownBy(() -> file(fixtures.theSecretariatOf(id), number))
        .isInstanceOf(NotAllowed.class);
  }

  private String file(Viewer by, int number) throws IOException {
    var out = new ByteArrayOutputStream();
    new SheetDownload(sheets, by, id, made.consultation().slug(), number, messages, Locale.ENGLISH)
        .write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void givingUpAsksOnce() {
    open();
    go();
    click("Give up coding");
    assertThat(codings.of(one, id).getFirst().isToCode()).isTrue();
    click("Give up: it will count no more");
    assertThat(text()).contains("This coding was given up", "Given up");
  }

  @Test
  void whoDoesNotCodeSeesNoCode() {
    int number = open();
    sheets.code(one, id, number, 0, Stance.AGAINST);
    signIn(fixtures.theSecretariatOf(id));
    go();
    assertThat(text())
        .contains("This coding is under way.", one.name() + ": sheet not handed in")
        .doesNotContain("Against", "1 of 2", "Download");
  }

  private int open() {
    return codings.open(
        one,
        id,
        new CodingDraft(
            codings.choices(one, id).themes().getFirst().id(),
            "Hubs should be paid for",
            2,
            one.requireSignedIn("test"),
            other.requireSignedIn("test")));
  }

  private void go() {
    UI.getCurrent().navigate("secretariat/" + made.consultation().slug() + "/synthesis/coding/1");
    assertThat(getCurrentView()).isInstanceOf(CodingView.class);
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(String label) {
    return (Select<T>)
        $(Select.class).all().stream()
            .filter(select -> label.equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  private void click(String words) {
    $(Button.class).all().stream()
        .filter(button -> button.getElement().getTextRecursively().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + words + " in " + text()))
        .click();
  }

  private String text() {
    return viewText();
  }
}
