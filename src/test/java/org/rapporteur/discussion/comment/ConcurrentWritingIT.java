package org.rapporteur.discussion.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests that concurrent posts, edits and draft saves each have one clear outcome.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class ConcurrentWritingIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired DraftService drafts;
  @Autowired ThreadService threads;
  @Autowired DiscussionCountSql discussionCounts;
  @Autowired ConsultationLifecycleService lifecycle;

  ConsultationDetails consultation;
  QuestionId question;
  Viewer author;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultation();
    question = consultation.question(1).orElseThrow().id();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void equalConcurrentRequestsPostOnce() {
    var key = IdempotencyKey.random();
    var outcomes = Outcomes.atOnce(Collections.nCopies(50, () -> post(author, null, "Once.", key)));

    assertThat(outcomes.refusals()).isEmpty();
    assertThat(outcomes.results()).hasSize(50).containsOnly(outcomes.results().getFirst());
    assertThat(countComments()).isEqualTo(1);
  }

  @Test
  void concurrentDraftSavesKeepOneAndRefuseOthers() {
    var started =
        requireOneSaved(SavedDraft.empty(consultation.id(), question, DraftTarget.TOP), "Begun ");
    var changed = requireOneSaved(started, "Changed ");

    assertThat(changed.version()).isGreaterThan(started.version());
  }

  private SavedDraft requireOneSaved(SavedDraft seen, String words) {
    List<Callable<SavedDraft>> tabs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var typed = seen.withText(null, false, LanguageTag.ENGLISH, words + i);
      tabs.add(() -> drafts.save(author, typed).orElseThrow());
    }
    var outcomes = Outcomes.atOnce(tabs);
    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals()).hasSize(7).hasOnlyElementsOfType(DraftEditConflict.class);
    var stored = drafts.find(author, question, DraftTarget.TOP).orElseThrow();
    assertThat(stored).isEqualTo(outcomes.results().getFirst());
    return stored;
  }

  @Test
  void concurrentEditAndRepliesAllSucceed() {
    post(author, null, "Before.", IdempotencyKey.random());
    var others = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    List<Callable<Integer>> acts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "Reply " + i;
      acts.add(() -> post(others, 1, text, IdempotencyKey.random()).number());
    }
    acts.add(
        4,
        () -> {
          comments.edit(
              author, consultation.id(), 1, new CommentEdit("After.", LanguageTag.ENGLISH));
          return 0;
        });
    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.refusals()).isEmpty();
    var edited = threads.findComment(consultation, 1).orElseThrow();
    assertThat(edited.text()).isEqualTo("After.");
    assertThat(edited.replies()).isEqualTo(8);
  }

  @Test
  void postsDuringClosingAreAcceptedOrRefusedAsClosed() {
    fixtures.appoint(author.requireSignedIn("test"), Role.SECRETARIAT, consultation.id().scope());
    var secretariat = fixtures.again(author);
    var writers = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    List<Callable<Integer>> acts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String text = "Comment " + i;
      acts.add(() -> post(writers, null, text, IdempotencyKey.random()).number());
    }
    acts.add(
        10,
        () -> {
          lifecycle.close(secretariat, consultation.id(), "All have answered.");
          return 0;
        });
    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.refusals()).allMatch(CommentsClosed.class::isInstance);
    assertThat(countComments()).isEqualTo(20 - outcomes.refusals().size());
    assertThat(
            Outcomes.atOnce(List.of(() -> post(writers, null, "Late.", IdempotencyKey.random())))
                .refusals())
        .hasOnlyElementsOfType(CommentsClosed.class);
  }

  private CommentReceipt post(
      Viewer viewer,
      @org.jspecify.annotations.Nullable Integer parent,
      String text,
      IdempotencyKey key) {
    return comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(question, parent, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        key);
  }

  private int countComments() {
    return discussionCounts
        .countComments(List.of(consultation.id()))
        .getOrDefault(consultation.id(), 0);
  }
}
