package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;

/// The heading of an annex with what can be done with it, and the place for a new one.
class AnnexPart extends Div {

  private final transient Desk desk;

  private AnnexPart(Desk desk) {
    this.desk = desk;
    addClassName("secretarial");
  }

  /// @param open whether the draft can be changed
  static AnnexPart of(Desk desk, SynthesisSection annex, boolean open) {
    var part = new AnnexPart(desk);
    part.add(new H2(part.getTranslation("synthesis.annex", annex.title())));
    if (open) {
      part.add(part.tools(annex));
    }
    return part;
  }

  static AnnexPart anew(Desk desk) {
    var part = new AnnexPart(desk);
    part.addClassName("edit");
    part.title(
        "synthesis.annex.new",
        "",
        "synthesis.annex.add",
        typed -> desk.services().annexes().add(desk.viewer(), desk.id(), typed));
    return part;
  }

  private Div tools(SynthesisSection annex) {
    var form = new AnnexPart(desk);
    form.addClassName("edit");
    form.setVisible(false);
    var renamed =
        form.title(
            "synthesis.annex.name",
            annex.title(),
            "synthesis.annex.save",
            title ->
                desk.services().annexes().rename(desk.viewer(), desk.id(), annex.title(), title));
    var buttons =
        new Div(
            button(
                "synthesis.annex.rename",
                "synthesis.annex.rename.of",
                annex,
                () -> {
                  form.setVisible(true);
                  renamed.focus();
                }));
    buttons.addClassName("row");
    if (annex.paragraphs().isEmpty()) {
      buttons.add(
          button(
              "synthesis.annex.remove",
              "synthesis.annex.remove.of",
              annex,
              () ->
                  desk.leave(
                      () -> {
                        desk.services().annexes().remove(desk.viewer(), desk.id(), annex.title());
                        desk.redraw().show(null);
                      })));
    }
    return new Div(buttons, form);
  }

  private TextField title(String label, String value, String act, Consumer<String> save) {
    var title = new TextField(getTranslation(label));
    title.setMaxLength(AnnexService.MAX_TITLE);
    title.setWidthFull();
    title.setValue(value);
    desk.guard().watch(title);
    add(title, SmallButton.of(getTranslation(act), () -> save(title, save)));
    return title;
  }

  /// What was typed stays where it cannot be taken.
  private void save(TextField title, Consumer<String> save) {
    title.setInvalid(false);
    desk.guard()
        .leave(
            List.of(title),
            () -> {
              try {
                save.accept(title.getValue());
                desk.redraw().show(null);
              } catch (InvalidInput refused) {
                title.setErrorMessage(desk.words(refused));
                title.setInvalid(true);
                title.focus();
              }
            });
  }

  private Button button(String key, String spoken, SynthesisSection of, Runnable act) {
    return SmallButton.of(getTranslation(key), getTranslation(spoken, of.title()), act);
  }
}
