package org.rapporteur.synthesis.rephrasing;

import static org.rapporteur.shared.Columns.toUtc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.rephrasing.gate.Broken;
import org.rapporteur.synthesis.rephrasing.gate.GateRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps exchanges with their drafts.
@Component
class ExchangeRows {

  private static final int SHOWN = 50;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SELECT =
      """
      SELECT e.*, s.version AS draft FROM synthesis_exchange e JOIN synthesis s ON s.id = e.synthesis_id
       WHERE s.consultation_id = :consultation
      """;

  private static final String ON = " AND e.paragraph IN (:paragraphs)";

  private final JdbcClient database;

  ExchangeRows(JdbcClient database) {
    this.database = database;
  }

  /// Whether one waits for its answer that was asked after a moment.
  boolean isUnderWay(ConsultationId consultation, Instant after) {
    return !database
        .sql(SELECT + " AND e.state = 'ASKED' AND e.asked_at > :after LIMIT 1")
        .param("consultation", consultation.value())
        .param("after", toUtc(after))
        .query((row, n) -> row.getLong("id"))
        .list()
        .isEmpty();
  }

  long add(
      long draft,
      Seen seen,
      String model,
      String sent,
      List<Exchange.Quoted> quoted,
      PersonId by,
      Instant at) {
    database
        .sql(
            """
            INSERT INTO synthesis_exchange (synthesis_id, paragraph, version, model, state, sent, quoted, asked_by, asked_at)
            VALUES (?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)
            """)
        .params(
            draft,
            seen.paragraph().value(),
            seen.version(),
            model,
            sent,
            JSON.writeValueAsString(quoted),
            by.value(),
            toUtc(at))
        .update();
    return database.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
  }

  void answered(
      long id,
      ExchangeState state,
      String answer,
      @Nullable ModelFailure failure,
      @Nullable Broken broken,
      Instant at) {
    database
        .sql(
            """
            UPDATE synthesis_exchange
               SET state = ?, answer = ?, failure = ?, broken = ?, broken_was = ?, broken_is = ?, answered_at = ?
             WHERE id = ? AND state = 'ASKED'
            """)
        .params(
            Arrays.asList(
                state.name(),
                answer,
                failure == null ? null : failure.name(),
                broken == null ? null : broken.rule().name(),
                broken == null ? null : broken.before(),
                broken == null ? null : broken.after(),
                toUtc(at),
                id))
        .update();
  }

  /// Whether it was still to be decided.
  boolean decide(long id, ExchangeState state, PersonId by, Instant at) {
    return database
            .sql(
                """
            UPDATE synthesis_exchange SET state = ?, decided_by = ?, decided_at = ?
             WHERE id = ? AND state = 'PROPOSED'
            """)
            .params(state.name(), by.value(), toUtc(at), id)
            .update()
        == 1;
  }

  void withhold(long id) {
    database
        .sql(
            """
            UPDATE synthesis_exchange
               SET sent = NULL, quoted = NULL, answer = NULL, broken_was = NULL, broken_is = NULL
             WHERE id = ?
            """)
        .param(id)
        .update();
  }

  Optional<Exchange> find(ConsultationId consultation, long id) {
    return database
        .sql(SELECT + " AND e.id = :id")
        .param("consultation", consultation.value())
        .param("id", id)
        .query((row, n) -> exchange(row))
        .optional();
  }

  /// Of all drafts, the newest first.
  List<Exchange> latest(ConsultationId consultation) {
    return database
        .sql(SELECT + " ORDER BY e.id DESC LIMIT :most")
        .param("consultation", consultation.value())
        .param("most", SHOWN)
        .query((row, n) -> exchange(row))
        .list();
  }

  /// In the order of asking. Of more than so many those that were accepted before all others, and
  /// later ones before earlier ones.
  List<Exchange> on(ConsultationId consultation, Set<ParagraphId> paragraphs, int most) {
    return paragraphs.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + ON + " ORDER BY e.state = 'ACCEPTED' DESC, e.id DESC LIMIT :most")
            .param("consultation", consultation.value())
            .param("paragraphs", values(paragraphs))
            .param("most", most)
            .query((row, n) -> exchange(row))
            .list()
            .stream()
            .sorted(Comparator.comparingLong(Exchange::id))
            .toList();
  }

  int count(ConsultationId consultation, Set<ParagraphId> paragraphs) {
    return database
        .sql(SELECT.replace("e.*, s.version AS draft", "COUNT(*)") + ON)
        .param("consultation", consultation.value())
        .param("paragraphs", values(paragraphs))
        .query(Integer.class)
        .single();
  }

  private static List<String> values(Set<ParagraphId> paragraphs) {
    return paragraphs.stream().map(ParagraphId::value).toList();
  }

  /// Those of all drafts whose words can be read, with no words but those that they quote.
  List<Exchange> quoting(ConsultationId consultation) {
    return database
        .sql(
            SELECT.replace(
                    "e.*",
                    "e.id, e.synthesis_id, e.paragraph, e.version, e.model, e.state, NULL AS sent, e.quoted,"
                        + " e.asked_by, e.asked_at, NULL AS answer, NULL AS failure, NULL AS broken,"
                        + " NULL AS broken_was, NULL AS broken_is, e.decided_by, e.decided_at")
                + " AND e.quoted IS NOT NULL")
        .param("consultation", consultation.value())
        .query((row, n) -> exchange(row))
        .list();
  }

  private static Exchange exchange(ResultSet row) throws SQLException {
    Long decidedBy = row.getObject("decided_by", Long.class);
    String failure = row.getString("failure");
    return new Exchange(
        row.getLong("id"),
        row.getLong("synthesis_id"),
        row.getInt("draft"),
        new ParagraphId(row.getString("paragraph")),
        row.getInt("version"),
        row.getString("model"),
        ExchangeState.valueOf(row.getString("state")),
        row.getString("sent"),
        quoted(row.getString("quoted")),
        new PersonId(row.getLong("asked_by")),
        Columns.getInstant(row, "asked_at"),
        row.getString("answer"),
        failure == null ? null : ModelFailure.valueOf(failure),
        broken(row),
        decidedBy == null ? null : new PersonId(decidedBy),
        Columns.getInstantOrNull(row, "decided_at"));
  }

  private static @Nullable Broken broken(ResultSet row) throws SQLException {
    String rule = row.getString("broken");
    return rule == null
        ? null
        : new Broken(
            GateRule.valueOf(rule),
            words(row.getString("broken_was")),
            words(row.getString("broken_is")));
  }

  private static String words(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  private static List<Exchange.Quoted> quoted(@Nullable String json) {
    return json == null
        ? List.of()
        : JSON.readValue(json, new TypeReference<List<Exchange.Quoted>>() {});
  }
}
