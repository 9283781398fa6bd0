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
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.administration.PersonListing.ScopedRole;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists people and audit entries for administrators, with keyset pagination.
@Service
public class AdministrationService {

  public static final int PAGE_SIZE = 50;

  private final JdbcClient database;

  AdministrationService(JdbcClient database) {
    this.database = database;
  }

  /// Newest accounts first. Pass the last id of the previous page as `before`, or `Long.MAX_VALUE`
  /// at first.
  public List<PersonListing> listPeople(Viewer viewer, PeopleFilter filter, long before) {
    viewer.requireAdministrator("administer");
    var conditions = new ArrayList<>(List.of("p.id < :before"));
    var values = new HashMap<String, @Nullable Object>();
    values.put("before", before);
    values.put("most", PAGE_SIZE);
    if (!filter.searchText().isBlank()) {
      conditions.add("(p.name LIKE :words OR p.email LIKE :words OR p.organization LIKE :words)");
      values.put("words", "%" + escapeLike(filter.searchText().strip()) + "%");
    }
    if (filter.onlyWithRole()) {
      conditions.add(
          "(p.administrator OR EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id AND a.ended_at IS NULL))");
    }
    if (filter.group() != null) {
      conditions.add("p.stakeholder_group = :group");
      values.put("group", filter.group().name());
    }
    if (filter.state() != null) {
      conditions.add("p.state = :state");
      values.put("state", filter.state().name());
    }
    var people =
        database
            .sql(
                "SELECT p.* FROM person p WHERE "
                    + String.join(" AND ", conditions)
                    + " ORDER BY p.id DESC LIMIT :most")
            .params(values)
            .query((row, n) -> personFromRow(row))
            .list();
    return loadRoles(people);
  }

  /// Newest entries first. Pass the last id of the previous page as `before`, or `Long.MAX_VALUE`
  /// at first.
  public List<AuditEntry> listAuditEntries(Viewer viewer, long before) {
    viewer.requireAdministrator("administer");
    return database
        .sql(
            """
            SELECT a.*, p.name AS actor_name
              FROM administrative_act a LEFT JOIN person p ON p.id = a.actor
             WHERE a.id < :before ORDER BY a.id DESC LIMIT :most
            """)
        .param("before", before)
        .param("most", PAGE_SIZE)
        .query((row, n) -> auditEntryFromRow(row))
        .list();
  }

  private List<PersonListing> loadRoles(List<PersonListing> people) {
    if (people.isEmpty()) {
      return people;
    }
    record Row(long person, ScopedRole role) {}
    Map<Long, List<ScopedRole>> rolesByPerson =
        database
            .sql(
                """
                SELECT person_id, role, scope FROM appointment
                 WHERE person_id IN (:people) AND ended_at IS NULL ORDER BY id
                """)
            .param("people", people.stream().map(person -> person.id().value()).toList())
            .query(
                (row, n) ->
                    new Row(
                        row.getLong("person_id"),
                        new ScopedRole(
                            Role.valueOf(row.getString("role")), new Scope(row.getLong("scope")))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Row::person, Collectors.mapping(Row::role, Collectors.toList())));
    return people.stream()
        .map(
            person -> withRoles(person, rolesByPerson.getOrDefault(person.id().value(), List.of())))
        .toList();
  }

  private static PersonListing withRoles(PersonListing person, List<ScopedRole> roles) {
    return new PersonListing(
        person.id(),
        person.name(),
        person.email(),
        person.organization(),
        person.group(),
        person.state(),
        person.administrator(),
        person.registeredAt(),
        roles);
  }

  private static PersonListing personFromRow(ResultSet row) throws SQLException {
    return new PersonListing(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        row.getString("email"),
        row.getString("organization"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        PersonState.valueOf(row.getString("state")),
        row.getBoolean("administrator"),
        row.getTimestamp("registered_at").toInstant(),
        List.of());
  }

  private static AuditEntry auditEntryFromRow(ResultSet row) throws SQLException {
    String role = row.getString("role");
    long scope = row.getLong("scope");
    boolean scoped = !row.wasNull();
    String actor = row.getString("actor_name");
    String reason = row.getString("reason");
    return new AuditEntry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        actor == null ? "" : actor,
        AuditAction.valueOf(row.getString("kind")),
        row.getString("subject"),
        role == null ? null : Role.valueOf(role),
        scoped ? new Scope(scope) : null,
        reason == null ? "" : reason);
  }

  private static String escapeLike(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
