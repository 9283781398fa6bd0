package org.rapporteur.notification.ui;

import com.vaadin.flow.component.select.Select;
import org.rapporteur.notification.following.NotificationPreference;

/// Select field for a notification preference.
final class NotificationPreferenceSelect extends Select<NotificationPreference> {

  NotificationPreferenceSelect() {
    setItems(NotificationPreference.values());
    setItemLabelGenerator(preference -> getTranslation(preference.key()));
  }
}
