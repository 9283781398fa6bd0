package org.rapporteur.moderation.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class FlagServiceIT {

  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  @Autowired Fixtures fixtures;
  @Autowired FlagService flags;
  @Autowired ModerationService moderation;
  @Autowired CommentService comments;

  ConsultationDetails consultation;
  Viewer moderator;
  Viewer reader;
  CommentId comment;

  @BeforeEach
  void publishComment() {
    consultation = fixtures.anOpenConsultation();
    moderator = fixtures.aModeratorOf(consultation.id());
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    comment = post();
  }

  @Test
  void flaggedCommentIsQueuedWithReasons() {
    flag(reader, FlagReason.SPAM);
    flag(fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR), FlagReason.SPAM);

    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).containsOnlyKeys(comment);
    assertThat(flags.countReasons(java.util.List.of(comment)))
        .isEqualTo(Map.of(comment, Map.of(FlagReason.SPAM, 2)));
    assertThat(flags.listByComment(moderator, consultation.id(), comment))
        .extracting(FlagDetails::text)
        .containsExactly("Sells something.", "Sells something.");
  }

  @Test
  void personHasOneOpenFlagPerComment() {
    flag(reader, FlagReason.SPAM);
    assertThatThrownBy(() -> flag(reader, FlagReason.ABUSE)).isInstanceOf(AlreadyFlagged.class);

    moderation.keep(moderator, consultation.id(), 1, FAVOURABLE);

    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).isEmpty();
    flag(reader, FlagReason.ABUSE);
    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).hasSize(1);
  }

  @Test
  void undoneDecisionReopensFlags() {
    flag(reader, FlagReason.SPAM);
    var kept = moderation.keep(moderator, consultation.id(), 1, FAVOURABLE);

    moderation.undo(moderator, consultation.id(), kept.number());

    assertThat(flags.findFlagged(moderator, consultation.id(), 0, 10)).containsOnlyKeys(comment);
  }

  @Test
  void onlyVisibleCommentsCanBeFlagged() {
    moderation.remove(
        moderator, consultation.id(), 1, new DecisionDraft("3.3", "No offers.", "An offer."));

    assertThatThrownBy(() -> flag(reader, FlagReason.SPAM))
        .isInstanceOf(CannotFlagUnpublishedComment.class);
    assertThatThrownBy(() -> flag(Viewer.VISITOR, FlagReason.SPAM)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void flagsAreVisibleOnlyToStaff() {
    flag(reader, FlagReason.SPAM);

    assertThatThrownBy(() -> flags.listByComment(reader, consultation.id(), comment))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> flags.findFlagged(fixtures.anAdministrator(), consultation.id(), 0, 10))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void rapidFlaggingIsLimited() {
    for (int n = 2; n <= 21; n++) {
      post();
      flags.flag(reader, consultation.id(), n, FlagReason.OTHER, "");
    }
    assertThatThrownBy(() -> flag(reader, FlagReason.OTHER)).isInstanceOf(TooManyFlags.class);
  }

  private void flag(Viewer viewer, FlagReason reason) {
    flags.flag(viewer, consultation.id(), 1, reason, "Sells something.");
  }

  private CommentId post() {
    return comments
        .post(
            fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
            consultation.id(),
            new CommentDraft(
                consultation.question(1).orElseThrow().id(),
                null,
                null,
                LanguageTag.ENGLISH,
                "A comment."),
            Channel.WEB,
            IdempotencyKey.random())
        .comment();
  }
}
