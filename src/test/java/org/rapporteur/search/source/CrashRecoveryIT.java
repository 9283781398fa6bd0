package org.rapporteur.search.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchResults;
import org.rapporteur.search.SearchService;
import org.rapporteur.search.SearchUnavailable;
import org.rapporteur.search.SearchedSubmissions;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;

/// Tests the search after a crash between the commit to the database and the update of the index.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class CrashRecoveryIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired SearchService search;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired SubmissionService submissions;
  @Autowired SearchedSubmissions submitted;
  @Autowired StartupRecovery recovery;
  @Autowired SearchIndex index;
  @Autowired IndexCursorSql cursors;
  @Autowired EventPublicationRegistry registry;
  @Autowired IncompleteEventPublications incomplete;
  @Autowired JdbcClient database;

  /// Unique, because the facet of consultations counts all of them.
  final String word = "zyx" + UUID.randomUUID().toString().replace("-", "");

  ConsultationDetails consultation;

  @BeforeEach
  void postFindableComment() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.AFTER);
    comments.post(
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            "Planted " + word + "."),
        Channel.WEB,
        IdempotencyKey.random());
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(search().total()).isEqualTo(1));
    await().atMost(Duration.ofSeconds(60)).until(this::isIndexIdle);
  }

  @Test
  void commentRemovedBeforeCrashIsNotFound() {
    database
        .sql("UPDATE comment SET state = 'REMOVED' WHERE consultation_id = ?")
        .param(consultation.id().value())
        .update();
    storeUnfinishedEvent(
        new CommentRemoved(
            commentId(), consultation.id(), consultation.question(1).orElseThrow().id()),
        CommentRemoved.class);
    assertThat(search().total()).isEqualTo(1);

    recovery.hideUnfinishedRemovals();

    assertThat(search().total()).isZero();
    assertThat(search().counts().values()).allMatch(Map::isEmpty);
    incomplete.resubmitIncompletePublications(publication -> true);
    await().until(() -> registry.findIncompletePublications().isEmpty());
    assertThat(search().total()).isZero();
  }

  @Test
  void submissionRemovedBeforeCrashIsNotFound() {
    var delegation = DelegationOfTwo.called("Ministry of Posts", fixtures, delegationLifecycle);
    int number = submitted.send(consultation, delegation, "We favour " + word + ".");
    assertThat(submitted.countFound(consultation, word)).isEqualTo(1);
    var sent = submissions.findSubmission(Viewer.VISITOR, consultation, number).orElseThrow();
    database
        .sql(
            "UPDATE comment SET state = 'REMOVED' WHERE consultation_id = ? AND submission_number = ?")
        .params(consultation.id().value(), number)
        .update();
    storeUnfinishedEvent(
        new SubmissionChanged(sent.id(), consultation.id(), number), SubmissionChanged.class);
    assertThat(submitted.countFound(consultation, word)).isEqualTo(1);

    recovery.hideUnfinishedRemovals();

    assertThat(submitted.countFound(consultation, word)).isZero();
    incomplete.resubmitIncompletePublications(publication -> true);
    await().until(() -> registry.findIncompletePublications().isEmpty());
    assertThat(submitted.countFound(consultation, word)).isZero();
  }

  @Test
  void consultationWithdrawnBeforeCrashIsNotFound() {
    storeUnfinishedEvent(
        new ConsultationWithdrawn(consultation.id(), consultation.slug()),
        ConsultationWithdrawn.class);

    recovery.hideUnfinishedRemovals();

    assertThat(search().total()).isZero();
    incomplete.resubmitIncompletePublications(publication -> true);
    await().until(() -> registry.findIncompletePublications().isEmpty());
    assertThat(search().total()).isZero();
  }

  @Test
  void eventsOfOtherListenersAreNotResubmitted() {
    var event =
        new CommentRemoved(
            commentId(), consultation.id(), consultation.question(1).orElseThrow().id());
    storeUnfinishedEvent(event, CommentRemoved.class);
    String other = "org.rapporteur.report.ReportCorrections.on(" + CommentRemoved.class.getName();
    registry.store(event, Stream.of(PublicationTargetIdentifier.of(other + ")")));
    database.sql("UPDATE event_publication SET publication_date = '2026-01-01'").update();
    String before = publicationState(other);

    recovery.resubmitEvents();

    await().until(() -> registry.findIncompletePublications().size() == 1);
    assertThat(publicationState(other)).isEqualTo(before);
    incomplete.resubmitIncompletePublications(publication -> true);
    await().until(() -> registry.findIncompletePublications().isEmpty());
  }

  private String publicationState(String listener) {
    return database
        .sql(
            """
            SELECT CONCAT_WS(' ', status, completion_attempts, last_resubmission_date) FROM event_publication
             WHERE listener_id LIKE CONCAT(?, '%')
            """)
        .param(listener)
        .query(String.class)
        .single();
  }

  @Test
  void hiddenPublicCommentIsFoundAfterIndexUpdate() {
    var items = IndexedItem.forCommentAndAttachments(commentId());

    index.hide(items);
    assertThat(search().total()).isZero();
    index.removeHidden(items);

    assertThat(search().total()).isEqualTo(1);
  }

  /// Returns true when no pending work would add the consultation to the index again. The test
  /// withdraws it only in an event, so it stays public.
  private boolean isIndexIdle() {
    boolean openingTold =
        database
            .sql("SELECT opening_recorded FROM consultation WHERE id = ?")
            .param(consultation.id().value())
            .query(Boolean.class)
            .single();
    return openingTold
        && !index.getStatus().isBuilding()
        && cursors.find(List.of(consultation.id())).containsKey(consultation.id())
        && registry.findIncompletePublications().isEmpty();
  }

  /// Stores an event that its listener did not finish.
  private void storeUnfinishedEvent(Object event, Class<?> type) {
    registry.store(
        event,
        Stream.of(
            PublicationTargetIdentifier.of(
                "%s.on(%s)".formatted(RemovalListener.class.getName(), type.getName()))));
  }

  private CommentId commentId() {
    return new CommentId(
        database
            .sql("SELECT id FROM comment WHERE consultation_id = ?")
            .param(consultation.id().value())
            .query(Long.class)
            .single());
  }

  private SearchResults search() {
    return search.search(
        Viewer.VISITOR,
        SearchRequest.fromQuery(
            Map.of("q", List.of(word), "in", List.of(consultation.slug().value()))));
  }
}
