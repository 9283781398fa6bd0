package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.LanguageTag;

class SentenceSplitterTests {

  private final SentenceSplitter splitter = new SentenceSplitter();

  @Test
  void spansAreCorrectAfterAstralCharacters() {
    String text = "👍🏽 Thank you 🙏. 𝔸ccess comes first!  Costs come second?";

    assertThat(splitter.split(text, LanguageTag.ENGLISH))
        .containsExactly(new TextSpan(0, 15), new TextSpan(16, 35), new TextSpan(37, 55))
        .extracting(span -> span.textIn(text))
        .containsExactly("👍🏽 Thank you 🙏.", "𝔸ccess comes first!", "Costs come second?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We agree with Mr. Keller and Dr. J. K. Moyo of the U.S. Government.",
        "The mandate, e.g. Paragraph 72, i.e. The Forum's, is clear.",
        "See No. 5 and para. 16 The Hague adopted.",
        "The meeting begins at 9 a.m. Geneva time.",
      })
  void abbreviationDoesNotEndSentence(String text) {
    assertThat(split(text, LanguageTag.ENGLISH)).containsExactly(text);
  }

  @Test
  void wordLikeAbbreviationEndsSentence() {
    assertThat(split("Is it needed? No. We met at 5 p.m. We left.", LanguageTag.ENGLISH))
        .containsExactly("Is it needed?", "No.", "We met at 5 p.m.", "We left.");
    assertThat(
            split(
                "It is run by UNESCO. See the Telecommunications Act. All agreed.",
                LanguageTag.ENGLISH))
        .containsExactly("It is run by UNESCO.", "See the Telecommunications Act.", "All agreed.");
  }

  @Test
  void decimalsAndAddressesStayWhole() {
    assertThat(
            split(
                "Costs rose 3.5 times. See www.example.org/a.html?page=B for more.",
                LanguageTag.ENGLISH))
        .containsExactly("Costs rose 3.5 times.", "See www.example.org/a.html?page=B for more.");
  }

  @Test
  void blocksAndListItemsEndSentence() {
    String text =
        """
        Our proposals

        1. Lower the cost
        2. Train the teachers; keep them
        - third point
        (iv) Fourth point
        •Fifth point
        a. Sixth point
        b.Seventh point

        That is all""";

    assertThat(split(text, LanguageTag.ENGLISH))
        .containsExactly(
            "Our proposals",
            "Lower the cost",
            "Train the teachers; keep them",
            "third point",
            "Fourth point",
            "Fifth point",
            "Sixth point",
            "Seventh point",
            "That is all");
  }

  @Test
  void wrappedLineDoesNotEndSentence() {
    String text =
        """
        We ask that the secretariat of the Forum be given, by the regular budget
        of the United Nations, what it needs. We also note the work done by the
        Internet community,
        e.g. at the regional meetings
        https://example.org/report/of/the/regional/meetings/of/last/year
        Thank you
        The network of cities""";

    assertThat(split(text, LanguageTag.ENGLISH))
        .containsExactly(
            "We ask that the secretariat of the Forum be given, by the regular budget\n"
                + "of the United Nations, what it needs.",
            "We also note the work done by the\nInternet community,\ne.g. at the regional meetings",
            "https://example.org/report/of/the/regional/meetings/of/last/year",
            "Thank you",
            "The network of cities");
  }

  @Test
  void arabicSentencesAreFound() {
    assertThat(
            split("نرحب بتقرير د. أحمد. هل يستمر المنتدى؟ نعم، يجب أن يستمر!", LanguageTag.ARABIC))
        .containsExactly("نرحب بتقرير د. أحمد.", "هل يستمر المنتدى؟", "نعم، يجب أن يستمر!");
  }

  @Test
  void chineseSentencesAreFoundWithoutSpaces() {
    assertThat(split("我们支持论坛继续。需要改变吗？不需要！谢谢", LanguageTag.CHINESE))
        .containsExactly("我们支持论坛继续。", "需要改变吗？", "不需要！", "谢谢");
  }

  @Test
  void russianSentencesAreFound() {
    assertThat(
            split(
                "В 2005 г. Форум ещё не собирался. См. п. 72 Тунисской программы. Мы согласны с А. Б. Ивановым.",
                LanguageTag.RUSSIAN))
        .containsExactly(
            "В 2005 г. Форум ещё не собирался.",
            "См. п. 72 Тунисской программы.",
            "Мы согласны с А. Б. Ивановым.");
  }

  @Test
  void frenchAndSpanishSentencesAreFound() {
    assertThat(
            split("M. Diallo cite l’art. 5 de l’accord. Qui paie ? Personne.", LanguageTag.FRENCH))
        .containsExactly("M. Diallo cite l’art. 5 de l’accord.", "Qui paie ?", "Personne.");
    assertThat(
            split(
                "La Sra. Rojas viene de EE. UU. La conexión es cara. ¿Quién paga?",
                LanguageTag.SPANISH))
        .containsExactly("La Sra. Rojas viene de EE. UU.", "La conexión es cara.", "¿Quién paga?");
  }

  @Test
  void languageWithoutCustomRulesIsSplit() {
    assertThat(split("Tunahitaji mtandao. Gharama ni kubwa.", new LanguageTag("sw")))
        .containsExactly("Tunahitaji mtandao.", "Gharama ni kubwa.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\t ", "-", "***", "...", "\n- \n2.\n"})
  void emptyTextHasNoSentence(String text) {
    assertThat(splitter.split(text, LanguageTag.ENGLISH)).isEmpty();
  }

  @Test
  void singleSymbolIsSentence() {
    assertThat(split("👍", LanguageTag.ENGLISH)).containsExactly("👍");
  }

  private List<String> split(String text, LanguageTag language) {
    return splitter.split(text, language).stream().map(span -> span.textIn(text)).toList();
  }
}
