package org.rapporteur.synthesis.draft;

import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.finding.FindingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads drafts: one statement a table, however long the draft.
@Component
public class DraftRows {

  private final JdbcClient database;
  private final DraftHeads heads;
  private final SectionRows headings;
  private final FindingRows findings;
  private final ReadComments comments;

  DraftRows(
      JdbcClient database,
      DraftHeads heads,
      SectionRows headings,
      FindingRows findings,
      ReadComments comments) {
    this.database = database;
    this.heads = heads;
    this.headings = headings;
    this.findings = findings;
    this.comments = comments;
  }

  public Optional<StoredDraft> latest(ConsultationId consultation) {
    return heads.head(consultation).map(head -> stored(head, true));
  }

  public Optional<StoredDraft> version(ConsultationId consultation, int version) {
    var latest = heads.head(consultation);
    return heads
        .head(consultation, version)
        .map(head -> stored(head, latest.filter(head::equals).isPresent()));
  }

  public Optional<ParagraphState> paragraph(long draft, ParagraphId id) {
    return database
        .sql("SELECT * FROM synthesis_paragraph WHERE synthesis_id = ? AND id = ?")
        .params(draft, id.value())
        .query((row, n) -> state(row))
        .optional();
  }

  /// Of what people did not rewrite.
  ///
  /// @param tells see [ParagraphState]
  public Optional<ParagraphState> telling(long draft, String tells) {
    return database
        .sql(
            "SELECT * FROM synthesis_paragraph WHERE synthesis_id = ? AND tells = ? AND NOT written"
                + " ORDER BY section, position LIMIT 1")
        .params(draft, tells)
        .query((row, n) -> state(row))
        .optional();
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

  public List<ParagraphState> states(long draft) {
    var ranks = new HashMap<Integer, Integer>();
    return database
        .sql("SELECT * FROM synthesis_paragraph WHERE synthesis_id = ? ORDER BY section, position")
        .param(draft)
        .query((row, n) -> state(row))
        .list()
        .stream()
        .map(p -> p.standing(p.section(), ranks.merge(p.section(), 1, Integer::sum) - 1))
        .toList();
  }

  private static ParagraphState state(ResultSet row) throws SQLException {
    return JSON.readValue(row.getString("state"), ParagraphState.class)
        .standing(row.getInt("section"), row.getInt("position"));
  }

  private StoredDraft stored(DraftHeads.Head head, boolean isLatest) {
    long id = head.id();
    return new StoredDraft(
        head,
        isLatest,
        comments.revisions(id),
        sectionsOf(id),
        comments.setAside(id),
        findings.of(id));
  }

  /// The positions of the sections that repeat others.
  public Set<Integer> summary(long draft) {
    return headings.summary(draft);
  }

  public record Numbered(int number, ParagraphState state) {}

  public List<Numbered> numbered(long draft) {
    return numbered(draft, states(draft));
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
    return headings.list(draft).stream()
        .map(section -> section.with(bySection.getOrDefault(section.position(), List.of())))
        .toList();
  }
}
