package org.rapporteur.synthesis.coding;

import static org.rapporteur.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.coding.StoredCoding.Coder;
import org.rapporteur.synthesis.coding.StoredCoding.Settled;
import org.rapporteur.synthesis.coding.StoredCoding.Unit;
import org.rapporteur.synthesis.coding.StoredCoding.Words;
import org.rapporteur.synthesis.engine.stances.Stance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores codings with their units, codes and how disagreements were settled.
@Component
class CodingRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JdbcTemplate batches;

  CodingRows(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// Under the lock of the latest draft, so that no two get one number.
  int insert(StoredCoding coding, List<Unit> units) {
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
            utc(coding.openedAt()))
        .update();
    long id =
        database
            .sql("SELECT id FROM synthesis_coding WHERE consultation_id = ? AND number = ?")
            .params(coding.consultation().value(), number)
            .query(Long.class)
            .single();
    insertUnits(id, coding.coders(), units);
    return number;
  }

  private void insertUnits(long id, List<Coder> coders, List<Unit> units) {
    batches.batchUpdate(
        "INSERT INTO synthesis_coder (coding_id, seat, person_id) VALUES (?, ?, ?)",
        coders.stream()
            .map(coder -> new Object[] {id, coder.seat(), coder.person().value()})
            .toList());
    batches.batchUpdate(
        "INSERT INTO synthesis_coding_unit (coding_id, position, holder, stakeholder_group) VALUES"
            + " (?, ?, ?, ?)",
        units.stream()
            .map(unit -> new Object[] {id, unit.position(), unit.holder(), unit.group()})
            .toList());
    var words = new ArrayList<@Nullable Object[]>();
    for (var unit : units) {
      for (int at = 0; at < unit.words().size(); at++) {
        var said = unit.words().get(at);
        var span = said.span();
        words.add(
            new @Nullable Object[] {
              id,
              unit.position(),
              at,
              said.comment(),
              said.revision(),
              span == null ? null : span.start(),
              span == null ? null : span.end()
            });
      }
    }
    batches.batchUpdate(
        "INSERT INTO synthesis_coding_words (coding_id, unit, position, comment, revision,"
            + " span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?)",
        words);
  }

  List<StoredCoding> all(ConsultationId consultation) {
    return read("WHERE consultation_id = ? ORDER BY number", consultation.value());
  }

  Optional<StoredCoding> find(ConsultationId consultation, int number) {
    return read("WHERE consultation_id = ? AND number = ?", consultation.value(), number).stream()
        .findFirst();
  }

  /// Which nobody else changes until the commit.
  Optional<StoredCoding> lock(ConsultationId consultation, int number) {
    return read("WHERE consultation_id = ? AND number = ? FOR UPDATE", consultation.value(), number)
        .stream()
        .findFirst();
  }

  private List<StoredCoding> read(String which, Object... parameters) {
    return database
        .sql("SELECT * FROM synthesis_coding " + which)
        .params(parameters)
        .query((row, n) -> coding(row))
        .list()
        .stream()
        .map(this::withCoders)
        .toList();
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
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "given_up_at") != null,
        List.of());
  }

  private StoredCoding withCoders(StoredCoding coding) {
    return new StoredCoding(
        coding.id(),
        coding.consultation(),
        coding.number(),
        coding.question(),
        coding.theme(),
        coding.label(),
        coding.statements(),
        coding.proposition(),
        coding.sample(),
        coding.population(),
        coding.seed(),
        coding.draft(),
        coding.openedBy(),
        coding.openedAt(),
        coding.givenUp(),
        database
            .sql("SELECT * FROM synthesis_coder WHERE coding_id = ? ORDER BY seat")
            .param(coding.id())
            .query(
                (row, n) ->
                    new Coder(
                        row.getInt("seat"),
                        new PersonId(row.getLong("person_id")),
                        Columns.instantOrNull(row, "handed_in_at")))
            .list());
  }

  List<Unit> units(long coding) {
    return units(coding, null);
  }

  Optional<Unit> unit(long coding, int position) {
    return units(coding, position).stream().findFirst();
  }

  private List<Unit> units(long coding, @Nullable Integer only) {
    var words = words(coding, only);
    var codes = codes(coding, only);
    var settled = settled(coding, only);
    return database
        .sql(
            "SELECT * FROM synthesis_coding_unit WHERE coding_id = :coding AND (:only IS NULL OR"
                + " position = :only) ORDER BY position")
        .param("coding", coding)
        .param("only", only)
        .query(
            (row, n) -> {
              int position = row.getInt("position");
              var of = codes.getOrDefault(position, Map.of());
              return new Unit(
                  position,
                  row.getInt("holder"),
                  row.getString("stakeholder_group"),
                  words.getOrDefault(position, List.of()),
                  of.get(1),
                  of.get(2),
                  settled.getOrDefault(position, List.of()));
            })
        .list();
  }

  private Map<Integer, List<Words>> words(long coding, @Nullable Integer only) {
    var words = new HashMap<Integer, List<Words>>();
    database
        .sql(
            "SELECT * FROM synthesis_coding_words WHERE coding_id = :coding AND (:only IS NULL OR"
                + " unit = :only) ORDER BY unit, position")
        .param("coding", coding)
        .param("only", only)
        .query(
            row -> {
              var start = Columns.integer(row, "span_start");
              var end = Columns.integer(row, "span_end");
              words
                  .computeIfAbsent(row.getInt("unit"), unit -> new ArrayList<>())
                  .add(
                      new Words(
                          row.getInt("comment"),
                          row.getInt("revision"),
                          start == null || end == null ? null : new TextSpan(start, end)));
            });
    return words;
  }

  private Map<Integer, Map<Integer, Stance>> codes(long coding, @Nullable Integer only) {
    var codes = new HashMap<Integer, Map<Integer, Stance>>();
    database
        .sql(
            "SELECT unit, seat, stance FROM synthesis_code WHERE coding_id = :coding AND (:only IS"
                + " NULL OR unit = :only)")
        .param("coding", coding)
        .param("only", only)
        .query(
            row -> {
              codes
                  .computeIfAbsent(row.getInt(1), unit -> new HashMap<>())
                  .put(row.getInt(2), Stance.valueOf(row.getString(3)));
            });
    return codes;
  }

  private Map<Integer, List<Settled>> settled(long coding, @Nullable Integer only) {
    var settled = new HashMap<Integer, List<Settled>>();
    database
        .sql(
            "SELECT * FROM synthesis_code_settled WHERE coding_id = :coding AND (:only IS NULL OR"
                + " unit = :only) ORDER BY id DESC")
        .param("coding", coding)
        .param("only", only)
        .query(
            row -> {
              settled
                  .computeIfAbsent(row.getInt("unit"), unit -> new ArrayList<>())
                  .add(
                      new Settled(
                          Stance.valueOf(row.getString("stance")),
                          row.getString("reason"),
                          new PersonId(row.getLong("made_by")),
                          Columns.instant(row, "made_at")));
            });
    return settled;
  }

  void code(long coding, int unit, int seat, Stance stance, Instant now) {
    database
        .sql(
            "REPLACE INTO synthesis_code (coding_id, unit, seat, stance, coded_at) VALUES (?, ?, ?,"
                + " ?, ?)")
        .params(coding, unit, seat, stance.name(), utc(now))
        .update();
  }

  void handIn(long coding, int seat, Instant now) {
    database
        .sql("UPDATE synthesis_coder SET handed_in_at = ? WHERE coding_id = ? AND seat = ?")
        .params(utc(now), coding, seat)
        .update();
  }

  void settle(long coding, int unit, Settled settled) {
    database
        .sql(
            "INSERT INTO synthesis_code_settled (coding_id, unit, stance, reason, made_by, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            coding,
            unit,
            settled.stance().name(),
            settled.reason(),
            settled.by().value(),
            utc(settled.at()))
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
        .params(by.value(), utc(now), coding)
        .update();
  }
}
