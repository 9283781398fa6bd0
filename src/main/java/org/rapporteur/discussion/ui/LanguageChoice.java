package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;

/// In which of the consultation's languages something is written; it is detected where none is
/// chosen.
class LanguageChoice extends Select<LanguageTag> {

  LanguageChoice(ConsultationDetails consultation) {
    setLabel(getTranslation("discussion.language"));
    setItems(languages(consultation));
    setItemLabelGenerator(this::nameOf);
    setValue(LanguageTag.UNDETERMINED);
  }

  /// Empty where it is to be detected.
  Optional<LanguageTag> chosen() {
    return Optional.ofNullable(getValue()).filter(tag -> !tag.equals(LanguageTag.UNDETERMINED));
  }

  /// Says in which language the text would be posted where none is chosen, so that it can be
  /// corrected before.
  void tell(Optional<LanguageTag> detected) {
    setHelperText(
        chosen().isPresent()
            ? ""
            : detected
                .map(
                    tag ->
                        getTranslation("discussion.language.detected", PageLanguage.ownName(tag)))
                .orElse(""));
  }

  /// What was chosen before, as far as it can still be chosen.
  void choose(LanguageTag tag) {
    getListDataView().getItems().filter(tag::equals).findFirst().ifPresent(this::setValue);
  }

  private static List<LanguageTag> languages(ConsultationDetails consultation) {
    var offered = new ArrayList<LanguageTag>();
    offered.add(LanguageTag.UNDETERMINED);
    var terms = consultation.terms().languages();
    offered.addAll(terms.isEmpty() ? PageLanguage.OFFERED : terms);
    return offered;
  }

  private String nameOf(LanguageTag tag) {
    return tag.equals(LanguageTag.UNDETERMINED)
        ? getTranslation("discussion.language.detect")
        : PageLanguage.ownName(tag);
  }
}
