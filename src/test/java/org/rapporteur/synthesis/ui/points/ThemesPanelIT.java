package org.rapporteur.synthesis.ui.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat arranges the themes that a run found.
class ThemesPanelIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired ArrangingService arranging;
  @Autowired RunService runs;
  @Autowired Runs inUse;
  @Autowired OfferService offers;
  @Autowired JdbcClient database;

  SmallConsultation.Made made;

  @BeforeEach
  void aDraftWithTwoThemes() throws InterruptedException {
    made = consultations.openOnTwoThemes();
    runs.start(made.secretariat(), made.consultation().id());
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (runs.last(made.secretariat(), made.consultation().id())
        .orElseThrow()
        .state()
        .isUnderWay()) {
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(100);
    }
    signIn(made.secretariat());
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("view", "points"));
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SynthesisView");
  }

  @Test
  void chosenThemesAreMergedUnderAName() {
    assertThat(text())
        .contains(tree().themes().size() + " themes with ", "Nothing waits for the next run");
    for (var theme : two()) {
      box("Choose " + theme.label()).setValue(true);
    }
    assertThat(text()).contains("2 chosen: ");
    click("Merge");
    var name = $(TextField.class).single();
    name.setValue("  ");
    clickLast("Merge");
    assertThat(name.isInvalid()).isTrue();
    name.setValue("The meeting");
    clickLast("Merge");

    assertThat(text()).contains("Joins “The meeting” with the next run");
    assertThat(text()).contains("2 decisions wait for the next run");
    assertThat(text()).doesNotContain("2 chosen");
  }

  @Test
  void besideAnOfferEachDecisionSaysWhichDraftBringsItAbout() throws Exception {
    var themes = two();
    arranging.place(
        made.secretariat(),
        made.consultation().id(),
        List.of(themes.get(0).id()),
        themes.get(1).id());
    offered();
    assertThat(text())
        .contains(
            "Moves under “" + themes.get(1).label() + "” with draft 2, if it is taken over",
            "Draft 2, which is offered, follows all that was decided.");

    arranging.place(
        made.secretariat(), made.consultation().id(), List.of(themes.get(0).id()), null);
    arranging.merge(
        made.secretariat(),
        made.consultation().id(),
        themes.stream().map(ThemeTree.Node::id).toList(),
        "The meeting");
    again();
    assertThat(text())
        .contains(
            "Joins “The meeting” with the next run, not with draft 2",
            "decided after the run that made draft 2, which is offered")
        .doesNotContain("if it is taken over");
    offers.decline(made.secretariat(), made.consultation().id(), 2);
    again();
    assertThat(text()).contains("with the next run, not with draft 2");
    offers.takeOver(made.secretariat(), made.consultation().id(), 2);
    again();
    assertThat(text()).contains("with the next run").doesNotContain("not with draft 2");
  }

  @Test
  void decisionThatIsTakenBackBesideAnOfferWaitsForTheNextRun() throws Exception {
    var id = made.consultation().id();
    String theme = two().getFirst().id();
    arranging.pin(made.secretariat(), id, theme);
    offered();
    assertThat(text()).contains("Draft 2, which is offered, follows all that was decided.");

    arranging.release(made.secretariat(), id, theme);
    again();
    assertThat(text())
        .contains("It was decided after the run that made draft 2, which is offered")
        .doesNotContain("follows all that was decided", "Nothing waits");
  }

  @Test
  void endOfARunInViewSaysAnewWithWhichDraftDecisionsComeAndKeepsWhatIsChosen() {
    arranging.merge(
        made.secretariat(),
        made.consultation().id(),
        two().stream().map(ThemeTree.Node::id).toList(),
        "The meeting");
    again();
    String choose = "Choose " + two().getFirst().label();
    box(choose).setValue(true);
    click("Make a new draft");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !runs.last(made.secretariat(), made.consultation().id())
                    .orElseThrow()
                    .state()
                    .isUnderWay());
    assertThat(text()).contains("Joins “The meeting” with the next run");
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

    assertThat(text())
        .contains("Joins “The meeting” with draft 2, if it is taken over", "1 chosen: ")
        .doesNotContain("Joins “The meeting” with the next run", "2 decisions wait");
    assertThat(box(choose).getValue()).isTrue();
  }

  private void offered() {
    inUse.offering(made.secretariat(), made.consultation().id());
    again();
  }

  private void again() {
    for (String part : List.of("draft", "points")) {
      UI.getCurrent()
          .navigate(
              "secretariat/" + made.consultation().slug() + "/synthesis",
              QueryParameters.of("view", part));
    }
  }

  @Test
  void tickedStatementsAreSplitOff() {
    openTheme("hubs");
    assertThat(text()).containsAnyOf(SmallConsultation.OF_HUBS.toArray(String[]::new));
    assertThat(button("Split off").isEnabled()).isFalse();
    $(Checkbox.class).all().stream()
        .filter(box -> box.getAriaLabel().orElse("").startsWith("Statement of"))
        .limit(2)
        .forEach(box -> box.setValue(true));
    click("Split off");
    $(TextField.class).single().setValue("Two of them");
    clickLast("Split off");
    assertThat(text()).contains("Two of them", "With the next run", "2 statements");
    assertThat(tree().coming()).singleElement().extracting(c -> c.statements()).isEqualTo(2);
  }

  @Test
  void whatIsTickedStaysWhileThemesAreChosenAndCleared() {
    openTheme("hubs");
    var ticked =
        $(Checkbox.class).all().stream()
            .filter(box -> box.getAriaLabel().orElse("").startsWith("Statement of"))
            .findFirst()
            .orElseThrow();
    ticked.setValue(true);
    var theme = box("Choose " + two().getFirst().label());
    theme.setValue(true);
    assertThat(text()).contains("1 chosen: ");
    click("Clear");
    assertThat(box("Choose " + two().getFirst().label()).getValue()).isFalse();
    assertThat(ticked.isAttached()).isTrue();
    assertThat(button("Split off").isEnabled()).isTrue();
  }

  @Test
  void aThemeIsRenamedPinnedAndReleased() {
    String hubs = openTheme("hubs");
    int rows = rowTexts(themes()).size();
    click("Rename");
    $(TextField.class).single().setValue("Hubs far away");
    clickLast("Rename");
    assertThat(text()).contains("Hubs far away", "Kept", "Nothing waits for the next run");
    assertThat(rowTexts(themes())).as("parts stay expanded").hasSize(rows);
    click("Release");
    assertThat(text()).contains("Released with the next run");
    assertThat(tree().themes())
        .filteredOn(theme -> theme.id().equals(hubs))
        .extracting(ThemeTree.Node::state)
        .containsExactly(ThemeTree.State.KEPT);
    var other = tree().themes().stream().filter(theme -> !theme.id().equals(hubs)).findFirst();
    box("Choose " + other.orElseThrow().label()).setValue(true);
    click("Pin");
    assertThat(text()).contains("Pinned with the next run");
  }

  @Test
  void aThemeMovesUnderAnotherAndAMissingChoiceIsSaid() {
    var themes = two();
    box("Choose " + themes.get(0).label()).setValue(true);
    click("Move under…");
    @SuppressWarnings("unchecked")
    Select<ThemeTree.Node> choice =
        $(Select.class).all().stream()
            .filter(select -> "Theme".equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
    clickLast("Move");
    assertThat(choice.isInvalid()).isTrue();
    choice.setValue(themes.get(1));
    clickLast("Move");
    assertThat(text()).contains("Moves under “" + themes.get(1).label() + "” with the next run");
  }

  @Test
  void aThemeOfPeopleOfWhichNothingIsSaidIsShownAndReleased() {
    database
        .sql(
            """
            INSERT INTO synthesis_kept_theme (consultation_id, id, decision, named_by, named_at)
            VALUES (?, 'T-gone', ?, ?, '2009-01-01')
            """)
        .params(
            made.consultation().id().value(),
            """
            {"id": "T-gone", "question": 1, "language": {"value": "en"}, "name": "Carrier pigeons",
             "statements": ["said once", "said twice"], "standsFor": [], "arrangedAt": "2009-01-01T00:00:00Z"}
            """,
            made.secretariat().requireSignedIn("test").value())
        .update();
    again();
    assertThat(text())
        .contains(
            "1 theme of yours needs a check",
            "“Carrier pigeons”: nothing that people put there is said any more.",
            "2 statements, said no more",
            "Nothing waits for the next run");
    click("Release");
    assertThat(text())
        .contains("No theme of yours needs a check")
        .doesNotContain("Carrier pigeons");
  }

  @Test
  void contributorsAreToldByGroupAndRegionOnDemand() {
    assertThat(text()).doesNotContain("Regional group");
    numbers().setOpened(true);
    var hubs =
        tree().themes().stream()
            .filter(theme -> theme.label().toLowerCase(Locale.ROOT).contains("hubs"))
            .findFirst()
            .orElseThrow();
    var rows = rowTexts($(PrevalenceGrid.class).single());
    assertThat(rows).contains(told(hubs.label(), hubs.prevalence()));
    assertThat(hubs.prevalence().ofRegion("AFRICAN")).isPositive();
    for (var point : hubs.points()) {
      assertThat(rows)
          .contains(told("C" + point.comment() + " " + point.text(), point.prevalence()));
    }
    assertThat(text()).contains("Stakeholder group", "Regional group", "Asia-Pacific");
  }

  private Details numbers() {
    return $(Details.class).all().stream()
        .filter(details -> details.getSummaryText().startsWith("Contributors by stakeholder"))
        .findFirst()
        .orElseThrow();
  }

  private static String told(String name, Prevalence prevalence) {
    return Stream.of(
            Stream.of(name),
            Stream.of(prevalence.holders()),
            Arrays.stream(StakeholderGroup.values()).map(g -> prevalence.ofGroup(g.name())),
            Arrays.stream(Region.values()).map(r -> prevalence.ofRegion(r.name())))
        .flatMap(numbers -> numbers)
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  private String openTheme(String word) {
    var theme =
        tree().themes().stream()
            .filter(t -> t.label().toLowerCase(java.util.Locale.ROOT).contains(word))
            .findFirst()
            .orElseThrow();
    test($(NativeButton.class, name(theme.label())).single()).click();
    return theme.id();
  }

  private Checkbox box(String label) {
    return cells(themes(), 0).stream()
        .flatMap(name -> name.getChildren())
        .filter(Checkbox.class::isInstance)
        .map(Checkbox.class::cast)
        .filter(box -> box.getAriaLabel().orElse("").equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No box " + label));
  }

  private ThemesGrid themes() {
    return $(ThemesGrid.class).single();
  }

  private Component name(String label) {
    return cells(themes(), 0).stream()
        .filter(name -> name.getElement().getTextRecursively().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private Button button(String words) {
    return $(Button.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + words + " in " + text()));
  }

  private void click(String words) {
    button(words).click();
  }

  /// In the dialog that stands over the page.
  private void clickLast(String words) {
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("No button " + words))
        .click();
  }

  private List<ThemeTree.Node> two() {
    return tree().themes().stream().limit(2).toList();
  }

  private ThemeTree tree() {
    return arranging.tree(made.secretariat(), made.consultation().id()).orElseThrow();
  }

  private String text() {
    return viewText();
  }
}
