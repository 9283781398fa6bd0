package org.rapporteur.rendering.content;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;

/// Finds the comments that a report cites, quotes or corrects, and those whose numbers are in its
/// texts, such as `C12`.
final class MentionedComments {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])C([1-9]\\p{Nd}{0,8})(?![\\p{L}\\p{N}])");

  private final BitSet numbers = new BitSet();
  private final Function<Sentence, List<Citation>> citations;

  /// Bounds the size of the bit set: texts may contain any number.
  private final int highestNumber;

  private MentionedComments(ReportDocument document, Function<Sentence, List<Citation>> citations) {
    this.citations = citations;
    this.highestNumber =
        document.contributions().stream().mapToInt(AnnexEntry::number).max().orElse(0);
  }

  /// @param citations returns the citations of a sentence that count
  static BitSet find(ReportDocument document, Function<Sentence, List<Citation>> citations) {
    var mentioned = new MentionedComments(document, citations);
    for (SummaryPoint point : document.summary()) {
      mentioned.addText(point.text());
      point.sentences().forEach(mentioned::addSentence);
    }
    document.sections().forEach(mentioned::addSection);
    if (document.submissions() != null) {
      mentioned.addTable(document.submissions());
    }
    document.submittedSummaries().stream().map(SubmittedSummary::text).forEach(mentioned::addText);
    document.method().forEach(mentioned::addText);
    document.corrections().stream()
        .map(Correction::comment)
        .filter(Objects::nonNull)
        .forEach(mentioned::add);
    return mentioned.numbers;
  }

  private void addSection(ReportSection section) {
    addText(section.heading().text());
    for (var block : section.blocks()) {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph.sentences().forEach(this::addSentence);
        case Block.NumberedTable table -> addTable(table.table());
        case Block.Figure figure -> addTable(figure.chart().asTable());
      }
    }
    section.sections().forEach(this::addSection);
  }

  private void addSentence(Sentence sentence) {
    citations.apply(sentence).stream().map(Citation::comment).forEach(this::add);
    sentence.quotedSpans().stream().map(QuotedSpan::comment).forEach(this::add);
    addText(sentence.text());
    addText(Objects.toString(sentence.footnote(), ""));
  }

  private void addTable(Table table) {
    addText(table.caption());
    addText(table.description());
    table.columns().forEach(this::addText);
    for (Table.Row row : table.rows()) {
      addText(row.head());
      row.cells().forEach(this::addText);
    }
  }

  private void addText(String text) {
    NUMBER.matcher(text).results().forEach(match -> add(Integer.parseInt(match.group(1))));
  }

  private void add(int comment) {
    if (comment <= highestNumber) {
      numbers.set(comment);
    }
  }
}
