package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;

/// The consultations of whoever sits at the desk, with how much waits in each, so that the count in
/// the menu can be found.
class ConsultationChoice extends Select<ConsultationDetails> {

  private transient Map<ConsultationId, Integer> waiting = Map.of();

  ConsultationChoice(Consumer<ConsultationDetails> chosen) {
    setAriaLabel(getTranslation("moderation.consultation"));
    var language = new LanguageTag(getLocale().getLanguage());
    setItemLabelGenerator(
        consultation -> {
          int count = waiting.getOrDefault(consultation.id(), 0);
          String title = consultation.title().in(language);
          return count == 0 ? title : getTranslation("moderation.consultation.waits", title, count);
        });
    addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            chosen.accept(change.getValue());
          }
        });
  }

  void show(
      List<ConsultationDetails> own,
      ConsultationDetails open,
      Map<ConsultationId, Integer> waitingIn) {
    waiting = waitingIn;
    setItems(own);
    setValue(open);
  }
}
