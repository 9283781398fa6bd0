package org.rapporteur.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.similarity.SimilarCommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.thread.CommentPageRenderer;
import org.rapporteur.discussion.ui.writing.AttachmentField;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.time.ReplayClock;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests writing, replying, agreeing and withdrawing on the page of a question.
class QuestionViewIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired ViewerService viewers;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired DraftService drafts;
  @Autowired CommentPageRenderer pages;
  @Autowired ModerationService moderation;
  @Autowired AttachmentService attachments;
  @Autowired SimilarCommentService similarComments;

  ConsultationDetails consultation;
  Viewer other;

  @BeforeEach
  void postComment() {
    consultation = fixtures.anOpenConsultation();
    other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    post(consultation, other, "The Forum should continue.");
  }

  @Test
  void stakeholderPostsCommentAndSeesItsNumber() {
    var viewer = signIn();
    openQuestionPage(consultation);

    test(findTextArea()).setValue("We favour it too.");
    test(findButton("Post comment")).click();

    assertThat(textOf($(Notice.class).single())).contains("C2 was posted on").contains("Go to C2");
    assertThat($(TextArea.class).exists()).isFalse();
    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .isEqualTo("We favour it too.");
    assertThat(drafts.listOwn(viewer)).isEmpty();
  }

  @Test
  void commentUnderReviewIsNotPublicYet() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    signIn();
    openQuestionPage(reviewed);

    test(findTextArea()).setValue("Please read this first.");
    test(findButton("Post comment")).click();

    assertThat(textOf($(Notice.class).single()))
        .contains("C1 was received on", "review by a moderator");
    assertThat(threads.findComment(reviewed, 1)).isEmpty();
  }

  @Test
  void onlyAuthorReadsAndEditsCommentAwaitingReview() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    signIn();
    openQuestionPage(reviewed);
    test(findTextArea()).setValue("Please read this first.");
    test(findButton("Post comment")).click();
    assertThat(textOf($(Notice.class).single())).contains("Go to C1");

    var view = navigate("consultations/" + reviewed.slug() + "/comments/1", CommentView.class);
    assertThat(pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .contains("Please read this first.", "Awaiting review");
    view.handleAction("edit", 1, "");
    assertThat(findTextArea().getValue()).isEqualTo("Please read this first.");
    test(findTextArea()).setValue("Please read this instead.");
    test(findButton("Save changes")).click();
    assertThat(pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .contains("read this instead.");

    signIn(other);
    assertThatThrownBy(() -> pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .isInstanceOf(NotFound.class);
    signOut();
    assertThatThrownBy(() -> pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void commentAwaitingReviewIsWithdrawnFromItsPage() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    post(reviewed, signIn(), "Please read this first.");
    var view = navigate("consultations/" + reviewed.slug() + "/comments/1", CommentView.class);

    view.handleAction("withdraw", 1, "");
    test($(ConfirmDialog.class).single()).confirm();

    assertThatThrownBy(() -> pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nextEditStartsFromPendingEdit() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var viewer = signIn();
    post(reviewed, viewer, "Old words.");
    moderation.publish(
        fixtures.aModeratorOf(reviewed.id()), reviewed.id(), 1, new DecisionDraft("2.1", "", ""));
    comments.edit(viewer, reviewed.id(), 1, new CommentEdit("New words.", LanguageTag.ENGLISH));

    var view = openQuestionPage(reviewed);
    view.handleAction("edit", 1, "");

    assertThat(findTextArea().getValue()).isEqualTo("New words.");
    assertThat(threads.findComment(reviewed, 1).orElseThrow().text()).isEqualTo("Old words.");
  }

  @Test
  void refusedTextStaysInField() {
    signIn();
    openQuestionPage(consultation);

    test(findTextArea()).setValue("x".repeat(10_004));
    test(findButton("Post comment")).click();

    assertThat(findTextArea().isInvalid()).isTrue();
    assertThat(findTextArea().getErrorMessage()).startsWith("Remove 4 characters");
    assertThat(findTextArea().getValue()).hasSize(10_004);
    test(findTextArea()).setValue("Short enough.");
    test(findButton("Post comment")).click();
    assertThat(threads.findComment(consultation, 2)).isPresent();
  }

  @Test
  void refusalDisappearsWhenNextPostIsInvalid() {
    signIn();
    openQuestionPage(consultation);
    test(findTextArea()).setValue("x".repeat(10_004));
    ReplayClock.runAt(Instant.EPOCH, () -> test(findButton("Post comment")).click());
    assertThat($(Notice.class).all()).hasSize(1);

    test(findButton("Post comment")).click();

    assertThat(findTextArea().isInvalid()).isTrue();
    assertThat($(Notice.class).all()).isEmpty();
  }

  @Test
  void writerAgreesWithSimilarComment() {
    String similar = "The Forum should continue, because all stakeholders meet there.";
    post(consultation, other, similar);
    var viewer = signIn();
    await().until(() -> !similarComments.findSimilar(viewer, questionId(), similar).isEmpty());
    openQuestionPage(consultation);

    test(findTextArea()).setValue(similar);
    test(findButton("Agree with C2 instead")).click();

    assertThat(threads.findComment(consultation, 2).orElseThrow().tally().agree()).isEqualTo(1);
  }

  @Test
  void replyHasCommentAsParent() {
    signIn();
    var view = openQuestionPage(consultation);
    view.handleAction("reply", 1, "");

    test(findTextArea()).setValue("We share the conclusion but not the reason.");
    test(findButton("Post reply")).click();

    assertThat(threads.findComment(consultation, 2).orElseThrow().parent()).isEqualTo(1);
  }

  @Test
  void quotationIsLinkedOnlyWhenStored() {
    signIn();
    String quoted = threads.findComment(consultation, 1).orElseThrow().text();
    String typed = "> " + quoted + "\n>\n> C1\n\nWe agree.";
    var view = openQuestionPage(consultation);
    view.handleAction("reply", 1, "");
    test(findTextArea()).setValue(typed);
    test(findButton("Post reply")).click();
    assertThat(threads.findComment(consultation, 2).orElseThrow().text()).contains("#quoted-1-0-");

    view.handleAction("edit", 2, "");
    assertThat(findTextArea().getValue()).isEqualTo(typed);
    test(findTextArea()).setValue(typed.replace("We agree.", "We fully agree."));
    test(findButton("Save changes")).click();

    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .contains("#quoted-1-0-")
        .endsWith("We fully agree.");
  }

  @Test
  void typedTextIsSavedAndLoadedAgain() {
    var viewer = signIn();
    openQuestionPage(consultation);
    test(findTextArea()).setValue("Half a thought");
    navigate("account/drafts", DraftsView.class);

    openQuestionPage(consultation);

    assertThat(findTextArea().getValue()).isEqualTo("Half a thought");
    assertThat(textOf($(Composer.class).single())).contains("Your draft saved on");
    assertThat(drafts.listOwn(viewer)).hasSize(1);
  }

  @Test
  void draftIsDeletedOnlyAfterConfirmation() {
    var viewer = signIn();
    openQuestionPage(consultation);
    test(findTextArea()).setValue("Half a thought");

    test(findButton("Delete draft")).click();
    test($(ConfirmDialog.class).single()).cancel();
    assertThat(drafts.listOwn(viewer)).hasSize(1);
    assertThat(findTextArea().getValue()).isEqualTo("Half a thought");

    test(findButton("Delete draft")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(drafts.listOwn(viewer)).isEmpty();
    assertThat(findTextArea().getValue()).isEmpty();
  }

  @Test
  void deletingTwiceOpensOneDialog() {
    signIn();
    openQuestionPage(consultation);
    test(findTextArea()).setValue("Half a thought");
    var discard = findButton("Delete draft");

    discard.click();
    discard.click();

    assertThat($(ConfirmDialog.class).all()).hasSize(1);
  }

  @Test
  void noConfirmationWhenNothingIsLost() {
    signIn(other);
    var view = openQuestionPage(consultation);
    test(findButton("Delete draft")).click();
    test(findTextArea()).setValue(" ");
    test(findButton("Delete draft")).click();
    view.handleAction("edit", 1, "");
    test(findButton("Cancel")).click();

    assertThat($(ConfirmDialog.class).all()).isEmpty();
    assertThat($(Composer.class).all()).isEmpty();
  }

  @Test
  void changedEditIsCancelledOnlyAfterConfirmation() {
    signIn(other);
    var view = openQuestionPage(consultation);
    view.handleAction("edit", 1, "");
    test(findTextArea()).setValue("The Forum should continue for five years.");

    test(findButton("Cancel")).click();
    assertThat($(Composer.class).all()).hasSize(1);
    test($(ConfirmDialog.class).single()).confirm();

    assertThat($(Composer.class).all()).isEmpty();
    assertThat(drafts.listOwn(viewers.current())).isEmpty();
  }

  @Test
  void uploadIsRefusedAfterOtherPersonSignsIn() throws IOException {
    signIn();
    openQuestionPage(consultation);
    var upload = test($(Upload.class).single());
    signIn(other);

    upload.upload("Eleven cases.png", "image/png", SampleFiles.png());

    assertThat(attachments.listWaiting(other, questionId(), DraftTarget.TOP)).isEmpty();
    assertThat($(AttachmentField.class).single().getElement().getTextRecursively())
        .contains("Eleven cases.png", "Sign in to do this.");
  }

  @Test
  void filesAreDeletedOnlyAfterConfirmation() throws IOException {
    var viewer = signIn();
    attachments.add(
        viewer,
        consultation.id(),
        questionId(),
        DraftTarget.TOP,
        "Eleven cases.png",
        new ByteArrayInputStream(SampleFiles.png()));
    openQuestionPage(consultation);

    test(findButton("Delete draft")).click();
    assertThat(attachments.listWaiting(viewer, questionId(), DraftTarget.TOP)).hasSize(1);
    test($(ConfirmDialog.class).single()).confirm();

    assertThat(attachments.listWaiting(viewer, questionId(), DraftTarget.TOP)).isEmpty();
  }

  @Test
  void draftChangedInAnotherWindowIsNotOverwritten() {
    var viewer = signIn();
    openQuestionPage(consultation);
    test(findTextArea()).setValue("This window");
    var saved = drafts.find(viewer, questionId(), DraftTarget.TOP).orElseThrow();
    drafts.save(viewer, saved.withText(null, false, LanguageTag.ENGLISH, "The other window"));

    test(findTextArea()).setValue("This window goes on");
    assertThat(textOf($(Notice.class).single())).contains("changed in another window");
    assertThat(findTextArea().getValue()).isEqualTo("This window goes on");
    drafts.discard(viewer, questionId(), DraftTarget.TOP);
    drafts.save(
        viewer,
        SavedDraft.empty(consultation.id(), questionId(), DraftTarget.TOP)
            .withText(null, false, LanguageTag.ENGLISH, "A new draft"));
    test(findTextArea()).setValue("x".repeat(10_004));
    test(findButton("Post comment")).click();
    assertThat(textOf($(Notice.class).single())).contains("changed in another window");
    test(findTextArea()).setValue("This window goes on and on");
    assertThat(drafts.listOwn(viewer)).map(SavedDraft::text).containsExactly("A new draft");

    test(findNativeButton("Keep this version")).click();
    assertThat(drafts.find(viewer, questionId(), DraftTarget.TOP).map(SavedDraft::text))
        .contains("This window goes on and on");
  }

  @Test
  void textIsNotSavedOrPostedForOtherPerson() {
    var writer = signIn();
    openQuestionPage(consultation);
    test(findTextArea()).setValue("Half a thought");
    signIn(other);

    test(findButton("Post comment")).click();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
    signIn(writer);
    openQuestionPage(consultation);
    signIn(other);
    test(findTextArea()).setValue("Half a thought and more");
    assertThat(drafts.listOwn(viewers.current())).isEmpty();

    signIn(writer);
    openQuestionPage(consultation);
    signOut();
    test(findButton("Post comment")).click();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
    signIn(writer);
    assertThat(drafts.listOwn(writer)).map(SavedDraft::text).containsExactly("Half a thought");
  }

  @Test
  void stakeholderAgreesAndWithdrawsPosition() {
    signIn();
    var view = openQuestionPage(consultation);
    view.handleAction("agree", 1, "");
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
    view.handleAction("withdraw-position", 1, "");
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isZero();
  }

  @Test
  void commentIsWithdrawnOnlyAfterConfirmation() {
    signIn(other);
    var view = openQuestionPage(consultation);
    view.handleAction("withdraw", 1, "");
    var dialog = $(ConfirmDialog.class).single();
    assertThat(threads.findComment(consultation, 1).orElseThrow().state())
        .isEqualTo(CommentState.PUBLISHED);

    test(dialog).confirm();

    assertThat(threads.findComment(consultation, 1).orElseThrow().state())
        .isEqualTo(CommentState.WITHDRAWN);
  }

  @Test
  void authorEditsComment() {
    signIn(other);
    var view = openQuestionPage(consultation);
    view.handleAction("edit", 1, "");
    assertThat(findTextArea().getValue()).isEqualTo("The Forum should continue.");

    test(findTextArea()).setValue("The Forum should continue for five years.");
    test(findButton("Save changes")).click();

    var edited = threads.findComment(consultation, 1).orElseThrow();
    assertThat(edited.text()).endsWith("five years.");
    assertThat(threads.listEarlierRevisions(edited)).hasSize(1);
    assertThat($(Composer.class).all()).isEmpty();
  }

  @Test
  void visitorIsAskedToSignInAndKeepsText() {
    var view = navigate(questionPath(consultation), QuestionView.class);
    view.handleAction("ready", 1, "");
    assertThat($(Composer.class).all()).isEmpty();

    view.handleAction("compose", 0, "");
    test(findTextArea()).setValue("Written before signing in.");
    test(findButton("Sign in to post")).click();

    assertThat(findTextArea().getValue()).isEqualTo("Written before signing in.");
    assertThat(threads.findComment(consultation, 2)).isEmpty();
  }

  private QuestionView openQuestionPage(ConsultationDetails in) {
    var view = navigate(questionPath(in), QuestionView.class);
    view.handleAction("ready", 1, "");
    return view;
  }

  private static String questionPath(ConsultationDetails in) {
    return "consultations/" + in.slug() + "/questions/1";
  }

  private QuestionId questionId() {
    return consultation.question(1).orElseThrow().id();
  }

  private void post(ConsultationDetails in, Viewer by, String text) {
    comments.post(
        by,
        in.id(),
        new CommentDraft(in.question(1).orElseThrow().id(), null, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private Viewer signIn() {
    signIn(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY));
    return viewers.current();
  }

  private TextArea findTextArea() {
    return $(TextArea.class).single();
  }

  private Button findButton(String words) {
    return $(Button.class).withText(words).single();
  }

  private NativeButton findNativeButton(String words) {
    return $(NativeButton.class).withText(words).single();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
