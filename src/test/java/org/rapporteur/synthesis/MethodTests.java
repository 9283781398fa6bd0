package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MethodTests {

  @Test
  void thoseOfEarlierDraftsCanStillBeRead() {
    var method =
        DraftRows.JSON.readValue(
            """
            {"languages":[{"language":{"value":"fr"},"comments":3,"model":null}],"contributors":2,"positions":1,
             "statements":5,"sentencesSetAside":0,"campaigns":0,"themes":1}
            """,
            Method.class);
    assertThat(method.themes()).isEqualTo(1);
    assertThat(method.late()).isZero();
    assertThat(method.codings()).isEmpty();
  }
}
