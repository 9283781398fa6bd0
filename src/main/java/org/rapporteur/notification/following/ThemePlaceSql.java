package org.rapporteur.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores the name of each followed theme and its last reported detection.
@Repository
class ThemePlaceSql {

  /// A theme that somebody has followed at some time.
  /// @param number public number of the theme
  /// @param newsCount number of its news items
  /// @param lastDetection number of the last theme detection that was reported
  /// @param isFollowed true if somebody follows the theme now
  record ThemePlace(long id, int number, int newsCount, int lastDetection, boolean isFollowed) {}

  private static final String SELECT =
      """
      SELECT p.id, p.subject_id, p.news_count, p.last_detection,
             EXISTS (SELECT 1 FROM follow f WHERE f.place_id = p.id) AS is_followed
        FROM followed_place p WHERE p.scope = ? AND p.kind = 'THEME'
      """;

  private final JdbcClient database;

  ThemePlaceSql(JdbcClient database) {
    this.database = database;
  }

  /// Locks all themes of a consultation that were ever followed.
  List<ThemePlace> lockInConsultation(ConsultationId consultation) {
    return database
        .sql(SELECT + " ORDER BY p.id FOR UPDATE")
        .param(consultation.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  Optional<ThemePlace> lock(ConsultationId consultation, long theme) {
    return database
        .sql(SELECT + " AND p.subject_id = ? FOR UPDATE")
        .params(consultation.value(), theme)
        .query((row, n) -> fromRow(row))
        .optional();
  }

  void setName(long placeId, @Nullable String name) {
    database
        .sql("UPDATE followed_place SET name = ? WHERE id = ?")
        .params(Arrays.asList(name, placeId))
        .update();
  }

  void setLastDetection(long placeId, int detection) {
    database
        .sql("UPDATE followed_place SET last_detection = ? WHERE id = ?")
        .params(detection, placeId)
        .update();
  }

  private static ThemePlace fromRow(ResultSet row) throws SQLException {
    return new ThemePlace(
        row.getLong("id"),
        row.getInt("subject_id"),
        row.getInt("news_count"),
        row.getInt("last_detection"),
        row.getBoolean("is_followed"));
  }
}
