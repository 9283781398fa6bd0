package org.rapporteur.rendering.format;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.Term;
import org.rapporteur.rendering.document.Withdrawal;

/// The annexes and corrections at the end of a word processor's file.
final class DocxAnnexes {

  private static final List<Integer> WIDTHS = List.of(860, 800, 1650, 1180, 1030, 840, 950, 1760);
  private static final int OUTCOME = WIDTHS.size() - 1;

  private final DocxFile file;
  private final ReportDocument document;
  private final ReportWords words;
  private final ReportLinks links;
  private final AnnexList listed;
  private final Apparatus apparatus;
  private final SortedMap<Integer, SortedSet<Integer>> citing;

  DocxAnnexes(
      DocxFile file,
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      AnnexList listed) {
    this.file = file;
    this.document = document;
    this.words = words;
    this.links = links;
    this.listed = listed;
    this.apparatus = new Apparatus(document);
    this.citing = document.speakingParagraphs();
  }

  /// Bookmark to text, in order.
  Map<String, String> headings() {
    return apparatus.annexes(words);
  }

  void write() {
    headings()
        .forEach(
            (id, text) -> {
              file.paragraph("AnnexHeading").bookmark(id).text(text);
              switch (id) {
                case "annex" -> contributions(text);
                case "method" -> document.method().forEach(p -> file.paragraph("Normal").text(p));
                case "citations" -> citations();
                default -> document.corrections().forEach(this::correction);
              }
            });
  }

  private void contributions(String caption) {
    String description = listed.described(document, words);
    var before = file.paragraph("Normal").text(description);
    listed.address(document, links).ifPresent(address -> before.text(" ").link(address, address));
    var submissions = document.submissions();
    if (submissions != null) {
      file.paragraph("Caption").text(submissions.caption());
      DocxTable.write(file, submissions, submissions.caption());
      file.paragraph("TableNote").text(submissions.description());
    }
    if (!document.submittedSummaries().isEmpty()) {
      document.submittedSummaries().forEach(this::submitted);
      file.paragraph("Heading2").unnumbered().text(listed.heading(words));
    }
    var table = new DocxTable(file, caption, description, heads(), WIDTHS);
    for (AnnexEntry entry : listed.entries()) {
      XWPFTableRow row = table.row();
      table
          .cell(row, 0, "TableText")
          .bookmark(ReportWords.comment(entry.number()))
          .link(links.comment(entry.number()), ReportWords.comment(entry.number()));
      table.cell(row, 1, "TableText").text(String.valueOf(entry.question()));
      table.cell(row, OUTCOME, "TableText").text(outcome(entry));
      switch (entry) {
        case Contribution contribution -> contributor(table, row, contribution);
        case RemovedContribution removed ->
            table
                .across(row, 2, OUTCOME - 1)
                .link(links.decision(removed.decision()), words.removed(removed.decision()));
      }
    }
  }

  private void submitted(SubmittedSummary summary) {
    file.paragraph("Heading2")
        .unnumbered()
        .bookmark(ReportWords.submission(summary.submission()))
        .text(ReportWords.title(summary));
    file.paragraph("Detail").text(words.revision(summary, document.language()));
    Withdrawal gone = summary.gone();
    if (gone != null) {
      file.paragraph("Detail").link(links.decision(gone.decision()), words.gone(gone));
    }
    for (List<String> lines : summary.paragraphs()) {
      file.paragraph("Normal")
          .directed(summary.language())
          .text(String.join("\n", lines), summary.language());
    }
  }

  private List<String> heads() {
    return List.of(
        words.text("report.column.number"),
        words.text("report.column.question"),
        words.text("report.column.contributor"),
        words.text("report.column.group"),
        words.text("report.column.place"),
        words.text("report.column.language"),
        words.text("report.column.date"),
        words.text("report.column.outcome"));
  }

  private void contributor(DocxTable table, XWPFTableRow row, Contribution contribution) {
    String organization = contribution.organization();
    Term group = contribution.group();
    table
        .cell(row, 2, "TableText")
        .text(
            contribution.name()
                + (organization == null ? "" : "\n" + organization)
                + (contribution.submission() == null
                    ? ""
                    : "\n" + ReportWords.submission(contribution.submission())));
    table.cell(row, 3, "TableText").text(group == null ? "" : group.label());
    table.cell(row, 4, "TableText").text(words.place(contribution));
    table.cell(row, 5, "TableText").text(words.language(contribution.language()));
    table.cell(row, 6, "TableText").text(words.date(contribution.createdAt()));
  }

  private String outcome(AnnexEntry entry) {
    return words.outcome(entry, List.copyOf(citing.getOrDefault(entry.number(), new TreeSet<>())));
  }

  private void citations() {
    file.paragraph("Normal").text(listed.describedCitations(words));
    for (Apparatus.FullList list : apparatus.fullLists()) {
      var paragraph =
          file.paragraph("Detail")
              .bookmark(list.id())
              .linkWithin(list.place().anchor(), words.sentence(list))
              .text(" " + file.mark() + "[");
      if (listed.givesCitations()) {
        citations(paragraph, list.citations());
      } else {
        citationsElsewhere(paragraph, list);
      }
      paragraph.text("]" + file.mark());
    }
  }

  private void citations(DocxParagraph paragraph, List<Citation> citations) {
    String separator = "";
    for (Citation citation : citations) {
      paragraph
          .text(separator)
          .link(links.comment(citation.comment()), ReportWords.cited(citation));
      separator = ", ";
    }
  }

  private void citationsElsewhere(DocxParagraph paragraph, Apparatus.FullList list) {
    String number = words.text("report.annex.citations.number", list.citations().size());
    listed
        .address(document, links)
        .ifPresentOrElse(
            address -> paragraph.link(address + "#" + list.id(), number),
            () -> paragraph.text(number));
  }

  private void correction(Correction correction) {
    file.paragraph("Detail")
        .link(links.decision(correction.decision()), ReportWords.decision(correction.decision()))
        .text(" " + words.correction(correction));
  }
}
