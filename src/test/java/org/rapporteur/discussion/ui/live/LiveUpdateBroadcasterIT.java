package org.rapporteur.discussion.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletResponse;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveUpdateBroadcasterIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired LiveUpdateEvents events;

  private ConsultationDetails consultation;
  private Viewer author;

  @BeforeEach
  void openConsultationWithOneComment() {
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    post("The first comment.");
  }

  @Test
  void publicationDuringSubscriptionIsSent() throws Exception {
    var response = new MockHttpServletResponse();
    var connection =
        new MockAsyncContext(new MockHttpServletRequest(), response) {
          @Override
          public ServletResponse getResponse() {
            if (response.getContentAsByteArray().length == 0) {
              post("Something new.");
            }
            return response;
          }
        };

    // The schedule of this broadcaster does not run, so only the subscription sends events.
    new LiveUpdateBroadcaster(events)
        .subscribe(
            consultation.id(),
            1,
            -1,
            LiveUpdateClient.fromRequest(new MockHttpServletRequest()),
            connection);

    assertThat(response.getContentAsString())
        .startsWith("event: status\ndata: 1 ")
        .endsWith("\n\ndata: 2 1 2\n\n");
  }

  @Test
  void sessionHasLimitedConnections() {
    var broadcaster = new LiveUpdateBroadcaster(events);
    var request = new MockHttpServletRequest();
    request.getSession(true);
    var client = LiveUpdateClient.fromRequest(request);
    var connections = new ArrayList<MockAsyncContext>();
    for (int i = 0; i < LiveUpdateBroadcaster.MAX_PER_SESSION; i++) {
      broadcaster.requireFreeConnection(client);
      var connection = new MockAsyncContext(request, new MockHttpServletResponse());
      broadcaster.subscribe(consultation.id(), 1, -1, client, connection);
      connections.add(connection);
    }

    assertThatThrownBy(() -> broadcaster.requireFreeConnection(client))
        .isInstanceOf(TooManyLiveConnections.class);
    broadcaster.requireFreeConnection(LiveUpdateClient.fromRequest(new MockHttpServletRequest()));
    connections.getFirst().complete();
    broadcaster.requireFreeConnection(client);
  }

  private void post(String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(consultation.question(1).orElseThrow().id(), null, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
