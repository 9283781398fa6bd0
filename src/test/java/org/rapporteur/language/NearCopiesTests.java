package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearCopiesTests {

  private static final String LETTER =
      "We ask the General Assembly to continue the Forum for five more years, to keep it open to all"
          + " stakeholders on an equal footing, and to give its secretariat a stable budget.";

  private static final String OTHER =
      "Rural schools in my district have no connection at all, and a satellite link costs more than"
          + " a teacher's wage.";

  @Test
  void variantsOfLetterAreOneGroup() {
    assertThat(
            findGroups(
                LETTER,
                OTHER,
                "As a librarian I add my voice. " + LETTER,
                LETTER.replace("five more years", "ten more years"),
                "The Forum has had its time and should make room for something that decides."))
        .containsExactly(List.of(0, 2, 3));
  }

  @Test
  void shortExactCopiesAreOneGroup() {
    assertThat(findGroups("I agree", "No", "i agree!", "👍", "👍"))
        .containsExactly(List.of(0, 2), List.of(3, 4));
  }

  @Test
  void differentTextsAreInNoGroup() {
    assertThat(findGroups(LETTER, OTHER)).isEmpty();
    assertThat(findGroups()).isEmpty();
  }

  @Test
  void variantNearTwoGroupsJoinsThem() {
    String first = joinWords(0, 40);
    String bridge = joinWords(10, 52);
    String second = joinWords(24, 66);
    assertThat(
            MinHash.estimateJaccard(
                MinHash.computeSignature(first), MinHash.computeSignature(second)))
        .isLessThan(0.4);

    assertThat(NearCopies.findGroups(computeSignatures(first, second, bridge), 0.4))
        .containsExactly(List.of(0, 1, 2));
  }

  @Test
  void thresholdSeparatesGroups() {
    String first = joinWords(0, 40);
    String second = joinWords(10, 50);

    assertThat(NearCopies.findGroups(computeSignatures(first, second), 0.3)).hasSize(1);
    assertThat(NearCopies.findGroups(computeSignatures(first, second), 0.9)).isEmpty();
  }

  @Test
  void sharedBoilerplateIsNoCampaign() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      texts.add("Thank you for the opportunity to comment. " + joinWords(100 * i, 100 * i + 60));
    }

    assertThat(findGroups(texts.toArray(String[]::new))).isEmpty();
  }

  private static List<List<Integer>> findGroups(String... texts) {
    return NearCopies.findGroups(computeSignatures(texts), NearCopies.THRESHOLD);
  }

  private static List<MinHashSignature> computeSignatures(String... texts) {
    return Stream.of(texts).map(MinHash::computeSignature).toList();
  }

  private static String joinWords(int from, int to) {
    return String.join(" ", IntStream.range(from, to).mapToObj(i -> "w" + i).toList());
  }
}
