package org.rapporteur.notification;

import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SamplePeopleRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes the mails, follows and inbox items of sample people when they are removed.
@Component
class SampleNotificationRemoval {

  private final JdbcClient database;

  SampleNotificationRemoval(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void on(SamplePeopleRemoved event) {
    var ids = event.people().stream().map(PersonId::value).toList();
    if (!ids.isEmpty()) {
      database.sql("DELETE FROM mail WHERE person_id IN (:ids)").param("ids", ids).update();
      database.sql("DELETE FROM follow WHERE person_id IN (:ids)").param("ids", ids).update();
      database
          .sql("DELETE FROM following_feed WHERE person_id IN (:ids)")
          .param("ids", ids)
          .update();
      database.sql("DELETE FROM telling WHERE person_id IN (:ids)").param("ids", ids).update();
      database.sql("DELETE FROM inbox_item WHERE person_id IN (:ids)").param("ids", ids).update();
    }
  }
}
