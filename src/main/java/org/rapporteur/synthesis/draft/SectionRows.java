package org.rapporteur.synthesis.draft;

import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The headings of a draft: those that its run wrote, and behind them the annexes of people.
@Component
public class SectionRows {

  /// An annex of a draft, with how many paragraphs stand in it.
  public record Annex(int position, String title, int paragraphs) {}

  private final JdbcClient database;
  private final BatchInsertSql inserts;

  SectionRows(JdbcClient database, BatchInsertSql inserts) {
    this.database = database;
    this.inserts = inserts;
  }

  public void insert(long draft, List<DraftSection> sections) {
    var all = new ArrayList<@Nullable Object[]>();
    for (int at = 0; at < sections.size(); at++) {
      var section = sections.get(at);
      all.add(
          row(
              draft,
              at,
              section.kind().name(),
              section.level(),
              section.title(),
              section.question(),
              section.epigraph(),
              theme(section)));
    }
    inserts.rows(
        "synthesis_section (synthesis_id, position, kind, level, title, question, epigraph, theme)",
        all);
  }

  /// The one that a section is on, where it is on one.
  static @Nullable String theme(DraftSection section) {
    return section.kind() == SectionKind.THEME ? section.paragraphs().getFirst().theme() : null;
  }

  /// In their order, each with the paragraphs at its position.
  List<SynthesisSection> with(long draft, Map<Integer, List<SynthesisParagraph>> bySection) {
    return database
        .sql("SELECT * FROM synthesis_section WHERE synthesis_id = ? ORDER BY position")
        .param(draft)
        .query(
            (row, n) ->
                new SynthesisSection(
                    row.getInt("position"),
                    SectionKind.valueOf(row.getString("kind")),
                    row.getInt("level"),
                    row.getString("title"),
                    Columns.getIntegerOrNull(row, "question"),
                    row.getString("theme"),
                    row.getString("epigraph"),
                    bySection.getOrDefault(row.getInt("position"), List.of())))
        .list();
  }

  /// In their order.
  public List<Integer> positions(long draft) {
    return database
        .sql("SELECT position FROM synthesis_section WHERE synthesis_id = ? ORDER BY position")
        .param(draft)
        .query(Integer.class)
        .list();
  }

  public Optional<Integer> position(long draft, SectionName name) {
    return places(draft).entrySet().stream()
        .filter(section -> section.getValue().equals(name))
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder());
  }

  /// Finds the summary, if the draft has one.
  public Set<Integer> summary(long draft) {
    return Set.copyOf(
        database
            .sql(
                "SELECT position FROM synthesis_section WHERE synthesis_id = ? AND kind = 'SUMMARY'")
            .param(draft)
            .query(Integer.class)
            .list());
  }

  /// By their positions, what tells sections of one draft and the next apart.
  public Map<Integer, SectionName> places(long draft) {
    var places = new HashMap<Integer, SectionName>();
    database
        .sql("SELECT * FROM synthesis_section WHERE synthesis_id = ?")
        .param(draft)
        .query(
            row -> {
              places.put(
                  row.getInt("position"),
                  SectionName.of(
                      SectionKind.valueOf(row.getString("kind")),
                      Columns.getIntegerOrNull(row, "question"),
                      row.getString("theme"),
                      row.getString("title")));
            });
    return places;
  }

  /// In their order.
  public List<Annex> annexes(long draft) {
    return database
        .sql(
            """
            SELECT s.position, s.title,
                   (SELECT COUNT(*) FROM synthesis_paragraph p
                     WHERE p.synthesis_id = s.synthesis_id AND p.section = s.position) AS paragraphs
              FROM synthesis_section s WHERE s.synthesis_id = ? AND s.kind = 'ANNEX' ORDER BY s.position
            """)
        .param(draft)
        .query(Annex.class)
        .list();
  }

  public void addAnnex(long draft, int position, String title) {
    database
        .sql(
            "INSERT INTO synthesis_section (synthesis_id, position, kind, level, title) VALUES (?, ?, 'ANNEX', 1, ?)")
        .params(draft, position, title)
        .update();
  }

  public void rename(long draft, int position, String title) {
    database
        .sql("UPDATE synthesis_section SET title = ? WHERE synthesis_id = ? AND position = ?")
        .params(title, draft, position)
        .update();
  }

  /// Whatever stands in it goes too.
  public void remove(long draft, int position) {
    database
        .sql("DELETE FROM synthesis_section WHERE synthesis_id = ? AND position = ?")
        .params(draft, position)
        .update();
  }
}
