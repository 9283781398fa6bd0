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
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Kind;
import org.rapporteur.search.SearchOrder;
import org.rapporteur.search.words.SearchWords;
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
  @Autowired Index here;
  @Autowired Generations generations;
  @Autowired IndexPlace place;
  @Autowired Sources sources;
  @Autowired Clock clock;

  ConsultationDetails consultation;
  Viewer stakeholder;
  Index there;

  @BeforeEach
  void anotherMachine() {
    consultation = fixtures.anOpenConsultation(Review.AFTER);
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    await().until(() -> here.state().open() && !here.state().partial());
    var withheld = new Withheld();
    var itsGenerations = new Generations(place, clock);
    there =
        new Index(
            itsGenerations,
            new IndexUpdates(itsGenerations, sources, withheld),
            withheld,
            new KeptCounts(),
            sources,
            clock);
    there.start();
    await().until(() -> there.state().open());
  }

  @AfterEach
  void itEnds() {
    there.stop();
  }

  @Test
  void whatOneWritesTheOtherFindsAndTakesOut() {
    there.now(List.of(post("Planted zyxshared.")));
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
    here.withhold(List.of(posted));
    there.now(List.of(posted));
    assertThat(total(there, "zyxwithheld")).isEqualTo(1);
    assertThat(total(here, "zyxwithheld")).isZero();

    here.tellAgain();
    here.tellAgain();

    await().until(() -> total(here, "zyxwithheld") == 1);
  }

  @Test
  void newIndexOfOneIsWrittenAndAskedByTheOther() {
    here.now(List.of(post("Planted zyxbefore.")));

    await().until(there::rebuild);
    while (there.state().building()) {
      assertThat(total(here, "zyxbefore")).isEqualTo(1);
    }
    here.now(List.of(post("Planted zyxafterwards.")));

    assertThat(there.state().problem()).isNull();
    assertThat(total(here, "zyxbefore")).isEqualTo(1);
    assertThat(total(there, "zyxafterwards")).isEqualTo(1);
  }

  @Test
  void oneBuildsAtATime() {
    var begun = generations.begin();
    try {
      await().until(there::rebuild);
      await().until(() -> !there.state().building());
      assertThat(there.state().problem()).isNull();
      assertThat(there.state().builtAt()).isNull();

      // What is written meanwhile stands in both.
      var posted = post("Planted zyxmeanwhile.");
      there.now(List.of(posted));
      begun.keep();
      assertThat(begun.idsOf(List.of(posted))).hasSize(1);
    } finally {
      generations.giveUp(begun);
    }
    assertThat(total(there, "zyxmeanwhile")).isEqualTo(1);
  }

  private Matter post(String text) {
    var receipt =
        comments.post(
            stakeholder,
            consultation.id(),
            new CommentDraft(
                consultation.question(1).orElseThrow().id(), null, null, LanguageTag.ENGLISH, text),
            Channel.WEB,
            IdempotencyKey.random());
    return new Matter(Kind.COMMENT, receipt.comment().value());
  }

  private long total(Index asked, String word) {
    return asked
        .ask(
            new IndexQuestion(
                SearchWords.of(word),
                Map.of(Facet.CONSULTATION, Set.of(String.valueOf(consultation.id().value()))),
                null,
                SearchOrder.RELEVANCE,
                0,
                20))
        .total();
  }
}
