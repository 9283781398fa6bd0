package org.rapporteur.notification.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.notification.InboxCursor;
import org.rapporteur.notification.InboxFilter;
import org.rapporteur.notification.InboxItem;
import org.rapporteur.notification.InboxService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests which news people get from the places they follow.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FollowingIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired FollowService follows;
  @Autowired NewsCollector news;
  @Autowired InboxService inbox;
  @Autowired JdbcClient database;
  @Autowired ThemeUpdateService themes;
  @Autowired FollowingFeedService feed;
  @Autowired Transactions transactions;

  ConsultationDetails consultation;
  Viewer reader;
  Viewer author;
  Viewer other;

  @BeforeEach
  void createPeople() {
    consultation = fixtures.anOpenConsultation();
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    other = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
  }

  @Test
  void busyQuestionIsOneItemUntilRead() {
    post(author, 1, null);
    follow(FollowKind.QUESTION, 1);
    for (int i = 0; i < 3; i++) {
      post(author, 1, null);
    }
    post(author, 2, null);
    news.collectAll();
    news.collectAll();

    var line = loadInbox(reader).getFirst();
    assertThat(loadInbox(reader)).hasSize(1);
    assertThat(line.title()).isEqualTo("3 new comments in Question 1: Has the mandate been met?");
    assertThat(line.link()).endsWith("/questions/1");
    assertThat(inbox.countUnread(reader)).isEqualTo(1);

    post(author, 1, null);
    news.collectAll();
    inbox.markRead(reader, line);
    assertThat(loadInbox(reader).getFirst().title()).isEqualTo(author.name() + " commented");
    assertThat(loadInbox(reader).getFirst().link()).endsWith("/comments/6");
    inbox.markRead(author, loadInbox(reader).getFirst());
    assertThat(inbox.countUnread(reader)).isEqualTo(1);
    inbox.markRead(reader, loadInbox(reader).getFirst());
    assertThat(inbox.countUnread(reader)).isZero();
    assertThat(loadInbox(reader)).singleElement().matches(InboxItem::isRead);
  }

  @Test
  void authorsGetRepliesOfOthersOnly() {
    post(author, 1, null);
    post(other, 1, 1);
    post(author, 1, 2);
    post(reader, 1, 2);
    news.collectAll();

    assertThat(listTitles(author)).containsExactly("2 new replies in the thread of comment C1");
    assertThat(listTitles(other)).containsExactly("2 replies to your comment C2");
    assertThat(listTitles(reader)).isEmpty();
    inbox.markAllRead(other);
    post(other, 1, 3);
    news.collectAll();
    assertThat(inbox.countUnread(other)).isZero();
    assertThat(listTitles(author)).containsExactly("3 new replies in the thread of comment C1");
  }

  @Test
  void seenPlaceHasNoNewsForThatReader() {
    follow(FollowKind.QUESTION, 1);
    var question = new FollowTarget(FollowKind.QUESTION, consultation.slug(), 1);
    follows.follow(other, question);
    post(author, 1, null);
    news.collectAll();

    follows.markSeen(reader, question);

    assertThat(inbox.countUnread(reader)).isZero();
    assertThat(listTitles(other)).hasSize(1);
  }

  @Test
  void contributorIsFollowedInAllQuestions() {
    post(author, 1, null);
    follow(FollowKind.CONTRIBUTOR, 1);
    post(author, 1, null);
    post(other, 1, null);
    post(author, 2, null);
    news.collectAll();

    assertThat(listTitles(reader)).containsExactly("2 new comments by " + author.name());
  }

  @Test
  void themeNewsFollowsThemeDetection() {
    var third = fixtures.aStakeholder(StakeholderGroup.TECHNICAL_AND_ACADEMIC);
    List.of(author, other, third).forEach(by -> post(by, 1, null));
    replaceThemes("Remote hubs", 1, 2, 3);
    follow(FollowKind.THEME, 1);
    assertThat(follows.listTargets(reader, consultation))
        .contains("theme/" + consultation.slug() + "/1");
    post(author, 1, null);
    post(other, 1, null);
    news.collectAll();
    assertThat(listTitles(reader)).isEmpty();

    replaceThemes("Remote hubs", 1, 2, 3, 4, 5);
    await()
        .untilAsserted(
            () ->
                assertThat(listTitles(reader))
                    .containsExactly("2 new comments in Theme: Remote hubs"));
    assertThat(loadInbox(reader).getFirst().link()).endsWith("/themes/1");
    assertThat(loadInbox(reader).getFirst().text()).startsWith("You follow this theme.");
    // The same result again, then a result that renames the theme.
    replaceThemes("Hubs far away", 1, 2, 3, 4, 5);
    await()
        .untilAsserted(
            () ->
                assertThat(listTitles(reader))
                    .containsExactly("2 new comments in Theme: Hubs far away"));
    // A theme that is no longer shown loses its name here too.
    replaceThemes("Elsewhere");
    await()
        .untilAsserted(
            () -> assertThat(listTitles(reader)).containsExactly("2 new comments in Theme 1"));
    assertThatThrownBy(() -> follow(FollowKind.THEME, 1)).isInstanceOf(NotFound.class);
  }

  private void replaceThemes(String label, Integer... comments) {
    var revisions = new HashMap<Integer, Integer>();
    for (int number : comments) {
      revisions.put(number, 1);
    }
    var found =
        comments.length == 0
            ? List.<DetectedTheme>of()
            : List.of(
                new DetectedTheme("a", 1, LanguageTag.ENGLISH, label, false, List.of(comments)));
    transactions.write(
        () ->
            themes.replaceThemes(
                new ThemeDetectionResult(consultation.id(), Instant.now(), revisions, found)));
  }

  @Test
  void followingFeedIsReadWithItsSecret() {
    post(author, 1, null);
    follow(FollowKind.QUESTION, 1);
    follow(FollowKind.CONSULTATION, 0);
    post(other, 1, 1);
    post(reader, 1, 1);
    news.collectAll();
    assertThat(feed.findCreationTime(reader)).isEmpty();

    var secret = feed.createSecret(reader);

    assertThat(feed.findOwner(secret)).hasValue(reader.requireSignedIn("test"));
    // The comment appears once although the reader follows two places, and the reader's own comment
    // is missing.
    assertThat(feed.listItems(reader.requireSignedIn("test")))
        .singleElement()
        .isInstanceOfSatisfying(
            FollowingFeedService.CommentItem.class,
            item -> assertThat(item.comment().comment().number()).isEqualTo(2));
    comments.withdraw(other, consultation.id(), 2);
    assertThat(feed.listItems(reader.requireSignedIn("test"))).isEmpty();

    var another = feed.createSecret(reader);
    assertThat(feed.findOwner(secret)).isEmpty();
    assertThat(feed.findOwner(another)).isPresent();
    feed.deleteSecret(reader);
    assertThat(feed.findOwner(another)).isEmpty();
  }

  @Test
  void inboxFiltersRepliesAndDecisions() {
    post(author, 1, null);
    follow(FollowKind.QUESTION, 1);
    post(reader, 1, null);
    post(author, 1, 2);
    news.collectAll();

    assertThat(loadInbox(reader)).hasSize(2);
    assertThat(
            inbox.loadPage(reader, InboxFilter.REPLIES, InboxCursor.START, Locale.ENGLISH).items())
        .singleElement()
        .satisfies(item -> assertThat(item.title()).isEqualTo(author.name() + " replied to C2"));
    assertThat(
            inbox
                .loadPage(reader, InboxFilter.DECISIONS, InboxCursor.START, Locale.ENGLISH)
                .items())
        .isEmpty();
  }

  @Test
  void withdrawnCommentIsNotNamed() {
    post(author, 1, null);
    follow(FollowKind.THREAD, 1);
    post(other, 1, 1);
    news.collectAll();
    assertThat(listTitles(reader)).containsExactly(other.name() + " replied to C1");

    comments.withdraw(other, consultation.id(), 2);

    assertThat(listTitles(reader)).containsExactly("1 new reply in the thread of comment C1");
  }

  @Test
  void unfollowedOrMutedPlaceGivesNoNews() {
    post(author, 1, null);
    follow(FollowKind.CONSULTATION, 0);
    long own = follows.listPage(author, Long.MAX_VALUE).getFirst().id();
    follows.setPreference(author, own, NotificationPreference.NONE);
    post(other, 1, 1);
    news.collectAll();
    assertThat(listTitles(author)).isEmpty();
    assertThat(listTitles(reader)).hasSize(1);

    follows.unfollow(reader, FollowTarget.forConsultation(consultation.slug()));
    assertThat(listTitles(reader)).isEmpty();
    assertThat(follows.listTargets(reader, consultation)).isEmpty();
  }

  @Test
  void followingReplyFollowsItsThread() {
    post(author, 1, null);
    post(other, 1, 1);
    follow(FollowKind.THREAD, 2);

    assertThat(follows.listTargets(reader, consultation))
        .containsExactly("thread/" + consultation.slug() + "/1");
    assertThatThrownBy(() -> follow(FollowKind.THREAD, 9)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> follow(FollowKind.QUESTION, 9)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> follow(FollowKind.CONTRIBUTOR, 9)).isInstanceOf(NotFound.class);
  }

  @Test
  void newDefaultKeepsIndividualPreferences() {
    follow(FollowKind.QUESTION, 1);
    follow(FollowKind.QUESTION, 2);
    long second = follows.listPage(reader, Long.MAX_VALUE).getFirst().id();
    follows.setPreference(reader, second, NotificationPreference.AT_ONCE);

    follows.saveDefaults(
        reader, new DefaultPreferences(NotificationPreference.INBOX, NotificationPreference.NONE));

    assertThat(follows.listPage(reader, Long.MAX_VALUE).stream().map(FollowedItem::preference))
        .containsExactly(NotificationPreference.AT_ONCE, NotificationPreference.INBOX);
    post(reader, 1, null);
    news.collectAll();
    assertThat(follows.listPage(reader, Long.MAX_VALUE).getFirst().preference())
        .isEqualTo(NotificationPreference.NONE);
  }

  @Test
  void tenThousandFollowersNeedOneRowPerComment() {
    follow(FollowKind.QUESTION, 1);
    database
        .sql(
            """
            INSERT INTO follow (person_id, place_id, preference, uses_default, is_own, base_count, seen_count, mailed_count)
            SELECT 1000000 + s.seq, f.place_id, 'DAILY', TRUE, FALSE, 0, 0, 0
              FROM follow f JOIN seq_1_to_10000 s WHERE f.person_id = ?
            """)
        .param(reader.requireSignedIn("test").value())
        .update();
    long before = countFollows();
    for (int i = 0; i < 5; i++) {
      post(author, 1, null);
    }

    news.collectAll();

    // Only the author's five threads.
    assertThat(countFollows() - before).isEqualTo(5);
    assertThat(
            database
                .sql(
                    "SELECT COUNT(*) FROM followed_news n JOIN follow f ON f.place_id = n.place_id AND f.person_id = ?")
                .param(reader.requireSignedIn("test").value())
                .query(Long.class)
                .single())
        .isEqualTo(5);
    assertThat(listTitles(reader)).hasSize(1);
    database.sql("DELETE FROM follow WHERE person_id > 1000000").update();
  }

  /// Counts followers of this consultation only, because other tests run at the same time.
  private long countFollows() {
    return database
        .sql(
            """
            SELECT COUNT(*) FROM follow f JOIN followed_place p ON p.id = f.place_id
             WHERE p.consultation_id = ?
            """)
        .param(consultation.id().value())
        .query(Long.class)
        .single();
  }

  private void follow(FollowKind kind, int number) {
    follows.follow(reader, new FollowTarget(kind, consultation.slug(), number));
  }

  private List<InboxItem> loadInbox(Viewer viewer) {
    return inbox.loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH).items();
  }

  private List<String> listTitles(Viewer viewer) {
    return loadInbox(viewer).stream().filter(item -> !item.isRead()).map(InboxItem::title).toList();
  }

  private void post(Viewer by, int question, @Nullable Integer parent) {
    comments.post(
        by,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(),
            parent,
            null,
            LanguageTag.ENGLISH,
            "We agree."),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
