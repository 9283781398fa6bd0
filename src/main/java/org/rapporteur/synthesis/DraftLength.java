package org.rapporteur.synthesis;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.draft.SynthesisSection;

/// How long a draft is, in words: of its headings, paragraphs and footnotes. Tables and annexes do
/// not count.
public final class DraftLength {

  /// To which the United Nations Secretariat limits its own reports.
  public static final int LIMIT = 8_500;

  private final BreakIterator words;
  private int counted;

  private DraftLength(LanguageTag language) {
    words = BreakIterator.getWordInstance(language.locale());
  }

  static int of(List<SynthesisSection> sections, LanguageTag language) {
    var length = new DraftLength(language);
    sections.stream().filter(s -> s.kind() != SectionKind.ANNEX).forEach(length::add);
    return length.counted;
  }

  private void add(SynthesisSection section) {
    add(section.title());
    section.paragraphs().stream()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .forEach(this::add);
  }

  private void add(DraftSentence sentence) {
    add(sentence.text());
    String footnote = sentence.footnote();
    if (footnote != null) {
      add(footnote);
    }
  }

  private void add(String text) {
    words.setText(text);
    while (words.next() != BreakIterator.DONE) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        counted++;
      }
    }
  }
}
