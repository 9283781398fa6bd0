package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.uikit.Timestamp;

/// Shows an appeal, with an answer form for those who may answer.
class AppealPanel extends Div {

  /// Answers an appeal. Returns the error text, or empty on success.
  interface AppealAnswerHandler {
    Optional<String> answer(AppealDetails appeal, AppealState outcome, String reasons);
  }

  private final transient AppealAnswerHandler answerHandler;
  private final RadioButtonGroup<AppealState> outcome = new RadioButtonGroup<>();
  private final TextArea reasons = new TextArea();
  private final Paragraph errorText = new Paragraph();

  AppealPanel(AppealDetails appeal, boolean answerable, AppealAnswerHandler answerHandler) {
    this.answerHandler = answerHandler;
    addClassName("appeal");
    String decision = LogEntry.label(appeal.decision().number());
    var time = new Paragraph(new Timestamp(appeal.appealedAt()));
    time.addClassNames("small", "muted");
    var text = new Paragraph(appeal.text());
    text.getElement().setAttribute("dir", "auto");
    text.addClassName("c-body");
    add(new H3(getTranslation("moderation.appeal.against", decision)), time, text);
    if (answerable) {
      addForm(appeal);
    } else {
      var hint =
          new Paragraph(
              getTranslation(
                  appeal.state() == AppealState.OPEN
                      ? "moderation.appeal.another"
                      : appeal.state().key()));
      hint.addClassName("muted");
      add(hint);
    }
  }

  private void addForm(AppealDetails appeal) {
    outcome.setLabel(getTranslation("moderation.appeal.outcome"));
    outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    outcome.setItems(List.of(AppealState.UPHELD, AppealState.DISMISSED));
    outcome.setItemLabelGenerator(
        state -> getTranslation("moderation.appeal.option." + state.name()));
    outcome.setManualValidation(true);
    outcome.setErrorMessage(getTranslation("moderation.appeal.outcome.missing"));
    reasons.setLabel(getTranslation("moderation.appeal.reasons"));
    reasons.setHelperText(getTranslation("moderation.appeal.reasons.hint"));
    reasons.addThemeName("helper-above-field");
    reasons.setWidthFull();
    reasons.setManualValidation(true);
    reasons.setErrorMessage(getTranslation("moderation.appeal.reasons.missing"));
    errorText.addClassName("err");
    errorText.getElement().setAttribute("role", "alert");
    errorText.setVisible(false);
    var sendButton = new NativeButton(getTranslation("moderation.appeal.answer"));
    sendButton.addClassNames("btn", "primary", "sm");
    sendButton.addClickListener(click -> send(appeal));
    add(outcome, reasons, errorText, new Paragraph(sendButton));
  }

  private void send(AppealDetails appeal) {
    var selected = outcome.getValue();
    boolean hasReasons = !reasons.getValue().isBlank();
    outcome.setInvalid(selected == null);
    reasons.setInvalid(!hasReasons);
    if (selected == null) {
      outcome.getElement().callJsFunction("focus");
    } else if (!hasReasons) {
      reasons.focus();
    } else {
      var error = answerHandler.answer(appeal, selected, reasons.getValue());
      errorText.setVisible(error.isPresent());
      errorText.setText(error.orElse(""));
    }
  }
}
