package org.rapporteur.synthesis.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.synthesis.SmallConsultation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class CurrentMaterialIT {

  @Autowired SmallConsultation consultations;
  @Autowired CurrentMaterial current;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;

  @Test
  void progressCountsTheCommentsThatWereRead() {
    var made = consultations.closed();
    review.remove(threads.findComment(made.consultation(), 5).orElseThrow().id());
    var told = new ArrayList<Integer>();
    var material =
        current.read(
            made.consultation().id(),
            (done, total) -> {
              assertThat(total).isEqualTo(11);
              told.add(done);
            });
    assertThat(material.comments()).hasSize(11);
    assertThat(told.subList(0, 12))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 11).boxed().toList());
    // Once for each position, so that a run that was cancelled ends among these, too.
    assertThat(told.subList(12, told.size()))
        .hasSameSizeAs(material.positions())
        .isNotEmpty()
        .containsOnly(11);
  }
}
