package org.rapporteur.rendering.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.Quotation;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Section;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.Translation;
import org.rapporteur.rendering.document.Withdrawal;
import org.rapporteur.rendering.format.Apparatus;
import org.rapporteur.rendering.format.ReportLinks;
import org.rapporteur.rendering.format.ReportWords;
import org.rapporteur.rendering.format.TranslationPiece;
import org.rapporteur.shared.LanguageTag;

/// The numbered sections of a report: paragraphs, tables and figures under their headings.
final class FoBody {

  /// What a paragraph's number and the space behind it take, in points: ten millimetres.
  private static final double NUMBER_WIDTH = 28.35;

  private final FoWriter fo;
  private final FoPages pages;
  private final ReportDocument document;
  private final ReportWords words;
  private final ReportLinks links;
  private final Apparatus apparatus;

  FoBody(
      FoWriter fo, FoPages pages, ReportDocument document, ReportWords words, ReportLinks links) {
    this.fo = fo;
    this.pages = pages;
    this.document = document;
    this.words = words;
    this.links = links;
    this.apparatus = new Apparatus(document);
  }

  void write() {
    document.sections().forEach(this::section);
  }

  private void section(Section section) {
    Heading heading = section.heading();
    pages.turnIfMany();
    fo.open(FoStyle.heading(heading.level()), "id", heading.id()).whole(heading.whole()).close();
    for (Block block : section.blocks()) {
      pages.turnIfFull();
      switch (block) {
        case NumberedParagraph paragraph -> paragraph(paragraph);
        case NumberedTable table ->
            FoTable.write(
                fo,
                pages,
                table.table(),
                words.text("report.table", table.number(), table.table().caption()),
                "t" + table.number());
        case Figure figure -> FoFigure.write(fo, pages, figure, words);
      }
    }
    section.sections().forEach(this::section);
  }

  private void paragraph(NumberedParagraph paragraph) {
    pages.fill(1);
    var place = Apparatus.Place.paragraph(paragraph.number());
    String number = paragraph.number() + ".";
    fo.open(FoStyle.PARAGRAPH, "id", place.anchor()).text(number);
    space(number);
    sentences(place, paragraph.sentences()).forEach(this::footnoteOnly);
    fo.close();
  }

  /// Into the block that is open: a point of the summary.
  void point(Apparatus.Place place, List<Sentence> sentences, Runnable behind) {
    var later = sentences(place, sentences);
    behind.run();
    later.forEach(this::footnoteOnly);
  }

  /// Answers the footnotes that have to stand at the end of the block.
  private List<Apparatus.Note> sentences(Apparatus.Place place, List<Sentence> sentences) {
    var later = new ArrayList<Apparatus.Note>();
    boolean turned = fo.isRightToLeft() || hasTextToTheLeft(sentences);
    int position = 0;
    for (Sentence sentence : sentences) {
      if (position++ > 0) {
        fo.text(" ");
      }
      sentence(sentence);
      var note = apparatus.note(place, position);
      note.ifPresent(n -> footnote(n, turned));
      note.filter(n -> turned).ifPresent(later::add);
      citations(sentence, place.fullList(position));
    }
    return later;
  }

  /// The formatter loses the direction of what follows a footnote in a paragraph that also has
  /// letters of the other direction. There the footnotes stand at the end, behind their numbers.
  private static boolean hasTextToTheLeft(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(
            s ->
                Stream.concat(
                    Stream.of(s.text(), Objects.toString(s.footnote(), "")),
                    s.quotations().stream().map(q -> Objects.toString(q.translation(), ""))))
        .anyMatch(FoText::hasTextToTheLeft);
  }

  /// So wide that the text begins where its other lines begin.
  private void space(String number) {
    double taken = fo.words().width(number) * FoStyle.TEXT_SIZE_IN_POINTS;
    double width = Math.max(NUMBER_WIDTH - taken, 2);
    String length = String.format(Locale.ROOT, "%.2fpt", width);
    fo.empty("leader", "leader-pattern", "space", "leader-length", length);
  }

  private void sentence(Sentence sentence) {
    for (Sentence.Part part : sentence.parts()) {
      Quotation quotation = part.quotation();
      Translation translation = part.translation();
      if (translation != null) {
        translation(translation);
        continue;
      }
      if (quotation == null) {
        fo.text(part.text());
        continue;
      }
      Withdrawal gone = quotation.gone();
      if (gone == null) {
        fo.quote(part.text(), quotation.language());
      } else {
        fo.link(links.decision(gone.decision()), words.gone(gone));
      }
    }
  }

  private void translation(Translation translation) {
    fo.text(" " + fo.mark());
    for (TranslationPiece piece : words.translation(translation)) {
      if (piece.isName()) {
        fo.quote(piece.text(), LanguageTag.UNDETERMINED);
      } else {
        fo.text(piece.text());
      }
    }
    fo.text(fo.mark());
  }

  private void footnote(Apparatus.Note note, boolean numberOnly) {
    String number = String.valueOf(note.number());
    fo.text(fo.mark());
    if (numberOnly) {
      raised(number, "Span");
      return;
    }
    fo.open("footnote");
    raised(number, "Span");
    body(note, number);
  }

  private void footnoteOnly(Apparatus.Note note) {
    fo.open("footnote").empty("inline");
    body(note, String.valueOf(note.number()));
  }

  private void body(Apparatus.Note note, String number) {
    fo.open("footnote-body").open(FoStyle.FOOTNOTE);
    raised(number, "Lbl");
    fo.text(" ").whole(note.text()).close().close().close();
  }

  private void raised(String number, String role) {
    fo.open("inline", "role", role, "font-size", "70%", "baseline-shift", "super")
        .text(number)
        .close();
  }

  private void citations(Sentence sentence, String fullList) {
    if (sentence.citations().isEmpty()) {
      return;
    }
    fo.text(" " + fo.mark() + "[");
    list(fo, Apparatus.shown(sentence), links);
    int hidden = Apparatus.hidden(sentence);
    if (hidden > 0) {
      fo.text(" ").linkWithin(fullList, "+" + hidden, words.text("report.citation.more", hidden));
    }
    fo.text("]" + fo.mark());
  }

  static void list(FoWriter fo, List<Citation> citations, ReportLinks links) {
    String separator = "";
    for (Citation citation : citations) {
      fo.text(separator).link(links.comment(citation.comment()), ReportWords.cited(citation));
      separator = "," + fo.mark() + " ";
    }
  }
}
