package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.rapporteur.moderation.appeal.AlreadyAppealed;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Notice;

/// The form for an appeal. The entered text remains if the appeal is refused.
class AppealForm extends Div {

  private final transient Messages messages;
  private final AutosavePanel autosave;
  private final String returnPath;
  private final ErrorSummary errorSummary = new ErrorSummary();
  private final TextArea text = new TextArea();
  private final Paragraph buttons;

  /// Creates the form for one appeal.
  ///
  /// @param returnPath the path of the page that opens after the appeal
  /// @param appeal receives the text and throws a [Refusal] if the appeal is not possible
  AppealForm(
      Messages messages, AutosavePanel autosave, String returnPath, Consumer<String> appeal) {
    this.messages = messages;
    this.autosave = autosave;
    this.returnPath = returnPath;
    text.setLabel(getTranslation("moderation.appeal.text"));
    text.setHelperText(getTranslation("moderation.appeal.text.hint"));
    text.addThemeName("helper-above-field");
    text.setWidthFull();
    text.setManualValidation(true);
    autosave.bindTo(text);
    var sendButton = new Button(getTranslation("moderation.appeal.send"), click -> send(appeal));
    sendButton.addThemeVariants(ButtonVariant.PRIMARY);
    buttons =
        new Paragraph(sendButton, new Anchor(returnPath, getTranslation("moderation.cancel")));
    buttons.addClassName("row");
    addClassNames("form", "reg-form");
    add(errorSummary, text, autosave, buttons);
  }

  private void send(Consumer<String> appeal) {
    try {
      appeal.accept(text.getValue());
      autosave.discardDraft();
      text.setInvalid(false);
      errorSummary.showErrors();
      getUI().ifPresent(ui -> ui.navigate(returnPath.substring(1)));
    } catch (AlreadyAppealed refusal) {
      replace(buttons, new Notice(Notice.Kind.INFO, messages.text(getLocale(), refusal)));
    } catch (Refusal refusal) {
      String error = messages.text(getLocale(), refusal);
      text.setErrorMessage(error);
      text.setInvalid(true);
      errorSummary.addError(text, error);
      errorSummary.showErrors();
    }
  }
}
