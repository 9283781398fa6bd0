package org.rapporteur.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCheckTests {

  @Test
  void personalDataIsFoundInText() {
    String text =
        "Ask the secretary at +00 555 0142 or secretary@coop.example, see https://coop.example.";

    assertThat(TextCheck.findPersonalData(text).selectedTexts())
        .containsExactly("+00 555 0142", "secretary@coop.example");
    assertThat(TextCheck.countMatches(text)).containsEntry(TextCheck.LINK, 1);
    assertThat(TextCheck.findPersonalData("In 2006, paragraph 72 said so.").isEmpty()).isTrue();
  }
}
