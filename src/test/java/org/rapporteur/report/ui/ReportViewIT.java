package org.rapporteur.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.readiness.ReadinessItem;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.frame.InitialPage;
import org.rapporteur.uikit.frame.TemplatePages;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat publishes, and a visitor reads.
class ReportViewIT extends ViewTest {

  private static final String SAID = "The Forum should continue for five years.";

  @Autowired GivenDrafts drafts;
  @Autowired ViewerService viewers;
  @Autowired ReportService reports;
  @Autowired DesignationService designations;
  @Autowired TemplatePages pages;
  @Autowired ConsultationService consultations;
  @Autowired Fixtures fixtures;
  @Autowired Messages messages;

  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void aClosedConsultation() {
    consultation = fixtures.aClosedConsultation(SAID);
    secretariat = fixtures.theSecretariatOf(consultation.id());
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 1, SAID));
    signIn(secretariat);
  }

  @Test
  void secretariatReadsWhatStandsInTheWay() {
    dialog(
            List.of(
                problem(Problem.Kind.UNCITED, 3, null),
                new DraftProblem(
                    Problem.Kind.GROUP_WITHOUT_SENTENCE,
                    null,
                    null,
                    null,
                    null,
                    StakeholderGroup.GOVERNMENTS.name()),
                problem(Problem.Kind.COMMENT_UNACCOUNTED, null, 7)))
        .open();

    assertThat(list())
        .containsExactly(
            "Paragraph 3, sentence 1: No citation",
            "Governments: No sentence tells what this group said",
            "C7: No paragraph carries the comment");
    assertThat($(Button.class).withText("Publish report").all()).isEmpty();
    assertThat(reports.editions(secretariat, consultation.id())).isEmpty();
  }

  @Test
  void whatOnlyInformsIsListedAndCanBePublished() {
    dialog(List.of(problem(Problem.Kind.INPUT_CHANGED, null, null))).open();

    assertThat(list()).containsExactly("Comments changed after this draft was made");
    test(publish()).click();
    assertThat(reports.editions(secretariat, consultation.id())).hasSize(1);
  }

  @Test
  void itemsToConfirmAreCountedByKind() {
    var paragraph = new ReadinessItem(ReadinessItem.Kind.PARAGRAPH, "aaaa", "1", "", 3, null);
    var theme = new ReadinessItem(ReadinessItem.Kind.THEME_NAME, "t1", "1", "Hubs", 0, null);
    dialog(List.of(), new ReadinessDetails(List.of(theme, paragraph), List.of())).open();

    assertThat($(Notice.class).single().getElement().getTextRecursively())
        .contains(
            "2 items are not confirmed. Names of themes: 1. Paragraphs: 1. Confirm them on the desk");
    assertThat($(Button.class).withText("Publish report").all()).isEmpty();
  }

  @Test
  void secretariatPublishesAndAVisitorReadsTheEdition() {
    dialog(List.of()).open();
    test(publish()).click();

    assertThat(reports.editions(secretariat, consultation.id())).hasSize(1);
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("consultations/" + consultation.slug() + "/report/1");
    signOut();
    var view = navigate("consultations/" + consultation.slug() + "/report", ReportView.class);
    assertThat(view.getPageTitle()).startsWith("Report: Continuation of the Forum");
    assertThat(html())
        .contains(
            SAID,
            "/consultations/" + consultation.slug() + "/report/1#p1",
            "/report/1.docx",
            "/report/1.pdf",
            "1 of 1 comments accounted for",
            "aria-current=\"true\"")
        .doesNotContain("href=\"#", "‹");
  }

  @Test
  void secretariatFillsInTheSymbolAndFindsItAgainForTheNextEdition() {
    dialog(List.of()).open();
    test(field("Document symbol (optional)")).setValue("A".repeat(61));
    test(field("Distribution (optional)")).setValue("General");
    test(publish()).click();
    assertThat(field("Document symbol (optional)").isInvalid()).isTrue();
    assertThat(field("Document symbol (optional)").getValue()).hasSize(61);
    assertThat(reports.editions(secretariat, consultation.id())).isEmpty();

    test(field("Document symbol (optional)")).setValue("A/66/67-E/2011/79");
    test(publish()).click();

    assertThat(html())
        .contains("<bdi>A/66/67-E/2011/79</bdi>", "Distribution: General", ". A/66/67-E/2011/79.");
    dialog(List.of()).open();
    assertThat(field("Document symbol (optional)").getValue()).isEqualTo("A/66/67-E/2011/79");
    assertThat(field("Distribution (optional)").getValue()).isEqualTo("General");
    assertThat(designations.of(secretariat, consultation.id()))
        .isEqualTo(new Designation("A/66/67-E/2011/79", "General"));
  }

  private String html() {
    var request =
        new InitialPage.Request(ReportLinks.latest(consultation.slug()), Map.of(), Locale.ENGLISH);
    return pages.render(request).orElseThrow().html();
  }

  private TextField field(String label) {
    return $(TextField.class).withCaption(label).single();
  }

  private PublishDialog dialog(List<DraftProblem> problems) {
    return dialog(problems, ReadinessDetails.NONE);
  }

  private PublishDialog dialog(List<DraftProblem> problems, ReadinessDetails confirmations) {
    return new PublishDialog(
        consultation, problems, confirmations, reports, designations, viewers, messages);
  }

  private Button publish() {
    return $(Button.class).withText("Publish report").single();
  }

  private List<String> list() {
    return $(ListItem.class).all().stream().map(ListItem::getText).toList();
  }

  private static DraftProblem problem(
      Problem.Kind kind, @Nullable Integer paragraph, @Nullable Integer comment) {
    return new DraftProblem(kind, null, paragraph, paragraph == null ? null : 1, comment, "");
  }
}
