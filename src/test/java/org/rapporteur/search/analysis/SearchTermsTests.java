package org.rapporteur.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.search.analysis.Clause.PhraseClause;
import org.rapporteur.search.analysis.Clause.PrefixClause;
import org.rapporteur.search.analysis.Clause.WordClause;
import org.rapporteur.shared.InvalidInput;

class SearchTermsTests {

  @Test
  void wordsPhrasesPrefixesAndExclusionsAreParsed() {
    assertThat(SearchTerms.parse("“remote participation” hub* -cost akcess~").clauses())
        .containsExactly(
            new PhraseClause("remote participation", false),
            new PrefixClause("hub", false),
            WordClause.exact("cost", true),
            WordClause.fuzzy("akcess"));
  }

  @Test
  void misplacedOperatorsAreIgnored() {
    assertThat(SearchTerms.parse("a* *b - ~ \"open").clauses())
        .containsExactly(
            WordClause.exact("a", false),
            WordClause.exact("*b", false),
            WordClause.exact("open", false));
  }

  @Test
  void shortWordsAllowNoEdits() {
    assertThat(SearchTerms.maxEdits("hub")).isZero();
    assertThat(SearchTerms.maxEdits("forum")).isEqualTo(1);
    assertThat(SearchTerms.maxEdits("participation")).isEqualTo(2);
  }

  @Test
  void manyWordsAreSearchedExactly() {
    var few = SearchTerms.parse("one~ two three four five six");
    var many = SearchTerms.parse("one~ two three four five six seven");

    assertThat(few.canBeFuzzy()).isTrue();
    assertThat(few.clauses()).contains(WordClause.fuzzy("one"));
    assertThat(many.canBeFuzzy()).isFalse();
    for (String exactQuery : List.of("\"remote hubs\"", "partic*", "hub", "-participation")) {
      assertThat(SearchTerms.parse(exactQuery).canBeFuzzy()).as(exactQuery).isFalse();
    }
    assertThat(SearchTerms.parse("hub participaton").canBeFuzzy()).isTrue();
    assertThat(many.clauses()).contains(WordClause.exact("one", false));
  }

  @Test
  void paragraphSignJoinsItsNumber() {
    assertThat(SearchTerms.parse("¶ 13 cost").clauses())
        .containsExactly(WordClause.exact("¶13", false), WordClause.exact("cost", false));
  }

  static Stream<String> hostileQueries() {
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
  @MethodSource("hostileQueries")
  void hostileQueryIsParsed(String typed) {
    assertThat(SearchTerms.parse(typed).clauses())
        .hasSizeLessThanOrEqualTo(SearchTerms.MAX_CLAUSES);
  }

  @Test
  void tooLongQueryIsRefused() {
    assertThatThrownBy(() -> SearchTerms.parse("x".repeat(201))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SearchTerms.parse("a b c d e f g h i j k l m n o p q"))
        .isInstanceOf(InvalidInput.class);
  }
}
