package org.rapporteur.analysis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.text.WrittenWords;

class AlignmentTests {

  @Test
  void aPhraseThatStandsForAnotherIsOneChange() {
    assertThat(changes("I write as a nurse in Leeds to ask", "I write as a miner in Bath to ask"))
        .containsExactly("nurse in Leeds > miner in Bath");
    assertThat(changes("we ask for hubs in every town", "we ask for hubs"))
        .containsExactly("in every town > ");
    assertThat(changes("we ask for hubs", "Dear all we ask for hubs today"))
        .containsExactly(" > Dear all", " > today");
    assertThat(changes("We ask, for hubs!", "we ASK for hubs")).isEmpty();
    assertThat(changes("one two three", "four five")).containsExactly("one two three > four five");
  }

  @Test
  void scriptsWithoutSpacesAreComparedByCharacter() {
    assertThat(changes("远程参与应当免费并且方便", "远程参与必须免费并且方便")).containsExactly("应当 > 必须");
    assertThat(changes("المشاركة عن بعد ضرورية للدول", "المشاركة عن قرب ضرورية للدول"))
        .containsExactly("بعد > قرب");
  }

  /// Against the table of the textbook.
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 130, 300})
  void asManyWordsAreSharedAsCanBe(int length) {
    var random = new Random(length);
    for (int round = 0; round < 20; round++) {
      var one = words(random, length, 5 + round);
      var other = words(random, random.nextInt(2 * length) + 1, 5 + round);
      var numbering = new WrittenWords.Numbering();
      var template = WrittenWords.of(String.join(" ", one), numbering);
      var copy = WrittenWords.of(String.join(" ", other), numbering);
      var changes = new Alignment(template).with(copy);
      int kept =
          template.size()
              - changes.stream().mapToInt(c -> c.to() - c.from()).sum()
              + absorbed(changes, template, copy);
      assertThat(kept).isEqualTo(shared(one, other));
      int at = 0;
      int copyAt = 0;
      for (var change : changes) {
        assertThat(ids(template.ids(), at, change.from()))
            .isEqualTo(ids(copy.ids(), copyAt, change.copyFrom()));
        at = change.to();
        copyAt = change.copyTo();
      }
    }
  }

  /// Of a text that is too long only its beginning is known.
  @Test
  void whatComesBehindTheWordsThatAreReadIsNoChange() {
    String many = IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(changes(many, many)).isEmpty();
    assertThat(changes(many, many.replace("w7 ", "v7 "))).containsExactly("w7 > v7");
    assertThat(changes(many, "put before " + many)).containsExactly(" > put before");
    assertThat(WrittenWords.of(many, new WrittenWords.Numbering()).size()).isEqualTo(1_000);
  }

  /// Words that both have between two differences may be taken for chance.
  private static int absorbed(
      List<Alignment.Change> changes, WrittenWords template, WrittenWords copy) {
    int absorbed = 0;
    for (var change : changes) {
      var one = new ArrayList<String>();
      var other = new ArrayList<String>();
      for (int at = change.from(); at < change.to(); at++) {
        one.add(String.valueOf(template.ids()[at]));
      }
      for (int at = change.copyFrom(); at < change.copyTo(); at++) {
        other.add(String.valueOf(copy.ids()[at]));
      }
      absorbed += shared(one, other);
    }
    return absorbed;
  }

  private static List<Integer> ids(int[] ids, int from, int to) {
    return IntStream.range(from, to).mapToObj(at -> ids[at]).toList();
  }

  private static int shared(List<String> one, List<String> other) {
    int[][] table = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        table[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    return table[one.size()][other.size()];
  }

  private static List<String> words(Random random, int length, int distinct) {
    return IntStream.range(0, length).mapToObj(i -> "w" + random.nextInt(distinct)).toList();
  }

  private static List<String> changes(String template, String copy) {
    var numbering = new WrittenWords.Numbering();
    var one = WrittenWords.of(template, numbering);
    var other = WrittenWords.of(copy, numbering);
    return new Alignment(one)
        .with(other).stream()
            .map(
                c ->
                    one.span(c.from(), c.to()).textIn(template)
                        + " > "
                        + other.span(c.copyFrom(), c.copyTo()).textIn(copy))
            .toList();
  }
}
