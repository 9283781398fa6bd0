package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition;
import org.rapporteur.discussion.ui.writing.QuestionPositionChoice;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// Field of a composer for the position on the question. The first comment of a contributor needs a
/// choice; later the field shows the current position and a button to change it.
class QuestionPositionField extends Div {

  private final transient QuestionScale scale;
  private final transient List<OwnQuestionPosition> positions;
  private final QuestionPositionChoice choice;
  private final Div currentPosition = new Div();

  QuestionPositionField(
      ThreadFacade facade,
      ConsultationDetails consultation,
      QuestionDetails question,
      QuestionScale scale) {
    this.scale = scale;
    positions = facade.commands().positions().listQuestionPositions(consultation, question);
    choice = new QuestionPositionChoice(question, scale);
    choice.setHelperText(getTranslation("discussion.question-position.help"));
    currentPosition.addClassName("current-position");
    addClassName("question-position-field");
    add(currentPosition, choice);
  }

  /// Shows the field for another contributor.
  ///
  /// @param delegation null for the user
  void showFor(@Nullable DelegationId delegation) {
    var current = findCurrent(delegation);
    currentPosition.removeAll();
    current.ifPresent(
        position ->
            currentPosition.add(
                new Span(
                    getTranslation(
                        "discussion.question-position.current",
                        scale.words(position).inLanguage(LanguageTag.forContent(getLocale())))),
                createChangeButton(position)));
    currentPosition.setVisible(current.isPresent());
    choice.setVisible(current.isEmpty());
    choice.clear();
    choice.setInvalid(false);
  }

  /// The chosen position; null if the current one remains.
  @Nullable ScaleChoice chosen() {
    return choice.getValue();
  }

  void showError(String message) {
    choice.setVisible(true);
    choice.showError(message);
  }

  private Optional<ScaleChoice> findCurrent(@Nullable DelegationId delegation) {
    return positions.stream()
        .filter(position -> Objects.equals(position.delegation(), delegation))
        .findFirst()
        .map(OwnQuestionPosition::choice);
  }

  private Button createChangeButton(ScaleChoice current) {
    var button =
        new Button(
            getTranslation("discussion.question-position.change"),
            click -> {
              currentPosition.setVisible(false);
              choice.setVisible(true);
              choice.setValue(current);
              choice.takeFocus();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(getTranslation("discussion.question-position.change.label"));
    return button;
  }
}
