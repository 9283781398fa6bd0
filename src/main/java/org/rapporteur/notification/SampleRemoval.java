package org.rapporteur.notification;

import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SamplePeopleRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes out what the people of the sample were told, with them.
@Component
class SampleRemoval {

  private final JdbcClient database;

  SampleRemoval(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void on(SamplePeopleRemoved removed) {
    var ids = removed.people().stream().map(PersonId::value).toList();
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
