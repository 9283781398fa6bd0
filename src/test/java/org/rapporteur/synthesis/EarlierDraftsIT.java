package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.TestDatabase;

/// A draft of an installation from before a run kept which comments its sentences must cite.
@Tag("transactions")
class EarlierDraftsIT {

  private static final String AN_EDIT = "{\"sentences\":[{\"kind\":\"%s\",\"text\":\"\"}]}";

  private final TestDatabase database = TestDatabase.create();

  @Test
  void sentencesOfAnEarlierDraftAreCheckedAsThoseOfPeople() throws Exception {
    migrateTo("11");
    try (var connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      statement.execute(
          "INSERT INTO synthesis (id, consultation_id, version, language, snapshot_hash, taken_at, method, made_at, changed_at)"
              + " VALUES (1, 1, 1, 'en', '', NOW(6), '{}', NOW(6), NOW(6))");
      int at = 0;
      for (String kind : List.of("KEY_POINT", "THEME", "LEAD", "WRITTEN_OF_GROUP")) {
        statement.execute(
            "INSERT INTO synthesis_sentence (synthesis_id, paragraph, position, text, kind, counts) VALUES (1, 'p', %d, '', '%s', '[]')"
                .formatted(at++, kind));
      }
      statement.execute(
          """
          INSERT INTO synthesis_theme (synthesis_id, position, id, question, label, finding, statements)
          VALUES (1, 0, 't', 1, '', '{"comments":[3,4],"points":[{"text":"a \\\\"comments\\\\":5, b","comments":2,"holders":2}]}', '[]')
          """);
      statement.execute(
          "INSERT INTO synthesis_edit (synthesis_id, act, made_by, made_at, earlier, later) VALUES"
              + " (1, 'REWRITTEN', 1, NOW(6), '"
              + AN_EDIT.formatted("LEAD")
              + "', '"
              + AN_EDIT.formatted("DISSENT")
              + "')");

      migrateTo("13");
      statement.execute(
          "INSERT INTO synthesis (id, consultation_id, version, language, snapshot_hash, taken_at, method, found, made_at, changed_at)"
              + " VALUES (2, 1, 2, 'en', '', NOW(6), '{}', '{\"attached\":[1]}', NOW(6), NOW(6))");
      statement.execute(
          "INSERT INTO synthesis_sentence (synthesis_id, paragraph, position, text, kind, counts) VALUES (2, 'p', 9, '', 'THEME', '[]')");
      statement.execute(
          "INSERT INTO synthesis_edit (synthesis_id, act, made_by, made_at, earlier) VALUES (2, 'REWRITTEN', 1, NOW(6), '"
              + AN_EDIT.formatted("THEME")
              + "')");

      for (var cited : List.of("0, 7, 1, 10, 40", "1, 3, 1, NULL, NULL", "2, 5, 2, NULL, NULL")) {
        statement.execute(
            "INSERT INTO synthesis_citation (synthesis_id, paragraph, sentence, position, comment, revision, span_start, span_end)"
                + " VALUES (2, 'p', 9, "
                + cited
                + ")");
      }

      migrateTo("latest");

      assertThat(texts(statement, "SELECT cited FROM synthesis_sentence WHERE position IN (0, 9)"))
          .containsExactly("", "7r1@10-40 3r1 5r2");

      assertThat(texts(statement, "SELECT kind FROM synthesis_sentence ORDER BY position"))
          .containsExactly(
              "WRITTEN", "WRITTEN_OF_GROUP", "WRITTEN_OF_COUNT", "WRITTEN_OF_GROUP", "THEME");
      assertThat(texts(statement, "SELECT earlier FROM synthesis_edit ORDER BY id"))
          .containsExactly(nothingJoined("WRITTEN_OF_COUNT"), nothingJoined("THEME"));
      assertThat(texts(statement, "SELECT later FROM synthesis_edit WHERE synthesis_id = 1"))
          .containsExactly(nothingJoined("WRITTEN"));
      assertThat(texts(statement, "SELECT finding FROM synthesis_theme"))
          .containsExactly(
              "{\"comments\":[3,4],\"points\":[{\"text\":\"a \\\"comments\\\":5, b\",\"citing\":[],\"holders\":2}]}");
    }
  }

