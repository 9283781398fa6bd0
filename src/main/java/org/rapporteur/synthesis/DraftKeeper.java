package org.rapporteur.synthesis;

import static org.rapporteur.synthesis.DraftRows.JSON;
import static org.rapporteur.synthesis.DraftRows.utc;
import static org.rapporteur.synthesis.DraftWriter.row;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.rapporteur.synthesis.engine.draft.DraftParagraph;
import org.rapporteur.synthesis.engine.draft.DraftSection;
import org.rapporteur.synthesis.engine.positions.CommentPositions;
import org.rapporteur.synthesis.engine.positions.PositionFindings;
import org.rapporteur.synthesis.engine.statements.SetAsideComment;
import org.rapporteur.synthesis.engine.statements.SetAsideReason;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.KeptTheme;
import org.rapporteur.synthesis.engine.themes.Theme;
import org.rapporteur.synthesis.run.Drafts;
import org.rapporteur.synthesis.run.Product;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Keeps what a run hands over as a new draft. Paragraphs that people wrote in the draft before
// take
/// the place of the generated ones they replaced; the check then says where their numbers are
// stale.
@Component
class DraftKeeper implements Drafts {

  private static final int ID_LENGTH = 10;

  private final DraftRows rows;
  private final DraftWriter writer;
  private final JdbcClient database;
  private final Embeddings embeddings;
  private final Clock clock;

  DraftKeeper(
      DraftRows rows, DraftWriter writer, JdbcClient database, Embeddings embeddings, Clock clock) {
    this.rows = rows;
    this.writer = writer;
    this.database = database;
    this.embeddings = embeddings;
    this.clock = clock;
  }

  @Override
  public List<KeptTheme> keptThemes(ConsultationId consultation) {
    return database
        .sql("SELECT * FROM synthesis_kept_theme WHERE consultation_id = ? ORDER BY id")
        .param(consultation.value())
        .query(
            (row, n) ->
                new KeptTheme(
                    row.getString("id"),
                    row.getInt("question"),
                    new LanguageTag(row.getString("language")),
                    row.getString("name"),
                    JSON.readValue(
                        row.getString("statements"), new TypeReference<Set<String>>() {})))
        .list();
  }

