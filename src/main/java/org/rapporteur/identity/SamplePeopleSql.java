package org.rapporteur.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds and deletes the sample people with their delegations and roles.
@Component
class SamplePeopleSql {

  /// In the order of foreign keys: rows that refer to other rows are deleted first.
  private static final List<String> DELETE_STATEMENTS =
      List.of(
          """
          DELETE s FROM speaker s
            JOIN delegation d ON d.id = s.delegation_id JOIN person p ON p.id = d.requested_by
           WHERE p.sample OR d.sample
          """,
          "DELETE s FROM speaker s JOIN person p ON p.id = s.person_id WHERE p.sample",
          "DELETE d FROM delegation d JOIN person p ON p.id = d.requested_by WHERE p.sample OR d.sample",
          "DELETE a FROM appointment a JOIN person p ON p.id = a.person_id WHERE p.sample",
          "DELETE FROM person WHERE sample");

  private final JdbcClient database;

  SamplePeopleSql(JdbcClient database) {
    this.database = database;
  }

  List<PersonId> list() {
    return database.sql("SELECT id FROM person WHERE sample").query(Long.class).list().stream()
        .map(PersonId::new)
        .toList();
  }

  void deleteAll() {
    DELETE_STATEMENTS.forEach(statement -> database.sql(statement).update());
  }
}
