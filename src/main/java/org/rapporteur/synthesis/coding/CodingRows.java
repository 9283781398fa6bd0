package org.rapporteur.synthesis.coding;

import static org.rapporteur.shared.Columns.toUtc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.coding.StoredCoding.Coder;
import org.rapporteur.synthesis.coding.StoredCoding.Unit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores codings with their coders.
@Component
class CodingRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};

  private static final String SELECT =
      """
      SELECT c.*, one.person_id AS person_1, one.handed_in_at AS handed_in_1,
             two.person_id AS person_2, two.handed_in_at AS handed_in_2
        FROM synthesis_coding c
        JOIN synthesis_coder one ON one.coding_id = c.id AND one.seat = 1
        JOIN synthesis_coder two ON two.coding_id = c.id AND two.seat = 2
       WHERE c.consultation_id = ?
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final UnitRows units;

  CodingRows(JdbcClient database, JdbcTemplate batches, UnitRows units) {
    this.database = database;
    this.batches = batches;
    this.units = units;
  }

  /// Under the lock of the latest draft, so that no two get one number.
  int insert(StoredCoding coding, List<Unit> drawn) {
    int number =
        database
            .sql(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM synthesis_coding WHERE consultation_id ="
                    + " ?")
            .param(coding.consultation().value())
            .query(Integer.class)
            .single();
    database
        .sql(
            """
            INSERT INTO synthesis_coding (consultation_id, number, question, theme, label, statements, proposition, sample,
                                          population, seed, draft, opened_by, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            coding.consultation().value(),
            number,
            coding.question(),
            coding.theme(),
            coding.label(),
            JSON.writeValueAsString(coding.statements().stream().sorted().toList()),
            coding.proposition(),
            coding.sample(),
            coding.population(),
            coding.seed(),
            coding.draft(),
            coding.openedBy().value(),
            toUtc(coding.openedAt()))
        .update();
    long id =
        database
            .sql("SELECT id FROM synthesis_coding WHERE consultation_id = ? AND number = ?")
            .params(coding.consultation().value(), number)
            .query(Long.class)
            .single();
    batches.batchUpdate(
        "INSERT INTO synthesis_coder (coding_id, seat, person_id) VALUES (?, ?, ?)",
        coding.coders().stream()
            .map(coder -> new Object[] {id, coder.seat(), coder.person().value()})
            .toList());
    units.insert(id, drawn);
    return number;
  }

  List<StoredCoding> all(ConsultationId consultation) {
    return read("ORDER BY c.number", consultation.value());
  }

  Optional<StoredCoding> find(ConsultationId consultation, int number) {
    return read("AND c.number = ?", consultation.value(), number).stream().findFirst();
  }

  /// Which nobody else changes until the commit.
  Optional<StoredCoding> lock(ConsultationId consultation, int number) {
    return read("AND c.number = ? FOR UPDATE", consultation.value(), number).stream().findFirst();
  }

  private List<StoredCoding> read(String which, Object... parameters) {
    return database.sql(SELECT + which).params(parameters).query((row, n) -> coding(row)).list();
  }

  private static StoredCoding coding(ResultSet row) throws SQLException {
    return new StoredCoding(
        row.getLong("id"),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        row.getInt("question"),
        row.getString("theme"),
        row.getString("label"),
        JSON.readValue(row.getString("statements"), IDS),
        row.getString("proposition"),
        row.getBoolean("sample"),
        row.getInt("population"),
        row.getString("seed"),
        row.getInt("draft"),
        new PersonId(row.getLong("opened_by")),
        Columns.getInstant(row, "opened_at"),
        Columns.getInstantOrNull(row, "given_up_at") != null,
        List.of(coder(row, 1), coder(row, 2)));
  }

  private static Coder coder(ResultSet row, int seat) throws SQLException {
    return new Coder(
        seat,
        new PersonId(row.getLong("person_" + seat)),
        Columns.getInstantOrNull(row, "handed_in_" + seat));
  }

  void handIn(long coding, int seat, Instant now) {
    database
        .sql("UPDATE synthesis_coder SET handed_in_at = ? WHERE coding_id = ? AND seat = ?")
        .params(toUtc(now), coding, seat)
        .update();
  }

  /// Who last settled a unit, handed a sheet in or gave a coding up: whatever changes which stances
  /// count. None where nobody has yet.
  Optional<PersonId> lastToAct(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT person FROM
                   (SELECT s.made_by AS person, s.made_at AS acted_at FROM synthesis_code_settled s
                      JOIN synthesis_coding c ON c.id = s.coding_id WHERE c.consultation_id = :consultation
                     UNION ALL
                    SELECT p.person_id, p.handed_in_at FROM synthesis_coder p
                      JOIN synthesis_coding c ON c.id = p.coding_id WHERE c.consultation_id = :consultation AND p.handed_in_at IS NOT NULL
                     UNION ALL
                    SELECT given_up_by, given_up_at FROM synthesis_coding
                     WHERE consultation_id = :consultation AND given_up_at IS NOT NULL) AS acts
             ORDER BY acted_at DESC LIMIT 1
            """)
        .param("consultation", consultation.value())
        .query((row, n) -> new PersonId(row.getLong(1)))
        .optional();
  }

  void giveUp(long coding, PersonId by, Instant now) {
    database
        .sql("UPDATE synthesis_coding SET given_up_by = ?, given_up_at = ? WHERE id = ?")
        .params(by.value(), toUtc(now), coding)
        .update();
  }
}
