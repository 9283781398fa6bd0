package org.rapporteur.notification.ui;

import com.vaadin.flow.component.select.Select;
import org.rapporteur.notification.following.Telling;

/// How to be told, to choose from.
final class TellingSelect extends Select<Telling> {

  TellingSelect() {
    setItems(Telling.values());
    setItemLabelGenerator(how -> getTranslation(how.key()));
  }
}
