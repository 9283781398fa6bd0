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

/// Keeps of followed themes what they are called and what of them was told.
@Repository
class ThemePlaces {

  /// A theme that somebody follows, up to which reading it was told.
  record ThemePlace(long id, int number, int news, int reading, boolean isFollowed) {}

  private static final String SELECT =
      """
      SELECT p.id, p.subject, p.news, p.reading, EXISTS (SELECT 1 FROM follow f WHERE f.place_id = p.id)
        FROM followed_place p WHERE p.scope = ? AND p.kind = 'THEME'
      """;

  private final JdbcClient database;

  ThemePlaces(JdbcClient database) {
    this.database = database;
  }

  /// Locked, each that has ever been followed in a consultation.
  List<ThemePlace> in(ConsultationId consultation) {
    return database
        .sql(SELECT + " ORDER BY p.id FOR UPDATE")
        .param(consultation.value())
        .query((row, n) -> place(row))
        .list();
  }

  Optional<ThemePlace> find(ConsultationId consultation, long number) {
    return database
        .sql(SELECT + " AND p.subject = ? FOR UPDATE")
        .params(consultation.value(), number)
        .query((row, n) -> place(row))
        .optional();
  }

  void name(long place, @Nullable String name) {
    database
        .sql("UPDATE followed_place SET name = ? WHERE id = ?")
        .params(Arrays.asList(name, place))
        .update();
  }

  void read(long place, int reading) {
    database
        .sql("UPDATE followed_place SET reading = ? WHERE id = ?")
        .params(reading, place)
        .update();
  }

  private static ThemePlace place(ResultSet row) throws SQLException {
    return new ThemePlace(
        row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getBoolean(5));
  }
}
