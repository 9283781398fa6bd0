package org.rapporteur.rendering.format;

import static org.rapporteur.rendering.format.MarkdownText.link;
import static org.rapporteur.rendering.format.MarkdownText.plain;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Mandate;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.Quotation;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Section;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Translation;
import org.rapporteur.rendering.document.Withdrawal;
import org.rapporteur.shared.Messages;

/// The report as Markdown with the tables and footnotes that most programs know, for whoever works
/// on in plain text.
public class MarkdownRenderer implements ReportRenderer {

  private final Messages messages;

  public MarkdownRenderer(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var writing =
        new Writing(
            document,
            new ReportWords(messages, document.language()),
            new ReportLinks(base, document.consultation()),
            new Apparatus(document),
            new MarkdownLines(writer));
    writing.report();
    writer.flush();
  }

  private record Writing(
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      Apparatus apparatus,
      MarkdownLines out) {

    void report() {
      cover();
      document.sections().forEach(this::section);
      for (Apparatus.Note note : apparatus.notes()) {
        out.paragraph("[^%d]: %s".formatted(note.number(), plain(note.text())));
      }
      new MarkdownAnnex(document, words, links, out).write();
      out.heading(1, words.text("report.annex.method"));
      document.method().forEach(p -> out.paragraph(plain(p)));
      if (!document.corrections().isEmpty()) {
        out.heading(1, words.text("report.corrections"));
        document.corrections().forEach(this::correction);
      }
    }

    private void cover() {
      var masthead = document.masthead();
      String symbol = masthead.symbol();
      String distribution = masthead.distribution();
      String subtitle = masthead.subtitle();
      out.paragraph("# " + plain(masthead.title()));
      if (subtitle != null) {
        out.paragraph("**" + plain(subtitle) + "**");
      }
      out.paragraph(
          plain(masthead.institution())
              + (symbol == null ? "" : ", " + plain(symbol))
              + ", "
              + words.date(masthead.date()));
      if (distribution != null) {
        out.paragraph(plain(words.text("report.distribution", distribution)));
      }
      var embargo = masthead.embargo();
      if (embargo == null) {
        out.paragraph(link(words.status(document), links.edition(document.edition())));
      } else {
        out.paragraph("**" + plain(words.embargo(embargo)) + "**");
        out.paragraph(plain(words.status(document)));
      }
      Mandate mandate = document.mandate();
      if (mandate != null) {
        out.paragraph("> " + plain(mandate.quote()));
        out.paragraph("— " + plain(mandate.source()));
      }
      words.coverage(document.coverage()).forEach(line -> out.paragraph(plain(line)));
      var snapshot = document.snapshot();
      out.paragraph(
          plain(
                  words.text(
                      "report.coverage.input",
                      snapshot.comments(),
                      words.moment(snapshot.takenAt())))
              + " `"
              + snapshot.sha256()
              + "`");
      int number = 0;
      for (SummaryPoint point : document.summary()) {
        var place = Apparatus.Place.point(++number);
        String text = sentences(place, point.sentences()).strip();
        out.paragraph(text + paragraphNumbers(point));
      }
    }

    private String paragraphNumbers(SummaryPoint point) {
      if (point.paragraphs().isEmpty()) {
        return "";
      }
      return " \\[%s %s\\]"
          .formatted(
              words.text("report.summary.paragraphs", point.paragraphs().size()),
              point.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private void section(Section section) {
      var heading = section.heading();
      out.heading(heading.level(), heading.whole());
      for (Block block : section.blocks()) {
        switch (block) {
          case NumberedParagraph paragraph -> numbered(paragraph);
          case NumberedTable table ->
              out.table(
                  words.text("report.table", table.number(), table.table().caption()),
                  table.table());
          case Figure figure -> figure(figure);
        }
      }
      section.sections().forEach(this::section);
    }

    /// Nothing is drawn here, so a chart is its numbers, or where they are.
    private void figure(Figure figure) {
      String caption = words.text("report.figure", figure.number(), figure.chart().title());
      Integer table = figure.table();
      if (table == null) {
        out.table(caption, figure.chart().asTable());
      } else {
        out.paragraph("**" + plain(caption) + "**");
        out.paragraph(plain(figure.chart().description() + " " + words.inTable(table)));
      }
    }

    /// The number is escaped: a list would count anew after every table and indent what follows.
    private void numbered(NumberedParagraph paragraph) {
      out.paragraph(
          "%d\\.".formatted(paragraph.number())
              + sentences(Apparatus.Place.paragraph(paragraph.number()), paragraph.sentences()));
    }

    /// Each with a space before it.
    private String sentences(Apparatus.Place place, List<Sentence> sentences) {
      var text = new StringBuilder();
      int position = 0;
      for (Sentence sentence : sentences) {
        text.append(' ');
        sentence.parts().forEach(part -> text.append(part(part)));
        apparatus
            .note(place, ++position)
            .ifPresent(note -> text.append("[^%d]".formatted(note.number())));
        if (!sentence.citations().isEmpty()) {
          text.append(" \\[").append(citations(sentence.citations())).append("\\]");
        }
      }
      return text.toString();
    }

    private String part(Sentence.Part part) {
      Translation translation = part.translation();
      if (translation != null) {
        return words.translation(translation).stream()
            .map(piece -> plain(piece.text()))
            .collect(Collectors.joining("", " ", ""));
      }
      Quotation quotation = part.quotation();
      Withdrawal gone = quotation == null ? null : quotation.gone();
      return gone == null
          ? plain(part.text())
          : link(words.gone(gone), links.decision(gone.decision()));
    }

    private String citations(List<Citation> citations) {
      return citations.stream()
          .map(c -> link(ReportWords.cited(c), links.comment(c.comment())))
          .collect(Collectors.joining(", "));
    }

    private void correction(Correction correction) {
      out.paragraph(plain(words.correction(correction)));
    }
  }
}
