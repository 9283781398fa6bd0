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
  void linkToOtherOrderKeepsSearch() {
    assertThat(createPage("trade & {aid}").linkInOrder(Order.NEWEST))
        .isEqualTo("/?q=trade%20%26%20%7Baid%7D&sort=newest");
    assertThat(createPage("aid").linkInOrder(Order.CLOSING)).isEqualTo("/?q=aid");
    assertThat(createPage("").linkInOrder(Order.ACTIVE)).isEqualTo("/?sort=active");
    assertThat(createPage("").linkInOrder(Order.CLOSING)).isEqualTo("/");
  }

  private static HomePage createPage(String query) {
    return new HomePage(
        List.of(), null, Map.of(), query, Order.CLOSING, LanguageTag.ENGLISH, Instant.EPOCH);
  }
}