  @Test
  void statementsThatWereShownInRowsOfTheirOwnAreShownTogether() throws Exception {
    migrateTo("47");
    try (var connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      statement.execute(
          "INSERT INTO synthesis (id, consultation_id, version, language, snapshot_hash, taken_at, method, found, made_at, changed_at)"
              + " VALUES (1, 1, 1, 'en', '', NOW(6), '{}', '{}', NOW(6), NOW(6))");
      statement.execute(
          "INSERT INTO synthesis_statement (synthesis_id, question, theme, part, position, statement, comment, revision, span_start, span_end)"
              + " VALUES (1, 1, 't', 'p', 1, 'cd', 12, 2, 0, 9), (1, 1, 't', 'p', 0, 'ab', 7, 1, 10, 40),"
              + " (1, 1, '', '', 0, 'ef', 3, 1, 5, 6)");

      migrateTo("latest");

      assertThat(
              texts(
                  statement,
                  "SELECT CONCAT(theme, part, statements, ' ', places) FROM synthesis_shown ORDER BY theme DESC"))
          .containsExactly("tp2 ab:7r1@10-40 cd:12r2@0-9", "1 ef:3r1@5-6");
    }
  }

  @Test
  void themesOfSectionsAndWhatWasTakenOutWithItsJoinedParagraphsAreFound() throws Exception {
    migrateTo("54.1");
    try (var connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (int version : List.of(1, 2)) {
        statement.execute(
            "INSERT INTO synthesis (id, consultation_id, version, language, snapshot_hash, taken_at, method, found, made_at, changed_at)"
                + " VALUES (%d, 1, %d, 'en', '', NOW(6), '{}', '{}', NOW(6), NOW(6))"
                    .formatted(version, version));
        statement.execute(
            "INSERT INTO synthesis_edit (synthesis_id, act, paragraph, made_by, made_at, earlier) VALUES"
                + " (%d, 'PARAGRAPH_REMOVED', 'takenoutxx', 1, NOW(6), '{\"joined\":[{\"value\":\"joinedxxxx\"},{\"value\":\"ofpeoplexxxx\"}]}')"
                    .formatted(version));
      }
      statement.execute(
          "INSERT INTO synthesis_section (synthesis_id, position, kind, level, title) VALUES"
              + " (2, 0, 'THEME', 1, ''), (2, 1, 'THEME', 1, '')");
      statement.execute(
          "INSERT INTO synthesis_paragraph (synthesis_id, id, section, position, theme, version, written) VALUES"
              + " (2, 'movedthere', 0, 0, 'agenda', 1, FALSE), (2, 'standsthis', 0, 1, 'hubs', 0, FALSE),"
              + " (2, 'movedalone', 1, 0, 'badges', 1, FALSE)");
      statement.execute(
          "INSERT INTO synthesis_edit (synthesis_id, act, paragraph, made_by, made_at) VALUES"
              + " (2, 'MOVED', 'movedthere', 1, NOW(6)), (2, 'MOVED', 'movedalone', 1, NOW(6))");

      migrateTo("latest");

      assertThat(texts(statement, "SELECT theme FROM synthesis_section ORDER BY position"))
          .containsExactly("hubs", "badges");
      assertThat(
              texts(
                  statement,
                  "SELECT CONCAT(synthesis_id, ' ', paragraph, IF(state IS NULL, '', ' with its words'))"
                      + " FROM synthesis_removed ORDER BY synthesis_id, paragraph DESC"))
          .containsExactly(
              "1 takenoutxx", "1 joinedxxxx", "2 takenoutxx with its words", "2 joinedxxxx");
    }
  }

  private static String nothingJoined(String kind) {
    return "{\"joined\":[]," + AN_EDIT.formatted(kind).substring(1);
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
        .target(version)
        .load()
        .migrate();
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
