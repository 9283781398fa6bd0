package org.rapporteur.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.language.TextSpan;

class RedactionSelectionTests {

  static final String TEXT = "😀 Ask X at 555 or X at 556.";

  @Test
  void allOccurrencesAreSelected() {
    assertThat(RedactionSelection.allOccurrences(TEXT, "X at 55").spans())
        .containsExactly(new TextSpan(6, 13), new TextSpan(18, 25));
    assertThat(RedactionSelection.allOccurrences(TEXT, "Y").isEmpty()).isTrue();
    assertThat(RedactionSelection.allOccurrences(TEXT, " ").isEmpty()).isTrue();
    assertThat(RedactionSelection.allOccurrences(TEXT, "").isEmpty()).isTrue();
  }

  @Test
  void overlappingOrAdjacentRangesAreMerged() {
    var both = RedactionSelection.emptyFor(TEXT).withRange(3, 6).withRange(5, 8).withRange(8, 9);

    assertThat(both.spans()).containsExactly(new TextSpan(2, 8));
    assertThat(both.merge(RedactionSelection.emptyFor(TEXT).withRange(4, 5))).isEqualTo(both);
    assertThat(both.withRange(4, 4)).isEqualTo(both);
  }

  @Test
  void browserOffsetsBecomeCodePoints() {
    var ask = RedactionSelection.emptyFor(TEXT).withRange(3, 6);
    assertThat(ask.spans()).containsExactly(new TextSpan(2, 5));
    assertThat(ask.selectedTexts()).containsExactly("Ask");
  }

  @Test
  void onlySelectedPassagesAreRedacted() {
    var passages = RedactionSelection.allOccurrences(TEXT, "X");
    assertThat(passages.redactedText()).isEqualTo("😀 Ask █████ at 555 or █████ at 556.");

    assertThat(passages.without(0).redactedText()).isEqualTo("😀 Ask X at 555 or █████ at 556.");
    assertThat(RedactionSelection.emptyFor(TEXT).redactedText()).isEqualTo(TEXT);
  }
}
