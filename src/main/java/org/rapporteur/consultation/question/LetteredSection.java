package org.rapporteur.consultation.question;

import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.shared.LocalizedText;

/// A section with the letter that labels it on a page.
public record LetteredSection(String letter, LocalizedText title, List<QuestionDetails> questions) {

  private static final int LETTERS = 26;

  public static List<LetteredSection> fromSections(List<SectionDetails> sections) {
    return IntStream.range(0, sections.size())
        .mapToObj(
            index -> {
              var section = sections.get(index);
              return new LetteredSection(letterAt(index), section.title(), section.questions());
            })
        .toList();
  }

  /// Returns A for the index 0, B for 1 and so on. After Z follows A again.
  public static String letterAt(int index) {
    return String.valueOf((char) ('A' + index % LETTERS));
  }
}
