package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores the notification preferences of each person: the defaults and those of single follows.
/// Also stores when the next mails are due.
@Repository
class NotificationPreferenceSql {

  private static final int BATCH_SIZE = 500;

  private final JdbcClient database;
  private final JdbcTemplate jdbcBatch;

  NotificationPreferenceSql(JdbcClient database, JdbcTemplate jdbcBatch) {
    this.database = database;
    this.jdbcBatch = jdbcBatch;
  }

  /// Returns the initial preferences if none are stored.
  DefaultPreferences get(PersonId person) {
    return database
        .sql(
            "SELECT followed_preference, own_preference FROM notification_preference WHERE person_id = ?")
        .param(person.value())
        .query(
            (row, n) ->
                new DefaultPreferences(
                    NotificationPreference.valueOf(row.getString("followed_preference")),
                    NotificationPreference.valueOf(row.getString("own_preference"))))
        .optional()
        .orElse(DefaultPreferences.INITIAL);
  }

  /// Loads the preferences for replies to own comments, without authors who have no stored ones.
  Map<PersonId, NotificationPreference> findForOwnComments(Collection<PersonId> authors) {
    var preferences = new HashMap<PersonId, NotificationPreference>();
    if (!authors.isEmpty()) {
      database
          .sql(
              "SELECT person_id, own_preference FROM notification_preference WHERE person_id IN (:people)")
          .param("people", authors.stream().map(PersonId::value).toList())
          .query(
              row -> {
                preferences.put(
                    new PersonId(row.getLong("person_id")),
                    NotificationPreference.valueOf(row.getString("own_preference")));
              });
    }
    return preferences;
  }

  void save(PersonId person, DefaultPreferences defaults, Instant now) {
    addInitial(List.of(person), now);
    database
        .sql(
            "UPDATE notification_preference SET followed_preference = ?, own_preference = ? WHERE person_id = ?")
        .params(defaults.followed().name(), defaults.own().name(), person.value())
        .update();
  }

  /// Adds the initial preferences for people without stored ones.
  void addInitial(Collection<PersonId> people, Instant now) {
    jdbcBatch.batchUpdate(
        """
        INSERT IGNORE INTO notification_preference (person_id, followed_preference, own_preference, next_mail_at, last_digest_on)
        VALUES (?, ?, ?, ?, ?)
        """,
        people,
        BATCH_SIZE,
        (row, person) -> {
          row.setLong(1, person.value());
          row.setString(2, DefaultPreferences.INITIAL.followed().name());
          row.setString(3, DefaultPreferences.INITIAL.own().name());
          row.setObject(4, Columns.toUtc(now));
          row.setObject(5, Columns.toUtc(now).toLocalDate());
        });
  }

  /// Mails report only news that arrives after this change.
  void setPreference(PersonId person, long followId, NotificationPreference preference) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.preference = ?, f.uses_default = FALSE, f.mailed_count = p.news_count
             WHERE f.id = ? AND f.person_id = ?
            """)
        .params(preference.name(), followId, person.value())
        .update();
  }

  /// Changes all follows without an individual preference.
  void applyDefaults(PersonId person, DefaultPreferences defaults) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.preference = IF(f.is_own, :own, :followed), f.mailed_count = p.news_count
             WHERE f.person_id = :person AND f.uses_default
               AND f.preference <> IF(f.is_own, :own, :followed)
            """)
        .param("own", defaults.own().name())
        .param("followed", defaults.followed().name())
        .param("person", person.value())
        .update();
  }

  /// Changes all follows with preference `from`, including those set individually.
  void replacePreference(PersonId person, NotificationPreference from, NotificationPreference to) {
    database
        .sql("UPDATE follow SET preference = ? WHERE person_id = ? AND preference = ?")
        .params(to.name(), person.value(), from.name())
        .update();
  }

  /// Changes the given follows from mail to inbox only.
  void stopMail(PersonId person, Collection<Long> followIds) {
    if (!followIds.isEmpty()) {
      database
          .sql(
              """
              UPDATE follow SET preference = 'INBOX', uses_default = FALSE
               WHERE person_id = :person AND id IN (:ids) AND preference IN ('AT_ONCE', 'DAILY')
              """)
          .param("person", person.value())
          .param("ids", followIds)
          .update();
    }
  }
}
