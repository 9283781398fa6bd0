package org.rapporteur.synthesis.offer;

import static org.rapporteur.shared.Columns.toUtc;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.KeptTheme;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftMade;
import org.rapporteur.synthesis.draft.DraftOffered;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.SectionRows;
import org.rapporteur.synthesis.draft.SetAsides;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.run.Drafts;
import org.rapporteur.synthesis.run.Product;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.rapporteur.synthesis.theme.KeptThemes;
import org.rapporteur.synthesis.translation.ModelTranslations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what a run hands over: the first draft of a consultation comes into use at once, any later
/// one is offered beside the one that people have worked on.
@Component
class DraftKeeper implements Drafts {

  private final DraftHeads heads;
  private final SectionRows sections;
  private final DraftWriter writer;
  private final BatchInsertSql inserts;
  private final SetAsides setAsides;
  private final JdbcClient database;
  private final FindingRows findings;
  private final KeptThemes themes;
  private final ModelTranslations translations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DraftKeeper(
      DraftHeads heads,
      SectionRows sections,
      DraftWriter writer,
      BatchInsertSql inserts,
      SetAsides setAsides,
      JdbcClient database,
      FindingRows findings,
      KeptThemes themes,
      ModelTranslations translations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.heads = heads;
    this.sections = sections;
    this.writer = writer;
    this.inserts = inserts;
    this.setAsides = setAsides;
    this.database = database;
    this.findings = findings;
    this.themes = themes;
    this.translations = translations;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<KeptTheme> keptThemes(ConsultationId consultation) {
    return themes.themes(consultation);
  }

  @Override
  public List<SetAsideComment> setAsideByPeople(ConsultationId consultation) {
    return heads.head(consultation).map(head -> setAsides.byPeople(head.id())).orElse(List.of());
  }

  @Override
  public int keep(Product product, Runnable between) {
    var before = heads.lockLatest(product.consultation());
    int version =
        database
            .sql("SELECT COALESCE(MAX(version), 0) + 1 FROM synthesis WHERE consultation_id = ?")
            .param(product.consultation().value())
            .query(Integer.class)
            .single();
    long draft = insert(product, version, before.isEmpty());
    sections.insert(draft, product.draft().sections());
    writer.insert(draft, paragraphs(product.draft().sections()), between);
    comments(draft, product, before.orElse(-1L), between);
    findings.insert(draft, product, before.orElse(-1L), between);
    translations.keep(product);
    events.publishEvent(
        before.isEmpty()
            ? new DraftMade(product.consultation(), version)
            : new DraftOffered(product.consultation(), version));
    return version;
  }

  private long insert(Product product, int version, boolean inUse) {
    var now = toUtc(clock.instant());
    database
        .sql(
            """
            INSERT INTO synthesis (consultation_id, version, language, snapshot_hash, taken_at, made_at, changed_at, in_use)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            product.consultation().value(),
            version,
            product.material().facts().language().value(),
            product.snapshot().hash(),
            toUtc(product.takenAt()),
            now,
            now,
            inUse)
        .update();
    return database
        .sql("SELECT id FROM synthesis WHERE consultation_id = ? AND version = ?")
        .params(product.consultation().value(), version)
        .query(Long.class)
        .single();
  }

  private static List<ParagraphState> paragraphs(List<DraftSection> sections) {
    var known = new HashMap<ParagraphId.About, Integer>();
    var all = new ArrayList<ParagraphState>();
    for (int at = 0; at < sections.size(); at++) {
      var section = sections.get(at);
      for (int rank = 0; rank < section.paragraphs().size(); rank++) {
        var paragraph = section.paragraphs().get(rank);
        var about = about(section, paragraph);
        int nth = known.merge(about, 1, Integer::sum);
        all.add(
            new ParagraphState(
                ParagraphId.of(about, nth),
                at,
                rank,
                ParagraphId.tells(about, paragraph.sentences(), nth),
                paragraph.theme(),
                paragraph.campaign(),
                paragraph.sentences()));
      }
    }
    return all;
  }

  private static ParagraphId.About about(DraftSection section, DraftParagraph paragraph) {
    boolean inSummary = section.kind() == SectionKind.SUMMARY;
    return new ParagraphId.About(
        section.kind(),
        inSummary ? question(paragraph) : section.question(),
        paragraph.theme(),
        paragraph.campaign(),
        CodedParagraphs.coding(paragraph.sentences()).orElse(null),
        inSummary ? paragraph.sentences().getFirst().kind() : null);
  }

  /// The summary is of all questions; what one of its paragraphs counts tells which it repeats.
  private static @Nullable Integer question(DraftParagraph paragraph) {
    return paragraph.sentences().stream()
        .flatMap(sentence -> sentence.counts().stream())
        .flatMap(count -> Stream.ofNullable(count.scope().question()))
        .findFirst()
        .orElse(null);
  }

  private void comments(long draft, Product product, long before, Runnable between) {
    var aside = new HashMap<Integer, SetAsideComment>();
    product.findings().reading().commentsSetAside().forEach(c -> aside.put(c.comment(), c));
    inserts.rows(
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
            .toList(),
        between);
    between.run();
    setAsides.carry(before, draft);
  }
}
