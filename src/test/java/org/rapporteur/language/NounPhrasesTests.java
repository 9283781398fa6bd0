package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NounPhrasesTests {

  @Test
  void linkedNounsAreOnePhrase() {
    assertThat(NounPhrases.find("The guarantee of public invoices would help small companies."))
        .extracting(NounPhrases.Phrase::text)
        .contains("guarantee", "guarantee of public invoices", "small companies");
  }

  @Test
  void verbsAreInNoPhrase() {
    assertThat(NounPhrases.find("Ministers should abolish import duties."))
        .extracting(NounPhrases.Phrase::text)
        .contains("import duties")
        .noneMatch(phrase -> phrase.contains("abolish"));
  }
}
