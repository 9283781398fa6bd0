package org.rapporteur.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tests an installation behind a proxy: links use the configured address. Headers of the proxy are
/// trusted, headers of its client are not.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rapporteur.address=https://consultations.example.org/",
      "server.tomcat.remoteip.internal-proxies=127\\..*|::1|0:0:0:0:0:0:0:1"
    })
class ReverseProxyIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;

  private final HttpClient proxy = HttpClient.newHttpClient();
  private final String email = "nobody-" + UUID.randomUUID() + "@example.org";

  @Test
  void redirectsUseConfiguredAddress() throws Exception {
    var request =
        HttpRequest.newBuilder(address("/account"))
            .header("X-Forwarded-Host", "consultations.example.org")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Port", "443")
            .build();
    assertThat(location(proxy.send(request, HttpResponse.BodyHandlers.discarding())))
        .isEqualTo("https://consultations.example.org/sign-in?reason=page&to=%2Faccount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom", "/questions/1/print"})
  void hostHeaderIsIgnored(String below) throws Exception {
    var consultation = fixtures.anOpenConsultation();
    var question = consultation.question(1).orElseThrow();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(question.id(), null, null, null, "It should be kept."),
        Channel.WEB,
        IdempotencyKey.random());
    String path = "/consultations/" + consultation.slug();

    String body =
        proxy
            .send(
                HttpRequest.newBuilder(address(path + below)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();

    assertThat(body)
        .contains("It should be kept.")
        .contains("https://consultations.example.org" + path)
        .doesNotContain("127.0.0.1");
  }

  @Test
  void limitCountsEachProxyClientSeparately() throws Exception {
    for (int i = 0; i < 9; i++) {
      assertThat(location(signInFrom("198.51.100." + i))).endsWith("/sign-in?error=wrong");
    }
  }

  @Test
  void limitIgnoresForgedForwardedHeader() throws Exception {
    for (int i = 0; i < 8; i++) {
      signInFrom("198.51.100." + i + ", 203.0.113.9");
    }
    assertThat(location(signInFrom("198.51.100.8, 203.0.113.9"))).contains("/sign-in?error=limit");
  }

  private HttpResponse<Void> signInFrom(String clients) throws Exception {
    String form =
        "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=not+the+one";
    return proxy.send(
        HttpRequest.newBuilder(address("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", clients)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
