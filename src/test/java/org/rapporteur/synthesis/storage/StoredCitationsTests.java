package org.rapporteur.synthesis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.language.TextSpan;

class StoredCitationsTests {

  @Test
  void commentsInARowAreOneStretch() {
    var cited =
        List.of(
            new CitationRef(7, 1, new TextSpan(10, 40)),
            whole(3, 1),
            whole(4, 1),
            whole(5, 1),
            whole(6, 2),
            whole(7, 2),
            whole(9, 1));
    String written = StoredCitations.written(cited);
    assertThat(written).isEqualTo("7@10-40 3-5 6-7r2 9");
    assertThat(StoredCitations.read(written)).isEqualTo(cited);
  }

  @Test
  void everyCommentOfALargeConsultationIsAShortLine() {
    var all = IntStream.rangeClosed(1, 100_000).mapToObj(number -> whole(number, 1)).toList();
    assertThat(StoredCitations.written(all)).isEqualTo("1-100000");
    assertThat(StoredCitations.read("1-100000")).isEqualTo(all);
  }

  @Test
  void orderAndRepetitionsStay() {
    var cited = new ArrayList<>(List.of(whole(9, 1), whole(8, 1), whole(8, 1)));
    cited.add(new CitationRef(8, 3, new TextSpan(0, 2)));
    assertThat(StoredCitations.read(StoredCitations.written(cited))).isEqualTo(cited);
  }

  @Test
  void nothingIsCitedByAnEmptyLine() {
    assertThat(StoredCitations.written(List.of())).isEmpty();
    assertThat(StoredCitations.read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "3-", "3, 4", "3  4", "3 r2", "7@10"})
  void whatIsNoCitationIsRefused(String text) {
    assertThatThrownBy(() -> StoredCitations.read(text)).isInstanceOf(IllegalStateException.class);
  }

  private static CitationRef whole(int comment, int revision) {
    return new CitationRef(comment, revision, null);
  }
}
