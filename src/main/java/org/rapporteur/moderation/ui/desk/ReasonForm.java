package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;

/// The form for an adverse decision: policy ground, message to the contributor and public reason.
class ReasonForm extends Div {

  /// The group itself cannot take the focus before it knows its buttons.
  private static final String FOCUS_FIRST_RADIO_BUTTON =
      """
      customElements.whenDefined('vaadin-radio-button').then(() => requestAnimationFrame(() =>
        (this.querySelector('vaadin-radio-button[checked]')
          ?? this.querySelector('vaadin-radio-button'))?.focus()))
      """;

  private final transient Function<Refusal, String> errorText;
  private final RadioButtonGroup<PolicyPoint> point = new RadioButtonGroup<>();
  private final TextArea messageToContributor =
      createTextArea("moderation.message-to-contributor", "moderation.message-to-contributor.hint");
  private final TextArea publicReason =
      createTextArea("moderation.public-reason", "moderation.public-reason.hint");

  ReasonForm(
      ModerationAction action, List<PolicyPoint> grounds, Function<Refusal, String> errorText) {
    this.errorText = errorText;
    addClassName("reason");
    point.setLabel(getTranslation("moderation.reason." + action.name()));
    point.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    point.setItems(grounds);
    var language = LanguageTag.forContent(getLocale());
    point.setItemLabelGenerator(
        ground -> ground.number() + " " + ground.title().inLanguage(language));
    point.setManualValidation(true);
    point.setErrorMessage(getTranslation("moderation.choose-ground"));
    add(point, new Div(messageToContributor, publicReason));
  }

  void focus() {
    point.getElement().executeJs(FOCUS_FIRST_RADIO_BUTTON);
  }

  /// Returns empty if a field is missing or invalid. That field is marked and gets the focus.
  Optional<DecisionDraft> createDraft(int lastSeenDecision) {
    var selectedPoint = point.getValue();
    point.setInvalid(selectedPoint == null);
    boolean hasMessage = !InputText.isInvisible(messageToContributor.getValue());
    messageToContributor.setErrorMessage(getTranslation("refusal.decision.text"));
    messageToContributor.setInvalid(!hasMessage);
    if (selectedPoint == null) {
      focus();
      return Optional.empty();
    }
    if (!hasMessage) {
      messageToContributor.focus();
      return Optional.empty();
    }
    return createDraft(selectedPoint.number(), lastSeenDecision);
  }

  private Optional<DecisionDraft> createDraft(String policyPoint, int lastSeenDecision) {
    publicReason.setInvalid(false);
    try {
      return Optional.of(
          new DecisionDraft(
              policyPoint,
              messageToContributor.getValue(),
              publicReason.getValue(),
              lastSeenDecision));
    } catch (InvalidInput refusal) {
      var input = refusal.field().equals("publicReason") ? publicReason : messageToContributor;
      input.setErrorMessage(errorText.apply(refusal));
      input.setInvalid(true);
      input.focus();
      return Optional.empty();
    }
  }

  private TextArea createTextArea(String key, String hint) {
    var area = new TextArea(getTranslation(key));
    area.setHelperText(getTranslation(hint));
    area.addThemeName("helper-above-field");
    area.setWidthFull();
    area.setManualValidation(true);
    return area;
  }
}
