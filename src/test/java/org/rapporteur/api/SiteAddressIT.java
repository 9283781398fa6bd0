package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Where an address is set, what is read elsewhere names it and not the host of whoever asked.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "rapporteur.address=https://consultations.example.org/")
class SiteAddressIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom", "/questions/1/print"})
  void hostOfTheRequestIsNotRepeated(String below) throws Exception {
    var consultation = fixtures.anOpenConsultation();
    var question = consultation.question(1).orElseThrow();
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(question.id(), null, null, null, "It should be kept."),
        Channel.WEB,
        IdempotencyKey.random());
    String path = "/consultations/" + consultation.slug();

    String body = new ApiClient(port).get(path + below).body();

    assertThat(body)
        .contains("It should be kept.")
        .contains("https://consultations.example.org" + path)
        .doesNotContain("127.0.0.1");
  }
}
