package org.rapporteur.analysis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.SampleMaterial;

class NamedSourcesTests {

  @Test
  void addressesAndNamesAreTakenAsTheyStand() {
    assertThat(
            named(
                "I write on behalf of the Forum Watch Alliance, see https://www.forum-watch.example/act?x=1 or"
                    + " ask ada.example@forum-watch.example. We ask you to act. www.forum-watch.example."))
        .containsExactly("Forum Watch Alliance", "www.forum-watch.example", "forum-watch.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On behalf of Friends of the Commons we ask for more. | Friends of the Commons",
        "As a member of the League of Remote Speakers I ask. | League of Remote Speakers",
        "This letter was organized by Hubs for All. It asks. | Hubs for All",
        "I support the petition of “hubs for everyone” today. | hubs for everyone",
        "Nous écrivons au nom de l’association « x » : au nom de La Voix du Net, merci. | Voix du Net",
        "En nombre de la Red por los Derechos Digitales, pedimos más. | Red por los Derechos Digitales",
        "Em nome da Rede Livre do Sul, pedimos mais. | Rede Livre do Sul",
        "A nome della Rete dei Comuni chiediamo altro. | Rete dei Comuni",
        "Пишу от имени организации «Открытая сеть» и прошу. | Открытая сеть",
        "نكتب نيابة عن جمعية «الشبكة المفتوحة» ونطلب المزيد. | الشبكة المفتوحة",
        "我们代表中国互联网协会提出建议。 | 中国互联网协会",
      })
  void namesBehindFixedPhrases(String text, String name) {
    assertThat(named(text)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Secretariat should act on behalf of Member States in all of this.",
        "Meetings organized by the United Nations should be free.",
        "Members of Congress should vote for this, as the Forum Watch Alliance says.",
        "I write on behalf of my whole family. We ask for more.",
        "Write to ada.example@gmail.com or to a@b or to 10.30 in room B.2.",
        "http:// www. https://localhost and e.g. this",
        "应由国际电信联盟管理，政府代表和联合国组织参加。",
        "",
        "x",
      })
  void nothingIsGuessed(String text) {
    assertThat(named(text)).isEmpty();
  }

  /// A phrase that begins a text is none where the part begins that is read of a long text's end.
  @Test
  void aLongTextBeginsOnceOnly() {
    String words = "so be it ".repeat(1_000);
    String phrase = "organized by Hubs for All ";
    String end = phrase + "x".repeat(5_000 - phrase.length());
    assertThat(named(words + end)).isEmpty();
    assertThat(named(phrase + words + end)).containsExactly("Hubs for All");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"www.", "a@", "On behalf of A", "a-", "https://a", "“", "on behalf of “", "Ab "})
  @Timeout(60)
  void aHundredThousandCharactersAreReadToTheirEnd(String part) {
    assertThat(named(part.repeat(100_000 / part.length()))).hasSizeLessThanOrEqualTo(10);
  }

  private static List<String> named(String text) {
    var comment = SampleMaterial.aConsultation().says(text).material().present(1);
    return NamedSources.in(comment).stream().map(comment::words).toList();
  }
}
