package org.rapporteur.synthesis.draft;

import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.finding.Method;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Reads drafts: one statement a table, however long the draft.
@Component
public class DraftRows {

  private static final String DRAFT =
      """
      SELECT s.*, (SELECT MAX(l.version) FROM synthesis l WHERE l.consultation_id = s.consultation_id AND l.in_use) AS last
        FROM synthesis s WHERE s.consultation_id = ?
      """;

  private final JdbcClient database;
  private final SectionRows headings;
  private final SentenceRows sentences;
  private final FindingRows findings;
  private final ReadComments comments;

  DraftRows(
      JdbcClient database,
      SectionRows headings,
      SentenceRows sentences,
      FindingRows findings,
      ReadComments comments) {
    this.database = database;
    this.headings = headings;
    this.sentences = sentences;
    this.findings = findings;
    this.comments = comments;
  }

  public Optional<StoredDraft> latest(ConsultationId consultation) {
    return read(DRAFT + " AND s.in_use ORDER BY s.version DESC LIMIT 1", consultation.value());
  }

  public Optional<StoredDraft> version(ConsultationId consultation, int version) {
    return read(DRAFT + " AND s.version = ?", consultation.value(), version);
  }

  public Optional<ParagraphState> paragraph(long draft, ParagraphId id) {
    return states(draft, id).stream().findFirst();
  }

  /// Of what people did not rewrite.
  ///
  /// @param tells see [ParagraphState]
  public Optional<ParagraphState> telling(long draft, String tells) {
    return database
        .sql(
            "SELECT id FROM synthesis_paragraph WHERE synthesis_id = ? AND tells = ? AND NOT written"
                + " ORDER BY section, position LIMIT 1")
        .params(draft, tells)
        .query((row, n) -> new ParagraphId(row.getString(1)))
        .optional()
        .flatMap(id -> paragraph(draft, id));
  }

  /// Where a paragraph's section and rank in it are: its ids in order.
  public List<ParagraphId> order(long draft, int section) {
    return database
        .sql(
            "SELECT id FROM synthesis_paragraph WHERE synthesis_id = ? AND section = ? ORDER BY"
                + " position")
        .params(draft, section)
        .query((row, n) -> new ParagraphId(row.getString(1)))
        .list();
  }

  public List<ParagraphState> states(long draft, @Nullable ParagraphId only) {
    return states(draft, only, sentences.of(draft, only));
  }

  /// Where all paragraphs stand, and what people wrote in theirs: the others come without a word.
  public List<ParagraphState> peoples(long draft) {
    return states(draft, null, sentences.peoples(draft));
  }

  private List<ParagraphState> states(
      long draft, @Nullable ParagraphId only, Map<String, List<DraftSentence>> sentences) {
    var ranks = new HashMap<Integer, Integer>();
    return database
        .sql(
            "SELECT * FROM synthesis_paragraph WHERE synthesis_id = ?"
                + (only == null ? "" : " AND id = ?")
                + " ORDER BY section, position")
        .params(SentenceRows.parameters(draft, only))
        .query(
            (row, n) -> {
              int section = row.getInt("section");
              int rank =
                  only == null ? ranks.merge(section, 1, Integer::sum) - 1 : row.getInt("position");
              return new ParagraphState(
                  new ParagraphId(row.getString("id")),
                  section,
                  rank,
                  Placed.valueOf(row.getString("placed")),
                  row.getString("tells"),
                  row.getString("theme"),
                  Columns.getIntegerOrNull(row, "campaign"),
                  row.getInt("version"),
                  row.getBoolean("written"),
                  ids(row.getString("joined")),
                  sentences.getOrDefault(row.getString("id"), List.of()),
                  tables(row.getString("tables")));
            })
        .list();
  }

  private static List<DraftTable> tables(@Nullable String json) {
    return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
  }

  private static List<ParagraphId> ids(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ")).map(ParagraphId::new).toList();
  }

  private Optional<StoredDraft> read(String sql, Object... parameters) {
    return database.sql(sql).params(parameters).query((row, n) -> stored(row)).optional();
  }

  private StoredDraft stored(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new StoredDraft(
        id,
        row.getInt("version"),
        row.getInt("version") == row.getInt("last"),
        new LanguageTag(row.getString("language")),
        row.getString("snapshot_hash"),
        Columns.getInstant(row, "taken_at"),
        Columns.getInstant(row, "changed_at"),
        row.getObject("changed_by", Long.class),
        JSON.readValue(row.getString("method"), Method.class),
        JSON.readValue(row.getString("found"), CommentSets.class),
        comments.revisions(id),
        sectionsOf(id),
        comments.setAside(id),
        findings.themes(id),
        findings.positions(id),
        findings.campaigns(id),
        findings.opinions(id),
        findings.codings(id),
        findings.terms(id));
  }

  /// The positions of the sections that repeat others.
  public Set<Integer> summary(long draft) {
    return headings.summary(draft);
  }

  public record Numbered(int number, ParagraphState state) {}

  public List<Numbered> numbered(long draft) {
    return numbered(draft, states(draft, null));
  }

  /// The paragraphs of the summary are numbered behind all others; a report does not number them.
  ///
  /// @param paragraphs in the sections of the draft
  public List<Numbered> numbered(long draft, List<ParagraphState> paragraphs) {
    var summary = summary(draft);
    var states = new ArrayList<>(paragraphs);
    states.sort(Comparator.comparing(state -> summary.contains(state.section())));
    var numbered = new ArrayList<Numbered>();
    states.forEach(state -> numbered.add(new Numbered(numbered.size() + 1, state)));
    return numbered;
  }

  private List<SynthesisSection> sectionsOf(long draft) {
    var bySection = new HashMap<Integer, List<SynthesisParagraph>>();
    for (var one : numbered(draft)) {
      var state = one.state();
      bySection
          .computeIfAbsent(state.section(), s -> new ArrayList<>())
          .add(
              new SynthesisParagraph(
                  state.id(),
                  one.number(),
                  state.version(),
                  state.written(),
                  state.placed() == Placed.NOT_KEPT,
                  state.theme(),
                  state.campaign(),
                  state.sentences(),
                  state.tables()));
    }
    return headings.with(draft, bySection);
  }
}
