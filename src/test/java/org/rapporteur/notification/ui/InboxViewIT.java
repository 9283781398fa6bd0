package org.rapporteur.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.notification.InboxCursor;
import org.rapporteur.notification.InboxFilter;
import org.rapporteur.notification.InboxService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests the inbox screen of a contributor.
class InboxViewIT extends ViewTest {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired InboxService inbox;
  @Autowired InboxUnreadCount unread;
  @Autowired ModerationService moderation;
  @Autowired JdbcClient database;

  @Test
  void busyThreadIsOneRowUntilRead() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    post(author, consultation, null);
    post(other, consultation, 1);
    post(other, consultation, 1);
    signIn(author);
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                inbox
                    .loadPage(author, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH)
                    .toString()
                    .contains("2 new"));
    assertThat(unread.count()).isEqualTo(1);

    navigate(InboxView.class);
    assertThat(unreadRows()).hasSize(1);
    test($(Button.class).withText("Mark all as read").single()).click();

    assertThat(unread.count()).isZero();
    assertThat(unreadRows()).isEmpty();
    assertThat($(Button.class).withText("Mark all as read").exists()).isFalse();
    signIn(other);
    assertThat(unread.count()).isZero();
    signOut();
    assertThat(unread.count()).isZero();
  }

  @Test
  void publishedCommentsShareOneRow() {
    var consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var moderator = fixtures.aModeratorOf(consultation.id());
    post(author, consultation, null, "Hubs **need** power.");
    post(author, consultation, null, "Schools need hubs.");
    for (int number : List.of(1, 2)) {
      moderation.publish(moderator, consultation.id(), number, new DecisionDraft("2.1", "", ""));
    }
    signIn(author);
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              database
                  .sql("UPDATE inbox_item SET visible_from = '2020-01-01' WHERE NOT visible")
                  .update();
              return unread.count() == 2;
            });

    navigate(InboxView.class);

    assertThat(unreadRows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getElement().getTextRecursively())
                    .contains("2 of your comments were published")
                    .contains("Hubs need power.", "Schools need hubs."));
  }

  private List<ListItem> unreadRows() {
    return $(ListItem.class).withClassName("new").all();
  }

  private void post(
      Viewer author,
      ConsultationDetails consultation,
      @org.jspecify.annotations.Nullable Integer parent) {
    post(author, consultation, parent, "Words.");
  }

  private void post(
      Viewer author,
      ConsultationDetails consultation,
      @org.jspecify.annotations.Nullable Integer parent,
      String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), parent, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
