package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.vocabulary.Vocabulary.Term;
import org.rapporteur.analysis.vocabulary.Vocabulary.Wording;
import org.rapporteur.shared.LanguageTag;

class TermPhrasesTests {

  private static final LanguageTag ENGLISH = LanguageTag.ENGLISH;

  private final TermPhrases phrases =
      new TermPhrases(
          List.of(
              term("C9", "Media"),
              term("WSIS-10", "Ethical dimensions"),
              term("C5", "Confidence and security", "data protection", "action line C5"),
              term("IT", "Informatics"),
              term("2030", "The agenda")),
          ENGLISH);

  private static Term term(String code, String label, String... words) {
    return new Term(code, List.of(new Wording(ENGLISH, label, "", List.of(words))));
  }

  private SortedSet<Integer> in(String text) {
    return phrases.in(text);
  }

  @Test
  void wholeWordsAreFoundAndNotTheirBeginnings() {
    assertThat(in("The MEDIA reported nothing.")).containsExactly(0);
    assertThat(in("The median income fell.")).isEmpty();
  }

  @Test
  void wordsStandOneAfterTheOther() {
    assertThat(in("A law on the protection of data")).isEmpty();
    assertThat(in("A law on data protection")).containsExactly(2);
    assertThat(in("Security and confidence")).isEmpty();
    assertThat(in("Confidence in security")).containsExactly(2);
  }

  @Test
  void tellingCodeIsFoundAsItIsWritten() {
    assertThat(in("Under WSIS-10, nothing was done.")).containsExactly(1);
    assertThat(in("(WSIS-10)")).containsExactly(1);
    assertThat(in("Under WSIS-101")).isEmpty();
    assertThat(in("Under wsis-10")).isEmpty();
  }

  @Test
  void codeThatMayMeanSomethingElseIsNot() {
    assertThat(in("I agree with C5 on flights.")).isEmpty();
    assertThat(in("IT and its costs")).isEmpty();
    assertThat(in("By 2030 it will be paid.")).isEmpty();
    assertThat(in("Under action line C5 nothing was paid.")).containsExactly(2);
  }

  @Test
  void phrasesAreFoundInScriptsOfEveryKind() {
    var arabic = LanguageTag.ARABIC;
    var found =
        new TermPhrases(
            List.of(new Term("A1", List.of(new Wording(arabic, "الأمن السيبراني", "", List.of())))),
            arabic);
    assertThat(found.in("نحتاج إلى الأمن السيبراني في كل بلد")).containsExactly(0);
    assertThat(found.in("الأمن الغذائي أهم")).isEmpty();
    var chinese = LanguageTag.CHINESE;
    var pairs =
        new TermPhrases(
            List.of(new Term("A1", List.of(new Wording(chinese, "网络安全", "", List.of())))), chinese);
    assertThat(pairs.in("投入网络安全的资金不足")).containsExactly(0);
    assertThat(pairs.in("安全的网络")).isEmpty();
  }
}
