package org.rapporteur.rendering.format;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.Mandate;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.Quotation;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Section;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.document.Translation;
import org.rapporteur.rendering.document.Withdrawal;

/// One report being written into a word processor's file, from masthead to annexes.
final class DocxReport {

  private final DocxFile file;
  private final ReportDocument document;
  private final ReportWords words;
  private final ReportLinks links;
  private final DocxAnnexes annexes;

  DocxReport(
      DocxFile file,
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      AnnexList listed) {
    this.file = file;
    this.document = document;
    this.words = words;
    this.links = links;
    this.annexes = new DocxAnnexes(file, document, words, links, listed);
  }

  void write() {
    masthead();
    mandate();
    coverage();
    summary();
    contents();
    document.sections().forEach(this::section);
    annexes.write();
    file.finishPages(words.foot(document));
  }

  private void masthead() {
    var masthead = document.masthead();
    String symbol = masthead.symbol();
    String distribution = masthead.distribution();
    String subtitle = masthead.subtitle();
    var first = file.paragraph("Masthead").text(masthead.institution());
    if (symbol != null) {
      first.tab().text(symbol);
    }
    var second =
        file.paragraph("MastheadDetail")
            .text(words.text("report.document") + ", " + words.date(masthead.date()))
            .tab();
    if (distribution != null) {
      // Apart from the date, also where neither leaves room for the other.
      second.text("\u2003" + words.text("report.distribution", distribution));
    }
    second.tab().text(words.text("report.original", words.language(masthead.originalLanguage())));
    file.paragraph("Title").text(masthead.title());
    if (subtitle != null) {
      file.paragraph("Subtitle").text(subtitle);
    }
    var embargo = masthead.embargo();
    if (embargo == null) {
      file.paragraph("Detail").link(links.edition(document.edition()), words.status(document));
    } else {
      file.paragraph("Subtitle").text(words.embargo(embargo));
      file.paragraph("Detail").text(words.status(document));
    }
  }

  private void mandate() {
    Mandate mandate = document.mandate();
    if (mandate == null) {
      return;
    }
    file.paragraph("CoverHeading").text(words.text("report.mandate"));
    file.paragraph("Quote").directed(mandate.language()).text(mandate.quote(), mandate.language());
    var source = file.paragraph("Detail");
    String link = mandate.link();
    if (link == null) {
      source.text(mandate.source());
    } else {
      source.link(link, mandate.source());
    }
  }

  private void coverage() {
    file.paragraph("CoverHeading").text(words.text("report.coverage"));
    words.coverage(document.coverage()).forEach(line -> file.paragraph("Detail").text(line));
    var snapshot = document.snapshot();
    file.paragraph("Detail")
        .text(
            words.text(
                    "report.coverage.input", snapshot.comments(), words.moment(snapshot.takenAt()))
                + " "
                + snapshot.sha256());
  }

