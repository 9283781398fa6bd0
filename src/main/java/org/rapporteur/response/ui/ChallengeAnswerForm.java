package org.rapporteur.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.ErrorSummary;

/// What the secretariat answers to a challenge. What is typed stays until it is taken.
class ChallengeAnswerForm extends Div {

  /// Takes an answer, or refuses it.
  interface Taking {
    void take(ChallengeOutcome outcome, String words);
  }

  private final transient Messages messages;
  private final transient Taking taking;
  private final ErrorSummary summary = new ErrorSummary();
  private final Choice<ChallengeOutcome> outcome =
      new Choice<>(
          "response.challenge.answer",
          ChallengeOutcome.values(),
          item -> "response.challenge.do." + item.name());
  private final TextArea words = new TextArea();

  ChallengeAnswerForm(String back, Messages messages, Taking taking) {
    this.messages = messages;
    this.taking = taking;
    addClassNames("challenge-form", "form");
    words.setLabel(getTranslation("response.challenge.reasons"));
    words.setHelperText(getTranslation("response.challenge.reasons.hint", ChallengeDraft.MAX_TEXT));
    words.addThemeName("helper-above-field");
    words.setWidthFull();
    words.setManualValidation(true);
    var send = new Button(getTranslation("response.challenge.answer-it"), click -> answer());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons =
        new Paragraph(send, new Anchor(back, getTranslation("response.challenge.cancel")));
    buttons.addClassName("row");
    add(summary, outcome, words, buttons);
  }

  private void answer() {
    outcome.setInvalid(false);
    words.setInvalid(false);
    var chosen = outcome.getValue();
    if (chosen == null) {
      outcome.setErrorMessage(getTranslation("response.challenge.answer.missing"));
      outcome.setInvalid(true);
      summary.addError(outcome, outcome.getErrorMessage());
    }
    if (words.getValue().isBlank()) {
      refuse(getTranslation("response.challenge.reasons.missing"));
    }
    if (!summary.showErrors() && chosen != null) {
      take(chosen);
    }
  }

  private void take(ChallengeOutcome chosen) {
    try {
      taking.take(chosen, words.getValue());
    } catch (Refusal refusal) {
      refuse(messages.text(getLocale(), refusal));
      summary.showErrors();
    }
  }

  private void refuse(String sentence) {
    words.setErrorMessage(sentence);
    words.setInvalid(true);
    summary.addError(words, sentence);
  }
}
