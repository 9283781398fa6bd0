package org.rapporteur.synthesis.rephrasing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.DraftWords;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.LanguageTag;

/// Every sentence that a draft consists of, altered in every way: none gets through, and none is
/// refused for what it was before.
class GateOnDraftsTests {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final DraftWords words = new DraftWords(LanguageTag.ENGLISH, SampleMaterial.messages());
  private final Gate gate =
      new Gate(
          LanguageTag.ENGLISH,
          WeightyWords.of(LanguageTag.ENGLISH, words.groups()).orElseThrow(),
          new SentenceSplitter(),
          new LanguageDetection());
  private final List<DraftSentence> sentences = sentences();

  private static List<DraftSentence> sentences() {
    var material = SampleMaterial.aLivelyConsultation().material();
    var found = SampleMaterial.findings(material, SampleMaterial.noVectors());
    return SampleMaterial.draft(material, found).sentences().toList();
  }

  @Test
  void sentenceAsItWasBreaksNoRule() {
    assertThat(sentences).hasSizeGreaterThan(30);
    for (var sentence : sentences) {
      assertThat(gate.broken(List.of(sent(sentence)), says(sentence.text())))
          .as(sentence.text())
          .map(Broken::rule)
          .contains(GateRule.UNCHANGED);
    }
  }

  @Test
  void anyNumberChangedOrSwappedIsRefused() {
    int altered = 0;
    for (var sentence : sentences) {
      var numbers = NUMBER.matcher(sentence.text()).results().toList();
      for (var one : numbers) {
        refused(sentence, replaced(sentence.text(), one.start(), one.end(), "997"));
        altered++;
        for (var other : numbers) {
          if (one.start() < other.start() && !one.group().equals(other.group())) {
            refused(
                sentence,
                replaced(
                    replaced(sentence.text(), other.start(), other.end(), one.group()),
                    one.start(),
                    one.end(),
                    other.group()));
            altered++;
          }
        }
      }
    }
    assertThat(altered).isGreaterThan(200);
  }

  @Test
  void anyGroupLeftOutOrSwappedIsRefused() {
    int altered = 0;
    for (var sentence : sentences) {
      for (String group : words.groups()) {
        if (!sentence.text().contains(group)) {
          continue;
        }
        refused(sentence, sentence.text().replaceFirst(Pattern.quote(group), "others"));
        for (String other : words.groups()) {
          if (!other.contains(group) && !group.contains(other)) {
            refused(sentence, sentence.text().replaceFirst(Pattern.quote(group), other));
            altered++;
          }
        }
      }
    }
    assertThat(altered).isGreaterThan(100);
  }

  @Test
  void anyLetterOfAQuotationChangedIsRefused() {
    int altered = 0;
    for (var sentence : sentences) {
      for (var quote : sentence.quotes()) {
        int[] points = sentence.text().codePoints().toArray();
        for (int at = quote.start(); at < quote.end(); at += 5) {
          var other = points.clone();
          other[at] = other[at] == 'x' ? 'y' : 'x';
          refused(sentence, new String(other, 0, other.length));
          altered++;
        }
      }
    }
    assertThat(altered).isGreaterThan(100);
  }

  @Test
  void anySentenceMadeNegativeOrLargerIsRefused() {
    for (var sentence : sentences) {
      for (String word : List.of("not", "most", "many", "all", "“so”", "<b>", "http://x.example")) {
        var text = new ArrayList<>(List.of(sentence.text().split(" ")));
        text.add(1, word);
        refused(sentence, String.join(" ", text));
      }
    }
  }

  private void refused(DraftSentence sentence, String text) {
    assertThat(gate.broken(List.of(sent(sentence)), says(text)))
        .as("%s%n%s", sentence.text(), text)
        .map(Broken::rule)
        .get()
        .isNotEqualTo(GateRule.UNCHANGED);
  }

  private SentSentence sent(DraftSentence sentence) {
    return new SentSentence("K1", sentence, words.counts(sentence));
  }

  private static List<ProposedSentence> says(String text) {
    return List.of(new ProposedSentence(List.of("K1"), text));
  }

  private static String replaced(String text, int start, int end, String by) {
    return text.substring(0, start) + by + text.substring(end);
  }
}