  private void summary() {
    if (document.summary().isEmpty()) {
      return;
    }
    file.paragraph("CoverHeading").text(words.text("report.summary"));
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      var place = Apparatus.Place.point(++number);
      var paragraph = file.paragraph("Summary").bookmark(place.anchor());
      sentences(paragraph, place, point.sentences());
      if (!point.paragraphs().isEmpty()) {
        String label = words.text("report.summary.paragraphs", point.paragraphs().size());
        paragraph.text(" [" + label + " ");
        String separator = "";
        for (int carrying : point.paragraphs()) {
          paragraph.text(separator).linkWithin("p" + carrying, String.valueOf(carrying));
          separator = ", ";
        }
        paragraph.text("]");
      }
    }
  }

  /// The entries stand in the field's result, because a field left empty stays empty until
  /// someone asks for an update. They have no page numbers: those are not known before the pages
  /// are laid out.
  private void contents() {
    file.paragraph("CoverHeading").text(words.text("report.contents"));
    var entries = new ArrayList<DocxEntry>();
    document.sections().forEach(s -> collect(s, entries));
    annexes.headings().forEach((id, text) -> entries.add(new DocxEntry(1, id, "", text)));
    DocxParagraph last = null;
    for (DocxEntry entry : entries) {
      var paragraph = file.paragraph("TOC" + entry.level());
      if (last == null) {
        paragraph.startField(" TOC \\o \"1-3\" \\h \\z \\n ");
      }
      last = paragraph.entry(entry.id(), entry.number(), entry.text());
    }
    if (last != null) {
      last.endField();
    }
  }

  private record DocxEntry(int level, String id, String number, String text) {}

  private static void collect(Section section, List<DocxEntry> entries) {
    Heading heading = section.heading();
    entries.add(new DocxEntry(heading.level(), heading.id(), heading.mark(), heading.text()));
    section.sections().forEach(s -> collect(s, entries));
  }

  private void section(Section section) {
    Heading heading = section.heading();
    String style = heading.number().isEmpty() ? "AnnexHeading" : "Heading" + heading.level();
    file.paragraph(style).bookmark(heading.id()).text(heading.text());
    for (Block block : section.blocks()) {
      switch (block) {
        case NumberedParagraph paragraph -> paragraph(paragraph);
        case NumberedTable table ->
            table(
                table.table(), words.text("report.table", table.number(), table.table().caption()));
        case Figure figure -> figure(figure);
      }
    }
    section.sections().forEach(this::section);
  }

  /// The number is the style's: it counts as the document counts.
  private void paragraph(NumberedParagraph paragraph) {
    var place = Apparatus.Place.paragraph(paragraph.number());
    var written = file.paragraph("NumberedParagraph").bookmark(place.anchor());
    sentences(written, place, paragraph.sentences());
  }

  private void sentences(DocxParagraph written, Apparatus.Place place, List<Sentence> sentences) {
    int position = 0;
    for (Sentence sentence : sentences) {
      if (position++ > 0) {
        written.text(" ");
      }
      sentence(written, sentence);
      citations(written, sentence, place.fullList(position));
    }
  }

  private void sentence(DocxParagraph written, Sentence sentence) {
    for (Sentence.Part part : sentence.parts()) {
      Quotation quotation = part.quotation();
      Translation translation = part.translation();
      if (translation != null) {
        translation(written, translation);
        continue;
      }
      if (quotation == null) {
        written.text(part.text());
        continue;
      }
      Withdrawal gone = quotation.gone();
      if (gone == null) {
        written.quote(part.text(), quotation.language());
      } else {
        written.link(links.decision(gone.decision()), words.gone(gone));
      }
    }
    String footnote = sentence.footnote();
    if (footnote != null) {
      written.footnote(footnote);
    }
  }

  private void translation(DocxParagraph written, Translation translation) {
    written.text(" " + file.mark());
    for (TranslationPiece piece : words.translation(translation)) {
      if (piece.isName()) {
        written.name(piece.text());
      } else {
        written.text(piece.text());
      }
    }
    written.text(file.mark());
  }

  private void citations(DocxParagraph written, Sentence sentence, String fullList) {
    if (sentence.citations().isEmpty()) {
      return;
    }
    written.text(" " + file.mark() + "[");
    String separator = "";
    for (Citation citation : Apparatus.shown(sentence)) {
      written.text(separator).link(links.comment(citation.comment()), ReportWords.cited(citation));
      separator = ", ";
    }
    int hidden = Apparatus.hidden(sentence);
    if (hidden > 0) {
      written.text(" ").linkWithin(fullList, "+" + hidden);
    }
    written.text("]" + file.mark());
  }

  private void table(Table table, String caption) {
    file.paragraph("Caption").text(caption);
    DocxTable.write(file, table, caption);
    file.paragraph("TableNote").text(table.description());
  }

  private void figure(Figure figure) {
    String caption = words.text("report.figure", figure.number(), figure.chart().title());
    String description = figure.chart().description();
    file.paragraph("Caption").text(caption);
    var drawing = ChartDrawing.of(figure, file.isRightToLeft(), ChartDrawing.Medium.FILE);
    DocxChart.draw(file, drawing, caption + ". " + description);
    Integer table = figure.table();
    if (table == null) {
      DocxTable.write(file, figure.chart().asTable(), caption);
      file.paragraph("TableNote").text(description);
    } else {
      file.paragraph("TableNote").text(description + " " + words.inTable(table));
    }
  }
}
