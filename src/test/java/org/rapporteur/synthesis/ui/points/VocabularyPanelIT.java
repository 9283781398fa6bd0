package org.rapporteur.synthesis.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.rapporteur.synthesis.vocabulary.VocabularyUse;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat types its terms, mends a line, and reads what the draft says by them.
class VocabularyPanelIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired VocabularyService vocabularies;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aConsultation() {
    made = consultations.openOnTwoThemes();
    secretariat = made.secretariat();
    id = made.consultation().id();
    signIn(secretariat);
  }

  @Test
  void whatCannotBeReadIsNamedAndStaysTyped() {
    go();
    assertThat(text()).contains("The latest draft was made without a vocabulary.");
    String typed = "H1,en,Remote hubs\nA1,Klingon,The agenda";
    terms().setValue(typed);
    use().setValue(VocabularyUse.BESIDE);
    click("Save the vocabulary");
    assertThat(terms().isInvalid()).isTrue();
    assertThat(terms().getErrorMessage()).startsWith("Line 2: the second column");
    assertThat(terms().getValue()).isEqualTo(typed);
    assertThat(use().getValue()).isEqualTo(VocabularyUse.BESIDE);

    terms().setValue(" ");
    click("Save the vocabulary");
    assertThat(terms().getErrorMessage()).startsWith("Type at least one term");

    terms().setValue("H1,en,Remote hubs\nA1,en,The agenda");
    assertThat(terms().isInvalid()).isFalse();
    click("Save the vocabulary");
    assertThat(vocabularies.get(secretariat, id).changes().getFirst().terms()).isEqualTo(2);
    assertThat(text())
        .contains(
            "Version 1: 2 terms; Find themes as before, and tell them by the terms too. "
                + secretariat.name());
    assertThat(terms().getValue()).startsWith("H1,en,Remote hubs");
  }

  @Test
  void draftIsToldByTheTerms() {
    vocabularies.save(
        secretariat,
        id,
        0,
        VocabularyUse.BESIDE,
        "H1,en,Remote hubs,hubs\nZ1,en,Orbital mechanics\nX1,en,<b>bold</b>");
    runs.toTheEnd(secretariat, id);
    go();
    assertThat(text()).contains("H1 Remote hubs", "Z1 Orbital mechanics", "X1 <b>bold</b>");
    assertThat(text()).contains("Under no term");
    assertThat(text()).contains("Stakeholder group", "Regional group", "Asia-Pacific");
    @SuppressWarnings("unchecked")
    var question =
        (Select<TermAccount>) $(Select.class, $(VocabularyPanel.class).single()).single();
    question.setValue(
        question.getListDataView().getItems().filter(one -> one.isOn(2)).findFirst().orElseThrow());
    assertThat(text()).contains("H1 Remote hubs");

    UI.getCurrent().navigate(desk(), QueryParameters.of("view", "points"));
    var theme =
        cells($(ThemesGrid.class).single(), 0).stream()
            .filter(name -> name.getElement().getTextRecursively().contains("hubs"))
            .findFirst()
            .orElseThrow();
    test($(NativeButton.class, theme).single()).click();
    assertThat(text()).contains("By the vocabulary: H1 Remote hubs (");
  }

  @Test
  void changeOfAColleagueIsToldBeforeItIsReplaced() {
    go();
    vocabularies.save(secretariat, id, 0, VocabularyUse.BESIDE, "H1,en,Remote hubs");
    terms().setValue("A1,en,The agenda");
    click("Save the vocabulary");
    assertThat(terms().getErrorMessage()).startsWith("Somebody else changed the vocabulary");
    assertThat(terms().getValue()).isEqualTo("A1,en,The agenda");
    assertThat(vocabularies.get(secretariat, id).content()).isEqualTo("H1,en,Remote hubs");
    click("Save the vocabulary");
    assertThat(vocabularies.get(secretariat, id).content()).isEqualTo("A1,en,The agenda");
  }

  private String desk() {
    return "secretariat/" + made.consultation().slug() + "/synthesis";
  }

  private void go() {
    UI.getCurrent().navigate(desk(), QueryParameters.of("view", "points"));
  }

  private TextArea terms() {
    return $(TextArea.class).single();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<VocabularyUse> use() {
    return $(RadioButtonGroup.class).single();
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
