package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpacelessWordsTests {

  private static final List<String> TEXTS =
      List.of("亚马逊河很长。", "他们看见亚马逊河。", "亚马逊河的水多。", "雨后亚马逊河涨水。", "旅行者多。", "旅行花钱。", "我爱旅行。");

  private final SpacelessWords words = new SpacelessWords(TEXTS);

  @Test
  void whatAlwaysStandsTogetherIsOneWord() {
    assertThat(words.of("亚马逊河很长。")).contains("亚马逊河").doesNotContain("亚马", "马逊", "逊河", "亚马逊");
  }

  @Test
  void whatStandsInOtherWordsTooIsAWordOfItsOwn() {
    assertThat(words.of("旅行者多。")).contains("旅行");
  }

  @Test
  void noCharacterIsHalved() {
    var rare = List.of("𠮷野家很远。", "我在𠮷野家。", "𠮷野家的饭。");
    assertThat(new SpacelessWords(rare).of(rare.getFirst()))
        .contains("野家")
        .noneMatch(word -> word.chars().anyMatch(c -> Character.isSurrogate((char) c)));
  }

  @Test
  void otherScriptsAreLeftToTheirSpaces() {
    assertThat(words.of("Plain words")).isEmpty();
  }
}
