package org.rapporteur.discussion.ui.submissionform;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.uikit.Breadcrumbs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Two speakers of a delegation write the same submission.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionFormIT extends SpringBrowserlessTest {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;

  private ConsultationDetails consultation;
  private Viewer adviser;
  private DelegationId delegation;

  @BeforeEach
  void headOfADelegationOpensTheForm() {
    consultation = fixtures.anOpenConsultation();
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var second = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    delegation =
        speaking.addSample(
            head.requireSignedIn("test"),
            new DelegationDraft(
                "Ministry of Posts",
                StakeholderGroup.GOVERNMENTS,
                new CountryCode("KE"),
                "Letter of 3 August"),
            List.of(second.requireSignedIn("test")));
    adviser = fixtures.again(second);
    var signedIn =
        new SignedInUser(head.requireSignedIn("test"), "person@example.org", null, false, true, 0);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities()));
    navigate("consultations/" + consultation.slug() + "/submissions/new", SubmissionFormView.class);
    test($(TextArea.class).first()).setValue("We favour renewal.");
    test(answer()).setValue("Mine.");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whatAnotherSpeakerSavedIsReadAndMineIsKeptOverIt() {
    adviserSaves("Theirs.");

    test(answer()).setValue("Mine, longer.");
    assertThat(asked()).contains("changed this draft", "1. ", "Theirs.");
    test(answer()).setValue("Mine, longer still.");
    assertThat(stored().answers()).containsEntry(1, "Theirs.");
    test(choice("Keep this version")).click();

    assertThat(stored().answers()).containsEntry(1, "Mine, longer still.");
    test(answer()).setValue("Mine at last.");
    assertThat(stored().answers()).containsEntry(1, "Mine at last.");
    assertThat(asked()).isEmpty();
  }

  @Test
  void whatAnotherSpeakerWroteElsewhereInTheFormComesIntoIt() {
    adviserSaves("We insist on renewal.", 2, "Theirs.");

    test(answer()).setValue("Mine, longer.");

    assertThat(asked()).isEmpty();
    assertThat(stored().summary()).isEqualTo("We insist on renewal.");
    assertThat(stored().answers()).containsEntry(1, "Mine, longer.").containsEntry(2, "Theirs.");
    assertThat($(TextArea.class).first().getValue()).isEqualTo("We insist on renewal.");
    assertThat(answer().getValue()).isEqualTo("Mine, longer.");
    test(answer()).setValue("Mine, longer still.");
    assertThat(stored().answers()).containsEntry(1, "Mine, longer still.");
  }

  @Test
  void whatAnotherSpeakerSavedIsLoadedInsteadOfBeingSentOver() {
    adviserSaves("Theirs.");
    test($(Checkbox.class).single()).click();

    test(button("Send submission")).click();
    assertThat(asked()).contains("changed this draft", "Theirs.");
    assertThat(submissions.listLatest(consultation)).isEmpty();
    test(choice("Use the other version")).click();

    assertThat(answer().getValue()).isEqualTo("Theirs.");
    test($(Checkbox.class).single()).click();
    test(button("Send submission")).click();
    assertThat(submissions.listLatest(consultation)).hasSize(1);
  }

  /// From the start, as on the pages that anyone reads.
  @Test
  void wayBackBeginsAtTheConsultations() {
    submissions.send(adviser, consultation.id(), stored(), IdempotencyKey.random());
    String sent = "consultations/" + consultation.slug() + "/submissions";
    assertThat(wayBack()).containsExactly("/", home(), sent);
    navigate(sent + "/1/edit", SubmissionEditView.class);
    assertThat(wayBack()).containsExactly("/", home(), sent, sent + "/1");
    navigate(sent + "/1/receipt", SubmissionReceiptView.class);
    assertThat(wayBack()).containsExactly("/", home(), sent, sent + "/1");
  }

  private String home() {
    return "consultations/" + consultation.slug();
  }

  private List<String> wayBack() {
    return $(Anchor.class).all().stream()
        .filter(link -> link.findAncestor(Breadcrumbs.class) != null)
        .map(Anchor::getHref)
        .toList();
  }

  @Test
  void whatAnotherSpeakerSentIsNotSentAgain() {
    submissions.send(adviser, consultation.id(), stored(), IdempotencyKey.random());

    test(answer()).setValue("Mine, longer.");

    assertThat(asked()).contains("sent or deleted this draft");
    assertThat(answer().getValue()).isEqualTo("Mine, longer.");
    test(choice("Keep this version")).click();
    assertThat(stored().answers()).containsEntry(1, "Mine, longer.");
  }

  @Test
  void draftIsDiscardedOnlyAfterBeingAskedAndNeverWhatWasNotSeen() {
    test(button("Delete draft")).click();
    assertThat(stored().answers()).containsEntry(1, "Mine.");
    adviserSaves("Theirs.");

    test($(ConfirmDialog.class).single()).confirm();

    assertThat(stored().answers()).containsEntry(1, "Theirs.");
    assertThat(asked()).contains("changed this draft");
    test(choice("Use the other version")).click();
    test(button("Delete draft")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(stored().isEmpty()).isTrue();
    assertThat(answer().getValue()).isEmpty();
  }

  @Test
  void whatWasSentIsChangedAsOneAndThenTakenBack() {
    submissions.send(adviser, consultation.id(), stored(), IdempotencyKey.random());
    navigate(
        "consultations/" + consultation.slug() + "/submissions/1/edit", SubmissionEditView.class);
    assertThat($(TextArea.class).first().getValue()).isEqualTo("We favour renewal.");
    test($(TextArea.class).first()).setValue("We insist on renewal.");
    assertThat(drafts.listOwn(adviser)).hasSize(1);
    test($(Checkbox.class).single()).click();

    test(button("Send changes")).click();

    assertThat(submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow().summary())
        .isEqualTo("We insist on renewal.");
    navigate(
        "consultations/" + consultation.slug() + "/submissions/1/edit", SubmissionEditView.class);
    test(button("Withdraw S-1")).click();
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
  void draftStandsAmongTheOthersAndCanBeDiscardedThere() {
    var shown = navigate("account/drafts", Div.class);
    assertThat(shown.getElement().getTextRecursively())
        .contains("Formal submission of Ministry of Posts", "We favour renewal.", "Mine.");

    test(choice("Delete draft")).click();
    test($(ConfirmDialog.class).single()).confirm();

    assertThat(stored().isEmpty()).isTrue();
  }

  private void adviserSaves(String text) {
    adviserSaves("We favour renewal.", 1, text);
  }

  private void adviserSaves(String summary, int question, String text) {
    var kept = stored();
    var answers = new TreeMap<>(kept.answers());
    answers.put(question, text);
    drafts.save(
        adviser,
        consultation,
        new SubmissionDraft(delegation, LanguageTag.ENGLISH, summary, answers, kept.version()));
  }

  private SubmissionDraft stored() {
    return drafts.findNew(adviser, consultation, delegation);
  }

  private String asked() {
    return $(SubmissionDraftConflict.class).single().getElement().getTextRecursively();
  }

  private TextArea answer() {
    return $(TextArea.class).withCondition(field -> field.getLabel().startsWith("1. ")).single();
  }

  private Button button(String words) {
    return $(Button.class).withText(words).single();
  }

  private NativeButton choice(String words) {
    return $(NativeButton.class).withText(words).single();
  }
}
