package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.coding.CodingDetails;
import org.rapporteur.synthesis.coding.CodingResult;
import org.rapporteur.synthesis.coding.CodingState;
import org.rapporteur.synthesis.coding.SettlingService;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Toast;

/// A contributor on whom the coders disagree: what was said, both codes, how it was settled, and
/// where it is settled.
class DisagreementPart extends Div {

  private final transient Desk desk;
  private final transient CodingDetails coding;
  private final transient CodingResult.Coded unit;
  private final Select<Stance> stance = new Select<>();
  private final TextArea reason = new TextArea();

  DisagreementPart(Desk desk, CodingDetails coding, CodingResult.Coded unit) {
    this.desk = desk;
    this.coding = coding;
    this.unit = unit;
    addClassName("disagreement");
    add(
        new H3(getTranslation("synthesis.coding.unit", unit.position() + 1, coding.units())),
        new UnitWords(
            desk.slug(),
            desk.services()
                .sheets()
                .unit(desk.viewer(), desk.id(), coding.number(), unit.position())),
        new Paragraph(
            getTranslation(
                "synthesis.coding.codes.both",
                coding.coders().getFirst().name(),
                getTranslation(unit.first().key()),
                coding.coders().getLast().name(),
                getTranslation(unit.second().key()))));
    if (!unit.settled().isEmpty()) {
      add(settled());
    }
    if (coding.state() != CodingState.GIVEN_UP) {
      add(form());
    }
  }

  private UnorderedList settled() {
    var list = new UnorderedList();
    for (var one : unit.settled()) {
      var item =
          new ListItem(
              getTranslation(
                  "synthesis.coding.settled",
                  getTranslation(one.stance().key()),
                  one.by(),
                  UtcTime.format(one.at(), desk.locale()),
                  one.reason()));
      list.add(item);
    }
    return list;
  }

  private Div form() {
    stance.setLabel(getTranslation("synthesis.coding.settle.as", unit.position() + 1));
    stance.setItems(Stance.values());
    stance.setItemLabelGenerator(one -> getTranslation(one.key()));
    stance.addValueChangeListener(change -> stance.setInvalid(false));
    reason.setLabel(getTranslation("synthesis.coding.settle.reason", unit.position() + 1));
    reason.setMaxLength(SettlingService.MAX_REASON);
    reason.addValueChangeListener(change -> reason.setInvalid(false));
    var settle =
        new Button(
            getTranslation(
                unit.settled().isEmpty()
                    ? "synthesis.coding.settle"
                    : "synthesis.coding.settle.again",
                unit.position() + 1),
            click -> settle());
    settle.addThemeVariants(ButtonVariant.SMALL);
    var form = new Div(stance, reason, settle);
    form.addClassName("settle");
    return form;
  }

  private void settle() {
    if (stance.getValue() == null) {
      stance.setErrorMessage(getTranslation("synthesis.coding.form.choose"));
      stance.setInvalid(true);
      return;
    }
    desk.attempt(
        () -> {
          try {
            desk.services()
                .settling()
                .settle(
                    desk.viewer(),
                    desk.id(),
                    coding.number(),
                    unit.position(),
                    stance.getValue(),
                    reason.getValue());
          } catch (InvalidInput refused) {
            reason.setErrorMessage(desk.words(refused));
            reason.setInvalid(true);
            return;
          }
          desk.redraw().show(null);
          desk.focus(CodingResultPane.DISPUTED);
          Toast.show(getTranslation("synthesis.coding.settle.said", unit.position() + 1));
        });
  }
}
