package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageDetectionTextTests {

  @Test
  void quotationsAreRemoved() {
    String reply =
        """
        > Les relais locaux n’ont pas l’accès voulu.
        > [C13](/consultations/forum/comments/13#quoted-1-0-42)

        We agree with this.
        """;
    assertThat(Markdown.toTextForLanguageDetection(reply)).isEqualTo("We agree with this.");
  }

  @Test
  void textOfQuotationsOnlyIsUnchanged() {
    assertThat(Markdown.toTextForLanguageDetection("> Les relais locaux"))
        .isEqualTo("«Les relais locaux»");
  }
}
