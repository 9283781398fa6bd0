package org.rapporteur.moderation.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.publiclog.EntryExplanations;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests the moderation desk and the forms for flags, appeals and the policy.
class ModerationViewIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentInspectionService inspection;
  @Autowired ModerationService moderation;
  @Autowired ModerationNavigation navigation;
  @Autowired ModerationQueueCount queueCount;
  @Autowired EntryExplanations explanations;
  @Autowired PublicLogService publicLog;
  @Autowired FlagService flags;
  @Autowired ThreadService threads;
  @Autowired AppealService appeals;
  @Autowired PolicyService policies;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;

  /// Invalid texts with the error message that each one causes.
  private static final Map<String, String> HOSTILE =
      Map.of("a\u0000b", "U+0000", "a\uD800b", "U+D800", "a".repeat(1_000_000), "Remove 99");

  ConsultationDetails consultation;
  Viewer moderator;
  Viewer author;

  @BeforeEach
  void openConsultation() {
    openConsultation(ReviewTiming.BEFORE);
  }

  @Test
  void moderatorPublishesCommentAndDeclinesNextWithReason() {
    post("Publish me.");
    post("Call her at +00 555 0142.");
    signIn(moderator);
    openDesk("queue");

    assertThat(listHeadings()).anyMatch(h -> h.startsWith("2 waiting"));
    assertThat(listHeadings()).anyMatch(h -> h.startsWith("C1, comment on question 1"));
    clickButton("PublishP");

    assertThat(stateOf(1)).isEqualTo(CommentState.PUBLISHED);
    assertThat(listHeadings()).anyMatch(h -> h.startsWith("C2, comment"));
    assertThat(readView()).contains("C1 published", "Next: C2", "Telephone numbers: 1 possible");
    clickButton("DeclineD");
    clickButton("Decline C2");
    assertThat(stateOf(2)).isEqualTo(CommentState.AWAITING_REVIEW);
    choosePolicyPoint("3.2");
    test(findTextArea("Message to the contributor")).setValue("Post it again without the number.");
    clickButton("Decline C2");

    assertThat(stateOf(2)).isEqualTo(CommentState.DECLINED);
    assertThat(readView()).contains("No other comments in this list");
    assertThat(listHeadings()).anyMatch(h -> h.startsWith("None waiting"));
  }

  @Test
  void decisionCanBeUndoneWithinUndoPeriod() {
    post("Publish me.");
    signIn(moderator);
    openDesk("queue");
    clickButton("PublishP");
    assertThat(stateOf(1)).isEqualTo(CommentState.PUBLISHED);

    test(findUndoButtons().getFirst()).click();

    assertThat(stateOf(1)).isEqualTo(CommentState.AWAITING_REVIEW);
    assertThat(readView()).contains("undone");
  }

  @Test
  void secondModeratorSeesWhoDecidedFirst() {
    post("Both of us.");
    signIn(moderator);
    openDesk("queue");
    var second = fixtures.aModeratorOf(consultation.id());
    moderation.publish(second, consultation.id(), 1, new DecisionDraft("2.1", "", ""));

    clickButton("PublishP");

    assertThat(readView()).contains("decided on C1 first", second.name(), "was not saved");
  }

  @Test
  void flaggedCommentShowsFlaggersAndReasons() {
    openConsultation(ReviewTiming.AFTER);
    post("Buy terminals here: https://example.org");
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    flags.flag(reader, consultation.id(), 1, FlagReason.SPAM, "Sells terminals.");
    signIn(moderator);
    openDesk("flags");

    assertThat(readView()).contains("Advertising", "Sells terminals.", reader.name(), "Links: 1");
    clickButton("RemoveD");
    choosePolicyPoint("3.3");
    test(findTextArea("Message to the contributor")).setValue("Post it without the offer.");
    clickButton("Remove C1");

    assertThat(stateOf(1)).isEqualTo(CommentState.REMOVED);
    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).isEmpty();
  }

  @Test
  void moderatorRedactsWordsAndPublishesRest() {
    post("Ask **Ms. X** at secretary@coop.example, Ms. X knows.");
    signIn(moderator);
    openDesk("queue");
    clickButton("RedactR");
    assertThat(readView()).contains("1 possible e-mail address or telephone number found");
    clickButton("Redact C1");
    assertThat(findTextField().isInvalid()).isTrue();

    clickButton("Redact all");
    test(findTextField()).setValue("Ms. Y");
    clickButton("Redact");
    assertThat(findTextField().isInvalid()).isTrue();
    test(findTextField()).setValue("Ms. X");
    clickButton("Redact");
    assertThat(previewHtml()).contains("Ask <strong>█████</strong> at █████, █████ knows.");
    clickButton("Redact C1");
    assertThat(stateOf(1)).isEqualTo(CommentState.AWAITING_REVIEW);
    choosePolicyPoint("3.2");
    test(findTextArea("Message to the contributor")).setValue("Do not name others.");
    clickButton("Redact C1");

    assertThat(listHeadings()).anyMatch(h -> h.startsWith("C1, comment"));
    assertThat(readView()).contains("C1 redacted", "Ask █████ at █████, █████ knows.");
    clickButton("PublishP");
    assertThat(stateOf(1)).isEqualTo(CommentState.PUBLISHED);
    assertThat(findComment(1).text()).doesNotContain("Ms. X", "coop.example");
  }

  @Test
  void submissionIsRedactedAndPublishedAsOneItem() {
    var delegation = DelegationOfTwo.of(fixtures, delegations);
    submissions.send(
        delegation.head(),
        consultation.id(),
        new SubmissionDraft(
            delegation.id(),
            LanguageTag.ENGLISH,
            "Ms. X favours renewal.",
            new TreeMap<>(Map.of(1, "Met.", 2, "Continue.")),
            0),
        IdempotencyKey.random());
    signIn(moderator);
    openDesk("queue");
    assertThat(listHeadings()).anyMatch(h -> h.startsWith("1 waiting"));
    assertThat(readView()).contains("Part of S-1. A submission is reviewed as a whole");
    assertThat(readBodies()).contains("Ms. X favours renewal.", "Continue.");

    clickButton("Redact summaryB");
    test(findTextField()).setValue("Ms. X");
    clickButton("Redact");
    choosePolicyPoint("3.2");
    test(findTextArea("Message to the contributor")).setValue("Do not name others.");
    clickButton("Redact the summary of the submission with C1");
    assertThat(readBodies()).contains("█████ favours renewal.");
    clickButton("PublishP");

    assertThat(List.of(stateOf(1), stateOf(2))).containsOnly(CommentState.PUBLISHED);
    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow().summary())
        .isEqualTo("█████ favours renewal.");
  }

  @Test
  void moderatorSuspendsAuthorAndLiftsSuspension() {
    openConsultation(ReviewTiming.AFTER);
    post("You are all fools.");
    flags.flag(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        consultation.id(),
        1,
        FlagReason.ABUSE,
        "");
    signIn(moderator);
    openDesk("flags");
    clickButton("Suspend contributorS");
    var until = $(DatePicker.class).single();
    until.setValue(LocalDate.now(ZoneId.of("UTC")).minusDays(1));
    clickButton("Suspend the contributor of C1");
    assertThat(until.isInvalid()).isTrue();
    until.setValue(LocalDate.now(ZoneId.of("UTC")).plusDays(7));
    choosePolicyPoint("3.4");
    test(findTextArea("Message to the contributor")).setValue("Argue about the subject.");
    clickButton("Suspend the contributor of C1");

    assertThat(readView()).contains("Suspended until", "Contributor of C1 suspended");
    assertThatThrownBy(() -> post("Again.")).isInstanceOf(Refusal.class);
    clickButton("Lift suspensionS");
    post("Better.");
    assertThat(readView()).contains("Suspension of the contributor of C1 lifted");
  }

  @Test
  void readerFlagsCommentFromItsPage() {
    openConsultation(ReviewTiming.AFTER);
    post("Something.");
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    signIn(reader);
    UI.getCurrent().navigate("consultations/" + consultation.slug() + "/comments/1/flag");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("FlagView");

    test($(Button.class).withText("Flag C1").single()).click();
    assertThat(findRadioGroup().isInvalid()).isTrue();
    findFlagReasons().setValue(FlagReason.OFF_TOPIC);
    test($(Button.class).withText("Flag C1").single()).click();

    assertThat(textOf($(Notice.class).single())).contains("C1 is flagged");
    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).hasSize(1);
  }

  @Test
  void anotherModeratorUpholdsAuthorsAppeal() {
    openConsultation(ReviewTiming.AFTER);
    post("Something.");
    int removed =
        moderation
            .remove(moderator, consultation.id(), 1, new DecisionDraft("3.1", "Not asked.", "Off."))
            .number();
    signIn(author);
    UI.getCurrent()
        .navigate("consultations/" + consultation.slug() + "/log/" + removed + "/appeal");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("AppealView");
    assertThat(readView()).contains("Not asked.");
    test($(Button.class).withText("Submit appeal").single()).click();
    assertThat(findTextArea("Why should the decision be reversed?").isInvalid()).isTrue();
    test(findTextArea("Why should the decision be reversed?")).setValue("It answers question 1.");
    UI.getCurrent().navigate("account/drafts");
    assertThat(readView()).contains("Appeal against M-%04d".formatted(removed));
    UI.getCurrent()
        .navigate("consultations/" + consultation.slug() + "/log/" + removed + "/appeal");
    assertThat(findTextArea("Why should the decision be reversed?").getValue())
        .isEqualTo("It answers question 1.");
    test($(Button.class).withText("Submit appeal").single()).click();
    assertThat($(Html.class).all())
        .anyMatch(part -> part.getInnerHtml().contains("It answers question 1."));

    UI.getCurrent().navigate("account/drafts");
    assertThat(readView()).contains("No drafts");
    UI.getCurrent().navigate("account");
    assertThat(readView())
        .contains("Your appeals", "about C1", "The appeal is open.")
        .contains("Your comments", "C1, question 1", "Removed", "0 agree, 0 disagree, 0 replies");

    signIn(moderator);
    openDesk("appeals");
    assertThat(readView()).contains("Another moderator must answer this appeal");
    signIn(fixtures.aModeratorOf(consultation.id()));
    openDesk("appeals");
    findAppealOutcome().setValue(AppealState.UPHELD);
    test(findTextArea("Public reasons")).setValue("It does.");
    clickButton("Answer appeal");

    assertThat(stateOf(1)).isEqualTo(CommentState.PUBLISHED);
    assertThat(readView()).contains("upheld");
  }

  @Test
  void logExplainsPolicyPointOfDecision() {
    openConsultation(ReviewTiming.AFTER);
    post("Something.");
    int number =
        moderation
            .remove(moderator, consultation.id(), 1, new DecisionDraft("3.2", "Why.", "Off."))
            .number();
    var log = new LogName(consultation.slug().value());
    var entries = publicLog.listNewestBefore(log, Integer.MAX_VALUE, 10);

    var explained = explanations.explain(log, entries, Locale.ENGLISH);

    assertThat(explained.keySet()).containsExactly(number);
    assertThat(explained.get(number).text()).isEqualTo("3.2 Personal data of another person");
    UI.getCurrent().navigate("consultations/" + consultation.slug() + "/log");
    assertThat(readView())
        .contains("3.2 Personal data of another person")
        .doesNotContain("Policy point");
  }

  @Test
  void deskRequiresStaff() {
    signIn(author);
    assertThat(navigation.mainLinks()).isEmpty();
    assertThatThrownBy(() -> navigate(ModerationView.class))
        .isInstanceOf(IllegalArgumentException.class);
    signIn(fixtures.anAdministrator());
    assertThat(navigation.mainLinks()).isEmpty();
    signIn(moderator);
    assertThat(navigation.mainLinks()).hasSize(1);
  }

  @Test
  void menuCountsCommentsAndFlagsAwaitingModerator() {
    post("One.");
    post("Two.");
    signIn(author);
    assertThat(queueCount.count()).isZero();
    signIn(moderator);
    assertThat(queueCount.count()).isEqualTo(2);

    moderation.publish(moderator, consultation.id(), 1, new DecisionDraft("2.1", "", ""));
    flags.flag(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        consultation.id(),
        1,
        FlagReason.SPAM,
        "");
    comments.edit(
        author, consultation.id(), 1, new CommentEdit("One, changed.", LanguageTag.ENGLISH));
    assertThat(queueCount.count()).isEqualTo(3);
    signOut();
    assertThat(queueCount.count()).isZero();
  }

  @Test
  void deskCountsQueuesAndOpensConsultationWithWork() {
    var quiet = consultation;
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    fixtures.appoint(moderator.requireSignedIn("test"), Role.MODERATOR, consultation.id().scope());
    var busy = consultation;
    post("One.");
    post("Two.");
    moderation.publish(
        fixtures.aModeratorOf(busy.id()), busy.id(), 1, new DecisionDraft("2.1", "", ""));
    flags.flag(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), busy.id(), 1, FlagReason.SPAM, "");
    signIn(moderator);

    UI.getCurrent().navigate("moderation");

    var choice = $(ConsultationSelect.class).single();
    assertThat(choice.getValue().id()).isEqualTo(busy.id());
    assertThat(List.of(quiet, busy))
        .extracting(choice.getItemLabelGenerator()::apply)
        .containsExactly(titleOf(quiet), "2 waiting: " + titleOf(busy));
    assertThat(queueCount.count()).isEqualTo(2);
  }

  @Test
  void rejectedTextStaysInFieldWithError() {
    openConsultation(ReviewTiming.AFTER);
    post("Something.");
    signIn(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS));
    UI.getCurrent().navigate("consultations/" + consultation.slug() + "/comments/1/flag");
    var about = findTextArea("Message to the moderators");
    for (var hostile : HOSTILE.entrySet()) {
      about.setValue(hostile.getKey());
      findFlagReasons().setValue(FlagReason.SPAM);
      test($(Button.class).withText("Flag C1").single()).click();
      assertThat(textOf($(Notice.class).single())).contains(hostile.getValue());
      assertThat(about.getValue()).isEqualTo(hostile.getKey());
    }

    signIn(moderator);
    openDesk("queue");
    UI.getCurrent()
        .navigate(
            "moderation/" + consultation.slug() + "/queue", QueryParameters.of("comment", "1"));
    clickButton("RemoveD");
    choosePolicyPoint("3.2");
    var message = findTextArea("Message to the contributor");
    for (var hostile : HOSTILE.entrySet()) {
      message.setValue(hostile.getKey());
      clickButton("Remove C1");
      assertThat(message.getErrorMessage()).contains(hostile.getValue());
      assertThat(message.getValue()).isEqualTo(hostile.getKey());
    }
    String plain = "<b>'; DROP TABLE comment; --</b> " + "\uD83C\uDF0D".repeat(3_960);
    message.setValue(plain);
    clickButton("Remove C1");
    assertThat(stateOf(1)).isEqualTo(CommentState.REMOVED);

    signIn(author);
    int removal = threads.findComment(consultation, 1).orElseThrow().decision();
    assertThat(
            moderation
                .find(author, consultation.id(), removal)
                .orElseThrow()
                .messageToContributor())
        .isEqualTo(plain);
    UI.getCurrent()
        .navigate("consultations/" + consultation.slug() + "/log/" + removal + "/appeal");
    var why = findTextArea("Why should the decision be reversed?");
    for (var hostile : HOSTILE.entrySet()) {
      why.setValue(hostile.getKey());
      test($(Button.class).withText("Submit appeal").single()).click();
      assertThat(why.getErrorMessage()).contains(hostile.getValue());
      assertThat(why.getValue()).isEqualTo(hostile.getKey());
    }
  }

  @Test
  void rejectedPolicyShowsErrorAndKeepsTypedText() {
    signIn(fixtures.theSecretariatOf(consultation.id()));
    UI.getCurrent().navigate("secretariat/" + consultation.slug() + "/policy");
    var title = $(TextField.class).all().get(1);
    var words = $(TextArea.class).all().getFirst();
    String known = title.getValue();
    for (var hostile : HOSTILE.entrySet()) {
      words.setValue(hostile.getKey());
      test($(Button.class).withText("Publish version 2").single()).click();
      assertThat(words.getErrorMessage()).contains(hostile.getValue());
      assertThat(words.getValue()).isEqualTo(hostile.getKey());
      assertThat(title.isInvalid()).isFalse();
    }
    words.setValue("Kept.");
    title.setValue("\u00A0\u200B");
    test($(Button.class).withText("Publish version 2").single()).click();
    assertThat(title.getErrorMessage()).contains("Enter a text");

    title.setValue(known + "\u0000");
    @SuppressWarnings("unchecked") // the form's only select field is the language
    var language = (Select<LanguageTag>) $(Select.class).single();
    var shown = language.getValue();
    var other =
        language
            .getGenericDataView()
            .getItems()
            .filter(each -> !each.equals(shown))
            .findFirst()
            .orElseThrow();
    test(language).selectItem(PageLanguage.nativeName(other));
    assertThat(language.getValue()).isEqualTo(shown);
    assertThat(title.getErrorMessage()).contains("U+0000");
    assertThat(title.getValue()).isEqualTo(known + "\u0000");
    assertThat(policies.getCurrent(consultation.id()).version()).isEqualTo(1);
  }

  private static String titleOf(ConsultationDetails consultation) {
    return consultation.title().inLanguage(LanguageTag.ENGLISH);
  }

  @Test
  void secretariatPublishesNextPolicyVersion() {
    signIn(fixtures.theSecretariatOf(consultation.id()));
    UI.getCurrent().navigate("secretariat/" + consultation.slug() + "/policy");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("PolicyEditorView");
    var number = $(TextField.class).all().getFirst();
    test(number).setValue("x");
    test($(Button.class).withText("Publish version 2").single()).click();
    assertThat(number.isInvalid()).isTrue();
    test(number).setValue("1.3");
    test($(Button.class).withText("Publish version 2").single()).click();

    var policy = policies.getCurrent(consultation.id());
    assertThat(policy.version()).isEqualTo(2);
    assertThat(policy.points().getFirst().number()).isEqualTo("1.3");
    assertThat(
            policies.findVersion(consultation.id(), 1).orElseThrow().points().getFirst().number())
        .isEqualTo("1.1");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("PolicyView");
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    moderator = fixtures.aModeratorOf(consultation.id());
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  private void post(String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private void openDesk(String list) {
    UI.getCurrent().navigate("");
    UI.getCurrent()
        .navigate("moderation/" + consultation.slug() + "/" + list, QueryParameters.empty());
    assertThat(getCurrentView()).isInstanceOf(ModerationView.class);
    assertThat($(H1.class).single().getText()).isEqualTo("Moderation");
  }

  private void clickButton(String words) {
    var button =
        $(NativeButton.class).all().stream()
            .filter(each -> textOf(each).equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(words + " is no button of " + readView()));
    test(button).click();
  }

  private List<NativeButton> findUndoButtons() {
    return $(NativeButton.class).all().stream()
        .filter(button -> textOf(button).equals("Undo"))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private void choosePolicyPoint(String number) {
    var points = (RadioButtonGroup<PolicyPoint>) (RadioButtonGroup<?>) findRadioGroup();
    points.setValue(
        policies.getCurrent(consultation.id()).grounds().stream()
            .filter(point -> point.number().equals(number))
            .findFirst()
            .orElseThrow());
  }

  private RadioButtonGroup<?> findRadioGroup() {
    return $(RadioButtonGroup.class).single();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<FlagReason> findFlagReasons() {
    return (RadioButtonGroup<FlagReason>) findRadioGroup();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<AppealState> findAppealOutcome() {
    return (RadioButtonGroup<AppealState>) findRadioGroup();
  }

  private TextArea findTextArea(String label) {
    return $(TextArea.class).all().stream()
        .filter(area -> label.equals(area.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> listHeadings() {
    return $(H2.class).all().stream().map(H2::getText).toList();
  }

  private CommentState stateOf(int number) {
    return inspection
        .findComment(moderator, consultation.id(), number)
        .orElseThrow()
        .comment()
        .state();
  }

  private CommentDetails findComment(int number) {
    return inspection.findComment(moderator, consultation.id(), number).orElseThrow().comment();
  }

  private TextField findTextField() {
    return $(TextField.class).single();
  }

  private String previewHtml() {
    return $(Div.class).all().stream()
        .filter(div -> div.hasClassName("preview"))
        .map(div -> div.getElement().getProperty("innerHTML", ""))
        .findFirst()
        .orElseThrow();
  }

  /// Returns the texts of the comments and summaries on the desk.
  private String readBodies() {
    return $(Html.class).all().stream().map(Html::getInnerHtml).collect(Collectors.joining(" "));
  }

  private String readView() {
    String words = textOf((Component) getCurrentView());
    assertThat(words).as("every message key has a text").doesNotContain("‹");
    for (var area : $(TextArea.class).all()) {
      assertThat(String.valueOf(area.getHelperText())).doesNotContain("‹");
    }
    return words;
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
