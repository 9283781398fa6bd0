package org.rapporteur.response.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.uikit.form.Choice;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages and forms of challenges.
class ChallengeViewIT extends ResponseViewTest {

  private static final String SAID = "The Forum should continue for five years.";
  private static final String WORDS = "I did <b>not</b> say that.";

  @Autowired GivenDrafts drafts;
  @Autowired ReportService reports;
  @Autowired ChallengeService challenges;
  @Autowired ConsultationLifecycleService holding;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired Transactions transactions;
  @Autowired Fixtures fixtures;

  private ConsultationDetails consultation;
  private Viewer contributor;
  private Viewer secretariat;

  @BeforeEach
  void aReport() {
    consultation = fixtures.anOpenConsultation();
    contributor = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    comments.post(
        contributor,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, SAID),
        Channel.WEB,
        IdempotencyKey.random());
    secretariat = fixtures.theSecretariatOf(consultation.id());
    holding.close(secretariat, consultation.id(), "All has been said.");
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, SAID));
    reports.publish(secretariat, consultation.id());
  }

  @Test
  void onlyContributorsSeeChallengeLink() {
    String act = ChallengeLinks.form(consultation.slug(), 1, 2);
    assertThat(report(contributor)).contains(act, "Challenge paragraph 2");
    assertThat(report(Viewer.VISITOR))
        .doesNotContain(act)
        .contains("Open to challenge until", "Contributors can sign in");
    assertThat(report(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))).doesNotContain(act);
  }

  @Test
  void refusedChallengeKeepsTypedText() {
    signIn(contributor);
    navigate(ChallengeLinks.form(consultation.slug(), 1, 2).substring(1), ChallengeView.class);
    var text = $(TextArea.class).single();
    test(text).setValue(WORDS);

    press("Challenge ¶ 2");

    assertThat($(Choice.class).single().isInvalid()).isTrue();
    assertThat(text.getValue()).isEqualTo(WORDS);
    assertThat(challenges.list(contributor, consultation.id(), 1)).isEmpty();
    choose(ChallengeGround.QUANTITY);
    press("Challenge ¶ 2");
    assertThat(challenges.list(contributor, consultation.id(), 1))
        .singleElement()
        .satisfies(made -> assertThat(made.text()).isEqualTo(WORDS));
    assertThat(where()).isEqualTo("consultations/" + consultation.slug() + "/report/1/challenges");

    navigate(ChallengeLinks.form(consultation.slug(), 1, 2).substring(1), ChallengeView.class);
    test($(TextArea.class).single()).setValue("Once more.");
    choose(ChallengeGround.COMMENT);
    press("Challenge ¶ 2");
    assertThat($(TextArea.class).single())
        .satisfies(
            refused -> {
              assertThat(refused.getValue()).isEqualTo("Once more.");
              assertThat(refused.getErrorMessage()).contains("an open challenge to paragraph 2");
            });
  }

  @Test
  void removedCommentIsRefusedAtItsField() {
    signIn(contributor);
    navigate(ChallengeLinks.form(consultation.slug(), 1, 2).substring(1), ChallengeView.class);
    var text = $(TextArea.class).single();
    test(text).setValue(WORDS);
    choose(ChallengeGround.COMMENT);
    var removed = threads.findComment(consultation, 1).orElseThrow().id();
    transactions.write(() -> review.remove(removed));

    press("Challenge ¶ 2");

    assertThat($(Select.class).single())
        .satisfies(
            comment -> {
              assertThat(comment.isInvalid()).isTrue();
              assertThat(comment.getErrorMessage()).contains("C1 is not a published comment");
            });
    assertThat(text.isInvalid()).isFalse();
    assertThat(text.getValue()).isEqualTo(WORDS);
  }

  @Test
  void answeredChallengeIsBesideItsParagraph() {
    var made = made();
    String desk = ChallengeLinks.desk(consultation.slug(), made);
    assertThat(page(secretariat)).contains(answer(made), desk, "Waiting for an answer");
    assertThat(page(contributor)).doesNotContain(answer(made)).doesNotContain(desk);
    signIn(secretariat);
    navigate(answer(made).substring(1), ChallengeAnswerView.class);
    test($(TextArea.class).single()).setValue("It is corrected.");
    press("Answer the challenge");
    assertThat($(Choice.class).single().isInvalid()).isTrue();
    choose(ChallengeOutcome.ACCEPTED);
    press("Answer the challenge");

    for (String html : List.of(page(Viewer.VISITOR), report(Viewer.VISITOR))) {
      assertThat(html)
          .contains(
              "id=\"" + made.entry().label() + "\"",
              "I did &lt;b&gt;not&lt;/b&gt; say that.",
              contributor.name(),
              "A quotation or citation is wrong",
              "Accepted",
              "It is corrected.",
              "answered")
          .doesNotContain(answer(made));
    }
    assertThat(page(Viewer.VISITOR)).contains("Challenge answered").contains("<dd>0</dd>");
    assertThat(page(secretariat)).contains(desk);
    reports.publish(secretariat, consultation.id());
    assertThat(page(secretariat)).doesNotContain(desk);
    assertThat(page(Viewer.VISITOR))
        .contains("/report/2#p2", "Paragraph in the latest edition", "Not open to challenge")
        .doesNotContain("<dd>0</dd>");
    assertThat(comparison(2, "", false)).contains("No paragraph changed.");
    assertThat(page(Viewer.VISITOR))
        .contains("<dt>accepted before a later edition</dt><dd>1</dd>")
        .doesNotContain("led to a change");
    assertThat(report(Viewer.VISITOR)).contains("1 answered, 1 accepted before a later edition");
  }

  @Test
  void comparisonShowsAcceptedChallenge() {
    var made = made();
    answer(made, ChallengeOutcome.ACCEPTED);
    publishShorter();

    assertThat(comparison(2, "", false))
        .contains(
            "What edition 2 changed",
            "1 of 2 paragraphs",
            "<del><span class=\"vh\" lang=\"en\">",
            " for five years",
            ": Accepted",
            contributor.name(),
            ChallengeLinks.challenge(consultation.slug(), made),
            "<dt>unchanged</dt><dd>1</dd>",
            "<dt>renumbered</dt><dd>0</dd>")
        .doesNotContain("All contributors spoke to one question.");
    assertThat(comparison(2, "1", true)).contains("All contributors spoke to one question.");
    assertThatThrownBy(() -> comparison(2, "2", false)).isInstanceOf(NotFound.class);
    assertThat(report(Viewer.VISITOR)).doesNotContain("/report/1/comparison");
    assertThat(render(Viewer.VISITOR, ReportLinks.edition(consultation.slug(), 2)))
        .contains("/report/2/comparison");
    reports.publish(secretariat, consultation.id());
    assertThat(comparison(3, "", false))
        .contains("No paragraph changed.", "?from=1")
        .doesNotContain(ChallengeLinks.challenge(consultation.slug(), made));
  }

  @Test
  void laterAcceptedChallengeIsInNextComparison() {
    var made = made();
    reports.publish(secretariat, consultation.id());
    answer(made, ChallengeOutcome.ACCEPTED);
    publishShorter();

    String link = ChallengeLinks.challenge(consultation.slug(), made);
    assertThat(comparison(3, "", false)).contains("1 of 2 paragraphs", ": Accepted", link);
    assertThat(comparison(3, "1", false)).contains(link);
    assertThat(comparison(2, "", true)).doesNotContain(link);
  }

  @Test
  void comparisonOmitsDeclinedChallenge() {
    var made = made();
    answer(made, ChallengeOutcome.DECLINED);
    publishShorter();

    assertThat(comparison(2, "", false))
        .contains("1 of 2 paragraphs")
        .doesNotContain(ChallengeLinks.challenge(consultation.slug(), made));
  }

  private void answer(ChallengeDetails challenge, ChallengeOutcome outcome) {
    challenges.answer(
        secretariat, consultation.id(), challenge.entry().number(), outcome, "It is shorter.");
  }

  private void publishShorter() {
    drafts.give(
        consultation.id(), SampleDrafts.quoting(consultation.id(), 2, "The Forum should continue"));
    reports.publish(secretariat, consultation.id());
  }

  private String comparison(int edition, String from, boolean all) {
    return render(
        Viewer.VISITOR,
        ReportLinks.comparison(consultation.slug(), edition),
        Map.of("from", List.of(from), "show", List.of(all ? "all" : "")));
  }

  private ChallengeDetails made() {
    return challenges.challenge(
        contributor,
        consultation.id(),
        1,
        new ChallengeDraft(2, ChallengeGround.CITATION, 1, WORDS));
  }

  private String answer(ChallengeDetails challenge) {
    return ChallengeLinks.answerForm(consultation.slug(), challenge);
  }

  private String report(Viewer viewer) {
    return render(viewer, ReportLinks.edition(consultation.slug(), 1));
  }

  private String page(Viewer viewer) {
    return render(viewer, ChallengeLinks.list(consultation.slug(), 1));
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(T item) {
    ((Choice<T>) $(Choice.class).single()).setValue(item);
  }

  private void press(String button) {
    test($(Button.class).withText(button).single()).click();
  }

  private static String where() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
  }
}
