package org.rapporteur.discussion.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.TextSpan;

class RedactionTests {

  private static final String ORIGINAL = "Hubs are dear, says Mr Somebody of hubs.";

  @Test
  void redactedTextIsRedactionOfOriginal() {
    for (var passages :
        List.of(
            List.of(new TextSpan(0, 4)),
            List.of(new TextSpan(20, 31)),
            List.of(new TextSpan(35, 40)),
            List.of(new TextSpan(0, 4), new TextSpan(20, 31), new TextSpan(35, 39)),
            List.of(new TextSpan(0, 40)))) {
      var redacted = Redaction.redact(ORIGINAL, passages);
      assertThat(Redaction.isRedactionOf(redacted, ORIGINAL)).as(redacted).isTrue();
      var twice = Redaction.redact(redacted, List.of(new TextSpan(0, 2)));
      assertThat(Redaction.isRedactionOf(twice, redacted)).as(twice).isTrue();
      assertThat(Redaction.isRedactionOf(twice, ORIGINAL)).as(twice).isTrue();
    }
  }

  @Test
  void otherTextIsNotRedactionOfOriginal() {
    for (String other :
        List.of(
            "Hubs are cheap.",
            "Hubs are cheap, says █████ of hubs.",
            "Hubs are dear, says █████ of hubs. And more.",
            "Hubs are dear, says █████ of hubs, █████ of hubs.",
            "More. Hubs █████",
            "Hubs █████ Somebody █████ dear █████ hubs.",
            ORIGINAL + "█████" + ORIGINAL)) {
      assertThat(Redaction.isRedactionOf(other, ORIGINAL)).as(other).isFalse();
    }
    assertThat(Redaction.isRedactionOf(ORIGINAL, ORIGINAL)).isTrue();
  }
}
