package org.rapporteur.discussion.ui.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.discussion.submission.SubmissionBuilder.aSubmission;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SubmissionRevision;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.comparison.TextDiff;
import org.rapporteur.testing.UnstoredConsultation;

class SubmissionPageModelTests {

  @Test
  void flagIsOnFirstPublishedAnswer() {
    var states = List.of(CommentState.DECLINED, CommentState.PUBLISHED, CommentState.PUBLISHED);

    assertThat(createPage(OptionalInt.empty(), states).flagLink())
        .contains("/consultations/forum/comments/2/flag");
    assertThat(createPage(OptionalInt.empty(), List.of(CommentState.DECLINED)).flagLink())
        .isEmpty();
  }

  @Test
  void selectedRevisionIsComparedWithNextOne() {
    assertThat(createPage(OptionalInt.of(1), List.of()).comparison())
        .contains(TextDiff.compute("First.", "Second."));
    assertThat(createPage(OptionalInt.of(2), List.of()).comparison())
        .contains(TextDiff.compute("Second.", "We favour renewal."));
    assertThat(createPage(OptionalInt.of(3), List.of()).comparison()).isEmpty();
    assertThat(createPage(OptionalInt.empty(), List.of()).comparison()).isEmpty();
  }

  private static SubmissionPageModel createPage(
      OptionalInt comparedRevision, List<CommentState> answers) {
    return new SubmissionPageModel(
        UnstoredConsultation.open("forum", LocalizedText.empty()),
        Locale.ENGLISH,
        aSubmission().withAnswers(answers.toArray(CommentState[]::new)).build(),
        Map.of(),
        List.of(createRevision(2, "Second."), createRevision(1, "First.")),
        comparedRevision,
        false,
        false);
  }

  private static SubmissionRevision createRevision(int number, String summary) {
    return new SubmissionRevision(number, Instant.EPOCH, LanguageTag.ENGLISH, summary);
  }
}
