package org.rapporteur.synthesis.coding;

import static org.rapporteur.shared.Columns.toUtc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.coding.StoredCoding.Settled;
import org.rapporteur.synthesis.coding.StoredCoding.Unit;
import org.rapporteur.synthesis.coding.StoredCoding.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the units of codings with their words, their codes and how disagreements were settled;
/// reads those of many codings in as many queries as those of one.
@Component
class UnitRows {

  private final JdbcClient database;
  private final JdbcTemplate batches;

  UnitRows(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void insert(long coding, List<Unit> units) {
    batches.batchUpdate(
        "INSERT INTO synthesis_coding_unit (coding_id, position, holder, stakeholder_group) VALUES"
            + " (?, ?, ?, ?)",
        units.stream()
            .map(unit -> new Object[] {coding, unit.position(), unit.holder(), unit.group()})
            .toList());
    var words = new ArrayList<@Nullable Object[]>();
    for (var unit : units) {
      for (int at = 0; at < unit.words().size(); at++) {
        var said = unit.words().get(at);
        var span = said.span();
        words.add(
            new @Nullable Object[] {
              coding,
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

  List<Unit> of(StoredCoding coding) {
    return read(List.of(coding), Stretch.ALL).getOrDefault(coding.id(), List.of());
  }

  /// Those of each coding by its id.
  Map<Long, List<Unit>> of(Collection<StoredCoding> codings) {
    return codings.isEmpty() ? Map.of() : read(codings, Stretch.ALL);
  }

  Optional<Unit> find(StoredCoding coding, int position) {
    return of(coding, position, 1).stream().findFirst();
  }

  /// Some in their order, the first of them at a position.
  List<Unit> of(StoredCoding coding, int from, int most) {
    return read(List.of(coding), new Stretch(from, from + most - 1))
        .getOrDefault(coding.id(), List.of());
  }

  /// Positions of units, both ends among them.
  private record Stretch(int first, int last) {

    static final Stretch ALL = new Stretch(0, Integer.MAX_VALUE);
  }

  private record Key(long coding, int unit) {

    static Key of(ResultSet row) throws SQLException {
      return new Key(row.getLong("coding_id"), row.getInt("unit"));
    }
  }

  private Map<Long, List<Unit>> read(Collection<StoredCoding> codings, Stretch stretch) {
    var ids = codings.stream().map(StoredCoding::id).toList();
    var words = new HashMap<Key, List<Words>>();
    each(
        "SELECT * FROM synthesis_coding_words WHERE coding_id IN (:codings)"
            + " AND unit BETWEEN :first AND :last ORDER BY coding_id, unit, position",
        ids,
        stretch,
        row -> words.computeIfAbsent(Key.of(row), unit -> new ArrayList<>()).add(words(row)));
    var codes = new HashMap<Key, Map<Integer, Stance>>();
    each(
        "SELECT * FROM synthesis_code WHERE coding_id IN (:codings)"
            + " AND unit BETWEEN :first AND :last",
        ids,
        stretch,
        row ->
            codes
                .computeIfAbsent(Key.of(row), unit -> new HashMap<>())
                .put(row.getInt("seat"), Stance.valueOf(row.getString("stance"))));
    var settled = new HashMap<Key, List<Settled>>();
    each(
        "SELECT * FROM synthesis_code_settled WHERE coding_id IN (:codings)"
            + " AND unit BETWEEN :first AND :last ORDER BY id DESC",
        ids,
        stretch,
        row -> settled.computeIfAbsent(Key.of(row), unit -> new ArrayList<>()).add(settled(row)));
    var units = new HashMap<Long, List<Unit>>();
    each(
        "SELECT u.*, u.position AS unit FROM synthesis_coding_unit u WHERE coding_id IN (:codings)"
            + " AND position BETWEEN :first AND :last ORDER BY coding_id, position",
        ids,
        stretch,
        row -> {
          var key = Key.of(row);
          var of = codes.getOrDefault(key, Map.of());
          units
              .computeIfAbsent(key.coding(), coding -> new ArrayList<>())
              .add(
                  new Unit(
                      key.unit(),
                      row.getInt("holder"),
                      row.getString("stakeholder_group"),
                      words.getOrDefault(key, List.of()),
                      of.get(1),
                      of.get(2),
                      settled.getOrDefault(key, List.of())));
        });
    return units;
  }

  private void each(String sql, List<Long> codings, Stretch stretch, RowCallbackHandler rows) {
    database
        .sql(sql)
        .param("codings", codings)
        .param("first", stretch.first())
        .param("last", stretch.last())
        .query(rows);
  }

  private static Words words(ResultSet row) throws SQLException {
    var start = Columns.getIntegerOrNull(row, "span_start");
    var end = Columns.getIntegerOrNull(row, "span_end");
    return new Words(
        row.getInt("comment"),
        row.getInt("revision"),
        start == null || end == null ? null : new TextSpan(start, end));
  }

  private static Settled settled(ResultSet row) throws SQLException {
    return new Settled(
        Stance.valueOf(row.getString("stance")),
        row.getString("reason"),
        new PersonId(row.getLong("made_by")),
        Columns.getInstant(row, "made_at"));
  }

  void code(long coding, int unit, int seat, Stance stance, Instant now) {
    database
        .sql(
            "REPLACE INTO synthesis_code (coding_id, unit, seat, stance, coded_at) VALUES (?, ?, ?,"
                + " ?, ?)")
        .params(coding, unit, seat, stance.name(), toUtc(now))
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
            toUtc(settled.at()))
        .update();
  }
}
