package org.rapporteur.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.search.words.Clause.Beginning;
import org.rapporteur.search.words.Clause.Phrase;
import org.rapporteur.search.words.Clause.Word;
import org.rapporteur.shared.InvalidInput;

class SearchWordsTests {

  @Test
  void wordsPhrasesBeginningsAndExclusionsAreToldApart() {
    assertThat(SearchWords.of("“remote participation” hub* -cost akcess~").clauses())
        .containsExactly(
            new Phrase("remote participation", false),
            new Beginning("hub", false),
            new Word("cost", true, false),
            new Word("akcess", false, true));
  }

  @Test
  void signsInTheWrongPlaceAreNoSigns() {
    assertThat(SearchWords.of("a* *b - ~ \"open").clauses())
        .containsExactly(
            new Word("a", false, false),
            new Word("*b", false, false),
            new Word("open", false, false));
  }

  @Test
  void shortWordsAreNotTakenForOthers() {
    assertThat(SearchWords.tolerance("hub")).isZero();
    assertThat(SearchWords.tolerance("forum")).isEqualTo(1);
    assertThat(SearchWords.tolerance("participation")).isEqualTo(2);
  }

  @Test
  void manyWordsAreTakenAsTheyAreTyped() {
    var few = SearchWords.of("one~ two three four five six");
    var many = SearchWords.of("one~ two three four five six seven");

    assertThat(few.mayBeMistyped()).isTrue();
    assertThat(few.clauses()).contains(new Word("one", false, true));
    assertThat(many.mayBeMistyped()).isFalse();
    for (String asTyped : List.of("\"remote hubs\"", "partic*", "hub", "-participation")) {
      assertThat(SearchWords.of(asTyped).mayBeMistyped()).as(asTyped).isFalse();
    }
    assertThat(SearchWords.of("hub participaton").mayBeMistyped()).isTrue();
    assertThat(many.clauses()).contains(new Word("one", false, false));
  }

  @Test
  void paragraphIsNamedWithItsBlank() {
    assertThat(SearchWords.of("¶ 13 cost").clauses())
        .containsExactly(new Word("¶13", false, false), new Word("cost", false, false));
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        "   ",
        "\"",
        "\"\"",
        "((((((",
        "field:value AND (x OR",
        "[a TO *]",
        "\\",
        "a\\*",
        "~~~~",
        "-\"-\"-",
        "\u0000\u0001\u0007",
        "\uD800",
        "🙂🙂🙂",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "${jndi:ldap://x}",
        "{\"query\":{\"match_all\":{}}}",
        "\u202Eabc",
        "????????",
        "*****");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverIsTypedIsUnderstood(String typed) {
    assertThat(SearchWords.of(typed).clauses()).hasSizeLessThanOrEqualTo(SearchWords.MOST_CLAUSES);
  }

  @Test
  void tooMuchIsRefusedInWords() {
    assertThatThrownBy(() -> SearchWords.of("x".repeat(201))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SearchWords.of("a b c d e f g h i j k l m n o p q"))
        .isInstanceOf(InvalidInput.class);
  }
}
