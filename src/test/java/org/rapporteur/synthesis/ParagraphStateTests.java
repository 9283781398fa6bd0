package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphStateTests {

  @ParameterizedTest
  @CsvSource({
    "one,,one",
    ",two,two",
    "one,two,one two",
    "one,one,one",
    "one two,two three,one two three"
  })
  void joinedParagraphKeepsTheNamesOfTheModelsOfBoth(
      @Nullable String first, @Nullable String second, String both) {
    assertThat(paragraph("aaaa", first).joined(paragraph("bbbb", second)).rephrased())
        .isEqualTo(both);
  }

  @Test
  void joinedParagraphsThatNoModelTouchedNameNone() {
    assertThat(paragraph("aaaa", null).joined(paragraph("bbbb", null)).rephrased()).isNull();
  }

  private static ParagraphState paragraph(String id, @Nullable String model) {
    var written = ParagraphState.written(new ParagraphId(id), 1, 0, List.of());
    return model == null ? written : written.rephrasedBy(model);
  }
}
