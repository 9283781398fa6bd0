package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.AcceptedInvitation;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.following.DefaultPreferences;
import org.rapporteur.notification.following.FollowKind;
import org.rapporteur.notification.following.FollowService;
import org.rapporteur.notification.following.FollowTarget;
import org.rapporteur.notification.following.FollowedItem;
import org.rapporteur.notification.following.NotificationPreference;
import org.rapporteur.notification.mail.MailService;
import org.rapporteur.notification.mail.NewsMailQueue;
import org.rapporteur.notification.mail.UnsubscribeService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.time.ReplayClock;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.WithMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests the sending of mails while the mail server stops and starts, and the items of the inbox.
@Tag("transactions")
class NotificationIT extends WithMailServer {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final DecisionDraft REMOVAL =
      new DecisionDraft("3.2", "Post it again without the number.", "A private number.");

  @Autowired RegistrationService registrations;
  @Autowired CommentService comments;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired InvitationService invitations;
  @Autowired PersonService people;
  @Autowired Fixtures fixtures;
  @Autowired FollowService follows;
  @Autowired NewsMailQueue newsMails;
  @Autowired UnsubscribeService unsubscribes;
  @Autowired InboxService inbox;
  @Autowired ConsultationNotices notices;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired MailService mails;
  @Autowired ModerationService moderation;
  @Autowired JdbcClient database;

