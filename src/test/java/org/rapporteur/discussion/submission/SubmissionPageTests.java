package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.discussion.submission.SubmissionBuilder.aSubmission;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmissionPageTests {

  @Test
  void extraItemGivesStartOfNextPage() {
    var page = SubmissionPage.fromResults(createSubmissions(9, 8, 5), 2);
    assertThat(page.items()).extracting(SubmissionDetails::number).containsExactly(9, 8);
    assertThat(page.next()).contains(8);
  }

  @Test
  void lastPageHasNoNextPage() {
    assertThat(SubmissionPage.fromResults(createSubmissions(9, 8), 2).next()).isEmpty();
    assertThat(SubmissionPage.fromResults(createSubmissions(), 2))
        .isEqualTo(SubmissionPage.fromResults(List.of(), 2));
    assertThat(SubmissionPage.fromResults(createSubmissions(), 2).next()).isEmpty();
  }

  private static List<SubmissionDetails> createSubmissions(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(number -> aSubmission().withNumber(number).build())
        .toList();
  }
}
