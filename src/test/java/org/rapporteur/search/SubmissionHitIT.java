package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Tests how search results show a formal submission on the page, in the light version and in the
/// API.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionHitIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired JointSubmissionService joint;
  @Autowired SummaryModerationService summaries;
  @Autowired SearchedSubmissions submitted;

  final HttpClient http = HttpClient.newHttpClient();
  ConsultationDetails consultation;
  String page;

  @BeforeEach
  void sendJointSubmissionWithFile() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.AFTER);
    page = "/consultations/" + consultation.slug() + "/submissions/1";
    var delegation = DelegationOfTwo.called("Ministry of Posts", fixtures, delegationLifecycle);
    submitted.addFile(consultation, delegation, "annex.odt", "Eleven zyxannexed hubs");
    submitted.send(consultation, delegation, "We favour zyxshown.");
    var partner = DelegationOfTwo.called("Union of Operators", fixtures, delegationLifecycle);
    joint.invite(delegation.head(), consultation.id(), 1, partner.id());
    joint.answer(partner.head(), consultation.id(), 1, partner.id(), true);
    submitted.awaitCount(consultation, "zyxannexed", 1);
  }

  @Test
  void pageShowsAndCountsSubmissionWithDelegations() throws Exception {
    var read = loadHtml("/search?q=zyxshown&in=" + consultation.slug());

    assertThat(read.select(".kinds a[aria-current=page]").text()).isEqualTo("Formal submissions 1");
    assertThat(read.select("#n").text()).isEqualTo("1 formal submission");
    var hit = read.select(".hits article");
    assertThat(hit.select(".c-name").text()).isEqualTo("Ministry of Posts");
    assertThat(hit.select(".c-meta").text()).contains("Government").contains("Union of Operators");
    assertThat(hit.select("a.c-id").attr("href")).isEqualTo(page);
    assertThat(hit.select("a.c-id").text()).isEqualTo("S-1");
    assertThat(hit.select("mark").text()).isEqualTo("zyxshown");
    assertThat(hit.select(".where").text()).isEqualTo("Formal submission");
  }

  @Test
  void pageNamesFileOfMatch() throws Exception {
    var hit = loadHtml("/search?q=zyxannexed&in=" + consultation.slug()).select(".hits article");

    assertThat(hit.select("mark").text()).isEqualTo("zyxannexed");
    assertThat(hit.select(".where").text()).isEqualTo("Formal submission, in annex.odt");
  }

  @Test
  void pageMarksRemovedSummary() throws Exception {
    Viewer moderator = fixtures.aModeratorOf(consultation.id());
    summaries.remove(
        moderator,
        consultation.id(),
        1,
        new DecisionDraft("3.3", "Against it.", "It broke a rule."));

    var hit =
        loadHtml("/search?q=S-1&kind=submission&in=" + consultation.slug()).select(".hits article");

    assertThat(hit.select(".c-indent").first().text())
        .isEqualTo("The summary was removed by a moderator");
  }

  @Test
  void lightVersionLinksToLightPage() throws Exception {
    var read = loadHtml("/light/search?q=zyxannexed&kind=submission&in=" + consultation.slug());

    assertThat(read.select("#kind option[selected]").text()).isEqualTo("Formal submissions (1)");
    var hit = read.select("ol li");
    assertThat(hit.select("a").attr("href")).isEqualTo("/light" + page);
    assertThat(hit.select("p").first().text())
        .isEqualTo("S-1 Ministry of Posts, Government, in annex.odt");
    assertThat(hit.select("mark").text()).isEqualTo("zyxannexed");
    assertThat(loadHtml("/light" + page).text()).contains("zyxshown");
  }

  @Test
  void apiReturnsWholeSubmission() throws Exception {
    var answer =
        JsonMapper.shared()
            .readTree(get("/api/v1/search?q=zyxshown&kind=submission&in=" + consultation.slug()));

    assertThat(answer.at("/facets/kind/submission").asInt()).isEqualTo(1);
    assertThat(answer.at("/facets/group/governments").asInt()).isEqualTo(1);
    var item = answer.at("/items/0");
    assertThat(item.at("/kind").asString()).isEqualTo("submission");
    assertThat(item.at("/reference").asString()).isEqualTo("S-1");
    assertThat(item.at("/url").asString()).isEqualTo(page);
    assertThat(item.at("/submission/summary").asString()).isEqualTo("We favour zyxshown.");
    assertThat(item.at("/submission/jointly/0").asString()).isEqualTo("Union of Operators");
  }

  @Test
  void lightVersionOpensSubmissionByNumber() throws Exception {
    var jump =
        http.send(
            request("/light/search?q=S-1&in=" + consultation.slug()), BodyHandlers.discarding());

    assertThat(jump.headers().firstValue("Location").orElse("")).endsWith("/light" + page);
  }

  @Test
  void bothVersionsSuggestSimilarWord() throws Exception {
    for (String edition : new String[] {"", "/light"}) {
      var offered =
          loadHtml(edition + "/search?q=zyxannebob&in=" + consultation.slug())
              .select(
                  "a[href='" + edition + "/search?q=zyxannexed&in=" + consultation.slug() + "']");
      assertThat(offered.text()).as(edition).isEqualTo("Search for “zyxannexed” instead");
    }
  }

  private Document loadHtml(String address) throws IOException, InterruptedException {
    return Jsoup.parse(get(address));
  }

  private String get(String address) throws IOException, InterruptedException {
    var answer = http.send(request(address), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build();
  }
}
