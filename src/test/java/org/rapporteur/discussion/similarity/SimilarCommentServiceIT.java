package org.rapporteur.discussion.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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

  private static final String TEXT =
      "The Forum should continue, because it is the **only place** where all stakeholders discuss"
          + " public policy on an equal footing.";
  private static final String NEAR_COPY =
      "In our view the Forum should continue, because it is the only place where all stakeholders"
          + " discuss public policy on an equal footing.";

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired SimilarCommentService similarComments;

  ConsultationDetails consultation;
  Viewer author;
  Viewer writer;

  @BeforeEach
  void openConsultation() {
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void earlierAndLaterCommentsOfOthersAreFound() {
    var before = post(author, 1, TEXT);
    post(author, 1, "Telephone participation was closed to observers in all rural regions.");
    assertThat(awaitSimilar(1, NEAR_COPY, 1)).containsExactly(before.number());

    var since = post(author, 1, NEAR_COPY);
    assertThat(listSimilarNumbers(1, NEAR_COPY)).containsExactly(since.number(), before.number());

    comments.withdraw(author, consultation.id(), since.number());
    comments.edit(
        author,
        consultation.id(),
        before.number(),
        new CommentEdit("Something else altogether.", null));
    assertThat(listSimilarNumbers(1, NEAR_COPY)).isEmpty();
  }

  @Test
  void containingAndContainedCommentsAreFound() {
    String more =
        " Its secretariat should be paid from the regular budget, its meetings should be held in"
            + " each region in turn, and every session should be interpreted into six languages.";
    var part = post(author, 1, TEXT);
    var both = post(author, 1, TEXT + more);
    assertThat(awaitSimilar(1, TEXT, 2)).containsExactly(part.number(), both.number());
    assertThat(listSimilarityKinds(TEXT))
        .containsExactly(SimilarityKind.NEARLY_THE_SAME, SimilarityKind.CONTAINS_IT);
    assertThat(listSimilarityKinds(TEXT + more))
        .containsExactly(SimilarityKind.NEARLY_THE_SAME, SimilarityKind.PART_OF_IT);
  }

  @Test
  void editedCommentIsFoundByNewText() {
    var edited =
        post(author, 1, "Something about the venue of the meeting, and about nothing else.");
    var sign = post(author, 1, TEXT);
    assertThat(awaitSimilar(1, NEAR_COPY, 1)).containsExactly(sign.number());

    comments.edit(
        author,
        consultation.id(),
        edited.number(),
        new CommentEdit(TEXT + " We say it, too.", null));

    assertThat(listSimilarNumbers(1, NEAR_COPY))
        .containsExactlyInAnyOrder(sign.number(), edited.number());
  }

  @Test
  void quotationIsNotSimilar() {
    var said = post(author, 1, TEXT);
    assertThat(awaitSimilar(1, NEAR_COPY, 1)).containsExactly(said.number());
    assertThat(
            listSimilarNumbers(
                1, "> " + TEXT + "\n\nWho decides which stakeholders are invited to it, then?"))
        .isEmpty();
  }

  @Test
  void ownCommentsAndOtherQuestionsAreIgnored() {
    post(writer, 1, TEXT);
    post(author, 2, TEXT);
    var sign = post(author, 1, "A sign that the comments of the question have been read by now.");
    assertThat(
            awaitSimilar(1, "A sign that the comments of the question have been read by now.", 1))
        .containsExactly(sign.number());
    assertThat(listSimilarNumbers(1, NEAR_COPY)).isEmpty();
  }

  @Test
  void commentsAwaitingReviewAreIgnored() {
    openConsultation(ReviewTiming.BEFORE);
    var published = post(author, 1, TEXT + " This one was read.");
    review.publish(published.comment());
    var awaitingReview = post(author, 1, TEXT);
    assertThat(awaitSimilar(1, NEAR_COPY, 1)).containsExactly(published.number());
    review.publish(awaitingReview.comment());
    assertThat(listSimilarNumbers(1, NEAR_COPY)).contains(awaitingReview.number());
  }

  @Test
  void shortTextsAndVisitorsGetNoResults() {
    assertThat(listSimilarNumbers(1, "I agree.")).isEmpty();
    var question = consultation.question(1).orElseThrow().id();
    assertThatThrownBy(() -> similarComments.findSimilar(Viewer.VISITOR, question, NEAR_COPY))
        .isInstanceOf(NotAllowed.class);
  }

  private void openConsultation(ReviewTiming when) {
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

  private List<Integer> listSimilarNumbers(int question, String text) {
    var id = consultation.question(question).orElseThrow().id();
    return similarComments.findSimilar(writer, id, text).stream()
        .map(like -> like.comment().number())
        .toList();
  }

  private List<SimilarityKind> listSimilarityKinds(String text) {
    var id = consultation.question(1).orElseThrow().id();
    return similarComments.findSimilar(writer, id, text).stream()
        .map(SimilarComment::kind)
        .toList();
  }

  /// Waits for similar comments: the first request starts building the index.
  private List<Integer> awaitSimilar(int question, String text, int many) {
    return await().until(() -> listSimilarNumbers(question, text), found -> found.size() >= many);
  }
}
