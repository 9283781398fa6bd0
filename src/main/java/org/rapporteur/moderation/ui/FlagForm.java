package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;

/// The form for flagging a comment. Typed text remains if the flag is refused.
class FlagForm extends Div {

  private final transient Messages messages;
  private final RadioButtonGroup<FlagReason> reason = new RadioButtonGroup<>();
  private final TextArea text = new TextArea();
  private final Div errors = new Div();
  private final AutosavePanel autosave;

  FlagForm(Messages messages, AutosavePanel autosave) {
    this.messages = messages;
    this.autosave = autosave;
    addClassNames("form", "reg-form");
    reason.setLabel(getTranslation("moderation.flag.reason"));
    reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    reason.setItems(FlagReason.values());
    reason.setItemLabelGenerator(flagReason -> getTranslation(flagReason.key()));
    reason.setManualValidation(true);
    text.setLabel(getTranslation("moderation.flag.text"));
    text.setHelperText(getTranslation("moderation.flag.text.hint"));
    text.addThemeName("helper-above-field");
    text.setWidthFull();
    var note = new Paragraph(getTranslation("moderation.flag.note"));
    note.addClassNames("small", "muted");
    autosave.bindTo(text);
    add(errors, reason, text, autosave, note);
  }

  /// Returns true if the flag was accepted.
  boolean send(BiConsumer<FlagReason, String> flag) {
    errors.removeAll();
    var selected = reason.getValue();
    reason.setInvalid(selected == null);
    reason.setErrorMessage(getTranslation("moderation.flag.reason.missing"));
    if (selected == null) {
      reason.getElement().callJsFunction("focus");
      return false;
    }
    try {
      flag.accept(selected, text.getValue());
      autosave.discardDraft();
      return true;
    } catch (Refusal refusal) {
      errors.add(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
      return false;
    }
  }
}
