package org.rapporteur.analysis.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.shared.LanguageTag;

class SentenceReaderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Dear Secretariat, | SALUTATION",
        "en | Thank you for the opportunity to comment. | THANKS",
        "en | How are you? | COURTESY",
        "en | Kind regards, Ministry of ICT | CLOSING",
        "en | https://example.org/paper.pdf | LINK",
        "en | Please see the attached letter. | ATTACHMENT",
        "fr | Mesdames et Messieurs, | SALUTATION",
        "fr | Nous vous remercions de cette consultation. | THANKS",
        "fr | Veuillez trouver ci-joint notre document. | ATTACHMENT",
        "fr | Cordialement, | FRAGMENT",
        "es | Estimados señores: | SALUTATION",
        "es | Muchas gracias por la oportunidad. | THANKS",
        "es | Adjuntamos nuestro documento. | ATTACHMENT",
        "ru | Уважаемые коллеги! | SALUTATION",
        "ru | Благодарим за возможность высказаться. | THANKS",
        "ru | С уважением, Министерство | CLOSING",
        "ar | شكرا على إتاحة الفرصة. | THANKS",
        "ar | السادة المحترمون، | SALUTATION",
        "zh | 尊敬的秘书处: | SALUTATION",
        "zh | 感谢提供机会。 | THANKS",
      })
  void courtesiesAreNoStatements(String language, String sentence, Aside reason) {
    assertThat(SentenceRules.of(new LanguageTag(language)).aside(sentence)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I am opposed to a negotiated text.",
        "en | We thank the Council and urge it to extend the mandate.",
        "en | People become attached to their language.",
        "fr | Le Forum devrait continuer.",
        "es | El Foro debe continuar.",
        "ru | Форум должен продолжаться.",
        "ar | ينبغي أن يستمر المنتدى.",
        "zh | 论坛应当继续。",
      })
  void claimsAreStatements(String language, String sentence) {
    assertThat(SentenceRules.of(new LanguageTag(language)).aside(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The fee has to be abolished.",
        "en | Operators need to publish their prices.",
        "en | We also ask that the fee be abolished.",
        "en | We are proposing a shorter meeting.",
        "en | I would suggest a shorter meeting.",
        "en | Our members encourage the council to open its archive.",
        "fr | Nous proposons une réunion plus courte.",
        "fr | La commune propose de fermer la rue.",
        "es | Propongo cerrar la calle.",
        "es | Mi propuesta es cerrar la calle.",
      })
  void whatIsAskedForIsAProposal(String language, String sentence) {
    assertThat(SentenceRules.of(new LanguageTag(language)).proposes(sentence)).isTrue();
  }

  /// Words of asking and of need are also told of, and asked about.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The price a passenger needs to know is printed nowhere.",
        "en | Passengers who need to change trains wait for an hour.",
        "en | I felt the need to write once more.",
        "en | When the train is late we have to walk.",
        "en | But I ask, why is the train late?",
        "en | He began to ask me why I was there.",
        "en | It is one more form that I must fill in.",
        "en | The rule that you propose closes the station.",
        "en | Passengers who are advised by the guard leave the train.",
        "en | The data suggest that trains are late.",
        "en | A railway that encourages travel at night is rare.",
        "fr | La gare propose un service de réservation.",
        "es | La propuesta me parece interesante.",
        "es | Tampoco hace falta ir al mercado.",
      })
  void whatIsToldOfAskingOrOfNeedIsNoProposal(String language, String sentence) {
    assertThat(SentenceRules.of(new LanguageTag(language)).proposes(sentence)).isFalse();
  }

  @Test
  void spansAreVerbatimInCodePoints() {
    var material =
        aConsultation().says("Hello! 🌍🌍 The Forum is for everyone. It should go on.").material();
    assertThat(read(material).statements())
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(material.present(1).words(statement.span())).isEqualTo(statement.text()))
        .extracting(Statement::text)
        .contains("It should go on.");
  }

  @Test
  void proposalsAreKnownByTheirLanguage() {
    var material =
        aConsultation()
            .says("The meeting should be shorter.")
            .says("The meeting was short.")
            .says("GOVERNMENTS", LanguageTag.FRENCH, "La réunion devrait être plus courte.")
            .material();
    assertThat(read(material).statements())
        .extracting(Statement::proposal)
        .containsExactly(true, false, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | A new station would be a fine thing. However, nobody needs it.",
        "en | The night train is cheap. But it is late every day.",
        "en | The night train is cheap. Still, nobody takes it.",
        "fr | Une nouvelle gare serait belle. Cependant, personne n'en a besoin.",
        "es | Una estación nueva sería hermosa. Sin embargo, nadie la necesita.",
        "ru | Новый вокзал был бы красив. Однако он никому не нужен.",
        "ar | ستكون المحطة الجديدة جميلة. لكن لا أحد يحتاجها.",
        "ar | القطار الليلي رخيص. لكنه يتأخر كل يوم.",
        "ar | القطار الليلي رخيص. إلا أنه يتأخر كل يوم.",
        "zh | 新车站会很漂亮。但是没有人需要它。",
      })
  void whatIsOnlyConcededIsKnownByTheSentenceAfterIt(String language, String text) {
    var material = aConsultation().says("GOVERNMENTS", new LanguageTag(language), text).material();
    assertThat(read(material).statements())
        .extracting(Statement::conceded)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The night train is cheap. It is never late, however.",
        "en | We need night trains. Although they cost more, they are worth it.",
        "en | The night train must run daily. Unfortunately, the ministry closed it.",
        "en | The night train is late. Yet another hour was lost.",
        "en | The night train is late. However late it is, we need it.",
        "fr | Le train de nuit doit rester. Malheureusement, le ministère l'a fermé.",
        "es | El tren nocturno debe seguir. Con todo el respeto, el ministerio se equivoca.",
        "ru | Ночной поезд нужен всем. При этом он дешевле самолёта.",
        "ar | القطار الليلي ضروري. وهو أرخص من الطائرة.",
        "zh | 我们需要夜间列车。但愿政府听到我们的声音。",
      })
  void whatIsSaidFurtherConcedesNothing(String language, String text) {
    var material = aConsultation().says("GOVERNMENTS", new LanguageTag(language), text).material();
    assertThat(read(material).statements()).hasSize(2).noneMatch(Statement::conceded);
  }

  @Test
  void aCommentWithoutStatementIsSetAsideWithItsReason() {
    var material =
        aConsultation()
            .says("Good morning, thank you for the opportunity to comment.")
            .says("https://example.org")
            .says("!!! 12")
            .says("GOVERNMENTS", LanguageTag.UNDETERMINED, "xq zv")
            .material();
    assertThat(read(material).commentsSetAside())
        .extracting(SetAsideComment::reason)
        .containsExactly(
            SetAsideReason.GREETING_ONLY,
            SetAsideReason.LINK_ONLY,
            SetAsideReason.EMPTY_OF_STATEMENT,
            SetAsideReason.LANGUAGE_NOT_READ);
  }

  @Test
  void aPointerToAnAttachmentIsKeptApart() {
    var reading = read(aConsultation().says("Thank you. See attached file(s)").material());
    assertThat(reading.attachmentOnly()).containsExactly(1);
    assertThat(reading.commentsSetAside()).isEmpty();
  }

  @Test
  void onlyTheSameHolderRepeats() {
    var material =
        aConsultation()
            .says(7, 1, "GOVERNMENTS", LanguageTag.ENGLISH, "The Forum is useful to us.")
            .says(7, 1, "GOVERNMENTS", LanguageTag.ENGLISH, "the forum is useful to us")
            .says(8, 1, "GOVERNMENTS", LanguageTag.ENGLISH, "The Forum is useful to us.")
            .says(7, 2, "GOVERNMENTS", LanguageTag.ENGLISH, "The Forum is useful to us.")
            .material();
    assertThat(read(material).commentsSetAside())
        .containsExactly(new SetAsideComment(2, SetAsideReason.DUPLICATE_OF, 1));
  }

  @Test
  void theSameSentenceHasTheSameIdInEveryComment() {
    var material =
        aConsultation().says("It is useful to all.").says("It is useful, to all!").material();
    assertThat(read(material).statements())
        .extracting(Statement::id)
        .hasSize(2)
        .containsOnly(Words.idOf(LanguageTag.ENGLISH, "It is useful to all."));
  }

  @Test
  void aRunThatIsCancelledEnds() {
    var material = aConsultation().says("It is useful to all.").material();
    assertThatThrownBy(
            () ->
                StatementReader.read(
                    material,
                    List.of(),
                    Memory.NONE,
                    (done, total) -> {
                      throw new Cancelled();
                    }))
        .isInstanceOf(Cancelled.class);
  }

  private static StatementReading read(Material material) {
    return StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT);
  }
}
