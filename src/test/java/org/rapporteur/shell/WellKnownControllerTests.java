package org.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.NotFound;

class WellKnownControllerTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T10:00:00.5Z"), ZoneOffset.UTC);

  @Test
  void securityContactExpires() {
    assertThat(
            new WellKnownController(new WellKnownSettings("mailto:security@un.example"), CLOCK)
                .securityContact())
        .isEqualTo("Contact: mailto:security@un.example\nExpires: 2027-05-29T10:00:00Z\n");
  }

  @Test
  void siteWithoutContactHasNoSecurityFile() {
    var files = new WellKnownController(new WellKnownSettings(""), CLOCK);

    assertThatThrownBy(files::securityContact).isInstanceOf(NotFound.class);
  }
}
