package org.rapporteur.identity.account;

import java.util.List;
import org.rapporteur.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and deletes the remember-me logins of one person.
@Component
class DeviceSql {

  private final JdbcClient database;

  DeviceSql(JdbcClient database) {
    this.database = database;
  }

  /// Lists the devices, most recently used first.
  List<SignedInDevice> list(PersonId person, String currentDeviceId, int limit) {
    return database
        .sql(
            """
            SELECT LOWER(HEX(r.hash)) AS device, r.created_at, r.last_used_at
              FROM remembered_login r
              JOIN person p ON p.id = r.person_id AND p.sign_in_epoch = r.sign_in_epoch
             WHERE r.person_id = ? ORDER BY r.last_used_at DESC LIMIT ?
            """)
        .params(person.value(), limit)
        .query(
            (row, n) ->
                new SignedInDevice(
                    row.getString("device"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("last_used_at").toInstant(),
                    row.getString("device").equals(currentDeviceId)))
        .list();
  }

  void delete(PersonId person, String deviceId) {
    database
        .sql("DELETE FROM remembered_login WHERE hash = UNHEX(?) AND person_id = ?")
        .params(deviceId, person.value())
        .update();
  }
}
