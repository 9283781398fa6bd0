package org.rapporteur.notification;

import java.util.List;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SamplePeopleRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes the notification data of sample people when they are removed.
@Component
class SampleNotificationCleanupSql {

  /// Tables with a column `person_id`.
  private static final List<String> TABLES =
      List.of("mail", "follow", "following_feed", "notification_preference", "inbox_item");

  private final JdbcClient database;

  SampleNotificationCleanupSql(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void on(SamplePeopleRemoved event) {
    var ids = event.people().stream().map(PersonId::value).toList();
    if (!ids.isEmpty()) {
      for (String table : TABLES) {
        database
            // The name of a table cannot be a parameter.
            .sql("DELETE FROM " + table + " WHERE person_id IN (:people)")
            .param("people", ids)
            .update();
      }
    }
  }
}
