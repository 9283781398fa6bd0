package org.rapporteur.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.shared.LanguageTag;

class ExcerptBuilderTests {

  @ParameterizedTest
  @CsvSource({
    "en, participating, Everyone participates here., participates",
    "fr, relais, Les relais locaux d’un accès., relais",
    "es, consultas, La consulta pública., consulta",
    "ru, участие, Мы за удалённое участие., участие",
    "ar, المشاركة, لا تكفي المشاركة عن بعد., المشاركة",
    "zh, 参与, 我们支持远程参与。, 参与",
    "de, Teilhabe, Mehr Teilhabe für alle., Teilhabe"
  })
  void wordsAreMarkedByLanguageRules(String language, String typed, String text, String marked) {
    assertThat(
            ExcerptBuilder.create(SearchTerms.parse(typed), text, new LanguageTag(language))
                .toHtml())
        .contains("<mark>" + marked + "</mark>");
  }

  @Test
  void onlyWholePhraseIsMarked() {
    assertThat(
            ExcerptBuilder.create(
                    SearchTerms.parse("\"remote hubs\""),
                    "Remote hubs, not hubs that are remote.",
                    LanguageTag.ENGLISH)
                .toHtml())
        .isEqualTo("<mark>Remote hubs</mark>, not hubs that are remote.");
  }

  @Test
  void accentsAndTypingErrorsAreTolerated() {
    assertThat(
            ExcerptBuilder.create(SearchTerms.parse("acces"), "Un accès.", LanguageTag.FRENCH)
                .toHtml())
        .isEqualTo("Un <mark>accès</mark>.");
    assertThat(
            ExcerptBuilder.create(
                    SearchTerms.parse("partcipation~"), "Participation.", LanguageTag.UNDETERMINED)
                .toHtml())
        .isEqualTo("<mark>Participation</mark>.");
  }

  @Test
  void onlyMarkElementIsMarkup() {
    assertThat(
            ExcerptBuilder.create(
                    SearchTerms.parse("alert"),
                    "</mark><script>alert('1')</script> & \"more\"",
                    LanguageTag.ENGLISH)
                .toHtml())
        .isEqualTo(
            "&lt;/mark&gt;&lt;script&gt;<mark>alert</mark>(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;");
  }

  @Test
  void longTextIsCutAroundMatch() {
    String text = "filler ".repeat(500) + "the needle stands here " + "filler ".repeat(500);

    var excerpt = ExcerptBuilder.create(SearchTerms.parse("needle"), text, LanguageTag.ENGLISH);

    assertThat(excerpt.toHtml()).startsWith("…").contains("<mark>needle</mark>").endsWith("…");
    assertThat(excerpt.toHtml().length()).isLessThan(320);
  }

  @Test
  void excerptOfBookContainsWordsTogether() {
    String text =
        "needle " + "filler ".repeat(10_000) + "the needle in its haystack " + "filler ".repeat(9);

    var excerpt =
        ExcerptBuilder.create(SearchTerms.parse("needle haystack"), text, LanguageTag.ENGLISH);

    assertThat(excerpt.toHtml())
        .startsWith("…")
        .contains("the <mark>needle</mark> in its <mark>haystack</mark>")
        .doesNotEndWith("…");
    assertThat(excerpt.countMatches()).isEqualTo(2);
  }

  @Test
  void bookWithoutMatchIsShownFromStart() {
    var excerpt =
        ExcerptBuilder.create(
            SearchTerms.parse("needle"), "filler ".repeat(10_000), LanguageTag.ENGLISH);

    assertThat(excerpt.toHtml()).startsWith("filler").endsWith("…").doesNotContain("<mark>");
  }

  @Test
  void noCharacterIsSplit() {
    String text = "🙂".repeat(2_000) + " needle " + "🙂".repeat(2_000);

    String html =
        ExcerptBuilder.create(SearchTerms.parse("needle"), text, LanguageTag.ENGLISH).toHtml();

    assertThat(html.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }

  @Test
  void excerptIsFromTextWithMostWords() {
    var texts = List.of("The hubs.", "Filler.", "Remote hubs.", "Many remote hubs.");

    assertThat(
            ExcerptBuilder.createFromBest(
                SearchTerms.parse("hubs remote"), texts, LanguageTag.ENGLISH))
        .satisfies(passage -> assertThat(passage.textIndex()).isEqualTo(2))
        .satisfies(
            passage ->
                assertThat(passage.excerpt().toHtml())
                    .isEqualTo("<mark>Remote</mark> <mark>hubs</mark>."));
    assertThat(
            ExcerptBuilder.createFromBest(
                    SearchTerms.parse("remote hubs budget"), texts, LanguageTag.ENGLISH)
                .textIndex())
        .isEqualTo(2);
    assertThat(
            ExcerptBuilder.createFromBest(SearchTerms.parse("budget"), texts, LanguageTag.ENGLISH)
                .textIndex())
        .isZero();
    assertThat(
            ExcerptBuilder.createFromBest(
                    SearchTerms.parse("budget"), List.of(""), LanguageTag.ENGLISH)
                .excerpt()
                .parts())
        .isEmpty();
  }
}
