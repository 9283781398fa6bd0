package org.rapporteur.discussion.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SimilarCommentServiceIT {

  private static final String SAID =
      "The Forum should continue, because it is the **only place** where all stakeholders discuss"
          + " public policy on an equal footing.";
  private static final String NEARLY =
      "In our view the Forum should continue, because it is the only place where all stakeholders"
          + " discuss public policy on an equal footing.";

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired SimilarCommentService similar;

  ConsultationDetails consultation;
  Viewer author;
  Viewer writer;

  @BeforeEach
  void people() {
    in(ReviewTiming.AFTER);
  }

  @Test
  void whatOthersPublishedBeforeAndSinceIsFoundWhileItStands() {
    var before = post(author, 1, SAID);
    post(author, 1, "Telephone participation was closed to observers in all rural regions.");
    assertThat(found(1, NEARLY, 1)).containsExactly(before.number());

    var since = post(author, 1, NEARLY);
    assertThat(numbers(1, NEARLY)).containsExactly(since.number(), before.number());

    comments.withdraw(author, consultation.id(), since.number());
    comments.edit(
        author,
        consultation.id(),
        before.number(),
        new CommentEdit("Something else altogether.", null));
    assertThat(numbers(1, NEARLY)).isEmpty();
  }

  @Test
  void whatSaysMoreAndWhatSaysAPartIsFoundAndNamed() {
    String more =
        " Its secretariat should be paid from the regular budget, its meetings should be held in"
            + " each region in turn, and every session should be interpreted into six languages.";
    var part = post(author, 1, SAID);
    var both = post(author, 1, SAID + more);
    assertThat(found(1, SAID, 2)).containsExactly(part.number(), both.number());
    assertThat(likeness(SAID))
        .containsExactly(SimilarityKind.NEARLY_THE_SAME, SimilarityKind.CONTAINS_IT);
    assertThat(likeness(SAID + more))
        .containsExactly(SimilarityKind.NEARLY_THE_SAME, SimilarityKind.PART_OF_IT);
  }

  @Test
  void editedCommentIsFoundByWhatItSaysNow() {
    var edited =
        post(author, 1, "Something about the venue of the meeting, and about nothing else.");
    var sign = post(author, 1, SAID);
    assertThat(found(1, NEARLY, 1)).containsExactly(sign.number());

    comments.edit(
        author,
        consultation.id(),
        edited.number(),
        new CommentEdit(SAID + " We say it, too.", null));

    assertThat(numbers(1, NEARLY)).containsExactlyInAnyOrder(sign.number(), edited.number());
  }

  @Test
  void quotingIsNotSayingTheSame() {
    var said = post(author, 1, SAID);
    assertThat(found(1, NEARLY, 1)).containsExactly(said.number());
    assertThat(
            numbers(1, "> " + SAID + "\n\nWho decides which stakeholders are invited to it, then?"))
        .isEmpty();
  }

  @Test
  void neitherOnesOwnNorAnotherQuestionsIsFound() {
    post(writer, 1, SAID);
    post(author, 2, SAID);
    var sign = post(author, 1, "A sign that the comments of the question have been read by now.");
    assertThat(found(1, "A sign that the comments of the question have been read by now.", 1))
        .containsExactly(sign.number());
    assertThat(numbers(1, NEARLY)).isEmpty();
  }

  @Test
  void whatIsHeldIsNotGivenAway() {
    in(ReviewTiming.BEFORE);
    var published = post(author, 1, SAID + " This one was read.");
    review.publish(published.comment());
    var held = post(author, 1, SAID);
    assertThat(found(1, NEARLY, 1)).containsExactly(published.number());
    review.publish(held.comment());
    assertThat(numbers(1, NEARLY)).contains(held.number());
  }

  @Test
  void shortTextsAndVisitorsAreNotCompared() {
    assertThat(numbers(1, "I agree.")).isEmpty();
    var question = consultation.question(1).orElseThrow().id();
    assertThatThrownBy(() -> similar.findSimilar(Viewer.VISITOR, question, NEARLY))
        .isInstanceOf(NotAllowed.class);
  }

  private void in(ReviewTiming when) {
    consultation = fixtures.anOpenConsultation(when);
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    writer = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  private CommentReceipt post(Viewer viewer, int question, String text) {
    return comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private List<Integer> numbers(int question, String text) {
    var id = consultation.question(question).orElseThrow().id();
    return similar.findSimilar(writer, id, text).stream()
        .map(like -> like.comment().number())
        .toList();
  }

  private List<SimilarityKind> likeness(String text) {
    var id = consultation.question(1).orElseThrow().id();
    return similar.findSimilar(writer, id, text).stream().map(SimilarComment::kind).toList();
  }

  /// The index is built beside the first who asks.
  private List<Integer> found(int question, String text, int many) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    var found = numbers(question, text);
    while (found.size() < many && System.nanoTime() < end) {
      Thread.onSpinWait();
      found = numbers(question, text);
    }
    return found;
  }
}
