package org.rapporteur.synthesis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.TextDiff.Kind;
import org.rapporteur.shared.comparison.TextDiff.Segment;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.comparison.ComparedSentence.NumberChange;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.history.EditRows;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a run changed, and what a paragraph said from change to change.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ComparingIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired HistoryService history;
  @Autowired ComparingService comparing;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @Test
  void sameCommentsChangeNothing() {
    begin(consultations.closed());
    run();
    var compared = comparing.drafts(secretariat, id, 1, 2);
    assertThat(compared.changes()).isEmpty();
    assertThat(compared.count(ChangeType.UNCHANGED)).isEqualTo(draft().paragraphs().size());
  }

  @Test
  void furtherCommentChangesNumbersAndCitations() {
    begin(consultations.open());
    consultations.say(
        made.consultation(),
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        1,
        LanguageTag.ENGLISH,
        "A list of speakers should be published before the meeting.");
    run();

    var changed =
        comparing.drafts(secretariat, id, 1, 2).changes().stream()
            .filter(paragraph -> paragraph.change() == ChangeType.CHANGED)
            .flatMap(paragraph -> paragraph.sentences().stream())
            .toList();
    assertThat(changed)
        .flatExtracting(sentence -> sentence.numbers())
        .contains(new NumberChange(12, null, 13, null));
    assertThat(changed)
        .anySatisfy(
            sentence -> {
              assertThat(sentence.put()).containsExactly(13);
              assertThat(sentence.gone()).isEmpty();
              assertThat(sentence.words().segments())
                  .contains(new Segment(Kind.REMOVED, "12"), new Segment(Kind.ADDED, "13"));
            });
  }

  @Test
  void whatPeopleAddedTookOutAndRewroteSinceIsToldAsTheirs() {
    begin(consultations.closed());
    run();
    var body = SmallConsultation.body(draft());
    var gone = body.get(1);
    var section = draft().sections().getLast().name();
    editing.removeParagraph(secretariat, seen(gone.id()));
    typing.addSentence(secretariat, seen(body.getFirst().id()), "More was said.");
    var added = editing.addParagraph(secretariat, id, section, null, "Our words.", List.of(1));

    var compared = comparing.drafts(secretariat, id, 1, 2);

    assertThat(compared.changes()).hasSize(3);
    assertThat(changed(compared, body.getFirst().id()))
        .satisfies(paragraph -> assertThat(paragraph.change()).isEqualTo(ChangeType.CHANGED))
        .satisfies(paragraph -> assertThat(paragraph.isChangedByPeople()).isTrue())
        .satisfies(
            paragraph ->
                assertThat(paragraph.sentences())
                    .singleElement()
                    .satisfies(one -> assertThat(one.change()).isEqualTo(ChangeType.ADDED)));
    assertThat(changed(compared, gone.id()).change()).isEqualTo(ChangeType.REMOVED);
    assertThat(changed(compared, gone.id()).number()).isEqualTo(gone.number());
    assertThat(changed(compared, added).change()).isEqualTo(ChangeType.ADDED);
    var order = compared.paragraphs().stream().map(ComparedParagraph::id).toList();
    assertThat(order.indexOf(gone.id())).isEqualTo(order.indexOf(body.getFirst().id()) + 1);
  }

  @Test
  void draftsThatAreNotThereAreNotCompared() {
    begin(consultations.closed());
    assertThatThrownBy(() -> comparing.drafts(secretariat, id, 0, 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comparing.drafts(secretariat, id, 1, 2)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comparing.drafts(secretariat, id, 1, 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void wordsOfARemovedCommentAreSeenInNoComparison() {
    begin(consultations.closed());
    var quoting =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().stream().anyMatch(s -> !s.quotes().isEmpty()))
            .findFirst()
            .orElseThrow();
    var sentence =
        quoting.sentences().stream().filter(s -> !s.quotes().isEmpty()).findFirst().orElseThrow();
    var quote = sentence.quotes().getFirst();
    String words = sentence.text().substring(quote.start(), quote.end());
    typing.addSentence(secretariat, seen(quoting.id()), "More was said.");
    run();
    editing.removeParagraph(secretariat, seen(quoting.id()));
    assertThat(told(comparing.drafts(secretariat, id, 1, 2))).contains(words);
    assertThat(versions(quoting.id()))
        .filteredOn(ParagraphVersion::there)
        .isNotEmpty()
        .allSatisfy(version -> assertThat(version.text()).contains(words));

    review.remove(threads.findComment(made.consultation(), quote.comment()).orElseThrow().id());

    await()
        .untilAsserted(
            () -> {
              assertThat(told(comparing.drafts(secretariat, id, 1, 2))).doesNotContain(words);
              assertThat(versions(quoting.id()))
                  .noneMatch(version -> version.text().contains(words));
            });
  }

  @Test
  void versionsOfAParagraphTellWhoWroteThem() {
    begin(consultations.closed());
    var paragraph = SmallConsultation.body(draft()).getFirst();
    var other = fixtures.theSecretariatOf(id);
    typing.addSentence(secretariat, seen(paragraph.id()), "One was said.");
    typing.addSentence(other, seen(paragraph.id()), "Two was said.");
    history.undo(other, id);

    var versions = versions(paragraph.id());

    assertThat(versions)
        .extracting(ParagraphVersion::act)
        .containsExactly(null, EditAct.SENTENCE_ADDED, EditAct.SENTENCE_ADDED, EditAct.UNDONE);
    assertThat(versions)
        .extracting(ParagraphVersion::by)
        .containsExactly(null, secretariat.name(), other.name(), other.name());
    assertThat(versions.getFirst().text()).isEqualTo(paragraph.text());
    assertThat(versions.getFirst().to(versions.get(2)).segments())
        .extracting(Segment::kind)
        .containsExactly(Kind.UNCHANGED, Kind.ADDED);
    assertThat(versions.get(1).to(versions.get(3)).isUnchanged()).isTrue();

    run();
    assertThat(versions(paragraph.id()))
        .extracting(ParagraphVersion::key)
        .containsExactly(ParagraphVersion.EARLIER_DRAFT, ParagraphVersion.UNCHANGED);
    assertThat(versions(paragraph.id())).extracting(ParagraphVersion::draft).containsExactly(1, 2);
  }

  @Test
  void draftsAreComparedByWhatTheirParagraphsTellOf() {
    begin(consultations.closed());
    var first = SmallConsultation.body(draft()).get(1);
    var second = SmallConsultation.body(draft()).get(2);
    run();
    tellsInTheFirstDraft(first.id(), tells(second.id()));
    tellsInTheFirstDraft(second.id(), tells(first.id()));

    var compared = comparing.drafts(secretariat, id, 1, 2);

    assertThat(changed(compared, first.id()).numberBefore()).isEqualTo(second.number());
    assertThat(changed(compared, second.id()).numberBefore()).isEqualTo(first.number());
    assertThat(versions(first.id())).hasSize(2);
    assertThat(versions(first.id()).getFirst().text()).isEqualTo(second.text());

    typing.addSentence(secretariat, seen(first.id()), "More was said.");
    assertThat(versions(first.id()).getFirst().text()).isEqualTo(second.text());
    tellsInTheFirstDraft(second.id(), "on nothing");
    tellsInTheFirstDraft(first.id(), "on nothing else");
    assertThat(versions(first.id()))
        .extracting(ParagraphVersion::key)
        .doesNotContain(ParagraphVersion.EARLIER_DRAFT);
  }

  @Test
  void pastTheChangesThatAreReadNothingIsSaidToBeAsBeforeThem() {
    begin(consultations.closed());
    var paragraph = SmallConsultation.body(draft()).getFirst();
    typing.addSentence(secretariat, seen(paragraph.id()), "One was said.");
    assertThat(versions(paragraph.id()))
        .extracting(ParagraphVersion::key)
        .contains(ParagraphVersion.UNCHANGED);

    for (int i = 0; i < EditRows.SHOWN; i++) {
      database
          .sql(
              """
              INSERT INTO synthesis_edit (synthesis_id, edit)
              SELECT synthesis_id, edit FROM synthesis_edit
               WHERE synthesis_id = (SELECT MAX(id) FROM synthesis WHERE consultation_id = ?) ORDER BY id LIMIT 1
              """)
          .param(id.value())
          .update();
    }
    assertThat(versions(paragraph.id()))
        .hasSize(EditRows.SHOWN)
        .extracting(ParagraphVersion::key)
        .doesNotContain(ParagraphVersion.UNCHANGED);
  }

  @Test
  void versionsFollowAParagraphThroughSplittingJoiningAndTakingOut() {
    begin(consultations.closed());
    var whole =
        draft().paragraphs().stream()
            .filter(paragraph -> paragraph.sentences().size() > 1)
            .findFirst()
            .orElseThrow();
    var off = editing.split(secretariat, seen(whole.id()), 1);
    assertThat(versions(off))
        .singleElement()
        .satisfies(version -> assertThat(version.act()).isEqualTo(EditAct.SPLIT))
        .satisfies(
            version ->
                assertThat(version.text()).isEqualTo(draft().paragraph(off).orElseThrow().text()));

    editing.join(secretariat, seen(whole.id()), seen(off));
    assertThat(versions(off)).extracting(ParagraphVersion::there).containsExactly(true, false);
    assertThat(versions(whole.id()))
        .extracting(ParagraphVersion::there)
        .containsExactly(true, true, true);
    history.undo(secretariat, id);
    editing.removeParagraph(secretariat, seen(off));
    assertThat(versions(off))
        .extracting(ParagraphVersion::there)
        .containsExactly(true, false, true, false);
    assertThat(versions(new ParagraphId("nosuchone"))).isEmpty();
  }

  /// In the latest draft.
  private String tells(ParagraphId paragraph) {
    return database
        .sql(
            "SELECT tells FROM synthesis_paragraph WHERE id = ? AND synthesis_id ="
                + " (SELECT MAX(id) FROM synthesis WHERE consultation_id = ?)")
        .params(paragraph.value(), id.value())
        .query(String.class)
        .single();
  }

  private void tellsInTheFirstDraft(ParagraphId paragraph, String tells) {
    database
        .sql(
            "UPDATE synthesis_paragraph SET state = JSON_SET(state, '$.tells', ?) WHERE id = ? AND synthesis_id ="
                + " (SELECT MIN(id) FROM synthesis WHERE consultation_id = ?)")
        .params(tells, paragraph.value(), id.value())
        .update();
  }

  private List<ParagraphVersion> versions(ParagraphId paragraph) {
    return comparing.versions(secretariat, id, paragraph);
  }

  private static ComparedParagraph changed(ComparedDrafts compared, ParagraphId id) {
    return compared.changes().stream()
        .filter(paragraph -> paragraph.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String told(ComparedDrafts compared) {
    return compared.changes().stream()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .flatMap(sentence -> sentence.words().segments().stream())
        .map(Segment::text)
        .collect(Collectors.joining(" "));
  }

  private void begin(SmallConsultation.Made begun) {
    made = begun;
    secretariat = begun.secretariat();
    id = begun.consultation().id();
    run();
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }
}
