package org.rapporteur.rendering.document;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Takes a report in reading order and numbers its headings, paragraphs, tables and figures.
public final class ReportDocumentBuilder {

  private final Slug consultation;
  private final LanguageTag language;
  private final Masthead masthead;
  private final int edition;
  private final Instant publishedAt;
  private final Snapshot snapshot;
  private @Nullable Mandate mandate;
  private final List<SummaryPoint> summary = new ArrayList<>();
  private final List<OpenSection> sections = new ArrayList<>();
  private final Deque<OpenSection> open = new ArrayDeque<>();
  private @Nullable Table submissions;
  private final List<SubmittedSummary> submittedSummaries = new ArrayList<>();
  private final List<AnnexEntry> contributions = new ArrayList<>();
  private final List<String> method = new ArrayList<>();
  private Enclosed enclosed = Enclosed.NOTHING;
  private int paragraphs;
  private int tables;
  private int figures;

  ReportDocumentBuilder(
      Slug consultation,
      LanguageTag language,
      Masthead masthead,
      int edition,
      Instant publishedAt,
      Snapshot snapshot) {
    this.consultation = consultation;
    this.language = language;
    this.masthead = masthead;
    this.edition = edition;
    this.publishedAt = publishedAt;
    this.snapshot = snapshot;
  }

  public ReportDocumentBuilder mandate(Mandate quoted) {
    mandate = quoted;
    return this;
  }

  /// A point of the summary, and the numbers of the paragraphs that carry it.
  public ReportDocumentBuilder point(
      String id, List<Sentence> sentences, List<Integer> paragraphNumbers) {
    summary.add(SummaryPoint.citing(id, sentences, paragraphNumbers));
    return this;
  }

  /// Opens a section; a level may be one deeper than the section before it, not more.
  public ReportDocumentBuilder heading(int level, String text) {
    Heading.checkLevel(level);
    if (level > open.size() + 1) {
      throw new IllegalStateException("A level is left out before: " + text);
    }
    while (open.size() >= level) {
      open.pop();
    }
    OpenSection above = open.peek();
    var siblings = above == null ? sections : above.sections;
    int position = siblings.size() + 1;
    String id = above == null ? "s" + position : above.heading.id() + "-" + position;
    return open(siblings, new Heading(level, Heading.numberAt(level, position), text, id));
  }

  /// Opens a section of its own behind all others, without a number.
  public ReportDocumentBuilder annex(String text) {
    open.clear();
    return open(sections, new Heading(1, "", text, "s" + (sections.size() + 1)));
  }

  private ReportDocumentBuilder open(List<OpenSection> siblings, Heading heading) {
    var section = new OpenSection(heading);
    siblings.add(section);
    open.push(section);
    return this;
  }

  /// The number that the next paragraph will have.
  public int nextParagraph() {
    return paragraphs + 1;
  }

  public ReportDocumentBuilder paragraph(String id, List<Sentence> sentences) {
    return block(new NumberedParagraph(id, ++paragraphs, sentences));
  }

  public ReportDocumentBuilder table(Table table) {
    return block(new NumberedTable(++tables, table));
  }

  public ReportDocumentBuilder chart(Chart chart) {
    return block(new Figure(++figures, chart));
  }

  /// Draws the numbers of the table that was added last.
  public ReportDocumentBuilder chartOfTable(Chart chart) {
    if (tables == 0) {
      throw new IllegalStateException("No table stands before " + chart);
    }
    return block(new Figure(++figures, chart, tables));
  }

  /// The formal submissions, as the annex lists them by their numbers.
  public ReportDocumentBuilder submissions(Table listed) {
    submissions = listed;
    return this;
  }

  /// Of one of the formal submissions, in the order of their numbers.
  public ReportDocumentBuilder submittedSummary(SubmittedSummary submitted) {
    submittedSummaries.add(submitted);
    return this;
  }

  /// The annex keeps the order in which comments are given.
  public ReportDocumentBuilder contribution(AnnexEntry entry) {
    contributions.add(entry);
    return this;
  }

  public ReportDocumentBuilder method(String paragraph) {
    method.add(paragraph);
    return this;
  }

  public ReportDocumentBuilder enclosed(Enclosed data) {
    enclosed = data;
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
        sections.stream().map(OpenSection::closed).toList(),
        submissions,
        submittedSummaries,
        contributions,
        method,
        enclosed,
        snapshot,
        List.of());
  }

  private ReportDocumentBuilder block(Block block) {
    OpenSection section = open.peek();
    if (section == null) {
      throw new IllegalStateException("Nothing stands before the first heading: " + block);
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

    Section closed() {
      return new Section(heading, blocks, sections.stream().map(OpenSection::closed).toList());
    }
  }
}
