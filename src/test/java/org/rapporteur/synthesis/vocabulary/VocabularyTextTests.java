package org.rapporteur.synthesis.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.vocabulary.Vocabulary.Term;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

class VocabularyTextTests {

  @Test
  void linesAreTermsInTheirOrderWithTheirLanguages() {
    var terms =
        VocabularyText.read(
            """
            code,language,label,other words,what it means
            C9,en,Media,press; journalists,"Independence, and \""pluralism\"\""
            C5,en,Building confidence and security in the use of ICTs

            C9,ar,وسائط الإعلام,الصحافة؛ الصحفيون
            """);
    assertThat(terms).extracting(Term::code).containsExactly("C9", "C5");
    var media = terms.getFirst().in(LanguageTag.ENGLISH).orElseThrow();
    assertThat(media.label()).isEqualTo("Media");
    assertThat(media.words()).containsExactly("press", "journalists");
    assertThat(media.description()).isEqualTo("Independence, and \"pluralism\"");
    assertThat(terms.getFirst().in(LanguageTag.ARABIC).orElseThrow().words())
        .containsExactly("الصحافة", "الصحفيون");
    assertThat(terms.getLast().in(LanguageTag.ARABIC)).isEmpty();
    assertThat(terms.getFirst().name(LanguageTag.ENGLISH)).isEqualTo("C9 Media");
  }

  @Test
  void columnsOfASpreadsheetAreParted() {
    var terms = VocabularyText.read("A1\ten\tAccess, for all\tcables, and masts; towers");
    var access = terms.getFirst().in(LanguageTag.ENGLISH).orElseThrow();
    assertThat(access.label()).isEqualTo("Access, for all");
    assertThat(access.words()).containsExactly("cables, and masts", "towers");
  }

  @Test
  void markupIsNothingButWords() {
    var terms = VocabularyText.read("A1,en,<script>alert(1)</script>,<b>; =1+1");
    assertThat(terms.getFirst().in(LanguageTag.ENGLISH).orElseThrow().label())
        .isEqualTo("<script>alert(1)</script>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1,en | columns",
        "A1,en,Access,x,y,z | columns",
        ",en,Access | code",
        "two words,en,Access | code",
        "abcdefghijklmnopqrstu,en,Access | code",
        "A1,Klingon,Access | language",
        "A1,xx,Access | language",
        "A1,en, | label",
        "A1,en,The “open” access | marks",
        "A1,en,'\"Access' | open",
      })
  void whatCannotBeReadIsNamedByItsLine(String line, String how) {
    assertThatThrownBy(() -> VocabularyText.read("Z9,en,Other matters\n" + line.replace("'", "")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("vocabulary." + how);
              assertThat(refused.facts()).containsEntry("line", 2);
            });
  }

  @Test
  void termHasWordsInALanguageOnce() {
    refuses("A1,en,Access\nA1,fr,Accès\nA1,en,Access again", "twice", 3);
  }

  @Test
  void termsAndWordsAreBounded() {
    assertThat(VocabularyText.read(lines(VocabularyText.MOST_TERMS)))
        .hasSize(VocabularyText.MOST_TERMS);
    refuses(lines(VocabularyText.MOST_TERMS + 1), "many", VocabularyText.MOST_TERMS + 1);
    refuses("A1,en,Access," + "w" + words(VocabularyText.MOST_WORDS), "words", 1);
    refuses("A1,en,Access," + "w".repeat(VocabularyText.LONGEST_WORDS + 1), "long", 1);
    refuses("A1,en," + "l".repeat(VocabularyText.LONGEST_LABEL + 1), "long", 1);
    refuses("A1,en,Access,," + "d".repeat(VocabularyText.LONGEST_DESCRIPTION + 1), "long", 1);
    assertThatThrownBy(() -> VocabularyText.received("x".repeat(100_000)))
        .isInstanceOf(InvalidInput.class)
        .extracting("code")
        .isEqualTo("text.too-long");
  }

  @Test
  void nothingIsNoTerm() {
    assertThat(VocabularyText.read(VocabularyText.received(" \n\n"))).isEqualTo(List.of());
  }

  private static String lines(int terms) {
    return IntStream.rangeClosed(1, terms)
        .mapToObj(number -> "A" + number + ",en,Matter " + number)
        .collect(Collectors.joining("\n"));
  }

  private static String words(int more) {
    return IntStream.range(0, more).mapToObj(n -> ";word" + n).collect(Collectors.joining());
  }

  private static void refuses(String text, String how, int line) {
    assertThatThrownBy(() -> VocabularyText.read(text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("vocabulary." + how);
              assertThat(refused.facts()).containsEntry("line", line);
            });
  }
}
