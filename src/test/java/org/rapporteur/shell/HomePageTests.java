package org.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shell.HomePage.Order;

class HomePageTests {

  @Test
  void linkToAnotherOrderKeepsTheSearch() {
    assertThat(page("trade & {aid}").linkInOrder(Order.NEWEST))
        .isEqualTo("/?q=trade%20%26%20%7Baid%7D&sort=newest");
    assertThat(page("aid").linkInOrder(Order.CLOSING)).isEqualTo("/?q=aid");
    assertThat(page("").linkInOrder(Order.ACTIVE)).isEqualTo("/?sort=active");
    assertThat(page("").linkInOrder(Order.CLOSING)).isEqualTo("/");
  }

  private static HomePage page(String query) {
    return new HomePage(
        List.of(), null, Map.of(), query, Order.CLOSING, LanguageTag.ENGLISH, Instant.EPOCH);
  }
}
