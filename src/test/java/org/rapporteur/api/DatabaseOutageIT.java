package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.TcpProxy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Runs the application behind a proxy that closes its database connections.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DatabaseOutageIT {

  @LocalServerPort int port;
  @Autowired TcpProxy proxy;
  @Autowired Fixtures fixtures;
  @Autowired ApiTokenService tokens;
  @Autowired HikariDataSource connections;

  ApiClient site;
  ConsultationDetails consultation;

  @BeforeEach
  void openConsultation() {
    site = new ApiClient(port);
    consultation = fixtures.anOpenConsultation();
  }

  @AfterEach
  void restoreConnections() {
    proxy.keepConnectionsOpen();
  }

  /// The connection is cut at the insert and at the commit.
  @ParameterizedTest
  @ValueSource(strings = {"Lost on its way", "COMMIT"})
  void lostCommentIsAnswered503(String marker) throws Exception {
    String token = createToken();
    proxy.closeConnectionsOn(marker);

    var lost = post(token);
    proxy.keepConnectionsOpen();

    assertThat(lost.status()).isEqualTo(503);
    assertThat(lost.header("Retry-After")).isEqualTo("5");
    assertThat(lost.json().at("/code").asString()).isEqualTo("unavailable");
    assertThat(lost.json().at("/detail").asString()).contains("Try again");
    assertThat(post(token).json().at("/number").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/consultations/%s/questions/1/comments",
        "/consultations/%s/questions/1",
        "/consultations/%s/questions/1/feed.atom",
        "/light/consultations/%s/questions/1"
      })
  void failedReadIsAnswered503(String path) throws Exception {
    proxy.closeConnectionsOn("SELECT");

    var failed = site.get(path.formatted(consultation.slug()), "Accept", "text/html");

    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.header("Retry-After")).isEqualTo("5");
    assertThat(failed.body()).contains("The service is temporarily unavailable");
  }

  /// Without timeouts, a statement on a silently dead connection would never end.
  @Test
  void connectionsHaveTimeouts() {
    var properties = connections.getDataSourceProperties();

    assertThat(Integer.parseInt(properties.getProperty("socketTimeout"))).isBetween(1, 60_000);
    assertThat(Integer.parseInt(properties.getProperty("connectTimeout"))).isBetween(1, 5_000);
  }

  private String createToken() {
    return tokens.create(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "test").value();
  }

  private ApiClient.Answer post(String token) throws Exception {
    return site.send(
        "POST",
        "/api/v1/consultations/%s/questions/1/comments".formatted(consultation.slug()),
        "{\"text\": \"Lost on its way\"}",
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        "lost-on-its-way",
        "Authorization",
        "Bearer " + token);
  }

  @TestConfiguration
  static class ProxyConfiguration {

    @Bean
    TcpProxy proxy(@Qualifier("testDatabase") JdbcConnectionDetails database) throws IOException {
      return new TcpProxy(address(database).getPort());
    }

    @Bean
    @Primary
    JdbcConnectionDetails proxiedDatabase(
        @Qualifier("testDatabase") JdbcConnectionDetails database, TcpProxy proxy) {
      return new JdbcConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return "jdbc:mariadb://127.0.0.1:" + proxy.port() + address(database).getPath();
        }

        @Override
        public String getUsername() {
          return database.getUsername();
        }

        @Override
        public String getPassword() {
          return database.getPassword();
        }
      };
    }

    private static URI address(JdbcConnectionDetails database) {
      return URI.create(database.getJdbcUrl().substring("jdbc:".length()));
    }
  }
}
