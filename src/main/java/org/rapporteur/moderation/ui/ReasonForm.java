package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.Refusal;

/// Why something is taken from its author: the ground of the policy, what the author is told, and
/// what everyone reads.
class ReasonForm extends Div {

  private final transient Function<Refusal, String> words;
  private final RadioButtonGroup<PolicyPoint> point = new RadioButtonGroup<>();
  private final TextArea forAuthor =
      area("moderation.text-for-author", "moderation.text-for-author.hint");
  private final TextArea inPublic =
      area("moderation.public-reason", "moderation.public-reason.hint");

  ReasonForm(Act act, List<PolicyPoint> grounds, Function<Refusal, String> words) {
    this.words = words;
    addClassName("reason");
    point.setLabel(getTranslation("moderation.reason." + act.name()));
    point.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    point.setItems(grounds);
    var language = new LanguageTag(getLocale().getLanguage());
    point.setItemLabelGenerator(p -> p.number() + " " + p.title().in(language));
    point.setManualValidation(true);
    point.setErrorMessage(getTranslation("moderation.choose-ground"));
    add(point, new Div(forAuthor, inPublic));
  }

  void focus() {
    point.getElement().callJsFunction("focus");
  }

  /// What was written; empty where something is missing, which is marked and gets the focus.
  Optional<DecisionDraft> draft(int seen) {
    var chosen = point.getValue();
    point.setInvalid(chosen == null);
    boolean told = !ReceivedText.saysNothing(forAuthor.getValue());
    forAuthor.setErrorMessage(getTranslation("refusal.decision.text"));
    forAuthor.setInvalid(!told);
    if (chosen == null) {
      focus();
      return Optional.empty();
    }
    if (!told) {
      forAuthor.focus();
      return Optional.empty();
    }
    return draft(chosen.number(), seen);
  }

  private Optional<DecisionDraft> draft(String chosen, int seen) {
    inPublic.setInvalid(false);
    try {
      return Optional.of(
          new DecisionDraft(chosen, forAuthor.getValue(), inPublic.getValue(), seen));
    } catch (InvalidInput refusal) {
      var place = refusal.field().equals("publicReason") ? inPublic : forAuthor;
      place.setErrorMessage(words.apply(refusal));
      place.setInvalid(true);
      place.focus();
      return Optional.empty();
    }
  }

  private TextArea area(String key, String hint) {
    var area = new TextArea(getTranslation(key));
    area.setHelperText(getTranslation(hint));
    area.addThemeName("helper-above-field");
    area.setWidthFull();
    area.setManualValidation(true);
    return area;
  }
}
