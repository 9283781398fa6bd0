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

/// Two machines on one OpenSearch and one database: the application, and beside it all that another
/// one keeps of the index in its memory.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
@Tag("several-machines")
class SeveralMachinesIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired SearchIndex here;
  @Autowired IndexGenerations generations;
  @Autowired IndexStorage place;
  @Autowired DocumentSources sources;
  @Autowired Clock clock;

  ConsultationDetails consultation;
  Viewer stakeholder;
  SearchIndex there;

  @BeforeEach
  void anotherMachine() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.AFTER);
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    await().until(() -> here.getStatus().isOpen() && !here.getStatus().isPartial());
    var withheld = new HiddenItems();
    var itsGenerations = new IndexGenerations(place, clock);
    there =
        new SearchIndex(
            itsGenerations,
            new IndexUpdater(itsGenerations, sources, withheld),
            withheld,
            new CountCache(),
            sources,
            clock);
    there.start();
    await().until(() -> there.getStatus().isOpen());
  }

  @AfterEach
  void itEnds() {
    there.stop();
  }

  @Test
  void whatOneWritesTheOtherFindsAndTakesOut() {
    there.removeHidden(List.of(post("Planted zyxshared.")));
    assertThat(total(here, "zyxshared")).isEqualTo(1);
    assertThat(total(there, "zyxshared")).isEqualTo(1);

    comments.withdraw(stakeholder, consultation.id(), 1);

    assertThat(total(here, "zyxshared")).isZero();
    assertThat(total(there, "zyxshared")).isZero();
  }

  @Test
  void whatOneWithheldAndTheOtherBroughtUpToDateIsFoundAgain() {
    var posted = post("Planted zyxwithheld.");
    await().until(() -> total(here, "zyxwithheld") == 1);
    here.hide(List.of(posted));
    there.removeHidden(List.of(posted));
    assertThat(total(there, "zyxwithheld")).isEqualTo(1);
    assertThat(total(here, "zyxwithheld")).isZero();

    here.retryHidden();
    here.retryHidden();

    await().until(() -> total(here, "zyxwithheld") == 1);
  }

  @Test
  void newIndexOfOneIsWrittenAndAskedByTheOther() {
    here.removeHidden(List.of(post("Planted zyxbefore.")));

    await().until(there::rebuild);
    while (there.getStatus().isBuilding()) {
      assertThat(total(here, "zyxbefore")).isEqualTo(1);
    }
    here.removeHidden(List.of(post("Planted zyxafterwards.")));

    assertThat(there.getStatus().problem()).isNull();
    assertThat(total(here, "zyxbefore")).isEqualTo(1);
    assertThat(total(there, "zyxafterwards")).isEqualTo(1);
  }

  @Test
  void oneBuildsAtATime() {
    var begun = generations.startBuild();
    try {
      await().until(there::rebuild);
      await().until(() -> !there.getStatus().isBuilding());
      assertThat(there.getStatus().problem()).isNull();
      assertThat(there.getStatus().builtAt()).isNull();

      // What is written meanwhile stands in both.
      var posted = post("Planted zyxmeanwhile.");
      there.removeHidden(List.of(posted));
      begun.commit();
      assertThat(begun.findIds(List.of(posted))).hasSize(1);
    } finally {
      generations.discardBuild(begun);
    }
    assertThat(total(there, "zyxmeanwhile")).isEqualTo(1);
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

  private long total(SearchIndex asked, String word) {
    return asked
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
