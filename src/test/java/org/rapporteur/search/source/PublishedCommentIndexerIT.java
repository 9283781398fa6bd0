package org.rapporteur.search.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.rapporteur.search.SearchUnavailable;
import org.rapporteur.search.index.ConsultationItems;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublishedCommentIndexerIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired SearchService search;
  @Autowired PublishedCommentIndexer indexer;
  @Autowired IndexCursorSql cursors;
  @Autowired SearchIndex index;
  @Autowired JdbcClient database;

  final String word = "zyx" + UUID.randomUUID().toString().replace("-", "");

  ConsultationDetails consultation;

  @BeforeEach
  void postTwoComments() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.AFTER);
    post();
    post();
    awaitFound(2);
  }

  @Test
  void cursorIsAtLastIndexedComment() {
    await().untilAsserted(() -> assertThat(loadCursor()).isEqualTo(2));
    post();
    awaitFound(3);
    await().untilAsserted(() -> assertThat(loadCursor()).isEqualTo(3));
    assertThat(
            database
                .sql("SELECT COUNT(*) FROM event_publication WHERE event_type LIKE '%sPublished'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void commentsAreReadAgainWithoutCursor() {
    await().untilAsserted(() -> assertThat(loadCursor()).isEqualTo(2));
    index.removeAll(new ConsultationItems(consultation.id(), EnumSet.allOf(ResultKind.class)));
    indexer.catchUp();
    assertThat(countFound()).isZero();

    database
        .sql("DELETE FROM index_cursor WHERE consultation_id = ?")
        .param(consultation.id().value())
        .update();
    indexer.catchUp();

    awaitFound(2);
    await().untilAsserted(() -> assertThat(loadCursor()).isEqualTo(2));
  }

  @Test
  void cursorNeverGoesBackAndSkipsDeletedConsultations() {
    await().untilAsserted(() -> assertThat(loadCursor()).isEqualTo(2));
    cursors.advance(Map.of(consultation.id(), 1, new ConsultationId(Integer.MAX_VALUE), 7));
    assertThat(loadCursor()).isEqualTo(2);
  }

  private int loadCursor() {
    return cursors.find(List.of(consultation.id())).getOrDefault(consultation.id(), 0);
  }

  private void post() {
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            "Planted " + word + "."),
        Channel.API,
        IdempotencyKey.random());
  }

  private void awaitFound(int many) {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(countFound()).isEqualTo(many));
  }

  private long countFound() {
    return search
        .search(
            Viewer.VISITOR,
            SearchRequest.fromQuery(
                Map.of("q", List.of(word), "in", List.of(consultation.slug().value()))))
        .total();
  }
}
