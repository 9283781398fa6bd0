package org.rapporteur.shared.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://db/x?password=secret", "jdbc:mysql://db/x", "db"})
  void otherDatabaseStopsStart(String url) {
    assertThatThrownBy(() -> DatabaseConfiguration.requireMariaDbUrl(url))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("jdbc:mariadb://")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mariadb://db/x", "embedded", ""})
  void mariaDbAndEmbeddedDatabaseAreAccepted(String url) {
    assertThatCode(() -> DatabaseConfiguration.requireMariaDbUrl(url)).doesNotThrowAnyException();
  }
}
