package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.NotYourCommentToChallenge;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.ErrorSummary;

/// What a contributor says against a paragraph. What is typed stays until it is taken.
class ChallengeForm extends Div {

  private static final int SHOWN = 60;

  /// Takes a challenge, or refuses it.
  interface Taking {
    void take(ChallengeDraft draft);
  }

  private final transient Messages messages;
  private final transient Taking taking;
  private final int paragraph;
  private final ErrorSummary summary = new ErrorSummary();
  private final Choice<ChallengeGround> ground =
      new Choice<>("response.challenge.ground", ChallengeGround.values(), ChallengeGround::key);
  private final Select<CommentDetails> comment = new Select<>();
  private final TextArea text = new TextArea();

  ChallengeForm(
      int paragraph,
      List<CommentDetails> comments,
      String name,
      int answerDays,
      String back,
      Messages messages,
      Taking taking) {
    this.paragraph = paragraph;
    this.messages = messages;
    this.taking = taking;
    addClassNames("note", "challenge-form", "form");
    comment.setLabel(getTranslation("response.challenge.comment"));
    comment.setItems(comments);
    comment.setItemLabelGenerator(ChallengeForm::words);
    comment.setManualValidation(true);
    comment.setWidthFull();
    text.setLabel(getTranslation("response.challenge.text"));
    text.setHelperText(getTranslation("response.challenge.text.hint", ChallengeDraft.MAX_TEXT));
    text.addThemeName("helper-above-field");
    text.setWidthFull();
    text.setManualValidation(true);
    var signed = new Paragraph(getTranslation("response.challenge.signed", name, answerDays));
    signed.addClassNames("small", "muted");
    comment.setValue(comments.getFirst());
    var send =
        new Button(getTranslation("response.challenge.send", paragraph), click -> challenge());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons =
        new Paragraph(send, new Anchor(back, getTranslation("response.challenge.cancel")));
    buttons.addClassName("row");
    add(
        new H2(getTranslation("response.challenge.form")),
        summary,
        ground,
        comment,
        text,
        buttons,
        signed);
  }

  private static String words(CommentDetails comment) {
    String said = comment.text().replaceAll("\\s+", " ").strip();
    int length = said.codePointCount(0, said.length());
    return comment.reference()
        + ": "
        + (length <= SHOWN ? said : said.substring(0, said.offsetByCodePoints(0, SHOWN)) + "…");
  }

  private void challenge() {
    ground.setInvalid(false);
    comment.setInvalid(false);
    text.setInvalid(false);
    var chosen = ground.getValue();
    if (chosen == null) {
      refuse(ground, getTranslation("response.challenge.ground.missing"));
    }
    if (text.getValue().isBlank()) {
      refuse(text, getTranslation("response.challenge.text.missing"));
    }
    if (!summary.showErrors() && chosen != null) {
      take(chosen);
    }
  }

  private void take(ChallengeGround chosen) {
    try {
      taking.take(
          new ChallengeDraft(paragraph, chosen, comment.getValue().number(), text.getValue()));
    } catch (NotYourCommentToChallenge refusal) {
      refuse(comment, messages.text(getLocale(), refusal));
      summary.showErrors();
    } catch (Refusal refusal) {
      refuse(text, messages.text(getLocale(), refusal));
      summary.showErrors();
    }
  }

  private <C extends Component & Focusable<?> & HasValidation> void refuse(
      C field, String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    summary.addError(field, sentence);
  }
}
