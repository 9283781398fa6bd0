package org.rapporteur.report.format;

import static org.rapporteur.report.format.MarkdownText.link;
import static org.rapporteur.report.format.MarkdownText.plain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.report.document.AnnexEntry;
import org.rapporteur.report.document.Block;
import org.rapporteur.report.document.Citation;
import org.rapporteur.report.document.Contribution;
import org.rapporteur.report.document.Correction;
import org.rapporteur.report.document.Figure;
import org.rapporteur.report.document.Mandate;
import org.rapporteur.report.document.NumberedParagraph;
import org.rapporteur.report.document.NumberedTable;
import org.rapporteur.report.document.Quotation;
import org.rapporteur.report.document.RemovedContribution;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.document.Section;
import org.rapporteur.report.document.Sentence;
import org.rapporteur.report.document.SubmittedSummary;
import org.rapporteur.report.document.SummaryPoint;
import org.rapporteur.report.document.Table;
import org.rapporteur.report.document.Translation;
import org.rapporteur.report.document.Withdrawal;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// The report as Markdown with the tables and footnotes that most programs know, for whoever works
/// on in plain text.
@Component
public class MarkdownRenderer implements ReportRenderer {

  private final Messages messages;

  MarkdownRenderer(Messages messages) {
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
  public byte[] render(ReportDocument document, String base) {
    var writing =
        new Writing(
            document,
            new ReportWords(messages, document.language()),
            new ReportLinks(base, document.consultation()),
            new Apparatus(document),
            document.speakingParagraphs(),
            new StringBuilder());
    writing.report();
    return XmlText.of(writing.out.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private record Writing(
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      Apparatus apparatus,
      SortedMap<Integer, SortedSet<Integer>> citing,
      StringBuilder out) {

    void report() {
      cover();
      document.sections().forEach(this::section);
      for (Apparatus.Note note : apparatus.notes()) {
        paragraph("[^%d]: %s".formatted(note.number(), plain(note.text())));
      }
      annex();
      heading(1, words.text("report.annex.method"));
      document.method().forEach(p -> paragraph(plain(p)));
      if (!document.corrections().isEmpty()) {
        heading(1, words.text("report.corrections"));
        document.corrections().forEach(this::correction);
      }
    }

    private void cover() {
      var masthead = document.masthead();
      String symbol = masthead.symbol();
      String subtitle = masthead.subtitle();
      paragraph("# " + plain(masthead.title()));
      if (subtitle != null) {
        paragraph("**" + plain(subtitle) + "**");
      }
      paragraph(
          plain(masthead.institution())
              + (symbol == null ? "" : ", " + plain(symbol))
              + ", "
              + words.date(masthead.date()));
      paragraph(
          link(
              words.text("report.edition", document.edition(), words.date(document.publishedAt())),
              links.edition(document.edition())));
      Mandate mandate = document.mandate();
      if (mandate != null) {
        paragraph("> " + plain(mandate.quote()));
        paragraph("— " + plain(mandate.source()));
      }
      words.coverage(document.coverage()).forEach(line -> paragraph(plain(line)));
      var snapshot = document.snapshot();
      paragraph(
          plain(
                  words.text(
                      "report.coverage.input",
                      snapshot.comments(),
                      words.moment(snapshot.takenAt())))
              + " `"
              + snapshot.sha256()
              + "`");
      for (SummaryPoint point : document.summary()) {
        paragraph(plain(point.text()) + paragraphNumbers(point));
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
      heading(heading.level(), heading.whole());
      for (Block block : section.blocks()) {
        switch (block) {
          case NumberedParagraph paragraph -> numbered(paragraph);
          case NumberedTable table ->
              table(
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
        table(caption, figure.chart().asTable());
      } else {
        paragraph("**" + plain(caption) + "**");
        paragraph(plain(figure.chart().description() + " " + words.inTable(table)));
      }
    }

    /// The number is escaped: a list would count anew after every table and indent what follows.
    private void numbered(NumberedParagraph paragraph) {
      var text = new StringBuilder("%d\\.".formatted(paragraph.number()));
      int position = 0;
      for (Sentence sentence : paragraph.sentences()) {
        text.append(' ');
        sentence.parts().forEach(part -> text.append(part(part)));
        apparatus
            .note(paragraph.number(), ++position)
            .ifPresent(note -> text.append("[^%d]".formatted(note.number())));
        if (!sentence.citations().isEmpty()) {
          text.append(" \\[").append(citations(sentence.citations())).append("\\]");
        }
      }
      paragraph(text.toString());
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

    private void table(String caption, Table table) {
      paragraph("**" + plain(caption) + "**");
      row(table.columnHeads().stream().map(MarkdownText::plain).toList());
      row(table.columnHeads().stream().map(h -> "---").toList());
      for (Table.Row row : table.rows()) {
        var cells = new java.util.ArrayList<String>();
        cells.add(plain(row.head()));
        row.cells().forEach(c -> cells.add(plain(c)));
        row(cells);
      }
      out.append('\n');
      paragraph(plain(table.description()));
    }

    private void annex() {
      heading(1, words.text("report.annex.contributions"));
      var submissions = document.submissions();
      if (submissions != null) {
        table(submissions.caption(), submissions);
      }
      if (!document.submittedSummaries().isEmpty()) {
        document.submittedSummaries().forEach(this::submitted);
        heading(2, words.text("report.annex.comments"));
      }
      row(
          List.of(
              words.text("report.column.number"),
              words.text("report.column.question"),
              words.text("report.column.contributor"),
              words.text("report.column.group"),
              words.text("report.column.place"),
              words.text("report.column.date"),
              words.text("report.column.outcome")));
      row(List.of("---", "---", "---", "---", "---", "---", "---"));
      for (AnnexEntry entry : document.contributions()) {
        String number = link(ReportWords.comment(entry.number()), links.comment(entry.number()));
        String question = String.valueOf(entry.question());
        String outcome =
            plain(
                words.outcome(
                    entry, List.copyOf(citing.getOrDefault(entry.number(), new TreeSet<>()))));
        switch (entry) {
          case Contribution contribution -> {
            String organization = contribution.organization();
            var group = contribution.group();
            row(
                List.of(
                    number,
                    question,
                    plain(contribution.name())
                        + (organization == null ? "" : ", " + plain(organization))
                        + (contribution.submission() == null
                            ? ""
                            : ", " + ReportWords.submission(contribution.submission())),
                    group == null ? "" : plain(group.label()),
                    plain(words.place(contribution)),
                    words.date(contribution.createdAt()),
                    outcome));
          }
          case RemovedContribution removed ->
              row(
                  List.of(
                      number,
                      question,
                      link(words.removed(removed.decision()), links.decision(removed.decision())),
                      "",
                      "",
                      "",
                      outcome));
        }
      }
      out.append('\n');
    }

    private void submitted(SubmittedSummary summary) {
      heading(2, ReportWords.title(summary));
      paragraph(plain(words.revision(summary, document.language())));
      Withdrawal gone = summary.gone();
      if (gone != null) {
        paragraph(link(words.gone(gone), links.decision(gone.decision())));
      }
      for (List<String> lines : summary.paragraphs()) {
        paragraph(lines.stream().map(MarkdownText::plain).collect(Collectors.joining("\\\n")));
      }
    }

    private void correction(Correction correction) {
      paragraph(plain(words.correction(correction)));
    }

    private void heading(int level, String text) {
      paragraph("#".repeat(level + 1) + " " + plain(text));
    }

    private void paragraph(String text) {
      out.append(text).append("\n\n");
    }

    private void row(List<String> cells) {
      out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
  }
}
