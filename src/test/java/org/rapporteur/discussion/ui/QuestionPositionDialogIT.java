package org.rapporteur.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition;
import org.rapporteur.discussion.questionposition.QuestionPositionService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.ui.writing.ContributorOption;
import org.rapporteur.discussion.ui.writing.QuestionPositionChoice;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests the position on a question in the composer and in its dialog.
class QuestionPositionDialogIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired CommentService comments;
  @Autowired QuestionPositionService positions;

  private ConsultationDetails consultation;
  private QuestionDetails question;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    question = consultation.question(2).orElseThrow();
  }

  @Test
  void firstCommentNeedsPositionAndNextOneShowsIt() {
    var viewer = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    signIn(viewer);
    var view = openQuestion();
    assertThat(findChoice().getLabel()).isEqualTo("Should it continue?");
    writeAndPost("For five years.");
    assertThat(findChoice().isInvalid()).isTrue();
    assertThat(findChoice().getErrorMessage()).isEqualTo("Choose a position on the question.");
    assertThat($(TextArea.class).single().getValue()).isEqualTo("For five years.");

    findChoice().setValue(ScaleChoice.IN_FAVOUR);
    test(findButton("Post comment")).click();
    assertThat(positions.listOwn(viewer, consultation, question))
        .extracting(OwnQuestionPosition::choice)
        .containsExactly(ScaleChoice.IN_FAVOUR);
    view.openNewComment();
    assertThat($(QuestionPositionChoice.class).all()).isEmpty();
    assertThat($(Span.class).all())
        .anyMatch(text -> text.getText().equals("Your position: In favour"));
    writeAndPost("And then for five more.");

    view.openNewComment();
    test(findButton("Change")).click();
    assertThat(findChoice().getValue()).isEqualTo(ScaleChoice.IN_FAVOUR);
    findChoice().setValue(ScaleChoice.NO_POSITION);
    writeAndPost("I am no longer sure.");
    assertThat(positions.listOwn(viewer, consultation, question))
        .extracting(OwnQuestionPosition::choice)
        .containsExactly(ScaleChoice.NO_POSITION);
  }

  @Test
  void eachContributorOfUserHasOwnPosition() {
    var delegation = DelegationOfTwo.of(fixtures, delegations);
    signIn(delegation.head());
    var view = openQuestion();
    findChoice().setValue(ScaleChoice.AGAINST);
    writeAndPost("My own view.");
    view.openNewComment();
    assertThat($(QuestionPositionChoice.class).all()).isEmpty();

    var contributor = findContributor();
    contributor.setValue(contributor.getListDataView().getItem(1));
    assertThat(findChoice().getValue()).isNull();
    findChoice().setValue(ScaleChoice.IN_FAVOUR);
    writeAndPost("The view of the Ministry.");
    assertThat(positions.listOwn(delegation.head(), consultation, question))
        .extracting(OwnQuestionPosition::choice)
        .containsExactly(ScaleChoice.AGAINST, ScaleChoice.IN_FAVOUR);
  }

  @Test
  void positionSetByOtherSpeakerIsShownFirst() {
    var delegation = DelegationOfTwo.of(fixtures, delegations);
    comments.post(
        delegation.head(),
        consultation.id(),
        new CommentDraft(question.id(), null, delegation.id(), null, "It should continue.")
            .withQuestionPosition(ScaleChoice.IN_FAVOUR),
        Channel.WEB,
        IdempotencyKey.random());
    signIn(delegation.head());
    var view = openQuestion();
    view.closeComposer();
    view.handleAction("question-position", 0, "");
    assertThat(findChoice().getValue()).isEqualTo(ScaleChoice.IN_FAVOUR);
    positions.setPosition(
        delegation.adviser(), consultation.id(), 2, ScaleChoice.AGAINST, delegation.id());

    findChoice().setValue(ScaleChoice.NO_POSITION);
    test(findButton("Save position")).click();
    assertThat($(Notice.class).single().getElement().getTextRecursively())
        .contains("The position on question 2 has changed in the meantime.");
    assertThat(findChoice().getValue()).isEqualTo(ScaleChoice.AGAINST);

    findChoice().setValue(ScaleChoice.NO_POSITION);
    test(findButton("Save position")).click();
    assertThat($(QuestionPositionDialog.class).all()).isEmpty();
    assertThat(positions.listOwn(delegation.head(), consultation, question))
        .extracting(OwnQuestionPosition::choice)
        .containsExactly(ScaleChoice.NO_POSITION);
  }

  private QuestionView openQuestion() {
    var view =
        navigate("consultations/" + consultation.slug() + "/questions/2", QuestionView.class);
    view.handleAction("ready", 1, "");
    return view;
  }

  private void writeAndPost(String text) {
    test($(TextArea.class).single()).setValue(text);
    test(findButton("Post comment")).click();
  }

  private QuestionPositionChoice findChoice() {
    return $(QuestionPositionChoice.class).single();
  }

  @SuppressWarnings("unchecked")
  private Select<ContributorOption> findContributor() {
    return (Select<ContributorOption>)
        (Component)
            $(Select.class)
                .withCondition(select -> "On behalf of".equals(select.getLabel()))
                .single();
  }

  private Button findButton(String text) {
    return $(Button.class).withText(text).single();
  }
}
