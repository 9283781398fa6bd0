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
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired JointSubmissionService joint;
  @Autowired SearchedSubmissions submitted;
  @Autowired SearchPageService pages;
  @Autowired IndexService indexes;
  @Autowired SearchIndex index;

  DelegationOfTwo delegation;
  ConsultationDetails consultation;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.called("Ministry of Zyxposts", fixtures, delegationLifecycle);
    consultation = fixtures.anOpenConsultation(ReviewTiming.AFTER);
  }

  @Test
  void submissionIsFoundBySummaryWithLink() {
    submitted.send(consultation, delegation, "We **favour** *zyxrenewal* of the hubs.");

    var found = submitted.find(consultation, query("zyxrenewal"));

    assertThat(found.total()).isEqualTo(1);
    assertThat(found.counts().get(Facet.KIND)).isEqualTo(Map.of("SUBMISSION", 1L));
    assertThat(found.counts().get(Facet.GROUP)).isEqualTo(Map.of("GOVERNMENTS", 1L));
    assertThat(found.counts().get(Facet.REGION)).isEqualTo(Map.of("AFRICAN", 1L));
    assertThat(found.counts().get(Facet.LANGUAGE)).isEqualTo(Map.of("en", 1L));
    assertThat(found.counts().get(Facet.MARK)).isEmpty();
    var hit = found.hits().getFirst();
    assertThat(hit.reference()).isEqualTo("S-1");
    assertThat(hit.path()).isEqualTo("/consultations/" + consultation.slug() + "/submissions/1");
    assertThat(hit.excerpt().toHtml()).isEqualTo("We favour <mark>zyxrenewal</mark> of the hubs.");
    assertThat(hit.content()).isInstanceOf(Hit.SubmissionHit.class);
    assertThat(submitted.countFound(consultation, "zyxrenewals favouring")).isEqualTo(1);
  }

  @Test
  void facetsFilterSubmissions() {
    submitted.send(consultation, delegation, "We favour zyxnarrow.");

    for (var chosen :
        List.of(
            Map.entry("group", "governments"),
            Map.entry("region", "african"),
            Map.entry("language", "en"),
            Map.entry("since", "day"))) {
      assertThat(countFiltered(chosen)).as(chosen.toString()).isEqualTo(1);
    }
    for (var chosen :
        List.of(
            Map.entry("group", "civil-society"),
            Map.entry("region", "asia-pacific"),
            Map.entry("language", "fr"),
            Map.entry("mark", "redacted"),
            Map.entry("kind", "comment"))) {
      assertThat(countFiltered(chosen)).as(chosen.toString()).isZero();
    }
  }

  @Test
  void submissionIsFoundByPartnersThatAgreed() {
    var partner = DelegationOfTwo.called("Union of Zyxpartners", fixtures, delegationLifecycle);
    submitted.send(consultation, delegation, "We favour renewal.");
    assertThat(submitted.countFound(consultation, "zyxposts")).isEqualTo(1);
    joint.invite(delegation.head(), consultation.id(), 1, partner.id());
    submitted.requireNotFound(consultation, "zyxpartners");

    joint.answer(partner.head(), consultation.id(), 1, partner.id(), true);
    assertThat(submitted.countFound(consultation, "zyxpartners")).isEqualTo(1);

    joint.removePartner(delegation.head(), consultation.id(), 1, partner.id());
    submitted.requireNotFound(consultation, "zyxpartners");
    assertThat(submitted.countFound(consultation, "renewal")).isEqualTo(1);
  }

  @Test
  void numberOpensSubmissionWithinOneConsultation() {
    submitted.send(consultation, delegation, "We favour renewal.");

    for (String typed : List.of("S-1", "s-1", "S1")) {
      assertThat(submitted.countFound(consultation, typed)).as(typed).isEqualTo(1);
      assertThat(findJumpPath(typed))
          .contains("/consultations/" + consultation.slug() + "/submissions/1");
    }
    assertThat(submitted.countFound(consultation, "S-2")).isZero();
    assertThat(findJumpPath("S-2")).isEmpty();
    assertThat(pages.findReferencePath(Viewer.VISITOR, query("S-1"))).isEmpty();
  }

  @Test
  void numberOfHiddenSubmissionNeedsItsDelegation() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    submitted.send(consultation, delegation, "We favour renewal.");

    assertThat(findJumpPath("S-1")).isEmpty();
    assertThat(pages.findReferencePath(delegation.adviser(), queryInConsultation("S-1")))
        .contains("/consultations/" + consultation.slug() + "/submissions/1");
  }

  @Test
  void submissionIsFoundByFileTextAndName() {
    submitted.addFile(consultation, delegation, "zyxfigures.odt", "Nothing that is sought.");
    submitted.addFile(consultation, delegation, "annex.odt", "Eleven zyxannexed hubs");
    submitted.send(consultation, delegation, "We favour hubs.");
    submitted.awaitCount(consultation, "zyxannexed", 1);

    var passage = submitted.find(consultation, query("zyxannexed hubs")).hits().getFirst();
    assertThat(passage.excerpt().toHtml())
        .contains("<mark>zyxannexed</mark>")
        .doesNotContain("favour");
    assertThat(passage.content())
        .isInstanceOfSatisfying(
            Hit.SubmissionHit.class, sent -> assertThat(sent.file()).isEqualTo("annex.odt"));
    assertThat(passage.reference()).isEqualTo("S-1");
    submitted.awaitCount(consultation, "zyxfigures.odt", 1);
    var named = submitted.find(consultation, query("zyxfigures")).hits();
    assertThat(named).hasSize(1);
    assertThat(named.getFirst().content())
        .isInstanceOfSatisfying(Hit.SubmissionHit.class, sent -> assertThat(sent.file()).isNull());
    assertThat(submitted.countFound(consultation, "hubs")).isEqualTo(1);
  }

  @Test
  void changedSubmissionIsFoundByNewWordsOnly() {
    submitted.send(consultation, delegation, "We favour zyxearlier.");
    assertThat(submitted.countFound(consultation, "zyxearlier")).isEqualTo(1);

    submitted.change(consultation, delegation, "We favour zyxlater.");

    submitted.requireNotFound(consultation, "zyxearlier");
    assertThat(submitted.countFound(consultation, "zyxlater")).isEqualTo(1);
  }

  @Test
  void rebuiltIndexContainsMissingSubmissions() {
    submitted.send(consultation, delegation, "We favour zyxolder.");
    index.removeAll(new ConsultationItems(consultation.id(), EnumSet.allOf(ResultKind.class)));
    submitted.requireNotFound(consultation, "zyxolder");
    var administrator = fixtures.anAdministrator();

    await().until(() -> indexes.rebuild(administrator));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !indexes.getStatus(administrator).isBuilding());

    assertThat(submitted.countFound(consultation, "zyxolder")).isEqualTo(1);
  }

  @Test
  void submissionsAreShownWithoutMatchingComments() {
    submitted.send(consultation, delegation, "We favour zyxalone.");

    var page = pages.buildPage(Viewer.VISITOR, queryInConsultation("zyxalone"), Locale.ENGLISH);

    assertThat(page.results().request().kind()).isEqualTo(ResultKind.SUBMISSION);
    assertThat(page.count(ResultKind.SUBMISSION)).isEqualTo(1);
    assertThat(page.count(ResultKind.COMMENT)).isZero();
  }

  private long countFiltered(Map.Entry<String, String> chosen) {
    var query = new HashMap<>(query("zyxnarrow"));
    query.put(chosen.getKey(), List.of(chosen.getValue()));
    return submitted.find(consultation, query).total();
  }

  private Optional<String> findJumpPath(String typed) {
    return pages.findReferencePath(Viewer.VISITOR, queryInConsultation(typed));
  }

  private Map<String, List<String>> queryInConsultation(String typed) {
    return Map.of("q", List.of(typed), "in", List.of(consultation.slug().value()));
  }

  private static Map<String, List<String>> query(String typed) {
    return Map.of("q", List.of(typed));
  }
}
