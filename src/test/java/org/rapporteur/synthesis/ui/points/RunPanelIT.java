package org.rapporteur.synthesis.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunStage;
import org.rapporteur.synthesis.run.RunState;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.ProgressMeter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the secretariat sees of a run that another machine carries on, and how it ends one.
class RunPanelIT extends ViewTest {

  private static final Instant BEGUN = Instant.parse("2026-11-03T10:00:00Z");

  @Autowired Fixtures fixtures;
  @Autowired RunService runs;
  @Autowired JdbcClient database;

  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void signIn() {
    consultation = fixtures.anOpenConsultation();
    secretariat = fixtures.theSecretariatOf(consultation.id());
    signIn(secretariat);
  }

  @Test
  void stageWhatIsDoneWhatRemainsAndTheRateStandInWordsAndFigures() {
    isCarriedOn(RunStage.THEMES);
    reaches(450, 1_800, 60);
    found(RunStage.SNAPSHOT, 2_500, "{\"comments\": 12}");
    found(RunStage.CAMPAIGNS, 400, "{\"campaigns\": 0, \"comments\": 0}");
    open();

    assertThat(text()).contains("Run 1, ", "Under way, stage 4 of 7", "Cancel run 1");
    assertThat(stage(RunStage.SNAPSHOT)).isEqualTo("Snapshot12 published comments2.5 s");
    assertThat(stage(RunStage.CAMPAIGNS)).isEqualTo("CampaignsNone found0.4 s");
    String told = "450 of 1,800 done, 1,350 remaining, 7.5 per second";
    assertThat(stage(RunStage.THEMES)).isEqualTo("Themes" + told);
    assertThat(stage(RunStage.KEY_POINTS)).isEqualTo("Key points");
    var meter = meter();
    assertThat(meter.getAttribute("role")).isEqualTo("progressbar");
    assertThat(meter.getAttribute("aria-label")).isEqualTo("Themes");
    assertThat(meter.getAttribute("aria-valuenow")).isEqualTo("25");
    assertThat(meter.getAttribute("aria-valuetext")).isEqualTo(told);
  }

  @Test
  void rateIsLeftOutUntilThereIsOneAndTheMeterUntilTheStageTells() {
    isCarriedOn(RunStage.STATEMENTS);
    open();
    assertThat(stage(RunStage.STATEMENTS)).isEqualTo("Statements");
    assertThat($(ProgressMeter.class).all()).isEmpty();

    reaches(0, 12, 1);
    isAsked();
    assertThat(stage(RunStage.STATEMENTS)).isEqualTo("Statements0 of 12 done, 12 remaining");
  }

  @Test
  void whatChangesIsDrawnAnewAroundTheButtonThatEndsTheRun() {
    isCarriedOn(RunStage.STATEMENTS);
    reaches(3, 12, 2);
    open();
    var cancel = button("Cancel run 1");

    reaches(6, 12, 4);
    isAsked();
    assertThat(stage(RunStage.STATEMENTS)).contains("6 of 12 done, 6 remaining, 1.5 per second");
    assertThat(text()).contains("Nothing yet.");
    found(
        RunStage.STATEMENTS,
        900,
        """
        {"statements": 24, "aside": 2, "setAside": [{"reason": "LINK_ONLY", "comments": 3, "first": [5, 8]}]}
        """);
    enters(RunStage.THEMES);
    isAsked();

    assertThat(text())
        .contains("stage 4 of 7")
        .containsOnlyOnce("24 statements;")
        .containsOnlyOnce("Only a link")
        .contains("C5 C8 and 1 more")
        .doesNotContain("Nothing yet.");
    assertThat(button("Cancel run 1")).isSameAs(cancel);
  }

  static List<RunStage> stages() {
    return RunStage.list(false);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void runIsCancelledInAnyStage(RunStage stage) {
    isCarriedOn(stage);
    reaches(1, 2, 1);
    open();

    test(button("Cancel run 1")).click();

    assertThat(runs.last(secretariat, consultation.id()))
        .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(RunState.CANCELLED));
    assertThat(text()).contains("Cancelled, stage " + (stages().indexOf(stage) + 1) + " of 7");
    assertThat($(ProgressMeter.class).all()).isEmpty();
    assertThat(button("Make a new draft").isVisible()).isTrue();
  }

  private void isCarriedOn(RunStage stage) {
    database
        .sql(
            """
            INSERT INTO synthesis_run (consultation_id, number, state, stage, requested_by, requested_at,
                                       started_at, updated_at, lease_owner, lease_until)
            VALUES (?, 1, 'RUNNING', ?, ?, ?, ?, ?, 'another machine', '2100-01-01')
            """)
        .params(
            consultation.id().value(),
            RunStage.SNAPSHOT.name(),
            secretariat.requireSignedIn("test").value(),
            Columns.toUtc(BEGUN),
            Columns.toUtc(BEGUN),
            Columns.toUtc(BEGUN))
        .update();
    enters(stage);
  }

  private void enters(RunStage stage) {
    database
        .sql(
            """
            UPDATE synthesis_run SET stage = ?, stage_started_at = ?, done = 0, total = 0
             WHERE consultation_id = ?
            """)
        .params(stage.name(), Columns.toUtc(BEGUN), consultation.id().value())
        .update();
  }

  private void reaches(int done, int total, int seconds) {
    database
        .sql(
            "UPDATE synthesis_run SET done = ?, total = ?, updated_at = ? WHERE consultation_id = ?")
        .params(done, total, Columns.toUtc(BEGUN.plusSeconds(seconds)), consultation.id().value())
        .update();
  }

  private void found(RunStage stage, int millis, String facts) {
    database
        .sql(
            """
            INSERT INTO synthesis_stage (run_id, stage, started_at, ended_at, facts)
            SELECT id, ?, ?, ?, ? FROM synthesis_run WHERE consultation_id = ?
            """)
        .params(
            stage.name(),
            Columns.toUtc(BEGUN),
            Columns.toUtc(BEGUN.plusMillis(millis)),
            facts,
            consultation.id().value())
        .update();
  }

  private void open() {
    UI.getCurrent().navigate("secretariat/" + consultation.slug() + "/synthesis");
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SynthesisView");
  }

  /// As the open page does every second.
  private static void isAsked() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }

  private String stage(RunStage stage) {
    return $(ListItem.class).all().stream()
        .filter(item -> item.getElement().getParent().getClassList().contains("stages"))
        .toList()
        .get(RunStage.list(false).indexOf(stage))
        .getElement()
        .getTextRecursively();
  }

  private Element meter() {
    return $(ProgressMeter.class).single().getElement().getChildren().findFirst().orElseThrow();
  }

  private Button button(String words) {
    return $(Button.class).withText(words).single();
  }

  private String text() {
    roundTrip();
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
