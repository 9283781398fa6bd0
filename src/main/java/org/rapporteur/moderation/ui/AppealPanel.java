package org.rapporteur.moderation.ui;

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

  AppealPanel(AppealDetails appeal, boolean answerable, AppealAnswerHandler answerHandler) {
    this.answerHandler = answerHandler;
    addClassName("appeal");
    String decision = LogEntry.label(appeal.decisionNumber());
    var at = new Paragraph(new Timestamp(appeal.appealedAt()));
    at.addClassNames("small", "muted");
    var text = new Paragraph(appeal.text());
    text.getElement().setAttribute("dir", "auto");
    text.addClassName("c-body");
    add(new H3(getTranslation("moderation.appeal.against", decision)), at, text);
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
    var outcome = new RadioButtonGroup<AppealState>();
    outcome.setLabel(getTranslation("moderation.appeal.outcome"));
    outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    outcome.setItems(List.of(AppealState.UPHELD, AppealState.DISMISSED));
    outcome.setItemLabelGenerator(state -> getTranslation("moderation.appeal.do." + state.name()));
    outcome.setManualValidation(true);
    var reasons = new TextArea(getTranslation("moderation.appeal.reasons"));
    reasons.setHelperText(getTranslation("moderation.appeal.reasons.hint"));
    reasons.addThemeName("helper-above-field");
    reasons.setWidthFull();
    reasons.setManualValidation(true);
    var refused = new Paragraph();
    refused.addClassName("err");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    var send = new NativeButton(getTranslation("moderation.appeal.answer"));
    send.addClassNames("btn", "primary", "sm");
    send.addClickListener(
        click -> {
          var selected = outcome.getValue();
          boolean reasoned = !reasons.getValue().isBlank();
          outcome.setInvalid(selected == null);
          outcome.setErrorMessage(getTranslation("moderation.appeal.outcome.missing"));
          reasons.setInvalid(!reasoned);
          reasons.setErrorMessage(getTranslation("moderation.appeal.reasons.missing"));
          if (selected != null && reasoned) {
            var sentence = answerHandler.answer(appeal, selected, reasons.getValue());
            refused.setVisible(sentence.isPresent());
            refused.setText(sentence.orElse(""));
          } else if (selected == null) {
            outcome.getElement().callJsFunction("focus");
          } else {
            reasons.focus();
          }
        });
    add(outcome, reasons, refused, new Paragraph(send));
  }
}
