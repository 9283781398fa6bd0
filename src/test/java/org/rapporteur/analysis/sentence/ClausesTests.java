package org.rapporteur.analysis.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class ClausesTests {

  @Test
  void proposalsOfLongSentenceAreSplit() {
    assertThat(
            split(
                LanguageTag.ENGLISH,
                "🌍 For the islands, (a) the ministry should run a night train on every day of the"
                    + " week; (b) the harbour board must publish the time table of all ferries"
                    + " before the summer; and we support a common ticket for trains and ferries of"
                    + " the northern islands."))
        .containsExactly(
            "🌍 For the islands, (a) the ministry should run a night train on every day of the week",
            "the harbour board must publish the time table of all ferries before the summer",
            "we support a common ticket for trains and ferries of the northern islands.");
  }

  @Test
  void itemsWithoutPredicateStayTogether() {
    String sentence =
        "The ministry should pay for the following services of the northern islands in each year:"
            + " (a) the night trains of the coast with their mail; (b) the ferries to the harbour of"
            + " the island; (c) the buses that leave the station late in the evening.";
    assertThat(split(LanguageTag.ENGLISH, sentence)).containsExactly(sentence);
  }

  @Test
  void shortSentencesAreNotSplit() {
    String sentence = "The ministry should run night trains; the board must publish the tables.";
    assertThat(split(LanguageTag.ENGLISH, sentence)).containsExactly(sentence);
  }

  @Test
  void chineseProposalsAreSplit() {
    String first = "交通部应当在一年中的每一天为北部岛屿的居民和游客提供从港口出发的夜间列车服务并保留邮件车厢";
    String second = "港口管理局必须在夏季到来之前向所有乘客公布全部渡轮和列车的时刻表以及各种票价和优惠";
    assertThat(split(LanguageTag.CHINESE, first + "；" + second + "。"))
        .containsExactly(first, second + "。");
  }

  private static List<String> split(LanguageTag language, String sentence) {
    var whole = new TextSpan(0, sentence.codePointCount(0, sentence.length()));
    return TextSpan.textsIn(
        sentence, new Clauses(SentenceRules.of(language)).split(List.of(whole), List.of(sentence)));
  }
}
