package org.rapporteur.moderation.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.persistence.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the policy versions that a secretariat wrote. The default version 1 is not stored.
@Component
class PolicySql {

  private static final LocalizedTextConverter TEXT_CONVERTER = new LocalizedTextConverter();

  private final JdbcClient database;

  PolicySql(JdbcClient database) {
    this.database = database;
  }

  Optional<Policy> findCurrent(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT id, version, created_at FROM policy
             WHERE consultation_id = ? ORDER BY version DESC LIMIT 1
            """)
        .param(consultation.value())
        .query(PolicySql::versionFromRow)
        .optional()
        .map(this::loadPolicy);
  }

  Optional<Policy> findVersion(ConsultationId consultation, int version) {
    return database
        .sql("SELECT id, version, created_at FROM policy WHERE consultation_id = ? AND version = ?")
        .params(consultation.value(), version)
        .query(PolicySql::versionFromRow)
        .optional()
        .map(this::loadPolicy);
  }

  /// Returns the creation times by version, newest first.
  Map<Integer, Instant> listVersions(ConsultationId consultation, int limit) {
    var versions = new LinkedHashMap<Integer, Instant>();
    database
        .sql(
            """
            SELECT version, created_at FROM policy
             WHERE consultation_id = ? ORDER BY version DESC LIMIT ?
            """)
        .params(consultation.value(), limit)
        .query(
            row -> {
              versions.put(row.getInt("version"), row.getTimestamp("created_at").toInstant());
            });
    return versions;
  }

  void add(ConsultationId consultation, PersonId createdBy, Policy policy) {
    database
        .sql(
            "INSERT INTO policy (consultation_id, version, created_by, created_at) VALUES (?, ?, ?, ?)")
        .params(
            consultation.value(),
            policy.version(),
            createdBy.value(),
            Timestamp.from(Objects.requireNonNull(policy.createdAt())))
        .update();
    int position = 0;
    for (var point : policy.points()) {
      addPoint(consultation, policy.version(), position++, point);
    }
  }

  private void addPoint(ConsultationId consultation, int version, int position, PolicyPoint point) {
    database
        .sql(
            """
            INSERT INTO policy_point (policy_id, position, number, is_ground, title, text)
            SELECT id, ?, ?, ?, ?, ? FROM policy WHERE consultation_id = ? AND version = ?
            """)
        .params(
            position,
            point.number(),
            point.isGround(),
            toColumn(point.title()),
            toColumn(point.text()),
            consultation.value(),
            version)
        .update();
  }

  private Policy loadPolicy(PolicyVersion version) {
    var points =
        database
            .sql(
                """
                SELECT number, is_ground, title, text FROM policy_point
                 WHERE policy_id = ? ORDER BY position
                """)
            .param(version.id())
            .query(PolicySql::pointFromRow)
            .list();
    return new Policy(version.number(), version.createdAt(), points);
  }

  private static PolicyVersion versionFromRow(ResultSet row, int n) throws SQLException {
    return new PolicyVersion(
        row.getLong("id"), row.getInt("version"), row.getTimestamp("created_at").toInstant());
  }

  private static PolicyPoint pointFromRow(ResultSet row, int n) throws SQLException {
    return new PolicyPoint(
        row.getString("number"),
        row.getBoolean("is_ground"),
        fromColumn(row.getString("title")),
        fromColumn(row.getString("text")));
  }

  private static String toColumn(LocalizedText text) {
    return Objects.requireNonNull(TEXT_CONVERTER.convertToDatabaseColumn(text));
  }

  private static LocalizedText fromColumn(String column) {
    return Objects.requireNonNull(TEXT_CONVERTER.convertToEntityAttribute(column));
  }

  /// A row of the table `policy`.
  private record PolicyVersion(long id, int number, Instant createdAt) {}
}
