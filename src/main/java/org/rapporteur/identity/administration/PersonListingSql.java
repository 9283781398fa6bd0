package org.rapporteur.identity.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.administration.PersonListing.ScopedRole;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists people with their roles in two statements per page.
@Component
class PersonListingSql {

  private final JdbcClient database;

  PersonListingSql(JdbcClient database) {
    this.database = database;
  }

  /// Newest accounts first.
  List<PersonListing> list(PeopleFilter filter, long beforeId, int limit) {
    var conditions = new ArrayList<>(List.of("p.id < :before"));
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("before", beforeId);
    parameters.put("limit", limit);
    if (!filter.searchText().isBlank()) {
      conditions.add("(p.name LIKE :text OR p.email LIKE :text OR p.organization LIKE :text)");
      parameters.put("text", "%" + escapeLike(filter.searchText().strip()) + "%");
    }
    if (filter.onlyWithRole()) {
      conditions.add(
          "(p.administrator OR EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id AND a.ended_at IS NULL))");
    }
    if (filter.group() != null) {
      conditions.add("p.stakeholder_group = :group");
      parameters.put("group", filter.group().name());
    }
    if (filter.state() != null) {
      conditions.add("p.state = :state");
      parameters.put("state", filter.state().name());
    }
    var people =
        database
            .sql(
                "SELECT p.* FROM person p WHERE "
                    + String.join(" AND ", conditions)
                    + " ORDER BY p.id DESC LIMIT :limit")
            .params(parameters)
            .query((row, n) -> withoutRoles(row))
            .list();
    return addRoles(people);
  }

  private List<PersonListing> addRoles(List<PersonListing> people) {
    if (people.isEmpty()) {
      return people;
    }
    var rolesByPerson = loadRoles(people.stream().map(person -> person.id().value()).toList());
    return people.stream()
        .map(person -> person.withRoles(rolesByPerson.getOrDefault(person.id().value(), List.of())))
        .toList();
  }

  private Map<Long, List<ScopedRole>> loadRoles(List<Long> people) {
    record Row(long person, ScopedRole role) {}
    return database
        .sql(
            """
            SELECT person_id, role, scope FROM appointment
             WHERE person_id IN (:people) AND ended_at IS NULL ORDER BY id
            """)
        .param("people", people)
        .query(
            (row, n) ->
                new Row(
                    row.getLong("person_id"),
                    new ScopedRole(
                        Role.valueOf(row.getString("role")), new RoleScope(row.getLong("scope")))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Row::person, Collectors.mapping(Row::role, Collectors.toList())));
  }

  private static PersonListing withoutRoles(ResultSet row) throws SQLException {
    return new PersonListing(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        row.getString("email"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        PersonState.valueOf(row.getString("state")),
        row.getBoolean("administrator"),
        List.of());
  }

  private static String escapeLike(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
