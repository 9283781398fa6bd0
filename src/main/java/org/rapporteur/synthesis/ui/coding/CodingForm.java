package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.coding.CodingChoices.OfCoder;
import org.rapporteur.synthesis.coding.CodingChoices.OfTheme;
import org.rapporteur.synthesis.coding.CodingDraft;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Toast;

/// Opens a coding: on which theme, of which proposition, of all or of how many, and by whom.
class CodingForm extends Div {

  private final transient Desk desk;
  private final transient Runnable opened;
  private final Select<OfTheme> theme = new Select<>();
  private final TextField proposition = new TextField();
  private final IntegerField sample = new IntegerField();
  private final Select<OfCoder> first = new Select<>();
  private final Select<OfCoder> second = new Select<>();

  CodingForm(Desk desk, Runnable opened) {
    this.desk = desk;
    this.opened = opened;
    addClassName("coding-form");
    var choices = desk.services().codings().choices(desk.viewer(), desk.id());
    theme.setLabel(getTranslation("synthesis.coding.form.theme"));
    theme.setItems(choices.themes());
    theme.setItemLabelGenerator(
        t ->
            getTranslation("synthesis.coding.form.theme.of", t.question(), t.label(), t.holders()));
    theme.addValueChangeListener(change -> theme.setInvalid(false));
    proposition.setLabel(getTranslation("synthesis.coding.form.proposition"));
    proposition.setHelperText(getTranslation("synthesis.coding.form.proposition.note"));
    proposition.setMaxLength(CodingService.MAX_PROPOSITION);
    proposition.addValueChangeListener(change -> proposition.setInvalid(false));
    sample.setLabel(getTranslation("synthesis.coding.form.sample"));
    sample.setHelperText(getTranslation("synthesis.coding.form.sample.note"));
    sample.addValueChangeListener(change -> sample.setInvalid(false));
    coder(first, "synthesis.coding.form.first", choices.coders());
    coder(second, "synthesis.coding.form.second", choices.coders());
    choices.coders().stream()
        .filter(coder -> desk.viewer().isPerson(coder.person()))
        .findFirst()
        .ifPresent(first::setValue);
    var open = new Button(getTranslation("synthesis.coding.form.open"), click -> open());
    open.addThemeVariants(ButtonVariant.PRIMARY);
    add(theme, proposition, sample, first, second, open);
  }

  private void coder(Select<OfCoder> select, String key, java.util.List<OfCoder> coders) {
    select.setLabel(getTranslation(key));
    select.setItems(coders);
    select.setItemLabelGenerator(OfCoder::name);
    select.addValueChangeListener(change -> select.setInvalid(false));
  }

  private void open() {
    boolean chosen = isChosen(theme) & isChosen(first) & isChosen(second);
    if (!chosen) {
      return;
    }
    try {
      desk.services()
          .codings()
          .open(
              desk.viewer(),
              desk.id(),
              new CodingDraft(
                  theme.getValue().id(),
                  proposition.getValue(),
                  sample.getValue(),
                  first.getValue().person(),
                  second.getValue().person()));
      opened.run();
      Toast.show(getTranslation("synthesis.coding.form.opened"));
    } catch (InvalidInput refused) {
      refuse(
          switch (refused.field()) {
            case "proposition" -> proposition;
            case "sample" -> sample;
            case "theme" -> theme;
            default -> second;
          },
          desk.words(refused));
    } catch (Refusal refused) {
      Toast.showError(desk.words(refused));
    }
  }

  private boolean isChosen(Select<?> select) {
    if (select.getValue() != null) {
      return true;
    }
    refuse(select, getTranslation("synthesis.coding.form.choose"));
    return false;
  }

  private static void refuse(HasValidation field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
  }
}
