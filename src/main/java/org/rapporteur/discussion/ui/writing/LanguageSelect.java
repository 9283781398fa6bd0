package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;

/// Field that selects one of the consultation's languages, or automatic detection.
public class LanguageSelect extends Select<LanguageTag> {

  public LanguageSelect(ConsultationDetails consultation) {
    setLabel(getTranslation("discussion.language"));
    setItems(listOfferedLanguages(consultation));
    setItemLabelGenerator(this::languageName);
    setValue(LanguageTag.UNDETERMINED);
  }

  /// The selected language; empty for automatic detection.
  public Optional<LanguageTag> chosen() {
    return Optional.ofNullable(getValue()).filter(tag -> !tag.equals(LanguageTag.UNDETERMINED));
  }

  /// Shows the detected language if none is selected, so that the writer can correct it.
  public void showDetected(Optional<LanguageTag> detected) {
    setHelperText(
        chosen().isPresent()
            ? ""
            : detected
                .map(
                    tag ->
                        getTranslation(
                            "discussion.language.detected", PageLanguage.nativeName(tag)))
                .orElse(""));
  }

  /// Selects a language if the consultation offers it.
  public void choose(LanguageTag tag) {
    getListDataView().getItems().filter(tag::equals).findFirst().ifPresent(this::setValue);
  }

  private static List<LanguageTag> listOfferedLanguages(ConsultationDetails consultation) {
    var offered = new ArrayList<LanguageTag>();
    offered.add(LanguageTag.UNDETERMINED);
    var permitted = consultation.terms().languages();
    offered.addAll(permitted.isEmpty() ? PageLanguage.OFFERED : permitted);
    return offered;
  }

  private String languageName(LanguageTag tag) {
    return tag.equals(LanguageTag.UNDETERMINED)
        ? getTranslation("discussion.language.detect")
        : PageLanguage.nativeName(tag);
  }
}
