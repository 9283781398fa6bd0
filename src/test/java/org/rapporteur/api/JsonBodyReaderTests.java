package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Refusal;
import org.springframework.mock.web.MockHttpServletRequest;

class JsonBodyReaderTests {

  @Test
  void endlessNumberIsRefused() {
    var request = new MockHttpServletRequest();
    request.setContent(
        ("{\"parent\": " + "9".repeat(900_000) + "}").getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> new JsonBodyReader().read(request, CommentRequest.class))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
  }
}
