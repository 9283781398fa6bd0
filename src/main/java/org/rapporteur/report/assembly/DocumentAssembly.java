package org.rapporteur.report.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.QuotedMandate;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportDocumentBuilder;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.draft.DraftTable;

/// Makes the document of an edition from a draft, its ledger and the facts of its consultation.
/// Adds no sentence of its own but the titles of tables.
public final class DocumentAssembly {

  private final ReportMaterial material;
  private final ReportTexts words;
  private final Participation participation;
  private final Positions positions;
  private final SpokenTo spokenTo;
  private final Submitted submitted;
  private final Annex annex;
  private final Sentences sentences;
  private final ReportDocumentBuilder builder;
  private final SummaryPoints points;
  private final List<Table> ofSummary = new ArrayList<>();
  private int depth;
  private int annexes;

  private DocumentAssembly(
      ReportMaterial material, int edition, Instant publishedAt, Messages messages) {
    this.material = material;
    this.words = new ReportTexts(messages, material.language());
    this.participation = new Participation(material, words);
    this.positions = new Positions(material, words);
    this.spokenTo = new SpokenTo(material, words);
    this.submitted = new Submitted(material, words);
    var submissions = Submitted.numbersByComment(material);
    this.annex = new Annex(material, submissions, words);
    Map<Integer, CommentAttribution> byNumber =
        material.contributions().stream()
            .collect(Collectors.toMap(CommentAttribution::number, Function.identity()));
    this.sentences = new Sentences(byNumber, submissions, material.translations(), words);
    this.builder =
        new ReportDocumentBuilder(
            material.facts().slug(),
            material.language(),
            masthead(publishedAt),
            edition,
            publishedAt,
            material.snapshot());
    this.points = new SummaryPoints(material, sentences, builder);
  }

  public static ReportDocument assemble(
      ReportMaterial material, int edition, Instant publishedAt, Messages messages) {
    return new DocumentAssembly(material, edition, publishedAt, messages).document();
  }

  private ReportDocument document() {
    QuotedMandate mandate = mandate();
    if (mandate != null) {
      builder.mandate(mandate);
    }
    var drafted = material.draft().sections();
    drafted.stream().filter(s -> s.kind() == SectionKind.SUMMARY).forEach(this::summary);
    var sections = withText(drafted.stream().filter(s -> s.kind() != SectionKind.SUMMARY).toList());
    boolean counted = sections.stream().anyMatch(s -> s.kind() == SectionKind.PARTICIPATION);
    if (!counted) {
      heading(1, words.text("report.participation"));
      participation();
    }
    sections.forEach(this::section);
    annexTables(sections);
    submitted.table().ifPresent(builder::submissions);
    submitted.summaries().forEach(builder::submittedSummary);
    annex.entries().forEach(builder::contribution);
    material.method().forEach(builder::method);
    return builder.supplement(material.enclosed()).build();
  }

  private Masthead masthead(Instant publishedAt) {
    var facts = material.facts();
    var designation = material.designation();
    var language = material.language();
    return new Masthead(
        facts.convener().isEmpty()
            ? words.text("report.site")
            : facts.convener().inLanguage(language),
        designation.symbol(),
        designation.distribution(),
        LocalDate.ofInstant(publishedAt, ZoneOffset.UTC),
        language,
        facts.title().inLanguage(language),
        period(facts.opensAt(), facts.closesAt()));
  }

  private @Nullable String period(@Nullable Instant opens, @Nullable Instant closes) {
    return opens == null || closes == null
        ? null
        : words.text("report.period", words.date(opens), words.date(closes));
  }

  private @Nullable QuotedMandate mandate() {
    var mandate = material.facts().mandate();
    LanguageTag language = material.language();
    return mandate.quote().isEmpty()
        ? null
        : new QuotedMandate(
            mandate.quote().inLanguage(language),
            mandate.quote().shownLanguage(language),
            mandate.source().isEmpty() ? "" : mandate.source().inLanguage(language),
            mandate.link());
  }

  private void summary(DraftSection summary) {
    points.of(summary);
    summary.paragraphs().stream().flatMap(this::tables).forEach(ofSummary::add);
  }

  private void section(DraftSection section) {
    if (section.kind() == SectionKind.ANNEX) {
      builder.annex(words.text("report.annex.own", ++annexes, section.title()));
    } else {
      heading(section.level(), section.title());
    }
    section.paragraphs().stream().filter(p -> !p.sentences().isEmpty()).forEach(this::paragraph);
    if (section.kind() == SectionKind.PARTICIPATION) {
      participation();
    }
  }

  private void participation() {
    if (!material.contributions().isEmpty()) {
      builder.table(participation.byGroup());
    }
  }

  /// Every other table, in an annex.
  private void annexTables(List<DraftSection> sections) {
    if (material.contributions().isEmpty()) {
      return;
    }
    builder.annex(words.text("report.annex.own", ++annexes, words.text("report.annex.tables")));
    participation.byRegionAndGroup().ifPresent(builder::chart);
    builder.table(participation.byRegion());
    participation.byDevelopment().ifPresent(builder::table);
    participation.overTime().ifPresent(builder::chart);
    participation.byLanguage().ifPresent(builder::table);
    spokenTo.termsOfAll().ifPresent(builder::table);
    for (var section : sections) {
      var question = section.question();
      if (question != null && section.kind() == SectionKind.VOCABULARY) {
        spokenTo.terms(question).ifPresent(builder::table);
      } else if (question != null && section.kind() == SectionKind.QUESTION) {
        positions.table(question).ifPresent(builder::table);
        positions.chart(question).ifPresent(builder::chartOfTable);
        spokenTo.themes(question).ifPresent(builder::table);
        spokenTo.chart(question).ifPresent(builder::chartOfTable);
      }
    }
  }

  /// An editor may have taken out the heading above, but headings leave out no level. Tables that
  /// people put into the summary stand under the first: the summary has none.
  private void heading(int level, String title) {
    depth = Math.min(level, depth + 1);
    builder.heading(depth, title);
    ofSummary.forEach(builder::table);
    ofSummary.clear();
  }

  private void paragraph(DraftParagraph paragraph) {
    builder.paragraph(
        material.id(paragraph), paragraph.sentences().stream().map(sentences::of).toList());
    tables(paragraph).forEach(builder::table);
  }

  private Stream<Table> tables(DraftParagraph paragraph) {
    return material.tables().getOrDefault(paragraph.number(), List.of()).stream().map(this::table);
  }

  private Table table(DraftTable own) {
    return new Table(
        own.caption(),
        words.text("report.table.source", own.source()),
        own.heads(),
        own.rows().stream()
            .map(row -> new Table.Row(row.getFirst(), row.subList(1, row.size())))
            .toList());
  }

  /// Without headings that nothing stands under.
  private static List<DraftSection> withText(List<DraftSection> sections) {
    var kept = new ArrayList<DraftSection>();
    for (int i = 0; i < sections.size(); i++) {
      if (hasText(sections, i)) {
        kept.add(sections.get(i));
      }
    }
    return kept;
  }

  private static boolean hasText(List<DraftSection> sections, int at) {
    int level = sections.get(at).level();
    for (int i = at; i < sections.size(); i++) {
      if (i > at && sections.get(i).level() <= level) {
        return false;
      }
      if (sections.get(i).paragraphs().stream().anyMatch(p -> !p.sentences().isEmpty())) {
        return true;
      }
    }
    return false;
  }
}
