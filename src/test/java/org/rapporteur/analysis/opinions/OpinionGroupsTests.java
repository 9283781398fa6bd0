package org.rapporteur.analysis.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.positions.Discoveries;

class OpinionGroupsTests {

  private static final int COMMENTS = 20;

  private final List<SourcePosition> positions = new ArrayList<>();
  private final Random random = new Random(5);

  @Test
  void thoseWhoTakeLikePositionsAreOneGroupWhateverTheirStakeholderGroup() {
    for (int holder = 1; holder <= 60; holder++) {
      boolean first = holder <= 40;
      takePositions(holder, comment -> comment <= 10 == first);
    }
    var groups = found();
    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst().holders()).hasSize(40).allMatch(holder -> holder <= 40);
    assertThat(groups.getLast().holders()).hasSize(20).allMatch(holder -> holder > 40);
  }

  @Test
  void theirViewsAreWhatSetsThemApart() {
    for (int holder = 1; holder <= 60; holder++) {
      boolean first = holder <= 40;
      // All agree with the first five, and differ on the others.
      takePositions(holder, comment -> comment <= 5 || comment <= 12 == first);
    }
    var groups = found();
    assertThat(groups.getFirst().views())
        .hasSize(5)
        .allMatch(view -> view.comment() > 5 && view.agrees() == (view.comment() <= 12))
        .allSatisfy(
            view -> {
              var contrast = Objects.requireNonNull(view.contrast());
              assertThat(contrast.pValue()).isLessThan(0.001);
              assertThat(contrast.own()).isGreaterThan(contrast.ownAll() / 2);
              assertThat(contrast.difference().low()).isPositive();
            });
    assertThat(groups.getLast().views()).allMatch(view -> view.agrees() == (view.comment() > 12));
    // They part on fifteen.
    assertThat(groups).allSatisfy(group -> assertThat(group.further()).hasSize(10));
  }

  @Test
  void positionsByChanceMakeNoGroups() {
    for (int holder = 1; holder <= 60; holder++) {
      takePositions(holder, comment -> random.nextBoolean());
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aFewPeopleMakeNoGroups() {
    for (int holder = 1; holder <= 19; holder++) {
      boolean first = holder <= 10;
      takePositions(holder, comment -> comment <= 10 == first);
    }
    assertThat(found()).isEmpty();
    positions.clear();
    assertThat(found()).isEmpty();
  }

  @Test
  void threeWhoSeeItOtherwiseAreNoGroup() {
    for (int holder = 1; holder <= 60; holder++) {
      boolean otherwise = holder <= 3;
      takePositions(holder, comment -> otherwise != random.nextInt(6) > 0);
    }
    assertThat(found()).allSatisfy(group -> assertThat(group.holders()).hasSizeGreaterThan(4));
  }

  @Test
  void whoTookFewPositionsIsPlacedNowhere() {
    for (int holder = 1; holder <= 60; holder++) {
      boolean first = holder <= 40;
      takePositions(holder, comment -> comment <= 10 == first);
    }
    for (int comment = 1; comment < PositionMatrix.FEWEST_POSITIONS; comment++) {
      positions.add(new SourcePosition(comment, 100, "GOVERNMENTS", null, true));
    }
    assertThat(found()).noneMatch(group -> group.holders().contains(100));
  }

  @Test
  void theOrderOfPositionsChangesNothing() {
    for (int holder = 1; holder <= 60; holder++) {
      boolean first = holder % 3 > 0;
      takePositions(holder, comment -> random.nextInt(5) == 0 != (comment <= 10 == first));
    }
    var groups = found();
    java.util.Collections.shuffle(positions, new Random(1));
    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(found()).isEqualTo(groups);
    Set<Integer> placed = new HashSet<>();
    groups.forEach(group -> assertThat(placed.addAll(group.holders())).isTrue());
  }

  @Test
  void aRunThatWasCancelledEndsWithinIt() {
    for (int holder = 1; holder <= 60; holder++) {
      boolean first = holder <= 40;
      takePositions(holder, comment -> comment <= 10 == first);
    }
    var told = new TreeSet<Integer>();
    OpinionGroups.test(material(), (done, total) -> told.add(done));
    assertThat(told).hasSize(OpinionGroups.STEPS).last().isEqualTo(OpinionGroups.STEPS - 1);
    for (int at : told) {
      assertThatThrownBy(
              () ->
                  OpinionGroups.test(
                      material(),
                      (done, total) -> {
                        if (done == at) {
                          throw new Cancelled();
                        }
                      }))
          .isInstanceOf(Cancelled.class);
    }
  }

  private interface Side {
    boolean agrees(int comment);
  }

  private void takePositions(int holder, Side side) {
    for (int comment = 1; comment <= COMMENTS; comment++) {
      if (random.nextInt(4) > 0) {
        String group = holder % 2 == 0 ? "GOVERNMENTS" : "CIVIL_SOCIETY";
        positions.add(new SourcePosition(comment, holder, group, null, side.agrees(comment)));
      }
    }
  }

  private List<OpinionGroup> found() {
    var tests = OpinionGroups.test(material(), Progress.SILENT);
    return tests.groups(Discoveries.among(tests.pValues()));
  }

  private Material material() {
    var sample = SampleMaterial.aConsultation();
    for (int comment = 1; comment <= COMMENTS; comment++) {
      sample.says("The forum needs a rule of number " + comment + ".");
    }
    var facts = sample.material();
    return new Material(facts.facts(), facts.questions(), facts.comments(), positions);
  }
}
