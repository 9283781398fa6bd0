package org.rapporteur.analysis.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.shared.LanguageTag;

class CuesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Fees should be waived for students. | PROPOSAL",
        "en | Publish the accounts of every fund. | PROPOSAL",
        "en | Why not ask the banks? | PROPOSAL",
        "en | Who pays for the cable? | QUESTION",
        "en | We oppose a levy on traffic. | POSITION",
        "en | Half of the hubs closed in 2008. | EVIDENCE",
        "en | That is so because nobody reads the forms. | REASON",
        "fr | Les frais devraient être publiés. | PROPOSAL",
        "fr | Trois centres ont fermé. | EVIDENCE",
        "es | Conviene publicar las cuentas. | PROPOSAL",
        "es | No apoyamos el gravamen. | POSITION",
        "es | Yo no pido multas, todo lo contrario. | POSITION",
        "es | Solo hay que molestarse en ir a ellos. | POSITION",
        "es | La bicicleta no tiene que perjudicar al peatón. | POSITION",
        "ru | Следует опубликовать отчёты. | PROPOSAL",
        "ru | Мы не поддерживаем этот сбор. | POSITION",
        "ar | نقترح نشر الحسابات. | PROPOSAL",
        "zh | 建议公布账目。 | PROPOSAL",
        "zh | 我们反对征税。 | POSITION",
      })
  void wordsShowTheKind(String language, String sentence, StatementKind kind) {
    assertThat(Cues.of(new LanguageTag(language)).kindOf(sentence)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Agreed. The fees are too high. | AGREEMENT",
        "en | Agreed, except for the smallest States. | QUALIFICATION",
        "en | I doubt that banks would lend. | DISSENT",
        "en | Would the ministry hold the call? | DISSENT",
        "fr | D'accord avec cette idée. | AGREEMENT",
        "fr | Lecture juste, à ceci près que le montant manque. | QUALIFICATION",
        "es | Coincido con la propuesta. | AGREEMENT",
        "es | Soy escéptico sobre lo segundo. | DISSENT",
        "ru | Согласны с предложением. | AGREEMENT",
        "ar | نوافق على الاقتراح. | AGREEMENT",
        "zh | 同意这个建议。 | AGREEMENT",
      })
  void firstWordsShowTheAttitude(String language, String sentence, ReplyCue cue) {
    assertThat(Cues.of(new LanguageTag(language)).replyCueOf(sentence)).contains(cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The shipment was delayed by rain.",
        "es | El acceso es caro.",
        "zh | 价格很高。",
      })
  void plainStatementShowsNoAttitude(String language, String sentence) {
    assertThat(Cues.of(new LanguageTag(language)).replyCueOf(sentence)).isEmpty();
  }
}