  @Override
  public List<SetAsideComment> setAsideByPeople(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT c.number, c.reason, c.duplicate_of FROM synthesis_comment c
             WHERE c.set_aside_by IS NOT NULL AND c.reason IS NOT NULL AND c.synthesis_id =
                   (SELECT id FROM synthesis WHERE consultation_id = ? ORDER BY version DESC LIMIT 1)
             ORDER BY c.number
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new SetAsideComment(
                    row.getInt("number"),
                    SetAsideReason.valueOf(row.getString("reason")),
                    DraftRows.integer(row, "duplicate_of")))
        .list();
  }

  @Override
  public int keep(Product product) {
    var before = rows.lockLatest(product.consultation());
    var earlier = before.map(id -> rows.states(id, null)).orElse(List.of());
    int version =
        database
            .sql("SELECT COALESCE(MAX(version), 0) + 1 FROM synthesis WHERE consultation_id = ?")
            .param(product.consultation().value())
            .query(Integer.class)
            .single();
    long draft = insert(product, version);
    sections(draft, product.draft().sections());
    writer.insert(draft, withPeoples(paragraphs(product.draft().sections()), earlier));
    comments(draft, product, before.orElse(-1L));
    themes(draft, product);
    campaigns(draft, product);
    positions(draft, product);
    return version;
  }

  private long insert(Product product, int version) {
    var now = utc(clock.instant());
    database
        .sql(
            """
            INSERT INTO synthesis (consultation_id, version, language, snapshot_hash, taken_at, method, made_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            product.consultation().value(),
            version,
            product.material().facts().language().value(),
            product.snapshot().hash(),
            utc(product.takenAt()),
            JSON.writeValueAsString(method(product)),
            now,
            now)
        .update();
    return database
        .sql("SELECT id FROM synthesis WHERE consultation_id = ? AND version = ?")
        .params(product.consultation().value(), version)
        .query(Long.class)
        .single();
  }

  private Method method(Product product) {
    var comments = new TreeMap<LanguageTag, Integer>();
    var holders = new HashSet<Integer>();
    for (var comment : product.material().comments()) {
      comments.merge(comment.language(), 1, Integer::sum);
      holders.add(comment.holder());
    }
    var found = product.findings();
    return new Method(
        comments.entrySet().stream()
            .map(
                entry ->
                    new Method.OfLanguage(
                        entry.getKey(),
                        entry.getValue(),
                        embeddings.knows(entry.getKey()) ? embeddings.model(entry.getKey()) : null))
            .toList(),
        holders.size(),
        product.material().positions().size(),
        found.reading().statements().size(),
        found.reading().sentencesSetAside().size(),
        found.campaigns().size(),
        found.themes().stream().mapToInt(q -> q.themes().size()).sum());
  }

  private void sections(long draft, List<DraftSection> sections) {
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
              section.epigraph()));
    }
    writer.rows(
        "synthesis_section (synthesis_id, position, kind, level, title, question, epigraph)", all);
  }

  /// The id follows from what a paragraph is about, so that the same paragraph of the next run is
  /// known again.
  private static List<ParagraphState> paragraphs(List<DraftSection> sections) {
    var known = new HashMap<String, Integer>();
    var all = new ArrayList<ParagraphState>();
    for (int at = 0; at < sections.size(); at++) {
      var section = sections.get(at);
      for (int rank = 0; rank < section.paragraphs().size(); rank++) {
        var paragraph = section.paragraphs().get(rank);
        String about = about(section, paragraph);
        int nth = known.merge(about, 1, Integer::sum);
        all.add(
            new ParagraphState(
                new ParagraphId(Sha256.hex(about + ' ' + nth).substring(0, ID_LENGTH)),
                at,
                rank,
                paragraph.theme(),
                paragraph.campaign(),
                0,
                false,
                paragraph.sentences()));
      }
    }
    return all;
  }

  private static String about(DraftSection section, DraftParagraph paragraph) {
    return "%s %s %s %s"
        .formatted(section.kind(), section.question(), paragraph.theme(), paragraph.campaign());
  }

  private static List<ParagraphState> withPeoples(
      List<ParagraphState> generated, List<ParagraphState> earlier) {
    Map<ParagraphId, ParagraphState> written = new HashMap<>();
    earlier.stream().filter(ParagraphState::written).forEach(p -> written.put(p.id(), p));
    return generated.stream()
        .map(
            p -> {
              var own = written.get(p.id());
              return own == null ? p : p.changed(own.sentences()).at(0);
            })
        .toList();
  }

  private void comments(long draft, Product product, long before) {
    var aside = new HashMap<Integer, SetAsideComment>();
    product.findings().reading().commentsSetAside().forEach(c -> aside.put(c.comment(), c));
    writer.rows(
        "synthesis_comment (synthesis_id, number, revision, digest, reason, duplicate_of)",
        product.snapshot().entries().stream()
            .map(
                entry -> {
                  var reason = aside.get(entry.number());
                  return row(
                      draft,
                      entry.number(),
                      entry.revision(),
                      entry.digest(),
                      reason == null ? null : reason.reason().name(),
                      reason == null ? null : reason.duplicateOf());
                })
            .toList());
    database
        .sql(
            """
            UPDATE synthesis_comment c JOIN synthesis_comment b ON b.synthesis_id = ? AND b.number = c.number
               SET c.set_aside_by = b.set_aside_by, c.set_aside_at = b.set_aside_at
             WHERE c.synthesis_id = ? AND c.reason IS NOT NULL
            """)
        .params(before, draft)
        .update();
  }

  private void themes(long draft, Product product) {
    var found = product.findings();
    var evidence = new Evidence(found.reading(), found.campaigns(), found.themes());
    var all = new ArrayList<@Nullable Object[]>();
    for (var question : found.themes()) {
      for (var theme : evidence.ordered(product.material(), question.themes())) {
        all.add(
            row(
                draft,
                all.size(),
                theme.id(),
                theme.question(),
                theme.label(),
                JSON.writeValueAsString(finding(theme, evidence, product)),
                JSON.writeValueAsString(
                    theme.members().stream().map(Theme.Member::statement).toList())));
      }
    }
    writer.rows(
        "synthesis_theme (synthesis_id, position, id, question, label, finding, statements)", all);
  }

  private static ThemeFinding finding(Theme theme, Evidence evidence, Product product) {
    var comments = List.copyOf(evidence.comments(theme));
    var holders = new HashMap<Integer, String>();
    comments.forEach(
        number -> {
          var comment = product.material().present(number);
          holders.put(comment.holder(), comment.group());
        });
    var byGroup = new TreeMap<String, Integer>();
    holders.values().forEach(group -> byGroup.merge(group, 1, Integer::sum));
    return new ThemeFinding(
        theme.id(),
        theme.question(),
        theme.language(),
        theme.label(),
        theme.terms(),
        theme.kept(),
        comments,
        holders.size(),
        byGroup,
        product.findings().keyPoints().stream()
            .filter(point -> point.theme().equals(theme.id()))
            .map(
                point ->
                    new ThemeFinding.Point(
                        point.statement().comment(),
                        point.statement().revision(),
                        point.statement().span(),
                        point.statement().text(),
                        point.comments().size(),
                        point.holders()))
            .toList());
  }

  private void campaigns(long draft, Product product) {
    writer.rows(
        "synthesis_campaign (synthesis_id, template, question, finding)",
        product.findings().campaigns().stream()
            .map(
                c ->
                    row(
                        draft,
                        c.template(),
                        c.question(),
                        JSON.writeValueAsString(
                            new CampaignFinding(
                                c.question(),
                                c.template(),
                                c.comments(),
                                c.changed(),
                                c.holders(),
                                c.distinctTexts(),
                                c.holdersByGroup()))))
            .toList());
  }

  private void positions(long draft, Product product) {
    writer.rows(
        "synthesis_position (synthesis_id, comment, question, finding)",
        product.findings().positions().stream()
            .flatMap(
                question ->
                    question.all().stream()
                        .map(
                            on ->
                                row(
                                    draft,
                                    on.comment(),
                                    on.question(),
                                    JSON.writeValueAsString(finding(question, on)))))
            .toList());
  }

  private static PositionFinding finding(PositionFindings question, CommentPositions on) {
    var byGroup = new TreeMap<String, PositionFinding.Split>();
    on.byGroup()
        .forEach(
            (group, tally) ->
                byGroup.put(group, new PositionFinding.Split(tally.agree(), tally.disagree())));
    return new PositionFinding(
        on.comment(),
        on.question(),
        shows(question, on.comment()),
        new PositionFinding.Split(on.all().agree(), on.all().disagree()),
        byGroup);
  }

  private static PositionFinding.Shows shows(PositionFindings question, int comment) {
    if (question.agreed().stream().anyMatch(on -> on.comment() == comment)) {
      return PositionFinding.Shows.AGREEMENT;
    }
    if (question.disagreed().stream().anyMatch(on -> on.comment() == comment)) {
      return PositionFinding.Shows.DISAGREEMENT;
    }
    if (question.differences().stream().anyMatch(d -> d.on().comment() == comment)) {
      return PositionFinding.Shows.DIFFERENCE_BETWEEN_GROUPS;
    }
    if (question.dissents().stream().anyMatch(d -> d.on().comment() == comment)) {
      return PositionFinding.Shows.DISSENT_OF_A_GROUP;
    }
    return question.divided().stream().anyMatch(on -> on.comment() == comment)
        ? PositionFinding.Shows.DIVISION
        : PositionFinding.Shows.NOTHING;
  }
}
