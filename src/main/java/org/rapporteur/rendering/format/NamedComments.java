package org.rapporteur.rendering.format;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.Quotation;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Section;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Table;

/// The comments that a report cites, quotes or corrects, and those that any of its texts calls by
/// their numbers, as `C12`.
final class NamedComments {

  /// No comment has more digits, and none begins with a zero.
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])C([1-9]\\p{Nd}{0,8})(?![\\p{L}\\p{N}])");

  private final BitSet numbers = new BitSet();

  private final Function<Sentence, List<Citation>> citations;

  /// People may write any number, and a set of bits is as large as the highest in it.
  private final int last;

  private NamedComments(ReportDocument document, Function<Sentence, List<Citation>> citations) {
    this.citations = citations;
    this.last = document.contributions().stream().mapToInt(AnnexEntry::number).max().orElse(0);
  }

  /// @param citations those that count of a sentence
  static BitSet of(ReportDocument document, Function<Sentence, List<Citation>> citations) {
    var named = new NamedComments(document, citations);
    document.summary().forEach(named::point);
    document.sections().forEach(named::section);
    Table submissions = document.submissions();
    if (submissions != null) {
      named.table(submissions);
    }
    document.submittedSummaries().stream().map(SubmittedSummary::text).forEach(named::text);
    document.method().forEach(named::text);
    document.corrections().forEach(named::correction);
    return named.numbers;
  }

  private void point(SummaryPoint point) {
    text(point.text());
    point.sentences().forEach(this::sentence);
  }

  private void section(Section section) {
    text(section.heading().text());
    section
        .blocks()
        .forEach(
            block -> {
              switch (block) {
                case NumberedParagraph paragraph -> paragraph.sentences().forEach(this::sentence);
                case NumberedTable table -> table(table.table());
                case Figure figure -> chart(figure.chart());
              }
            });
    section.sections().forEach(this::section);
  }

  private void sentence(Sentence sentence) {
    citations.apply(sentence).stream().map(Citation::comment).forEach(this::name);
    sentence.quotations().stream().map(Quotation::comment).forEach(this::name);
    text(sentence.text());
    text(Objects.toString(sentence.footnote(), ""));
  }

  private void chart(Chart chart) {
    text(chart.title());
    table(chart.asTable());
  }

  private void table(Table table) {
    text(table.caption());
    text(table.description());
    table.columnHeads().forEach(this::text);
    table.rows().stream()
        .flatMap(row -> Stream.of(List.of(row.head()), row.cells()))
        .forEach(cells -> cells.forEach(this::text));
  }

  private void correction(Correction correction) {
    Integer comment = correction.comment();
    if (comment != null) {
      name(comment);
    }
  }

  private void text(String text) {
    NUMBER.matcher(text).results().map(NamedComments::number).forEach(this::name);
  }

  private void name(int comment) {
    if (comment <= last) {
      numbers.set(comment);
    }
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }
}
