package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.draft.TermAccount;

class ThemeFindingTests {

  @Test
  void thoseOfEarlierDraftsCanStillBeRead() {
    var theme =
        DraftRows.JSON.readValue(
            """
            {"id":"t","question":1,"language":{"value":"en"},"label":"hubs","terms":["hubs"],"kept":true,
             "comments":[3,4],"holders":2,"holdersByGroup":{"GOVERNMENTS":2},"named":true,
             "points":[{"comment":3,"revision":1,"span":{"start":0,"end":4},"text":"Hubs","citing":[3],"holders":1}]}
            """,
            ThemeFinding.class);

    assertThat(theme.inWords()).isEmpty();
    assertThat(theme.parts()).isEmpty();
    assertThat(theme.prevalence().holders()).isEqualTo(2);
    assertThat(theme.prevalence().holdersByGroup()).isEqualTo(Map.of("GOVERNMENTS", 2));
    assertThat(theme.prevalence().tellsRegions()).isFalse();
    var point = theme.points().getFirst().prevalence();
    assertThat(point.holders()).isEqualTo(1);
    assertThat(point.tellsGroups()).isFalse();
    assertThat(
            DraftRows.JSON.readValue(DraftRows.JSON.writeValueAsString(theme), ThemeFinding.class))
        .isEqualTo(theme);
  }

  @Test
  void doubtsOfEarlierDraftsCanStillBeRead() {
    var doubt =
        DraftRows.JSON.readValue(
            """
            {"nearer":"t","statements":4,"of":9}
            """,
            ThemeFinding.Doubt.class);

    assertThat(doubt).isEqualTo(new ThemeFinding.Doubt("t", 4, 0, 9));
  }

  @Test
  void termsOfEarlierDraftsCanStillBeRead() {
    var line =
        DraftRows.JSON.readValue(
            """
            {"code":"C5","name":"C5 Security","statements":3,"comments":[1,2],"holders":2,
             "holdersByGroup":{"GOVERNMENTS":2},"spokenTo":true}
            """,
            TermAccount.Line.class);

    assertThat(line.prevalence().ofGroup("GOVERNMENTS")).isEqualTo(2);
    assertThat(line.prevalence().tellsRegions()).isFalse();
  }
}
