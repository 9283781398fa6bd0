package org.rapporteur.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
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
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.thread.CommentPageRenderer;
import org.rapporteur.discussion.ui.writing.AttachmentField;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// A stakeholder writes, answers, agrees and withdraws; a visitor writes and is asked to sign in.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuestionViewIT extends SpringBrowserlessTest {

  @Autowired Fixtures fixtures;
  @Autowired ViewerService viewers;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired DraftService drafts;
  @Autowired CommentPageRenderer pages;
  @Autowired ModerationService moderation;
  @Autowired AttachmentService attachments;

  ConsultationDetails consultation;
  Viewer other;

  @BeforeEach
  void aQuestionWithOneComment() {
    consultation = fixtures.anOpenConsultation();
    other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    post(consultation, other, "The Forum should continue.");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void stakeholderPostsACommentAndGetsItsNumber() {
    var viewer = signIn();
    open(consultation);

    test(text()).setValue("We favour it too.");
    test(button("Post comment")).click();

    assertThat(words($(Notice.class).single())).contains("C2 was posted on").contains("Go to C2");
    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .isEqualTo("We favour it too.");
    assertThat(drafts.listOwn(viewer)).isEmpty();
  }

  @Test
  void commentUnderReviewIsReceivedAndNotPublicYet() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    signIn();
    open(reviewed);

    test(text()).setValue("Please read this first.");
    test(button("Post comment")).click();

    assertThat(words($(Notice.class).single()))
        .contains("C1 was received on", "review by a moderator");
    assertThat(threads.findComment(reviewed, 1)).isEmpty();
  }

  @Test
  void authorReadsEditsAndWithdrawsWhatAwaitsReview() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    signIn();
    open(reviewed);
    test(text()).setValue("Please read this first.");
    test(button("Post comment")).click();
    assertThat(words($(Notice.class).single())).contains("Go to C1");

    var view = navigate("consultations/" + reviewed.slug() + "/comments/1", CommentView.class);
    assertThat(pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .contains("Please read this first.", "Awaiting review");
    view.handleAction("edit", 1, "");
    assertThat(text().getValue()).isEqualTo("Please read this first.");
    test(text()).setValue("Please read this instead.");
    test(button("Save changes")).click();
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
  void waitingCommentIsWithdrawnFromItsPage() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    post(reviewed, signIn(), "Please read this first.");
    var view = navigate("consultations/" + reviewed.slug() + "/comments/1", CommentView.class);

    view.handleAction("withdraw", 1, "");
    test($(ConfirmDialog.class).single()).confirm();

    assertThatThrownBy(() -> pages.renderHtml(reviewed, 1, OptionalInt.empty(), Locale.ENGLISH))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nextEditBeginsWithTheOneThatWaits() {
    var reviewed = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var viewer = signIn();
    post(reviewed, viewer, "Old words.");
    moderation.publish(
        fixtures.aModeratorOf(reviewed.id()), reviewed.id(), 1, new DecisionDraft("2.1", "", ""));
    comments.edit(viewer, reviewed.id(), 1, new CommentEdit("New words.", LanguageTag.ENGLISH));

    var view = open(reviewed);
    view.handleAction("edit", 1, "");

    assertThat(text().getValue()).isEqualTo("New words.");
    assertThat(threads.findComment(reviewed, 1).orElseThrow().text()).isEqualTo("Old words.");
  }

  @Test
  void refusedTextStaysWhereItIs() {
    signIn();
    open(consultation);

    test(text()).setValue("x".repeat(10_004));
    test(button("Post comment")).click();

    assertThat(text().isInvalid()).isTrue();
    assertThat(text().getErrorMessage()).startsWith("Remove 4 characters");
    assertThat(text().getValue()).hasSize(10_004);
    test(text()).setValue("Short enough.");
    test(button("Post comment")).click();
    assertThat(threads.findComment(consultation, 2)).isPresent();
  }

  @Test
  void replyStandsBelowWhatItAnswers() {
    signIn();
    var view = open(consultation);
    view.handleAction("reply", 1, "");

    test(text()).setValue("We share the conclusion but not the reason.");
    test(button("Post reply")).click();

    assertThat(threads.findComment(consultation, 2).orElseThrow().parent()).isEqualTo(1);
  }

  @Test
  void quotationIsLinkedOnlyWhenStored() {
    signIn();
    String quoted = threads.findComment(consultation, 1).orElseThrow().text();
    String typed = "> " + quoted + "\n>\n> C1\n\nWe agree.";
    var view = open(consultation);
    view.handleAction("reply", 1, "");
    test(text()).setValue(typed);
    test(button("Post reply")).click();
    assertThat(threads.findComment(consultation, 2).orElseThrow().text()).contains("#quoted-1-0-");

    view.handleAction("edit", 2, "");
    assertThat(text().getValue()).isEqualTo(typed);
    test(text()).setValue(typed.replace("We agree.", "We fully agree."));
    test(button("Save changes")).click();

    assertThat(threads.findComment(consultation, 2).orElseThrow().text())
        .contains("#quoted-1-0-")
        .endsWith("We fully agree.");
  }

  @Test
  void whatIsTypedIsKeptAndFoundAgain() {
    var viewer = signIn();
    open(consultation);
    test(text()).setValue("Half a thought");

    var again = open(consultation);

    assertThat(again).isNotNull();
    assertThat(text().getValue()).isEqualTo("Half a thought");
    assertThat(drafts.listOwn(viewer)).hasSize(1);
  }

  @Test
  void draftIsDiscardedOnlyAfterBeingAsked() {
    var viewer = signIn();
    open(consultation);
    test(text()).setValue("Half a thought");

    test(button("Delete draft")).click();
    test($(ConfirmDialog.class).single()).cancel();
    assertThat(drafts.listOwn(viewer)).hasSize(1);
    assertThat(text().getValue()).isEqualTo("Half a thought");

    test(button("Delete draft")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(drafts.listOwn(viewer)).isEmpty();
    assertThat(text().getValue()).isEmpty();
  }

  @Test
  void pressingDiscardTwiceAsksOnce() {
    signIn();
    open(consultation);
    test(text()).setValue("Half a thought");
    var discard = button("Delete draft");

    discard.click();
    discard.click();

    assertThat($(ConfirmDialog.class).all()).hasSize(1);
  }

  @Test
  void nothingIsAskedWhereNothingIsLost() {
    signIn(other);
    var view = open(consultation);
    test(button("Delete draft")).click();
    test(text()).setValue(" ");
    test(button("Delete draft")).click();
    view.handleAction("edit", 1, "");
    test(button("Cancel")).click();

    assertThat($(ConfirmDialog.class).all()).isEmpty();
    assertThat($(Composer.class).all()).isEmpty();
  }

  @Test
  void changedEditIsLeftOnlyAfterBeingAsked() {
    signIn(other);
    var view = open(consultation);
    view.handleAction("edit", 1, "");
    test(text()).setValue("The Forum should continue for five years.");

    test(button("Cancel")).click();
    assertThat($(Composer.class).all()).hasSize(1);
    test($(ConfirmDialog.class).single()).confirm();

    assertThat($(Composer.class).all()).isEmpty();
    assertThat(drafts.listOwn(viewers.current())).isEmpty();
  }

  @Test
  void fileGoesToNobodyWhoSignedInSince() throws IOException {
    signIn();
    open(consultation);
    var upload = test($(Upload.class).single());
    signIn(other);

    upload.upload("Eleven cases.png", "image/png", SampleFiles.png());

    assertThat(attachments.listWaiting(other, question(), DraftTarget.TOP)).isEmpty();
    assertThat($(AttachmentField.class).single().getElement().getTextRecursively())
        .contains("Eleven cases.png", "Sign in to do this.");
  }

  @Test
  void filesAloneAreDiscardedOnlyAfterBeingAsked() throws IOException {
    var viewer = signIn();
    attachments.add(
        viewer,
        consultation.id(),
        question(),
        DraftTarget.TOP,
        "Eleven cases.png",
        new ByteArrayInputStream(SampleFiles.png()));
    open(consultation);

    test(button("Delete draft")).click();
    assertThat(attachments.listWaiting(viewer, question(), DraftTarget.TOP)).hasSize(1);
    test($(ConfirmDialog.class).single()).confirm();

    assertThat(attachments.listWaiting(viewer, question(), DraftTarget.TOP)).isEmpty();
  }

  @Test
  void draftChangedInAnotherWindowIsNotOverwritten() {
    var viewer = signIn();
    open(consultation);
    test(text()).setValue("This window");
    var kept = drafts.find(viewer, question(), DraftTarget.TOP).orElseThrow();
    drafts.save(viewer, kept.withText(null, false, LanguageTag.ENGLISH, "The other window"));

    test(text()).setValue("This window goes on");
    assertThat(words($(Notice.class).single())).contains("changed in another window");
    assertThat(text().getValue()).isEqualTo("This window goes on");

    test(nativeButton("Keep this version")).click();
    assertThat(drafts.find(viewer, question(), DraftTarget.TOP).map(SavedDraft::text))
        .contains("This window goes on");
  }

  @Test
  void textOfWhoIsSignedOutIsNeitherKeptNorPostedForAnother() {
    var writer = signIn();
    open(consultation);
    test(text()).setValue("Half a thought");
    signIn(other);

    test(button("Post comment")).click();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
    signIn(writer);
    open(consultation);
    signIn(other);
    test(text()).setValue("Half a thought and more");
    assertThat(drafts.listOwn(viewers.current())).isEmpty();

    signIn(writer);
    open(consultation);
    signOut();
    test(button("Post comment")).click();
    assertThat(threads.findComment(consultation, 2)).isEmpty();
    signIn(writer);
    assertThat(drafts.listOwn(writer)).map(SavedDraft::text).containsExactly("Half a thought");
  }

  @Test
  void stakeholderAgreesAndTakesItBack() {
    signIn();
    var view = open(consultation);
    view.handleAction("agree", 1, "");
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isEqualTo(1);
    view.handleAction("retract", 1, "");
    assertThat(threads.findComment(consultation, 1).orElseThrow().tally().agree()).isZero();
  }

  @Test
  void authorWithdrawsOnlyAfterBeingAsked() {
    signIn(other);
    var view = open(consultation);
    view.handleAction("withdraw", 1, "");
    var dialog = $(ConfirmDialog.class).single();
    assertThat(threads.findComment(consultation, 1).orElseThrow().state())
        .isEqualTo(CommentState.PUBLISHED);

    test(dialog).confirm();

    assertThat(threads.findComment(consultation, 1).orElseThrow().state())
        .isEqualTo(CommentState.WITHDRAWN);
  }

  @Test
  void authorEditsWhatTheySaid() {
    signIn(other);
    var view = open(consultation);
    view.handleAction("edit", 1, "");
    assertThat(text().getValue()).isEqualTo("The Forum should continue.");

    test(text()).setValue("The Forum should continue for five years.");
    test(button("Save changes")).click();

    var edited = threads.findComment(consultation, 1).orElseThrow();
    assertThat(edited.text()).endsWith("five years.");
    assertThat(threads.listEarlierRevisions(edited)).hasSize(1);
    assertThat($(Composer.class).all()).isEmpty();
  }

  @Test
  void visitorWritesAndIsAskedToSignIn() {
    var view = navigate(path(consultation), QuestionView.class);
    view.handleAction("ready", 1, "");
    assertThat($(Composer.class).all()).isEmpty();

    view.handleAction("compose", 0, "");
    test(text()).setValue("Written before signing in.");
    test(button("Sign in to post")).click();

    assertThat(text().getValue()).isEqualTo("Written before signing in.");
    assertThat(threads.findComment(consultation, 2)).isEmpty();
  }

  private QuestionView open(ConsultationDetails in) {
    var view = navigate(path(in), QuestionView.class);
    view.handleAction("ready", 1, "");
    return view;
  }

  private static String path(ConsultationDetails in) {
    return "consultations/" + in.slug() + "/questions/1";
  }

  private QuestionId question() {
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
    return signIn(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY));
  }

  private Viewer signIn(Viewer viewer) {
    PersonId person = viewer.requireSignedIn("test");
    var signedIn = new SignedInUser(person, "person@example.org", null, false, true, 0);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities()));
    return viewers.current();
  }

  private TextArea text() {
    return $(TextArea.class).single();
  }

  private Button button(String words) {
    return $(Button.class).withText(words).single();
  }

  private NativeButton nativeButton(String words) {
    return $(NativeButton.class).withText(words).single();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
