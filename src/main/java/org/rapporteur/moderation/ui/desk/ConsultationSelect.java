package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;

/// Selects one of the moderator's consultations and shows how many items wait in each.
class ConsultationSelect extends Select<ConsultationDetails> {

  private transient Map<ConsultationId, Integer> waitingCounts = Map.of();

  ConsultationSelect(Consumer<ConsultationDetails> changeListener) {
    setAriaLabel(getTranslation("moderation.consultation"));
    var language = LanguageTag.forContent(getLocale());
    setItemLabelGenerator(
        consultation -> {
          int count = waitingCounts.getOrDefault(consultation.id(), 0);
          String title = consultation.title().inLanguage(language);
          return count == 0
              ? title
              : getTranslation("moderation.consultation.waiting", title, count);
        });
    addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            changeListener.accept(change.getValue());
          }
        });
  }

  void show(
      List<ConsultationDetails> consultations,
      ConsultationDetails selected,
      Map<ConsultationId, Integer> counts) {
    waitingCounts = counts;
    setItems(consultations);
    setValue(selected);
  }

  /// Renders the labels again. The component loses its value when its items are refreshed.
  void showCounts(Map<ConsultationId, Integer> counts) {
    waitingCounts = counts;
    var selected = getValue();
    getDataProvider().refreshAll();
    setValue(selected);
  }
}
