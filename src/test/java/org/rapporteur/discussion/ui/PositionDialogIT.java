package org.rapporteur.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.writing.ContributorOption;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests the position dialog with two speakers of one delegation.
class PositionDialogIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired ThreadService threads;

  private DelegationOfTwo delegation;
  private ConsultationDetails consultation;

  @BeforeEach
  void openDialogAsHead() {
    delegation = DelegationOfTwo.of(fixtures, delegations);
    consultation = fixtures.anOpenConsultation();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, null, "It should continue."),
        Channel.WEB,
        IdempotencyKey.random());
    signIn(delegation.head());
    var view =
        navigate("consultations/" + consultation.slug() + "/questions/1", QuestionView.class);
    view.handleAction("ready", 1, "");
    view.handleAction("agree", 1, "");
    findContributorChoice().setValue(findContributorChoice().getListDataView().getItem(1));
  }

  @Test
  void positionSetByOtherSpeakerIsShownFirst() {
    positions.changePosition(
        delegation.adviser(), consultation.id(), 1, false, delegation.id(), null);

    confirm();

    assertThat(positionCounts()).isEqualTo("0:1");
    assertThat($(Notice.class).single().getElement().getTextRecursively())
        .contains("The position on C1 has changed in the meantime.");
    assertThat(findContributorChoice().getElement().getTextRecursively())
        .contains("Disagrees since", "set by");
    assertThat(findContributorChoice().getValue().label()).isEqualTo("Ministry of Posts");

    confirm();

    assertThat($(PositionDialog.class).all()).isEmpty();
    assertThat(positionCounts()).isEqualTo("1:0");
  }

  @Test
  void samePositionOfOtherSpeakerIsNoConflict() {
    positions.changePosition(
        delegation.adviser(), consultation.id(), 1, true, delegation.id(), null);

    confirm();

    assertThat($(PositionDialog.class).all()).isEmpty();
    assertThat(positionCounts()).isEqualTo("1:0");
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<ContributorOption> findContributorChoice() {
    return $(RadioButtonGroup.class).single();
  }

  private void confirm() {
    test($(Button.class).withText("Agree with C1").single()).click();
  }

  private String positionCounts() {
    var tally = threads.findComment(consultation, 1).orElseThrow().tally();
    return tally.agree() + ":" + tally.disagree();
  }
}
