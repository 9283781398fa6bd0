package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.search.index.ConsultationItems;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SubmissionSearchIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired JointSubmissionService joint;
  @Autowired SearchedSubmissions submitted;
  @Autowired SearchPageService pages;
  @Autowired IndexService indexes;
  @Autowired SearchIndex index;

  DelegationOfTwo delegation;
  ConsultationDetails asked;

  @BeforeEach
  void aDelegation() {
    delegation = DelegationOfTwo.called("Ministry of Zyxposts", fixtures, speaking);
    asked = fixtures.anOpenConsultation(ReviewTiming.AFTER);
  }

  @Test
  void submissionIsFoundByItsSummaryAndLeadsToItsPage() {
    submitted.send(asked, delegation, "We **favour** *zyxrenewal* of the hubs.");

    var found = submitted.find(asked, query("zyxrenewal"));

    assertThat(found.total()).isEqualTo(1);
    assertThat(found.counts().get(Facet.KIND)).isEqualTo(Map.of("SUBMISSION", 1L));
    assertThat(found.counts().get(Facet.GROUP)).isEqualTo(Map.of("GOVERNMENTS", 1L));
    assertThat(found.counts().get(Facet.REGION)).isEqualTo(Map.of("AFRICAN", 1L));
    assertThat(found.counts().get(Facet.LANGUAGE)).isEqualTo(Map.of("en", 1L));
    assertThat(found.counts().get(Facet.MARK)).isEmpty();
    var hit = found.hits().getFirst();
    assertThat(hit.reference()).isEqualTo("S-1");
    assertThat(hit.path()).isEqualTo("/consultations/" + asked.slug() + "/submissions/1");
    assertThat(hit.excerpt().toHtml()).isEqualTo("We favour <mark>zyxrenewal</mark> of the hubs.");
    assertThat(hit.content()).isInstanceOf(Hit.SubmissionHit.class);
    assertThat(submitted.total(asked, "zyxrenewals favouring")).isEqualTo(1);
  }

  @Test
  void submissionIsNarrowedByWhatItHas() {
    submitted.send(asked, delegation, "We favour zyxnarrow.");

    for (var chosen :
        List.of(
            Map.entry("group", "governments"),
            Map.entry("region", "african"),
            Map.entry("language", "en"),
            Map.entry("since", "day"))) {
      assertThat(narrowed(chosen)).as(chosen.toString()).isEqualTo(1);
    }
    for (var chosen :
        List.of(
            Map.entry("group", "civil-society"),
            Map.entry("region", "asia-pacific"),
            Map.entry("language", "fr"),
            Map.entry("mark", "redacted"),
            Map.entry("kind", "comment"))) {
      assertThat(narrowed(chosen)).as(chosen.toString()).isZero();
    }
  }

  @Test
  void submissionIsFoundByWhoSubmitsItJointlyOnceTheyAgreed() {
    var partner = DelegationOfTwo.called("Union of Zyxpartners", fixtures, speaking);
    submitted.send(asked, delegation, "We favour renewal.");
    assertThat(submitted.total(asked, "zyxposts")).isEqualTo(1);
    joint.invite(delegation.head(), asked.id(), 1, partner.id());
    submitted.assertGone(asked, "zyxpartners");

    joint.answer(partner.head(), asked.id(), 1, partner.id(), true);
    assertThat(submitted.total(asked, "zyxpartners")).isEqualTo(1);

    joint.removePartner(delegation.head(), asked.id(), 1, partner.id());
    submitted.assertGone(asked, "zyxpartners");
    assertThat(submitted.total(asked, "renewal")).isEqualTo(1);
  }

  @Test
  void submissionIsFoundByItsNumberAndOpensAtOnceWithinOneConsultation() {
    submitted.send(asked, delegation, "We favour renewal.");

    for (String typed : List.of("S-1", "s-1", "S1")) {
      assertThat(submitted.total(asked, typed)).as(typed).isEqualTo(1);
      assertThat(jump(typed)).contains("/consultations/" + asked.slug() + "/submissions/1");
    }
    assertThat(submitted.total(asked, "S-2")).isZero();
    assertThat(jump("S-2")).isEmpty();
    assertThat(pages.findReferencePath(Viewer.VISITOR, query("S-1"))).isEmpty();
  }

  @Test
  void numberOfWhatIsNotPublicLeadsItsDelegationThereAlone() {
    asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    submitted.send(asked, delegation, "We favour renewal.");

    assertThat(jump("S-1")).isEmpty();
    assertThat(pages.findReferencePath(delegation.adviser(), within("S-1")))
        .contains("/consultations/" + asked.slug() + "/submissions/1");
  }

  @Test
  void submissionIsFoundByTheTextAndTheNameOfAFile() {
    submitted.add(asked, delegation, "zyxfigures.odt", "Nothing that is sought.");
    submitted.add(asked, delegation, "annex.odt", "Eleven zyxannexed hubs");
    submitted.send(asked, delegation, "We favour hubs.");
    submitted.awaitTotal(asked, "zyxannexed", 1);

    var passage = submitted.find(asked, query("zyxannexed hubs")).hits().getFirst();
    assertThat(passage.excerpt().toHtml())
        .contains("<mark>zyxannexed</mark>")
        .doesNotContain("favour");
    assertThat(passage.content())
        .isInstanceOfSatisfying(
            Hit.SubmissionHit.class, sent -> assertThat(sent.file()).isEqualTo("annex.odt"));
    assertThat(passage.reference()).isEqualTo("S-1");
    submitted.awaitTotal(asked, "zyxfigures.odt", 1);
    var named = submitted.find(asked, query("zyxfigures")).hits();
    assertThat(named).hasSize(1);
    assertThat(named.getFirst().content())
        .isInstanceOfSatisfying(Hit.SubmissionHit.class, sent -> assertThat(sent.file()).isNull());
    assertThat(submitted.total(asked, "hubs")).isEqualTo(1);
  }

  @Test
  void changedSubmissionIsFoundByItsNewWordsAlone() {
    submitted.send(asked, delegation, "We favour zyxearlier.");
    assertThat(submitted.total(asked, "zyxearlier")).isEqualTo(1);

    submitted.change(asked, delegation, "We favour zyxlater.");

    submitted.assertGone(asked, "zyxearlier");
    assertThat(submitted.total(asked, "zyxlater")).isEqualTo(1);
  }

  @Test
  void newIndexKnowsTheSubmissionsThatTheOldOneDoesNot() {
    submitted.send(asked, delegation, "We favour zyxolder.");
    index.removeAll(new ConsultationItems(asked.id(), EnumSet.allOf(ResultKind.class)));
    submitted.assertGone(asked, "zyxolder");
    var administrator = fixtures.anAdministrator();

    await().until(() -> indexes.rebuild(administrator));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !indexes.getStatus(administrator).isBuilding());

    assertThat(submitted.total(asked, "zyxolder")).isEqualTo(1);
  }

  @Test
  void pageOfAllKindsShowsSubmissionsWhereNoCommentSaysIt() {
    submitted.send(asked, delegation, "We favour zyxalone.");

    var page = pages.buildPage(Viewer.VISITOR, within("zyxalone"), Locale.ENGLISH);

    assertThat(page.results().request().kind()).isEqualTo(ResultKind.SUBMISSION);
    assertThat(page.count(ResultKind.SUBMISSION)).isEqualTo(1);
    assertThat(page.count(ResultKind.COMMENT)).isZero();
  }

  private long narrowed(Map.Entry<String, String> chosen) {
    var query = new HashMap<>(query("zyxnarrow"));
    query.put(chosen.getKey(), List.of(chosen.getValue()));
    return submitted.find(asked, query).total();
  }

  private Optional<String> jump(String typed) {
    return pages.findReferencePath(Viewer.VISITOR, within(typed));
  }

  private Map<String, List<String>> within(String typed) {
    return Map.of("q", List.of(typed), "in", List.of(asked.slug().value()));
  }

  private static Map<String, List<String>> query(String typed) {
    return Map.of("q", List.of(typed));
  }
}
