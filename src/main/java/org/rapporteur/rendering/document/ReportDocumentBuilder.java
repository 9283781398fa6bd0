package org.rapporteur.rendering.document;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Builds a report in reading order. Numbers headings, paragraphs, tables and figures.
public final class ReportDocumentBuilder {

  private final Slug consultation;
  private final LanguageTag language;
  private final Masthead masthead;
  private final int edition;
  private final Instant publishedAt;
  private final InputSnapshot snapshot;
  private @Nullable QuotedMandate mandate;
  private final List<SummaryPoint> summary = new ArrayList<>();
  private final List<OpenSection> sections = new ArrayList<>();
  private final Deque<OpenSection> open = new ArrayDeque<>();
  private @Nullable Table submissions;
  private final List<SubmittedSummary> submittedSummaries = new ArrayList<>();
  private final List<AnnexEntry> contributions = new ArrayList<>();
  private final List<String> method = new ArrayList<>();
  private Supplement supplement = Supplement.EMPTY;
  private int paragraphs;
  private int tables;
  private int figures;

  public ReportDocumentBuilder(
      Slug consultation,
      LanguageTag language,
      Masthead masthead,
      int edition,
      Instant publishedAt,
      InputSnapshot snapshot) {
    this.consultation = consultation;
    this.language = language;
    this.masthead = masthead;
    this.edition = edition;
    this.publishedAt = publishedAt;
    this.snapshot = snapshot;
  }

  public ReportDocumentBuilder mandate(QuotedMandate quotedMandate) {
    mandate = quotedMandate;
    return this;
  }

  public ReportDocumentBuilder summaryPoint(
      String id, List<Sentence> sentences, List<Integer> paragraphNumbers) {
    summary.add(new SummaryPoint(id, sentences, paragraphNumbers));
    return this;
  }

  /// Opens a section. Its level is at most one deeper than that of the section before it.
  public ReportDocumentBuilder heading(int level, String text) {
    Heading.requireLevel(level);
    if (level > open.size() + 1) {
      throw new IllegalStateException("A level is missing before: " + text);
    }
    while (open.size() >= level) {
      open.pop();
    }
    OpenSection parent = open.peek();
    var siblings = parent == null ? sections : parent.sections;
    int position = siblings.size() + 1;
    String id = parent == null ? "s" + position : parent.heading.id() + "-" + position;
    return openSection(
        siblings, new Heading(level, Heading.formatNumber(level, position), text, id));
  }

  /// Opens a section without a number after all others.
  public ReportDocumentBuilder annex(String text) {
    open.clear();
    return openSection(sections, new Heading(1, "", text, "s" + (sections.size() + 1)));
  }

  private ReportDocumentBuilder openSection(List<OpenSection> siblings, Heading heading) {
    var section = new OpenSection(heading);
    siblings.add(section);
    open.push(section);
    return this;
  }

  public int nextParagraphNumber() {
    return paragraphs + 1;
  }

  public ReportDocumentBuilder paragraph(String id, List<Sentence> sentences) {
    return addBlock(new Block.Paragraph(id, ++paragraphs, sentences));
  }

  public ReportDocumentBuilder table(Table table) {
    return addBlock(new Block.NumberedTable(++tables, table));
  }

  public ReportDocumentBuilder chart(Chart chart) {
    return addBlock(new Block.Figure(++figures, chart));
  }

  /// Adds a chart of the data in the last table.
  public ReportDocumentBuilder chartOfTable(Chart chart) {
    if (tables == 0) {
      throw new IllegalStateException("No table is before " + chart);
    }
    return addBlock(new Block.Figure(++figures, chart, tables));
  }

  /// Sets the table of formal submissions in the annex.
  public ReportDocumentBuilder submissions(Table table) {
    submissions = table;
    return this;
  }

  public ReportDocumentBuilder submittedSummary(SubmittedSummary submitted) {
    submittedSummaries.add(submitted);
    return this;
  }

  public ReportDocumentBuilder contribution(AnnexEntry entry) {
    contributions.add(entry);
    return this;
  }

  public ReportDocumentBuilder method(String paragraph) {
    method.add(paragraph);
    return this;
  }

  public ReportDocumentBuilder supplement(Supplement newSupplement) {
    supplement = newSupplement;
    return this;
  }

  public ReportDocument build() {
    return new ReportDocument(
        consultation,
        language,
        masthead,
        mandate,
        edition,
        publishedAt,
        summary,
        sections.stream().map(OpenSection::build).toList(),
        submissions,
        submittedSummaries,
        contributions,
        method,
        supplement,
        snapshot,
        List.of());
  }

  private ReportDocumentBuilder addBlock(Block block) {
    OpenSection section = open.peek();
    if (section == null) {
      throw new IllegalStateException("A block is before the first heading: " + block);
    }
    section.blocks.add(block);
    return this;
  }

  private static final class OpenSection {

    private final Heading heading;
    private final List<Block> blocks = new ArrayList<>();
    private final List<OpenSection> sections = new ArrayList<>();

    OpenSection(Heading heading) {
      this.heading = heading;
    }

    ReportSection build() {
      return new ReportSection(heading, blocks, sections.stream().map(OpenSection::build).toList());
    }
  }
}
