package org.rapporteur.identity.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the entries of the audit log, which never change.
@Component
class AuditSql {

  private final JdbcClient database;

  AuditSql(JdbcClient database) {
    this.database = database;
  }

  void insert(Instant now, PersonId actor, AuditAction action, String subject, String reason) {
    database
        .sql(
            """
            INSERT INTO audit_entry (recorded_at, actor, action, subject, reason)
            VALUES (:at, :actor, :action, :subject, :reason)
            """)
        .param("at", Timestamp.from(now))
        .param("actor", actor.value())
        .param("action", action.name())
        .param("subject", subject)
        .param("reason", reason)
        .update();
  }

  /// Records that a role was assigned or removed.
  ///
  /// @param actor null for the operator of the machine
  /// @param scope null for administrators
  void insertRoleChange(
      Instant now,
      @Nullable PersonId actor,
      AuditAction action,
      String subject,
      Role role,
      @Nullable RoleScope scope) {
    database
        .sql(
            """
            INSERT INTO audit_entry (recorded_at, actor, action, subject, role, scope)
            VALUES (:at, :actor, :action, :subject, :role, :scope)
            """)
        .param("at", Timestamp.from(now))
        .param("actor", actor == null ? null : actor.value())
        .param("action", action.name())
        .param("subject", subject)
        .param("role", role.name())
        .param("scope", scope == null ? null : scope.value())
        .update();
  }

  /// Lists entries, newest first.
  List<AuditEntry> list(long beforeId, int limit) {
    return database
        .sql(
            """
            SELECT a.*, p.name AS actor_name
              FROM audit_entry a LEFT JOIN person p ON p.id = a.actor
             WHERE a.id < :before ORDER BY a.id DESC LIMIT :limit
            """)
        .param("before", beforeId)
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private static AuditEntry fromRow(ResultSet row) throws SQLException {
    String role = row.getString("role");
    long scope = row.getLong("scope");
    boolean hasScope = !row.wasNull();
    return new AuditEntry(
        row.getLong("id"),
        row.getTimestamp("recorded_at").toInstant(),
        Columns.getTextOrEmpty(row, "actor_name"),
        AuditAction.valueOf(row.getString("action")),
        row.getString("subject"),
        role == null ? null : Role.valueOf(role),
        hasScope ? new RoleScope(scope) : null,
        Columns.getTextOrEmpty(row, "reason"));
  }
}
