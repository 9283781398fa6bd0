package org.rapporteur.rendering.document;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A heading with its blocks and subsections.
public record ReportSection(Heading heading, List<Block> blocks, List<ReportSection> sections) {

  public ReportSection {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    for (ReportSection section : sections) {
      if (section.heading().level() != heading.level() + 1) {
        throw new IllegalStateException("%s is below %s".formatted(section.heading(), heading));
      }
    }
  }

  Stream<Block.Paragraph> paragraphs() {
    return Stream.concat(
        blocks.stream().filter(Block.Paragraph.class::isInstance).map(Block.Paragraph.class::cast),
        sections.stream().flatMap(ReportSection::paragraphs));
  }

  ReportSection mapParagraphs(UnaryOperator<Block.Paragraph> change) {
    return new ReportSection(
        heading,
        blocks.stream().map(b -> b instanceof Block.Paragraph p ? change.apply(p) : b).toList(),
        sections.stream().map(s -> s.mapParagraphs(change)).toList());
  }
}
