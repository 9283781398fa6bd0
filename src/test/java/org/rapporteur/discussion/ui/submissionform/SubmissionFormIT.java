package org.rapporteur.discussion.ui.submissionform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.writing.QuestionPositionChoice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Breadcrumbs;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests the submission form with two speakers who write the same draft.
class SubmissionFormIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;
  @Autowired JointSubmissionService jointSubmissions;
  @Autowired SubmissionAccess access;

  private ConsultationDetails consultation;
  private Viewer adviser;
  private DelegationId delegation;

  @BeforeEach
  void openFormAsHead() {
    consultation = fixtures.anOpenConsultation();
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var second = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    delegation =
        delegations.addSample(
            head.requireSignedIn("test"),
            new DelegationDraft(
                "Ministry of Posts",
                StakeholderGroup.GOVERNMENTS,
                new CountryCode("KE"),
                "Letter of 3 August"),
            List.of(second.requireSignedIn("test")));
    adviser = fixtures.again(second);
    signIn(head);
    navigate("consultations/" + consultation.slug() + "/submissions/new", SubmissionFormView.class);
    test($(TextArea.class).first()).setValue("We favour renewal.");
    test(findAnswerField()).setValue("Mine.");
  }

  @Test
  void conflictShowsOtherVersionAndCanKeepThisOne() {
    saveAsAdviser("Theirs.");

    test(findAnswerField()).setValue("Mine, longer.");
    assertThat(readConflict()).contains("changed this draft", "1. ", "Theirs.");
    test(findAnswerField()).setValue("Mine, longer still.");
    assertThat(loadDraft().answers()).containsEntry(1, "Theirs.");
    test(findNativeButton("Keep this version")).click();

    assertThat(loadDraft().answers()).containsEntry(1, "Mine, longer still.");
    test(findAnswerField()).setValue("Mine at last.");
    assertThat(loadDraft().answers()).containsEntry(1, "Mine at last.");
    assertThat(readConflict()).isEmpty();
  }

  @Test
  void otherFieldsOfOtherSpeakerAreMerged() {
    saveAsAdviser("We insist on renewal.", 2, "Theirs.");

    test(findAnswerField()).setValue("Mine, longer.");

    assertThat(readConflict()).isEmpty();
    assertThat(loadDraft().summary()).isEqualTo("We insist on renewal.");
    assertThat(loadDraft().answers()).containsEntry(1, "Mine, longer.").containsEntry(2, "Theirs.");
    assertThat($(TextArea.class).first().getValue()).isEqualTo("We insist on renewal.");
    assertThat(findAnswerField().getValue()).isEqualTo("Mine, longer.");
    test(findAnswerField()).setValue("Mine, longer still.");
    assertThat(loadDraft().answers()).containsEntry(1, "Mine, longer still.");
  }

  @Test
  void sendingOutdatedDraftLoadsOtherVersion() {
    saveAsAdviser("Theirs.");
    test($(Checkbox.class).single()).click();

    test(findButton("Send submission")).click();
    assertThat(readConflict()).contains("changed this draft", "Theirs.");
    assertThat(submissions.listLatest(consultation)).isEmpty();
    test(findNativeButton("Use the other version")).click();

    assertThat(findAnswerField().getValue()).isEqualTo("Theirs.");
    test($(Checkbox.class).single()).click();
    test(findButton("Send submission")).click();
    assertThat(submissions.listLatest(consultation)).hasSize(1);
  }

  @Test
  void breadcrumbsStartAtConsultations() {
    submissions.send(adviser, consultation.id(), loadDraft(), IdempotencyKey.random());
    String sent = "consultations/" + consultation.slug() + "/submissions";
    assertThat(listBreadcrumbLinks()).containsExactly("/", consultationPath(), sent);
    navigate(sent + "/1/edit", SubmissionEditView.class);
    assertThat(listBreadcrumbLinks()).containsExactly("/", consultationPath(), sent, sent + "/1");
    navigate(sent + "/1/receipt", SubmissionReceiptView.class);
    assertThat(listBreadcrumbLinks()).containsExactly("/", consultationPath(), sent, sent + "/1");
  }

  private String consultationPath() {
    return "consultations/" + consultation.slug();
  }

  private List<String> listBreadcrumbLinks() {
    return $(Anchor.class).all().stream()
        .filter(link -> link.findAncestor(Breadcrumbs.class) != null)
        .map(Anchor::getHref)
        .toList();
  }

  @Test
  void submissionSentByOtherSpeakerIsNotSentAgain() {
    submissions.send(adviser, consultation.id(), loadDraft(), IdempotencyKey.random());

    test(findAnswerField()).setValue("Mine, longer.");

    assertThat(readConflict()).contains("sent or deleted this draft");
    assertThat(findAnswerField().getValue()).isEqualTo("Mine, longer.");
    test(findNativeButton("Keep this version")).click();
    assertThat(loadDraft().answers()).containsEntry(1, "Mine, longer.");
  }

  @Test
  void unseenVersionIsNotDeletedWithDraft() {
    test(findButton("Delete draft")).click();
    assertThat(loadDraft().answers()).containsEntry(1, "Mine.");
    saveAsAdviser("Theirs.");

    test($(ConfirmDialog.class).single()).confirm();

    assertThat(loadDraft().answers()).containsEntry(1, "Theirs.");
    assertThat(readConflict()).contains("changed this draft");
    test(findNativeButton("Use the other version")).click();
    test(findButton("Delete draft")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(loadDraft().isEmpty()).isTrue();
    assertThat(findAnswerField().getValue()).isEmpty();
  }

  @Test
  void sentSubmissionIsChangedAndWithdrawn() {
    submissions.send(adviser, consultation.id(), loadDraft(), IdempotencyKey.random());
    navigate(
        "consultations/" + consultation.slug() + "/submissions/1/edit", SubmissionEditView.class);
    assertThat($(TextArea.class).first().getValue()).isEqualTo("We favour renewal.");
    test($(TextArea.class).first()).setValue("We insist on renewal.");
    assertThat(drafts.listOwn(adviser)).hasSize(1);
    test($(Checkbox.class).single()).click();

    test(findButton("Send changes")).click();

    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow().summary())
        .isEqualTo("We insist on renewal.");
    navigate(
        "consultations/" + consultation.slug() + "/submissions/1/edit", SubmissionEditView.class);
    test(findButton("Withdraw S-1")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(
            submissions
                .findSubmission(Viewer.VISITOR, consultation, 1)
                .orElseThrow()
                .outcome()
                .isWithdrawn())
        .isTrue();
  }

  @Test
  void draftIsListedAndDeletedOnDraftsPage() {
    var shown = navigate("account/drafts", Div.class);
    assertThat(shown.getElement().getTextRecursively())
        .contains("Formal submission of Ministry of Posts", "We favour renewal.", "Mine.");

    test(findNativeButton("Delete draft")).click();
    test($(ConfirmDialog.class).single()).confirm();

    assertThat(loadDraft().isEmpty()).isTrue();
  }

  @Test
  void onlySenderAndInvitedPartnerMayOpenEdit() {
    submissions.send(adviser, consultation.id(), loadDraft(), IdempotencyKey.random());
    var route = new RouteParameters(Map.of("slug", consultation.slug().value(), "number", "1"));
    assertThat(access.getEditable(route).number()).isEqualTo(1);
    var partner = DelegationOfTwo.called("Union of Operators", fixtures, delegations);

    signIn(partner.head());
    assertThatThrownBy(() -> access.getEditable(route)).isInstanceOf(NotAllowed.class);
    jointSubmissions.invite(adviser, consultation.id(), 1, partner.id());

    assertThat(access.getEditable(route).number()).isEqualTo(1);
  }

  @Test
  void answerToQuestionWithScaleNeedsPosition() {
    consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    navigate("consultations/" + consultation.slug() + "/submissions/new", SubmissionFormView.class);
    test($(TextArea.class).first()).setValue("We favour renewal.");
    test($(TextArea.class).withCondition(field -> field.getLabel().startsWith("2. ")).single())
        .setValue("It should continue.");
    test($(Checkbox.class).single()).click();
    test(findButton("Send submission")).click();

    var choice = $(QuestionPositionChoice.class).single();
    assertThat(choice.getLabel()).isEqualTo("Position on question 2");
    assertThat(choice.isInvalid()).isTrue();
    assertThat(submissions.listLatest(consultation)).isEmpty();

    choice.setValue(ScaleChoice.AGAINST);
    assertThat(loadDraft().positions()).isEqualTo(Map.of(2, ScaleChoice.AGAINST));
    test(findButton("Preview")).click();
    assertThat($(SubmissionPreview.class).single().getElement().getTextRecursively())
        .contains("Position on the question: Against");
    test(findButton("Continue writing")).click();
    test(findButton("Send submission")).click();
    assertThat(submissions.listLatest(consultation)).hasSize(1);
  }

  private void saveAsAdviser(String text) {
    saveAsAdviser("We favour renewal.", 1, text);
  }

  private void saveAsAdviser(String summary, int question, String text) {
    var stored = loadDraft();
    var answers = new TreeMap<>(stored.answers());
    answers.put(question, text);
    drafts.save(
        adviser,
        consultation,
        new SubmissionDraft(delegation, LanguageTag.ENGLISH, summary, answers, stored.version()));
  }

  private SubmissionDraft loadDraft() {
    return drafts.findNew(adviser, consultation, delegation);
  }

  private String readConflict() {
    return $(SubmissionDraftConflict.class).single().getElement().getTextRecursively();
  }

  private TextArea findAnswerField() {
    return $(TextArea.class).withCondition(field -> field.getLabel().startsWith("1. ")).single();
  }

  private Button findButton(String words) {
    return $(Button.class).withText(words).single();
  }

  private NativeButton findNativeButton(String words) {
    return $(NativeButton.class).withText(words).single();
  }
}
