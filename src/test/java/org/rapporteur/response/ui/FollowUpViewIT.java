package org.rapporteur.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.followup.FollowUpStatus;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.uikit.form.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowUpViewIT extends ResponseViewTest {

  private static final String SAID = "The Forum should continue for five years.";
  private static final String WORDS = "The mandate was <b>extended</b>.";
  private static final String LINK = "https://www.example.org/resolutions/70/125/of-the-view";
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired GivenDrafts drafts;
  @Autowired FollowUpService followUps;
  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;

  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void aReport() {
    consultation = fixtures.aClosedConsultation(SAID);
    secretariat = fixtures.theSecretariatOf(consultation.id());
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, SAID));
    reports.publish(secretariat, consultation.id());
  }

  @Test
  void refusedFollowUpKeepsTypedText() {
    signIn(secretariat);
    String form = FollowUpLinks.form(consultation.slug(), 1, 2);
    assertThat(report(1, secretariat)).contains(form);
    assertThat(report(1, Viewer.VISITOR)).doesNotContain(form);
    navigate(form.substring(1), FollowUpView.class);
    test($(TextArea.class).single()).setValue(WORDS);
    test($(TextField.class).single()).setValue("javascript:alert(1)");

    press("Publish");

    assertThat($(DatePicker.class).single().isInvalid()).isTrue();
    assertThat($(Choice.class).single().isInvalid()).isTrue();
    assertThat($(TextArea.class).single().isInvalid()).isFalse();
    test($(DatePicker.class).single()).setValue(TODAY);
    choose(FollowUpStatus.DONE);
    press("Publish");
    assertThat($(TextField.class).single().isInvalid()).isTrue();
    assertThat($(TextArea.class).single())
        .satisfies(
            text -> {
              assertThat(text.isInvalid()).isFalse();
              assertThat(text.getValue()).isEqualTo(WORDS);
            });
    assertThat(followUps.list(Viewer.VISITOR, consultation.id())).isEmpty();
    test($(TextField.class).single()).setValue(LINK);
    press("Publish");

    assertThat(followUps.list(Viewer.VISITOR, consultation.id()))
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.text()).isEqualTo(WORDS);
              assertThat(made.link()).isEqualTo(LINK);
              assertThat(made.status()).isEqualTo(FollowUpStatus.DONE);
            });
    assertThat(where()).isEqualTo("consultations/" + consultation.slug() + "/report/follow-ups");
  }

  @Test
  void followUpIsBesideItsParagraphInEveryEdition() {
    var made = add(2, FollowUpStatus.UNDER_WAY);
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 2, "The Forum"));
    reports.publish(secretariat, consultation.id());

    for (String html :
        List.of(
            report(1, Viewer.VISITOR),
            report(2, Viewer.VISITOR),
            page(Viewer.VISITOR),
            all(Map.of("year", List.of(String.valueOf(TODAY.getYear())))))) {
      assertThat(html)
          .contains(
              "The mandate was &lt;b&gt;extended&lt;/b&gt;.",
              "Under way",
              "href=\"" + LINK + "\"",
              made.entry().label())
          .doesNotContain("take-back");
    }
    assertThat(report(1, Viewer.VISITOR)).contains("1 follow-up");
    assertThat(page(Viewer.VISITOR)).contains("<dt>Under way</dt><dd>1</dd>");
    assertThat(page(secretariat)).contains(FollowUpLinks.withdrawalForm(consultation.slug(), made));
  }

  @Test
  void paragraphMissingInLatestEditionIsShownFromEarlier() {
    add(2, FollowUpStatus.NOT_PURSUED);
    reports.publish(secretariat, consultation.id());
    assertThat(page(Viewer.VISITOR)).contains("Not pursued", SAID).doesNotContain("From edition");

    database
        .sql("UPDATE follow_up SET paragraph_id = 'left-out' WHERE consultation_id = ?")
        .param(consultation.id().value())
        .update();

    assertThat(page(Viewer.VISITOR)).contains("Not pursued", SAID, "From edition 1");
    assertThat(report(2, Viewer.VISITOR)).doesNotContain("Not pursued");
  }

  @Test
  void withdrawnFollowUpShowsReason() {
    var made = add(2, FollowUpStatus.DONE);
    signIn(secretariat);
    navigate(
        FollowUpLinks.withdrawalForm(consultation.slug(), made).substring(1),
        FollowUpWithdrawalView.class);

    press("Withdraw");
    assertThat($(TextArea.class).single().isInvalid()).isTrue();
    test($(TextArea.class).single()).setValue("It was another Forum.");
    press("Withdraw");

    assertThat(
            followUps.get(Viewer.VISITOR, consultation.id(), made.entry().number()).isWithdrawn())
        .isTrue();
    for (String html : List.of(report(1, Viewer.VISITOR), page(Viewer.VISITOR))) {
      assertThat(html)
          .contains(
              "Withdrawn", "Reason for withdrawal", "It was another Forum.", "<s>The mandate was")
          .doesNotContain("href=\"" + LINK + "\"");
    }
    assertThat(all(Map.of())).contains("Withdrawn", "It was another Forum.", "<s>The mandate was");
    assertThat(page(Viewer.VISITOR)).contains("<dt>Done</dt><dd>0</dd>");
    assertThat(report(1, Viewer.VISITOR)).contains("0 follow-ups");
    assertThat(all(Map.of("status", List.of("done")))).doesNotContain("It was another Forum.");
  }

  @Test
  void allFollowUpsAreFilteredAndPaged() {
    String next = "rel=\"next\"";
    for (int made = 0; made < 26; made++) {
      add(2, FollowUpStatus.PLANNED);
    }

    String first = all(Map.of("status", List.of("planned")));
    assertThat(first).contains(next, "status=planned&amp;after=" + consultation.slug() + ".");
    String after = first.replaceAll("(?s).*after=([^\"]+)\" *>.*|(?s).*after=([^\"]+)\".*", "$1$2");
    assertThat(all(Map.of("status", List.of("planned"), "after", List.of(after))))
        .contains("rel=\"prev\"", WORDS.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"))
        .isNotEqualTo(first)
        .doesNotContain("after=" + after);
    assertThat(all(Map.of("status", List.of("planned"), "year", List.of("1950"))))
        .contains("There are no follow-ups yet.")
        .doesNotContain(next);
  }

  private FollowUpDetails add(int paragraph, FollowUpStatus status) {
    return followUps.add(
        secretariat,
        consultation.id(),
        1,
        new FollowUpDraft(paragraph, TODAY, status, WORDS, LINK));
  }

  private String report(int edition, Viewer viewer) {
    return render(viewer, ReportLinks.edition(consultation.slug(), edition));
  }

  private String page(Viewer viewer) {
    return render(viewer, FollowUpLinks.list(consultation.slug()));
  }

  private String all(Map<String, List<String>> query) {
    return render(Viewer.VISITOR, FollowUpLinks.ALL, query);
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
