package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// What groups of statements are called by.
class ThemeLabelsTests {

  private final List<Statement> statements = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private LanguageTag language = LanguageTag.ENGLISH;

  @Test
  void wordsOfDegreeAndWordsThatOnlyHoldNameNothing() {
    group(
        0,
        "The biggest issue of the registry is the postal address.",
        "A bunch of information in the registry has the wrong postal address.",
        "The biggest issue is a postal address without a registry.",
        "A bunch of information without a postal address is useless.");
    group(
        1,
        "The night train to the islands was cancelled.",
        "Nobody asked about the night train.",
        "The night train needs a second carriage.",
        "A night train is cheaper than the ferry.");
    assertThat(terms(0, ""))
        .contains("postal address")
        .noneMatch(term -> term.contains("issue") || term.contains("bunch"));
  }

  @Test
  void whatIsWrittenInOneWordOrInTwoNamesOneGroupOnly() {
    group(
        0,
        "A health care provider keeps the file.",
        "The health care provider should keep the file.",
        "Every health care provider pays for the file.",
        "One health care provider lost a file.");
    group(
        1,
        "A healthcare provider hires a nurse.",
        "The nurse of a healthcare provider was ill.",
        "A nurse cannot choose the healthcare provider.",
        "No nurse was paid.",
        "The nurse was late.",
        "A nurse was hired.");
    assertThat(terms(0, "")).contains("health care provider");
    assertThat(terms(1, "")).contains("nurse").doesNotContain("healthcare provider");
  }

  @Test
  void aPartIsNotCalledWhatItsThemeIs() {
    group(
        0,
        "The night train has no restaurant car.",
        "A restaurant car of the night train was sold.",
        "The restaurant car is full.",
        "Without a restaurant car the night train is empty.");
    group(
        1,
        "The night train is late because of the border control.",
        "The border control stops the night train.",
        "A border control takes hours.",
        "No border control was announced.");
    assertThat(terms(0, "night train")).containsExactly("restaurant car");
    assertThat(terms(1, "night train")).containsExactly("border control");
  }

  @Test
  void whatIsSaidOnEveryQuestionIsNoNameOnAnyOfThem() {
    for (int question = 2; question < 10; question++) {
      for (int i = 0; i < 12; i++) {
        say(question, -1, "The city council of street " + letters(question * 12 + i) + " agrees.");
      }
    }
    var elsewhere = List.copyOf(statements);
    statements.clear();
    groups.clear();
    group(
        0,
        "The city council closed the library.",
        "Our library is older than the city council.",
        "The city council should open the library on Sunday.",
        "The library was a gift to the city council.",
        "A library needs light.",
        "The library is warm.");
    group(
        1,
        "The pool was drained.",
        "A pool is for children.",
        "The pool has no roof.",
        "The pool was cold.",
        "A pool costs money.");
    assertThat(terms(0, "", elsewhere))
        .contains("library")
        .noneMatch(term -> term.contains("council"));
    assertThat(terms(0, "", List.of())).anyMatch(term -> term.contains("council"));
  }

  @Test
  void aWordThatManyShareStandsAloneRatherThanInAPhraseOfOne() {
    group(
        0,
        "Drums at noon disturb the pupils.",
        "Whoever sells drums should rent a hall.",
        "My uncle hates the drums.",
        "The drums begin before breakfast.",
        "Cheap drums are a nuisance of the summer.",
        "The sound of drums carries across the lake.");
    group(
        1,
        "The bakery closed.",
        "A bakery pays no rent.",
        "The bakery sells milk.",
        "Our bakery was painted.",
        "The bakery has a new oven.",
        "A bakery needs flour.");
    assertThat(terms(0, "")).containsExactly("drums");
  }

  /// Where two of forty say a phrase whole, nearly all say its last word.
  @Test
  void wordsThatManySayTellMoreTrulyThanAPhraseThatTwoSayWhole() {
    for (int i = 0; i < 36; i++) {
      say(1, 0, "The ferry has the " + letters(i) + " for us.");
    }
    group(
        0,
        "The night ferry is a comfort.",
        "A night ferry needs cabins.",
        "A comfort is the night ferry.",
        "The night is long.");
    for (int i = 40; i < 80; i++) {
      say(1, 1, "The library of " + letters(i) + " has a garden.");
    }
    assertThat(terms(0, "")).containsExactly("ferry");
  }

  @Test
  void whatTellsOfAnActOpensNoName() {
    group(
        0,
        "Women seeking dental care wait for months.",
        "The clinic is closed to those seeking dental care.",
        "For people seeking dental care the clinic is far.",
        "Nobody pays for the dental care.");
    group(1, "The ferry is late.", "A ferry sank.", "The ferry costs more.");
    assertThat(terms(0, "")).contains("dental care").noneMatch(term -> term.contains("seeking"));
  }

  @Test
  void inSpanishNeitherInfinitivesNorTheConversationAreNames() {
    language = LanguageTag.SPANISH;
    group(
        0,
        "Por favor votad la propuesta de pintar los bancos del parque.",
        "Una propuesta similar es pintar los bancos del parque.",
        "Apoyo la propuesta de pintar los bancos del parque.",
        "Muy buena propuesta la de los bancos del parque.");
    group(1, "El tren llega tarde.", "Un tren por la noche.", "El tren no tiene ventanas.");
    assertThat(terms(0, ""))
        .contains("bancos del parque")
        .noneMatch(term -> term.contains("propuesta") || term.contains("pintar"));
  }

  /// A noun in Russian shows behind a preposition what it is in all of its cases.
  @Test
  void inRussianANounIsKnownInAllItsCases() {
    language = LanguageTag.RUSSIAN;
    group(
        0,
        "Ночной поезд опаздывает каждую неделю.",
        "Ночной поезд стоит дорого.",
        "Мы ехали в поезде без воды.",
        "Ночной поезд отменили зимой.");
    group(1, "Библиотека закрыта.", "Книги лежат в библиотеке.", "Новая библиотека открыта.");
    assertThat(terms(0, "")).anyMatch(term -> term.contains("поезд"));
  }

  private void group(int group, String... texts) {
    for (String text : texts) {
      say(1, group, text);
    }
  }

  private void say(int question, int group, String text) {
    int comment = statements.size() + 1 + 1000 * question;
    String id = Words.idOf(language, text);
    statements.add(
        new Statement(id, id, new StatementSource(comment, 1, new TextSpan(0, text.length())), question, text, language, new SentenceTraits(StatementKind.POSITION, null, false)));
    groups.add(group);
  }

  private static String letters(int number) {
    return ("" + (char) ('a' + number / 26) + (char) ('a' + number % 26)).toUpperCase(Locale.ROOT);
  }

  private List<String> terms(int group, String theme) {
    return terms(group, theme, List.of());
  }

  private List<String> terms(int group, String theme, List<Statement> elsewhere) {
    var all = new ArrayList<>(statements);
    all.addAll(elsewhere);
    int[] of = groups.stream().mapToInt(g -> g).toArray();
    return new ThemeLabels(statements, of, new Phrases(language, all), "", theme).terms(group, "");
  }
}
