package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.SearchOrder;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests two machines on one OpenSearch and one database: the application and the in-memory index
/// state of a second one.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
@Tag("several-machines")
class SeveralMachinesIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired SearchIndex thisIndex;
  @Autowired IndexGenerations generations;
  @Autowired IndexStorage storage;
  @Autowired DocumentSources sources;
  @Autowired Clock clock;

  ConsultationDetails consultation;
  Viewer stakeholder;
  SearchIndex otherIndex;

  @BeforeEach
  void startOtherMachine() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.AFTER);
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    await().until(() -> thisIndex.getStatus().isOpen() && !thisIndex.getStatus().isPartial());
    var hiddenItems = new HiddenItems();
    var otherGenerations = new IndexGenerations(storage, clock);
    otherIndex =
        new SearchIndex(
            otherGenerations,
            new IndexUpdater(otherGenerations, sources, hiddenItems),
            hiddenItems,
            new CountCache(),
            sources,
            clock);
    otherIndex.start();
    await().until(() -> otherIndex.getStatus().isOpen());
  }

  @AfterEach
  void stopOtherMachine() {
    otherIndex.stop();
  }

  @Test
  void changesOfOneMachineShowOnOther() {
    otherIndex.removeHidden(List.of(post("Planted zyxshared.")));
    assertThat(countFound(thisIndex, "zyxshared")).isEqualTo(1);
    assertThat(countFound(otherIndex, "zyxshared")).isEqualTo(1);

    comments.withdraw(stakeholder, consultation.id(), 1);

    assertThat(countFound(thisIndex, "zyxshared")).isZero();
    assertThat(countFound(otherIndex, "zyxshared")).isZero();
  }

  @Test
  void itemUpdatedByOtherMachineIsFoundAgain() {
    var posted = post("Planted zyxwithheld.");
    await().until(() -> countFound(thisIndex, "zyxwithheld") == 1);
    thisIndex.hide(List.of(posted));
    otherIndex.removeHidden(List.of(posted));
    assertThat(countFound(otherIndex, "zyxwithheld")).isEqualTo(1);
    assertThat(countFound(thisIndex, "zyxwithheld")).isZero();

    thisIndex.retryHidden();
    thisIndex.retryHidden();

    await().until(() -> countFound(thisIndex, "zyxwithheld") == 1);
  }

  @Test
  void rebuiltIndexIsUsedByBothMachines() {
    thisIndex.removeHidden(List.of(post("Planted zyxbefore.")));

    await().until(otherIndex::rebuild);
    while (otherIndex.getStatus().isBuilding()) {
      assertThat(countFound(thisIndex, "zyxbefore")).isEqualTo(1);
    }
    thisIndex.removeHidden(List.of(post("Planted zyxafterwards.")));

    assertThat(otherIndex.getStatus().problem()).isNull();
    assertThat(countFound(thisIndex, "zyxbefore")).isEqualTo(1);
    assertThat(countFound(otherIndex, "zyxafterwards")).isEqualTo(1);
  }

  @Test
  void onlyOneMachineBuilds() {
    var build = generations.startBuild();
    try {
      await().until(otherIndex::rebuild);
      await().until(() -> !otherIndex.getStatus().isBuilding());
      assertThat(otherIndex.getStatus().problem()).isNull();
      assertThat(otherIndex.getStatus().builtAt()).isNull();

      // Both indexes contain what is written during the build.
      var posted = post("Planted zyxmeanwhile.");
      otherIndex.removeHidden(List.of(posted));
      build.commit();
      assertThat(build.findIds(List.of(posted))).hasSize(1);
    } finally {
      generations.discardBuild(build);
    }
    assertThat(countFound(otherIndex, "zyxmeanwhile")).isEqualTo(1);
  }

  private IndexedItem post(String text) {
    var receipt =
        comments.post(
            stakeholder,
            consultation.id(),
            new CommentDraft(
                consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, text),
            Channel.WEB,
            IdempotencyKey.random());
    return new IndexedItem(ResultKind.COMMENT, receipt.comment().value());
  }

  private long countFound(SearchIndex index, String word) {
    return index
        .search(
            new IndexQuery(
                SearchTerms.parse(word),
                Map.of(Facet.CONSULTATION, Set.of(String.valueOf(consultation.id().value()))),
                null,
                SearchOrder.RELEVANCE,
                0,
                20))
        .total();
  }
}
