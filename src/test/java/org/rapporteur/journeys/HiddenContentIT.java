package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.notification.InboxCursor;
import org.rapporteur.notification.InboxFilter;
import org.rapporteur.notification.InboxService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/// Removed, declined, redacted and withdrawn text is at no public address. The test crawls all
/// linked addresses and those of the API, feeds and fragments.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HiddenContentIT {

  /// Prefix of every word that must be hidden.
  private static final String HIDDEN_WORD = "hushword";

  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Post it again without that.", "It names a person.");
  private static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");
  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)");
  private static final int MAX_PAGES = 500;

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired AppealService appeals;
  @Autowired FlagService flags;
  @Autowired QueueService queue;
  @Autowired DraftService drafts;
  @Autowired InboxService inbox;

  final HttpClient http = HttpClient.newHttpClient();
  ConsultationDetails consultation;
  Viewer author;
  Viewer reader;
  Viewer moderator;

  @BeforeEach
  void createPeople() {
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @Test
  void removedContentIsAtNoPublicAddress() throws Exception {
    openConsultation(ReviewTiming.AFTER);
    removeReplyWithRevisionsAndFlags();
    redactComment();
    post(null, HIDDEN_WORD + "-withdrawn goes by its author.");
    comments.withdraw(author, consultation.id(), 4);

    var pages = crawlPages();

    assertThat(pages.keySet())
        .contains(
            path("/comments/2"),
            path("/feed.atom"),
            path("/log/2"),
            "/light" + path("/comments/2"),
            "/light" + path("/questions/1"),
            "/api/v1" + path("/comments/2"));
    assertThat(findPagesContaining(pages, HIDDEN_WORD)).isEmpty();
    assertThat(findPagesContaining(pages, "stays in sight")).hasSizeGreaterThan(8);
    assertThat(loadInbox(reader)).doesNotContain(HIDDEN_WORD);
    assertThat(drafts.listOwn(reader)).isEmpty();
  }

  @Test
  void unpublishedContentIsAtNoPublicAddress() throws Exception {
    openConsultation(ReviewTiming.BEFORE);
    post(null, "This stays in sight.");
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    comments.edit(
        author,
        consultation.id(),
        1,
        new CommentEdit(HIDDEN_WORD + "-edit waits.", LanguageTag.ENGLISH));
    post(null, HIDDEN_WORD + "-waiting.");
    post(null, HIDDEN_WORD + "-declined.");
    moderation.decline(moderator, consultation.id(), 3, ADVERSE);
    post(null, HIDDEN_WORD + "-returned.");
    var published = moderation.publish(moderator, consultation.id(), 4, FAVOURABLE);
    moderation.undo(moderator, consultation.id(), published.number());

    var pages = crawlPages();

    assertThat(findPagesContaining(pages, HIDDEN_WORD)).isEmpty();
    assertThat(findPagesContaining(pages, "stays in sight")).isNotEmpty();
    for (int hidden : List.of(2, 3, 4)) {
      assertThat(get(path("/comments/" + hidden)).statusCode()).isEqualTo(404);
      assertThat(get("/light" + path("/comments/" + hidden)).statusCode()).isEqualTo(404);
      assertThat(get("/api/v1" + path("/comments/" + hidden)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void queueIsRefusedToStaffOfOtherConsultations() {
    openConsultation(ReviewTiming.AFTER);
    post(null, HIDDEN_WORD + "-removed.");
    moderation.remove(moderator, consultation.id(), 1, ADVERSE);
    var otherModerator = fixtures.aModeratorOf(fixtures.anOpenConsultation().id());

    for (var refused : List.of(otherModerator, author, reader, fixtures.anAdministrator())) {
      assertThatThrownBy(() -> queue.findReviewContext(refused, consultation, 1))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> queue.loadPage(refused, consultation.id(), QueueList.QUEUE, 0))
          .isInstanceOf(NotAllowed.class);
    }
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    moderator = fixtures.aModeratorOf(consultation.id());
  }

  private void removeReplyWithRevisionsAndFlags() {
    post(null, "This stays in sight.");
    post(1, HIDDEN_WORD + "-first version.");
    comments.edit(
        author,
        consultation.id(),
        2,
        new CommentEdit(HIDDEN_WORD + "-second version.", LanguageTag.ENGLISH));
    flags.flag(
        reader,
        consultation.id(),
        2,
        FlagReason.PERSONAL_DATA,
        "It says " + HIDDEN_WORD + "-flag.");
    int decision = moderation.remove(moderator, consultation.id(), 2, ADVERSE).number();
    appeals.appeal(author, consultation.id(), decision, "I said nothing private.");
  }

  private void redactComment() {
    String text = "Ask " + HIDDEN_WORD + " about what stays in sight.";
    post(null, text);
    int from = text.indexOf(HIDDEN_WORD);
    moderation.redact(
        moderator,
        consultation.id(),
        3,
        List.of(new TextSpan(from, from + HIDDEN_WORD.length())),
        ADVERSE);
  }

  /// Loads all reachable pages; the keys are their addresses.
  private Map<String, String> crawlPages() throws Exception {
    var pages = new LinkedHashMap<String, String>();
    var waiting = new ArrayDeque<>(startAddresses());
    while (!waiting.isEmpty() && pages.size() < MAX_PAGES) {
      String address = waiting.remove();
      if (pages.containsKey(address)) {
        continue;
      }
      var answer = get(address);
      assertThat(answer.statusCode()).as(address).isLessThan(500);
      pages.put(address, answer.body() + answer.headers().map());
      LINK.matcher(answer.body())
          .results()
          .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
          .filter(link -> link.contains(consultation.slug().value()))
          .forEach(waiting::add);
    }
    return pages;
  }

  private List<String> startAddresses() {
    var addresses = new ArrayList<>(List.of("/", "/light", "/api/v1/consultations"));
    for (String edition : List.of("", "/light", "/api/v1")) {
      for (String below :
          List.of("", "/questions/1", "/questions/1/comments", "/log", "/policy", "/report")) {
        addresses.add(edition + path(below));
      }
      for (int number = 1; number <= 4; number++) {
        addresses.add(edition + path("/comments/" + number));
        addresses.add(edition + path("/log/" + number));
      }
      addresses.add(edition + path("/contributors/1"));
    }
    addresses.add(path("/feed.atom"));
    addresses.add(path("/questions/1/feed.atom"));
    addresses.add(path("/log.json"));
    for (String query :
        List.of("root=1", "root=2", "since=0", "comment=2", "comment=3", "order=newest")) {
      addresses.add(path("/questions/1/fragment?" + query));
    }
    addresses.add(path("/questions/1/mine?comments=1,2,3,4"));
    addresses.add(path("/questions/1/mine/waiting"));
    addresses.add(path("/questions/1/mine/waiting?comment=2"));
    for (String format : List.of("html", "json", "md", "docx", "pdf")) {
      addresses.add(path("/report." + format));
    }
    addresses.add("/transparency/" + consultation.slug() + "/checkpoint");
    addresses.add("/transparency/" + consultation.slug() + "/tile/entries/000.p/4");
    return addresses;
  }

  private String path(String below) {
    return "/consultations/" + consultation.slug() + below;
  }

  private static List<String> findPagesContaining(Map<String, String> pages, String words) {
    return pages.entrySet().stream()
        .filter(page -> page.getValue().contains(words))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String loadInbox(Viewer viewer) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                !inbox
                    .loadPage(author, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH)
                    .items()
                    .isEmpty());
    return inbox
        .loadPage(viewer, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH)
        .items()
        .toString();
  }

  private HttpResponse<String> get(String address) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
            .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void post(@Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), parent, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
