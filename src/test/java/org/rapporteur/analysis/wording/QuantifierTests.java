package org.rapporteur.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.shared.LanguageTag;

class QuantifierTests {

  @ParameterizedTest
  @CsvSource({
    "35, 51, MOST",
    "34, 51, MANY",
    "13, 51, MANY",
    "12, 51, SEVERAL",
    "26, 100, MANY",
    "25, 100, SEVERAL",
    "11, 100, SEVERAL",
    "10, 100, SOME",
    "5, 100, SOME",
    "4, 100, NUMBER",
    "4, 39, SEVERAL",
    "2, 2, NUMBER"
  })
  void eachWordHasOneMeaning(int counted, int of, Quantifier quantifier) {
    assertThat(Quantifier.of(counted, of)).isEqualTo(quantifier);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 6, all contributors (6 of 6)",
    "5, 6, most contributors (5 of 6)",
    "2, 2, two contributors (2 of 2)"
  })
  void ofEverybodyItIsSaidThatAllAre(int counted, int of, String words) {
    var wording = new Wording(messages(), LanguageTag.ENGLISH);
    assertThat(wording.count(new Count(CountForm.QUANTIFIED, counted, of, Scope.ALL)))
        .isEqualTo(words);
  }
}