  @Test
  void confirmationIsSentOnceDespiteServerOutage() throws Exception {
    stopMail();
    String first = register();
    await().atMost(SOON).until(() -> countAttempts(first) >= 2);
    assertThat(mails.listWaiting(fixtures.anAdministrator()))
        .filteredOn(mail -> mail.recipient().equals(first))
        .singleElement()
        .satisfies(mail -> assertThat(mail.delivery().problem()).isNotNull())
        .satisfies(mail -> assertThat(mail.text()).isEmpty());

    startMail();
    String second = register();
    await().atMost(SOON).until(() -> isSent(first) && isSent(second));
    assertThat(listDelegateRecipients()).containsExactlyInAnyOrder(first, second);
    stopMail();
    String third = register();
    await().atMost(SOON).until(() -> countAttempts(third) >= 1);
    startMail();
    await().atMost(SOON).until(() -> isSent(third));

    // Greenmail loses its mails when it stops, so the new server has only the third mail.
    assertThat(listDelegateRecipients()).containsExactly(third);
    var message = received(third).getFirst();
    assertThat(message.getSubject()).isEqualTo("Confirm your e-mail address");
    assertThat(part(message, "plain"))
        .containsPattern("http://localhost:[0-9]+/sign-in\\?confirm=");
    assertThat(part(message, "html"))
        .containsPattern("<a href=\"http://localhost:[0-9]+/sign-in\\?confirm=");
    assertThat(
            database
                .sql("SELECT COUNT(*) FROM mail WHERE recipient IN (?, ?, ?) AND text IS NOT NULL")
                .params(first, second, third)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void delegationChangesMailOthersNotTheActor() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var next = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var draft =
        new DelegationDraft(
            "Ministry of Posts",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Letter of 3 August");
    var id = delegationLifecycle.request(head, draft);
    delegationLifecycle.verify(fixtures.aSecretariat(), id, "The letter names its head.");
    AcceptedInvitation.addSpeaker(invitations, head, id, next, addressOf(next));
    delegationLifecycle.changeHead(head, id, next.requireSignedIn("test"));
    delegationLifecycle.endSpeaker(next, id, head.requireSignedIn("test"));

    await()
        .atMost(SOON)
        .until(() -> listMailKinds(next).size() == 2 && listMailKinds(head).size() == 3);
    assertThat(listMailKinds(head))
        .containsExactlyInAnyOrder("delegation-verified", "delegation-joined", "delegation-ended");
    assertThat(listMailKinds(next))
        .containsExactlyInAnyOrder("delegation-invited", "delegation-head");
  }

  @Test
  void invitationToAddressWithoutAccountIsMailed() {
    var head = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id =
        delegationLifecycle.addSample(
            head.requireSignedIn("test"),
            new DelegationDraft(
                "Ministry of Posts",
                StakeholderGroup.GOVERNMENTS,
                new CountryCode("KE"),
                "Letter of 3 August"),
            List.of());
    var unknownAddress = new EmailAddress("invited-" + UUID.randomUUID() + "@example.org");

    invitations.invite(head, id, unknownAddress);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        database
                            .sql("SELECT text FROM mail WHERE recipient = ?")
                            .param(unknownAddress.value())
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains(
                        "Ministry of Posts",
                        "If you have no account, first create one",
                        "/account/delegations"));
  }

  @Test
  void oldDecisionAppearsInInboxWithoutMail() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var moderator = fixtures.aModeratorOf(consultation.id());
    post(author, consultation, "Call me.");
    post(author, consultation, "Call me again.");

    ReplayClock.runAt(
        Instant.now().minus(Duration.ofDays(4)),
        () -> moderation.remove(moderator, consultation.id(), 1, REMOVAL));
    moderation.remove(moderator, consultation.id(), 2, REMOVAL);

    await()
        .atMost(SOON)
        .until(
            () -> {
              endUndoPeriod(database);
              return listDecisionItems(author).size() == 2;
            });
    assertThat(
            database
                .sql(
                    "SELECT COUNT(*) FROM mail WHERE person_id = ? AND event_key LIKE 'decision:%'")
                .param(author.requireSignedIn("test").value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private List<InboxItem> listDecisionItems(Viewer viewer) {
    return inbox.loadPage(viewer, InboxFilter.DECISIONS, InboxCursor.START, Locale.ENGLISH).items();
  }

  private EmailAddress addressOf(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email();
  }

  private List<String> listMailKinds(Viewer viewer) {
    return database
        .sql("SELECT SUBSTRING_INDEX(event_key, ':', 1) FROM mail WHERE recipient = ?")
        .param(addressOf(viewer).value())
        .query(String.class)
        .list();
  }

  @Test
  void contributorsAreNotifiedOfConsultationChangesAndClosing() {
    var consultation = fixtures.anOpenConsultation();
    var secretariat = fixtures.theSecretariatOf(consultation.id());
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var quiet = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var follower = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var defaults = follows.getDefaults(quiet);
    follows.saveDefaults(
        author, new DefaultPreferences(defaults.followed(), NotificationPreference.AT_ONCE));
    follows.saveDefaults(
        quiet, new DefaultPreferences(defaults.followed(), NotificationPreference.INBOX));
    follows.follow(follower, new FollowTarget(FollowKind.CONSULTATION, consultation.slug(), 0));
    List.of(author, quiet, follower).forEach(person -> post(person, consultation, "We agree."));
    var closes = consultation.schedule().closesAt().plus(Duration.ofDays(7));

    lifecycle.extend(secretariat, consultation.id(), closes, "More time was requested.");
    lifecycle.changeQuestion(
        secretariat,
        consultation.id(),
        1,
        new QuestionDraft(
            LocalizedText.fromText(LanguageTag.ENGLISH, "Which mandate?"), LocalizedText.empty()),
        "It was unclear.");
    await().atMost(SOON).until(() -> listConsultationNotices(author).size() == 2);
    notices.sendClosingSoon();
    assertThat(listConsultationNotices(author)).hasSize(2);
    for (int times = 0; times < 2; times++) {
      ReplayClock.runAt(closes.minus(Duration.ofDays(2)), notices::sendClosingSoon);
    }

    var kinds =
        List.of(InboxItemKind.EXTENDED, InboxItemKind.QUESTION_CHANGED, InboxItemKind.CLOSING_SOON);
    for (var person : List.of(author, quiet)) {
      assertThat(listConsultationNotices(person))
          .extracting(InboxItem::kind)
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
    assertThat(listConsultationNotices(follower))
        .extracting(InboxItem::kind)
        .containsExactly(InboxItemKind.CLOSING_SOON);
    assertThat(listMailKinds(author))
        .containsExactlyInAnyOrder("extended", "question_changed", "closing_soon");
    assertThat(listMailKinds(quiet)).isEmpty();
  }

  private List<InboxItem> listConsultationNotices(Viewer viewer) {
    return loadInbox(viewer).stream()
        .filter(item -> item.kind().compareTo(InboxItemKind.EXTENDED) >= 0)
        .toList();
  }

  @Test
  void replyStaysUnreadInInboxUntilOpened() {
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var question = consultation.question(1).orElseThrow().id();
    for (var entry : List.of(author, author, other)) {
      comments.post(
          entry,
          consultation.id(),
          new CommentDraft(
              question, isFirstPost() ? null : 1, null, LanguageTag.ENGLISH, "We agree " + posted),
          Channel.WEB,
          IdempotencyKey.random());
    }

    await().atMost(SOON).until(() -> !loadInbox(author).isEmpty());
    var item = loadInbox(author).getFirst();
    assertThat(loadInbox(author)).hasSize(1);
    assertThat(item.title()).endsWith("replied to C1");
    assertThat(item.link()).endsWith("/comments/3");
    assertThat(item.isRead()).isFalse();
    inbox.markRead(other, item);
    assertThat(loadInbox(author).getFirst().isRead()).isFalse();
    inbox.markRead(author, item);
    assertThat(loadInbox(author).getFirst().isRead()).isTrue();
    assertThat(loadInbox(other)).isEmpty();
  }

  @Test
  void newsIsMailedOnceDespiteServerOutage() throws Exception {
    stopMail();
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    String address = people.find(reader.requireSignedIn("test")).orElseThrow().email().value();
    var question = new FollowTarget(FollowKind.QUESTION, consultation.slug(), 1);
    follows.follow(reader, question);
    long follow = follows.listPage(reader, Long.MAX_VALUE).getFirst().id();
    follows.setPreference(reader, follow, NotificationPreference.AT_ONCE);

    post(author, consultation, "The first <b>word</b>.");
    await().atMost(SOON).until(() -> countAttempts(address) >= 1);
    post(author, consultation, "The second word.");
    post(author, consultation, "A word taken back.");
    await().atMost(SOON).until(() -> countMailsTo(address) >= 2);
    comments.withdraw(author, consultation.id(), 3);
    startMail();
    await().atMost(SOON).until(() -> countWaitingMailsTo(address) == 0);

    var received = received(address);
    String all = received.stream().map(m -> part(m, "plain")).collect(Collectors.joining());
    assertThat(all).containsOnlyOnce("The first").containsOnlyOnce("The second word.");
    assertThat(all).doesNotContain("taken back").contains("You follow this question.");
    assertThat(all).contains("/consultations/" + consultation.slug());
    // The order of delivery is not fixed.
    var first =
        received.stream()
            .filter(m -> part(m, "plain").contains("The first"))
            .findFirst()
            .orElseThrow();
    assertThat(first.getSubject()).contains("in Question 1: Has the mandate been met?");
    assertThat(part(first, "html"))
        .contains("The first &lt;b&gt;word&lt;/b&gt;.")
        .contains("/comments/1\"")
        .doesNotContain("<b>word");
    assertThat(first.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");

    String link = first.getHeader("List-Unsubscribe")[0];
    var secret = new Secret(link.replaceAll(".*/|>", ""));
    assertThat(unsubscribes.findTarget(new Secret("0".repeat(22)))).isEmpty();
    var leavable = unsubscribes.findTarget(secret).orElseThrow();
    assertThat(follows.listPage(reader, Long.MAX_VALUE).getFirst().preference())
        .isEqualTo(NotificationPreference.AT_ONCE);
    unsubscribes.unsubscribe(leavable);
    unsubscribes.unsubscribe(leavable);
    assertThat(follows.listPage(reader, Long.MAX_VALUE).getFirst().preference())
        .isEqualTo(NotificationPreference.INBOX);
    long before = countMailsTo(address);
    post(author, consultation, "Told in the inbox.");
    await().atMost(SOON).until(() -> latestTitle(reader).startsWith("4 new comments"));
    newsMails.queueDue();
    assertThat(countMailsTo(address)).isEqualTo(before);
  }

  @Test
  void newsOfOneDayIsOneDigest() throws Exception {
    startMail();
    var consultation = fixtures.anOpenConsultation();
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    String address = people.find(reader.requireSignedIn("test")).orElseThrow().email().value();
    post(author, consultation, "A word before.");
    await().atMost(SOON).until(() -> !follows.listPage(author, Long.MAX_VALUE).isEmpty());
    follows.follow(reader, new FollowTarget(FollowKind.QUESTION, consultation.slug(), 1));
    follows.follow(reader, new FollowTarget(FollowKind.CONTRIBUTOR, consultation.slug(), 1));
    for (int i = 1; i <= 13; i++) {
      post(author, consultation, "Word number " + i + ".");
    }
    await().atMost(SOON).until(() -> latestTitle(reader).startsWith("13 "));
    var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    newsMails.queueDigests(tomorrow);
    newsMails.queueDigests(tomorrow);
    await()
        .atMost(SOON)
        .until(() -> countMailsTo(address) == 1 && countWaitingMailsTo(address) == 0);

    var digest = received(address);
    assertThat(digest).hasSize(1);
    assertThat(digest.getFirst().getSubject()).isEqualTo("13 news items from what you follow");
    assertThat(part(digest.getFirst(), "plain"))
        .containsOnlyOnce("Word number 1.")
        .contains("Word number 10.")
        .contains("3 more")
        .doesNotContain("Word number 11.");
    unsubscribes.unsubscribe(
        unsubscribes
            .findTarget(
                new Secret(
                    digest.getFirst().getHeader("List-Unsubscribe")[0].replaceAll(".*/|>", "")))
            .orElseThrow());
    assertThat(follows.listPage(reader, Long.MAX_VALUE))
        .extracting(FollowedItem::preference)
        .containsOnly(NotificationPreference.INBOX);
  }

  private int posted;

  private boolean isFirstPost() {
    return posted++ == 0;
  }

  private List<InboxItem> loadInbox(Viewer viewer) {
    return inbox.loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH).items();
  }

  private String latestTitle(Viewer viewer) {
    return loadInbox(viewer).stream().findFirst().map(InboxItem::title).orElse("");
  }

  private String register() {
    String address = "delegate-" + UUID.randomUUID() + "@example.org";
    registrations.register(
        new EmailAddress(address),
        "three ships sail at noon",
        new PersonDraft(
            "Delegate, Ministry of ICT",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Ministry of ICT",
            LanguageTag.ENGLISH),
        null);
    return address;
  }

  private int countAttempts(String recipient) {
    return database
        .sql("SELECT COALESCE(MAX(attempts), 0) FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(Integer.class)
        .single();
  }

  private boolean isSent(String recipient) {
    return database
        .sql("SELECT state FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(String.class)
        .list()
        .equals(List.of("SENT"));
  }

  private long countMailsTo(String recipient) {
    return database
        .sql("SELECT COUNT(*) FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(Long.class)
        .single();
  }

  private long countWaitingMailsTo(String recipient) {
    return database
        .sql("SELECT COUNT(*) FROM mail WHERE recipient = ? AND state = 'WAITING'")
        .param(recipient)
        .query(Long.class)
        .single();
  }

  /// Lists the recipients that this class registered; people of other tests also get mail.
  private static List<String> listDelegateRecipients() {
    return recipients().filter(address -> address.startsWith("delegate-")).toList();
  }

  private void post(Viewer by, ConsultationDetails consultation, String text) {
    comments.post(
        by,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
