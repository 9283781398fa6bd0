package org.rapporteur.analysis.stances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.stances.StratifiedSample.Candidate;

class StratifiedSampleTests {

  private final List<Candidate> all = new ArrayList<>();

  StratifiedSampleTests() {
    add(60, "CIVIL_SOCIETY");
    add(25, "GOVERNMENTS");
    add(11, "PRIVATE_SECTOR");
    add(4, "NOT_STATED");
  }

  @Test
  void sameInputsDrawTheSameInWhateverOrder() {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(StratifiedSample.draw("theme", shuffled, 20))
        .isEqualTo(StratifiedSample.draw("theme", all, 20));
  }

  @Test
  void anotherThemeOrAnotherContributorDrawsAnew() {
    var drawn = StratifiedSample.draw("theme", all, 20);
    assertThat(StratifiedSample.draw("other", all, 20).seed()).isNotEqualTo(drawn.seed());
    assertThat(StratifiedSample.draw("other", all, 20).candidates())
        .isNotEqualTo(drawn.candidates());
    add(1, "GOVERNMENTS");
    assertThat(StratifiedSample.draw("theme", all, 20).seed()).isNotEqualTo(drawn.seed());
  }

  @Test
  void eachGroupHasItsShareAndTheLargestRemaindersTheRest() {
    var drawn = StratifiedSample.draw("theme", all, 20);
    assertThat(drawn.candidates()).hasSize(20).doesNotHaveDuplicates();
    assertThat(byGroup(drawn))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "CIVIL_SOCIETY", 12L, "GOVERNMENTS", 5L, "PRIVATE_SECTOR", 2L, "NOT_STATED", 1L));
  }

  @Test
  void whoeverAsksForMoreThanThereAreGetsAll() {
    assertThat(StratifiedSample.draw("theme", all, 400).candidates()).hasSize(all.size());
    assertThat(StratifiedSample.draw("theme", all, all.size()).candidates()).hasSize(all.size());
  }

  /// The seeds of many themes stand for many draws: nobody is drawn much more often than others.
  @Test
  void everyoneOfAGroupIsDrawnAlike() {
    var times = new HashMap<Integer, Integer>();
    for (int theme = 0; theme < 2_000; theme++) {
      StratifiedSample.draw("theme " + theme, all, 20)
          .candidates()
          .forEach(one -> times.merge(one.holder(), 1, Integer::sum));
    }
    all.stream()
        .filter(one -> one.group().equals("CIVIL_SOCIETY"))
        .forEach(one -> assertThat(times.get(one.holder())).isBetween(310, 490));
  }

  @Test
  void sampleWithMoreOfAGroupHoldsThoseOfTheOther() {
    for (int size = 1; size < all.size(); size++) {
      var less = StratifiedSample.draw("theme", all, size).candidates();
      var more = StratifiedSample.draw("theme", all, size + 1).candidates();
      for (var candidate : all) {
        var ofLess = less.stream().filter(one -> one.group().equals(candidate.group())).toList();
        var ofMore = more.stream().filter(one -> one.group().equals(candidate.group())).toList();
        assertThat(ofMore.containsAll(ofLess) || ofLess.containsAll(ofMore)).isTrue();
      }
    }
  }

  /// The Alabama paradox of largest remainders.
  @Test
  void largerSampleMayHaveFewerOfAGroup() {
    all.clear();
    add(6, "CIVIL_SOCIETY");
    add(6, "GOVERNMENTS");
    add(2, "PRIVATE_SECTOR");
    assertThat(byGroup(StratifiedSample.draw("theme", all, 10)))
        .containsEntry("PRIVATE_SECTOR", 2L);
    assertThat(byGroup(StratifiedSample.draw("theme", all, 11)))
        .containsEntry("PRIVATE_SECTOR", 1L);
  }

  private static Map<String, Long> byGroup(StratifiedSample.Drawn drawn) {
    return drawn.candidates().stream()
        .collect(Collectors.groupingBy(Candidate::group, Collectors.counting()));
  }

  private void add(int many, String group) {
    for (int i = 0; i < many; i++) {
      all.add(new Candidate(all.size() + 1, group));
    }
  }
}
