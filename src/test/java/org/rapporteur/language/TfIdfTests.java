package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TfIdfTests {

  private final TfIdf model =
      TfIdf.fit(List.of(List.of("forum", "cost"), List.of("forum", "school"), List.of("forum")));

  @Test
  void rareTermsWeighMore() {
    assertThat(model.idf("forum")).isEqualTo(1);
    assertThat(model.idf("cost")).isCloseTo(Math.log(4.0 / 2) + 1, within(1e-12));
    assertThat(model.idf("never")).isCloseTo(Math.log(4.0) + 1, within(1e-12));
  }

  @Test
  void vectorHasLengthOne() {
    SparseVector vector = model.toVector(List.of("cost", "forum", "cost"));

    assertThat(vector.dot(vector)).isCloseTo(1, within(1e-6));
  }

  @Test
  void repeatedTermsHaveSublinearWeight() {
    SparseVector vector = model.toVector(List.of("cost", "school", "school"));

    assertThat(IntStream.of(vector.indices()).mapToObj(model::term))
        .containsExactly("cost", "school");
    assertThat(vector.weights()[1] / vector.weights()[0])
        .isCloseTo((float) (1 + Math.log(2)), within(1e-5f));
  }

  @Test
  void onlySharedTermsAddSimilarity() {
    assertThat(model.toVector(List.of("cost")).dot(model.toVector(List.of("school")))).isZero();
    assertThat(model.toVector(List.of("cost", "forum")).dot(model.toVector(List.of("cost"))))
        .isBetween(0.5, 0.99);
  }

  @Test
  void unknownTermsAreIgnored() {
    assertThat(model.toVector(List.of("never")).indices()).isEmpty();
    assertThat(model.size()).isEqualTo(3);
  }

  @Test
  void orderOfDocumentsDoesNotMatter() {
    TfIdf reversed =
        TfIdf.fit(List.of(List.of("forum"), List.of("school", "forum"), List.of("cost", "forum")));

    assertThat(reversed.toVector(List.of("cost", "forum")).weights())
        .isEqualTo(model.toVector(List.of("cost", "forum")).weights());
  }
}
