package org.rapporteur.rendering.document;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A heading with what stands under it: first its own blocks, then its sub-sections.
public record Section(Heading heading, List<Block> blocks, List<Section> sections) {

  public Section {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    for (Section section : sections) {
      if (section.heading().level() != heading.level() + 1) {
        throw new IllegalStateException("%s stands under %s".formatted(section.heading(), heading));
      }
    }
  }

  Stream<NumberedParagraph> paragraphs() {
    return Stream.concat(
        blocks.stream()
            .filter(NumberedParagraph.class::isInstance)
            .map(NumberedParagraph.class::cast),
        sections.stream().flatMap(Section::paragraphs));
  }

  Section with(UnaryOperator<NumberedParagraph> change) {
    return new Section(
        heading,
        blocks.stream().map(b -> b instanceof NumberedParagraph p ? change.apply(p) : b).toList(),
        sections.stream().map(s -> s.with(change)).toList());
  }
}
