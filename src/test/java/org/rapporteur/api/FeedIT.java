package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FeedIT {

  private static final int MAX_ITEMS = 50;

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;

  ApiClient api;
  ConsultationDetails consultation;
  Viewer author;
  String page;

  @BeforeEach
  void postTwoComments() {
    api = new ApiClient(port);
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    page = "/consultations/" + consultation.slug();
    post(1, "First & **foremost**");
    post(2, "Second");
  }

  @Test
  void siteFeedListsNewConsultations() throws Exception {
    var answer = api.get("/feed.atom");

    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    var feed = parseXml(answer.body());
    assertThat(feed.getElementsByTagName("link").item(0).getAttributes().getNamedItem("href"))
        .extracting(org.w3c.dom.Node::getTextContent)
        .isEqualTo("http://127.0.0.1:" + port + "/feed.atom");
    var ids = feed.getElementsByTagName("id");
    assertThat(IntStream.range(0, ids.getLength()).mapToObj(i -> ids.item(i).getTextContent()))
        .contains("http://127.0.0.1:" + port + page);
    assertThat(feed.getElementsByTagName("content").item(0).getTextContent())
        .contains("Should the Forum continue?");
    assertThat(api.get("/").body())
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.atom\">");
  }

  @Test
  void feedListsNewestFirst() throws Exception {
    var answer = api.get(page + "/feed.atom");

    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    var feed = parseXml(answer.body());
    var contents = feed.getElementsByTagName("content");
    assertThat(contents.getLength()).isEqualTo(2);
    assertThat(contents.item(0).getTextContent()).isEqualTo("<p>Second</p>");
    assertThat(contents.item(1).getTextContent())
        .isEqualTo("<p>First &amp; <strong>foremost</strong></p>");
    var ids = feed.getElementsByTagName("id");
    assertThat(ids.item(1).getTextContent())
        .isEqualTo("http://127.0.0.1:" + port + page + "/comments/2");
  }

  @Test
  void questionFeedHasOnlyItsComments() throws Exception {
    var feed = parseXml(api.get(page + "/questions/2/feed.atom").body());

    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
    assertThat(api.get(page + "/questions/9/feed.atom").status()).isEqualTo(404);
  }

  @Test
  void unchangedFeedIsNotSentAgain() throws Exception {
    String tag = api.get(page + "/feed.atom").header("ETag");
    assertThat(api.get(page + "/feed.atom", "If-None-Match", tag).status()).isEqualTo(304);

    comments.withdraw(author, consultation.id(), 1);

    var changed = api.get(page + "/feed.atom", "If-None-Match", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).doesNotContain("foremost");
    assertThat(changed.header("Set-Cookie")).isEmpty();
  }

  @Test
  void olderCommentsReplaceWithdrawnOnes() throws Exception {
    for (int i = 0; i < MAX_ITEMS + 1; i++) {
      post(1, "Comment " + i);
    }
    for (int number = 51; number <= 53; number++) {
      comments.withdraw(author, consultation.id(), number);
    }

    for (String place : List.of("", "/questions/1", "/contributors/1")) {
      var texts = readContents(parseXml(api.get(page + place + "/feed.atom").body()));
      assertThat(texts).as(place).hasSizeBetween(MAX_ITEMS - 1, MAX_ITEMS);
      assertThat(texts).as(place).startsWith("<p>Comment 47</p>").endsWith(FIRST_CONTENT);
    }
  }

  @Test
  void threadAndContributorFeedsHaveOnlyTheirComments() throws Exception {
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    comments.post(
        other,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), 1, null, null, "Third & last"),
        Channel.WEB,
        IdempotencyKey.random());

    var thread = parseXml(api.get(page + "/comments/1/feed.atom").body());
    assertThat(readContents(thread)).containsExactly("<p>Third &amp; last</p>", FIRST_CONTENT);
    assertThat(thread.getElementsByTagName("id").item(0).getTextContent())
        .endsWith(page + "/comments/1");
    assertThat(readContents(parseXml(api.get(page + "/comments/3/feed.atom").body()))).hasSize(2);
    assertThat(readContents(parseXml(api.get(page + "/contributors/1/feed.atom").body())))
        .containsExactly("<p>Second</p>", FIRST_CONTENT);
    assertThat(api.get(page + "/comments/9/feed.atom").status()).isEqualTo(404);
    assertThat(api.get(page + "/contributors/9/feed.atom").status()).isEqualTo(404);
    assertThat(api.get("/delegations/nobody/feed.atom").status()).isEqualTo(404);
  }

  @Test
  void logFeedListsPublicEntries() throws Exception {
    var log = parseXml(api.get(page + "/log/feed.atom").body());

    assertThat(log.getElementsByTagName("entry").getLength()).isPositive();
    assertThat(log.getElementsByTagName("title").item(1).getTextContent()).startsWith("M-000");
    assertThat(log.getElementsByTagName("id").item(1).getTextContent()).contains(page + "/log/");
    String tag = api.get(page + "/log/feed.atom").header("ETag");
    assertThat(api.get(page + "/log/feed.atom", "If-None-Match", tag).status()).isEqualTo(304);
  }

  private static final String FIRST_CONTENT = "<p>First &amp; <strong>foremost</strong></p>";

  private static List<String> readContents(Document feed) {
    var contents = feed.getElementsByTagName("content");
    return IntStream.range(0, contents.getLength())
        .mapToObj(i -> contents.item(i).getTextContent())
        .toList();
  }

  private static Document parseXml(String body) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  private void post(int question, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(), null, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
