package org.rapporteur.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/// Tests the import screen: preview of a file, mapping of its groups, import and rejected rows.
class ImportViewIT extends ViewTest {

  private static final String HEADER = String.join(",", ContributionFile.COLUMNS) + "\n";
  private static int number;

  @Autowired Fixtures fixtures;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired DiscussionCountSql participants;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient database;

  private final Slug slug = new Slug("consultation-of-letters-" + ++number);

  @BeforeEach
  void signIn() {
    var secretariat = fixtures.aSecretariat();
    preparation.create(secretariat, slug, fixtures.draft(ReviewTiming.AFTER));
    signIn(secretariat);
  }

  @Test
  void fileIsPreviewedImportedAndReported() throws InterruptedException {
    navigate("secretariat/" + slug + "/import", ImportView.class);
    upload(
        HEADER
            + "a,,1,Delegate,Ministry,Government,SN,fr,2009-08-03,Un texte,3,1\n"
            + "b,a,1,Adviser,Company,Merchants,BR,en,2009-08-04,A reply,,\n"
            + "c,,1,,,,,,2009-08-05,,,\n");

    assertThat(text()).contains("Un texte", "Showing 1 of 1", "no text", "2009");
    assertThat(participants.countComments(java.util.List.of(consultationId()))).isEmpty();
    @SuppressWarnings("unchecked")
    Select<StakeholderGroup> merchants =
        $(Select.class).all().stream()
            .filter(s -> String.valueOf(s.getAriaLabel()).contains("Merchants"))
            .findFirst()
            .orElseThrow();
    assertThat(merchants.getValue()).isEqualTo(StakeholderGroup.NOT_STATED);
    merchants.setValue(StakeholderGroup.PRIVATE_SECTOR);
    test($(Button.class).withText("Import 2 comments").single()).click();

    awaitImportFinished();
    assertThat(text($(Notice.class).first())).contains("2 of 3 rows imported, comments C1 to C2");
    assertThat(text()).contains("Line", "no text");
    assertThat($(Anchor.class).all())
        .extracting(Anchor::getText, Anchor::getHref)
        .contains(
            tuple("Open consultation", ConsultationLinks.consultation(slug)),
            tuple("Write the report", ConsultationLinks.secretariat(slug) + "/synthesis"));
    assertThat(readGroups()).isEqualTo(Map.of("GOVERNMENTS", 1, "PRIVATE_SECTOR", 1));
  }

  @Test
  void otherColumnsAreMappedAndImported() throws InterruptedException {
    navigate("secretariat/" + slug + "/import", ImportView.class);
    assertThat(text()).contains("Download an empty template (CSV)", "write them first");
    upload("number;text;when\n1;Words;2009-08-03\n");

    assertThat(text()).contains("created_at", "number, text, when");
    assertThat(columnSelect("text").getValue()).isEqualTo(1);
    test($(Button.class).withText("Continue").single()).click();
    assertThat(text()).contains("Choose a column for id, created_at and text.");
    columnSelect("id").setValue(0);
    columnSelect("created_at").setValue(2);
    columnSelect("question").setValue(0);
    test($(Button.class).withText("Continue").single()).click();

    test($(Button.class).withText("Import 1 comment").single()).click();
    awaitImportFinished();
    assertThat(text($(Notice.class).first())).contains("1 of 1 rows imported");
  }

  @SuppressWarnings("unchecked")
  private Select<Integer> columnSelect(String name) {
    return $(Select.class).all().stream()
        .filter(select -> name.equals(select.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void strangerCannotOpenScreen() {
    signIn(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY));
    assertThatThrownBy(() -> navigate("secretariat/" + slug + "/import", ImportView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void upload(String content) {
    test($(Upload.class).single())
        .upload("letters.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    roundTrip();
  }

  private void awaitImportFinished() throws InterruptedException {
    for (int i = 0; i < 100 && !$(Notice.class).exists(); i++) {
      Thread.sleep(100);
      ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }
  }

  private Map<String, Integer> readGroups() {
    var groups = new java.util.HashMap<String, Integer>();
    database
        .sql(
            "SELECT stakeholder_group, SUM(comments) FROM comment_count WHERE consultation_id = ? GROUP BY 1")
        .param(consultationId().value())
        .query(
            row -> {
              groups.put(row.getString(1), row.getInt(2));
            });
    return groups;
  }

  private org.rapporteur.consultation.ConsultationId consultationId() {
    return consultations.find(slug).orElseThrow().id();
  }

  private String text() {
    return text((Component) getCurrentView());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
