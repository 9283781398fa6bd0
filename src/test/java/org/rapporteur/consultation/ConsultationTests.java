package org.rapporteur.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.consultation.DraftBuilder.aDraft;
import static org.rapporteur.consultation.DraftBuilder.anUnfinishedDraft;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleFixed;
import org.rapporteur.consultation.schedule.ClosingTimeInThePast;
import org.rapporteur.consultation.schedule.ExtensionTooEarly;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;

class ConsultationTests {

  private static final Slug SLUG = new Slug("rural-access");
  private static final Instant BEFORE = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant DURING = Instant.parse("2026-03-20T08:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-10T16:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-04-11T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-10T16:00:00Z");

  /// The phases in which each act is allowed; all other phases refuse it.
  private static final Map<Act, Set<Phase>> ALLOWED_PHASES = new EnumMap<>(Act.class);

  static {
    ALLOWED_PHASES.put(Act.REWRITE, Set.of(Phase.DRAFT));
    ALLOWED_PHASES.put(Act.ANNOUNCE, Set.of(Phase.DRAFT));
    ALLOWED_PHASES.put(Act.REVISE, Set.of(Phase.ANNOUNCED, Phase.OPEN));
    ALLOWED_PHASES.put(Act.CHANGE_QUESTION, Set.of(Phase.ANNOUNCED, Phase.OPEN));
    ALLOWED_PHASES.put(Act.EXTEND, Set.of(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED));
    ALLOWED_PHASES.put(Act.CLOSE, Set.of(Phase.OPEN));
    ALLOWED_PHASES.put(Act.REPORT, Set.of(Phase.CLOSED, Phase.REPORTED));
    ALLOWED_PHASES.put(Act.ARCHIVE, Set.of(Phase.REPORTED));
    ALLOWED_PHASES.put(Act.WITHDRAW, Set.of(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED));
  }

  private enum Act {
    REWRITE,
    ANNOUNCE,
    REVISE,
    CHANGE_QUESTION,
    EXTEND,
    CLOSE,
    REPORT,
    ARCHIVE,
    WITHDRAW;

    void applyTo(Consultation c, Instant now) {
      switch (this) {
        case REWRITE -> c.updateDraft(SLUG, aDraft(OPENS, CLOSES).build(), now);
        case ANNOUNCE -> c.announce(BEFORE);
        case REVISE -> c.reviseTexts(DraftBuilder.createTexts("Another title"), now);
        case CHANGE_QUESTION ->
            c.reviseQuestion(1, DraftBuilder.createQuestion("Changed?"), "Clearer", now);
        case EXTEND -> c.extend(LATER, now);
        case CLOSE -> c.close(now);
        case REPORT -> c.report(now);
        case ARCHIVE -> c.archive(now);
        case WITHDRAW -> c.withdraw(now);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void actIsRefusedOutsideItsPhases(Act act) {
    for (Phase phase : Phase.values()) {
      var consultation = createInPhase(phase);
      Instant now = timeInPhase(phase);
      assertThat(consultation.phaseAt(now)).isEqualTo(phase);
      if (ALLOWED_PHASES.get(act).contains(phase)) {
        act.applyTo(consultation, now);
      } else {
        assertThatExceptionOfType(org.rapporteur.shared.Refusal.class)
            .as("%s in %s", act, phase)
            .isThrownBy(() -> act.applyTo(consultation, now))
            .satisfies(
                r -> assertThat(r.code()).isIn("consultation.phase", "consultation.is-public"));
        assertThat(consultation.phaseAt(now)).as("phase %s is unchanged", phase).isEqualTo(phase);
      }
    }
  }

  @Test
  void clockOpensAndCloses() {
    var consultation = createInPhase(Phase.ANNOUNCED);
    assertThat(consultation.phaseAt(OPENS.minusNanos(1000))).isEqualTo(Phase.ANNOUNCED);
    assertThat(consultation.phaseAt(OPENS)).isEqualTo(Phase.OPEN);
    assertThat(consultation.phaseAt(CLOSES.minusNanos(1000))).isEqualTo(Phase.OPEN);
    assertThat(consultation.phaseAt(CLOSES)).isEqualTo(Phase.CLOSED);
  }

  @Test
  void extensionReopensClosedConsultation() {
    var consultation = createInPhase(Phase.CLOSED);
    assertThat(consultation.recordClosing(AFTER)).isTrue();
    consultation.extend(LATER, AFTER);
    assertThat(consultation.phaseAt(AFTER)).isEqualTo(Phase.OPEN);
    assertThat(consultation.recordClosing(LATER)).as("its closing is recorded again").isTrue();
  }

  @Test
  void extensionCannotMoveClosingEarlier() {
    assertThatExceptionOfType(ExtensionTooEarly.class)
        .isThrownBy(() -> createInPhase(Phase.OPEN).extend(CLOSES.minusSeconds(60), DURING));
    assertThatExceptionOfType(ExtensionTooEarly.class)
        .isThrownBy(() -> createInPhase(Phase.CLOSED).extend(CLOSES.plusSeconds(60), AFTER));
  }

  @Test
  void closingAtOpeningKeepsScheduleValid() {
    var consultation = createInPhase(Phase.ANNOUNCED);
    consultation.close(OPENS);
    assertThat(consultation.schedule().closesAt()).isAfter(OPENS);
  }

  @Test
  void announcementRequiresTitleTimesAndQuestionTexts() {
    assertMissing(anUnfinishedDraft().build(), "opensAt, closesAt, questions");
    assertMissing(aDraft(OPENS, CLOSES).withTitle(" ").build(), "title");
    assertMissing(aDraft(OPENS, CLOSES).addSection("More", " ").build(), "questions");
  }

  @Test
  void announcementAfterClosingTimeIsRefused() {
    var consultation = new Consultation(SLUG, aDraft(OPENS, CLOSES).build(), BEFORE);
    assertThatExceptionOfType(ClosingTimeInThePast.class)
        .isThrownBy(() -> consultation.announce(CLOSES));
  }

  @Test
  void scaleIsFixedWhenConsultationIsOpen() {
    var withoutScale = DraftBuilder.createQuestion("Should it continue?");
    var withScale =
        new QuestionDraft(
            withoutScale.title(),
            withoutScale.background(),
            QuestionScale.createDefault(new Messages()));
    var consultation = createInPhase(Phase.ANNOUNCED);
    consultation.reviseQuestion(1, withScale, "Asked for a position", BEFORE);
    assertThat(consultation.question(1).hasScale()).isTrue();

    assertThatExceptionOfType(ScaleFixed.class)
        .isThrownBy(() -> consultation.reviseQuestion(1, withoutScale, "Simpler", DURING));
    assertThat(consultation.reviseQuestion(1, withScale, "Other words", DURING).scale())
        .isEqualTo(withScale.scale());
  }

  @Test
  void secondEditionChangesNothing() {
    var consultation = createInPhase(Phase.REPORTED);
    consultation.report(LATER);
    assertThat(consultation.phaseAt(LATER)).isEqualTo(Phase.REPORTED);
  }

  @Test
  void openingAndClosingAreRecordedOnce() {
    var consultation = createInPhase(Phase.ANNOUNCED);
    assertThat(consultation.recordOpening(BEFORE)).isFalse();
    assertThat(consultation.recordOpening(OPENS)).isTrue();
    assertThat(consultation.recordOpening(DURING)).isFalse();
    assertThat(consultation.recordClosing(DURING)).isFalse();
    assertThat(consultation.recordClosing(CLOSES)).isTrue();
    assertThat(consultation.recordClosing(AFTER)).isFalse();
  }

  @Test
  void changeOfOldVersionIsRefused() {
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> createInPhase(Phase.DRAFT).requireVersion(7));
  }

  @Test
  void questionNumbersContinueAcrossSections() {
    var draft = aDraft(OPENS, CLOSES).addSection("Second part", "Two?", "Three?").build();
    var consultation = new Consultation(SLUG, draft, BEFORE);
    assertThat(consultation.question(3)).isNotNull();
    assertThatExceptionOfType(org.rapporteur.shared.NotFound.class)
        .isThrownBy(() -> consultation.question(4));
  }

  private static void assertMissing(ConsultationDraft draft, String missing) {
    assertThatExceptionOfType(ConsultationIncomplete.class)
        .isThrownBy(() -> new Consultation(SLUG, draft, BEFORE).announce(BEFORE))
        .satisfies(r -> assertThat(r.facts()).containsEntry("missing", missing));
  }

  private static Instant timeInPhase(Phase phase) {
    return switch (phase) {
      case DRAFT, ANNOUNCED -> BEFORE;
      case OPEN, WITHDRAWN -> DURING;
      case CLOSED, REPORTED, ARCHIVED -> AFTER;
    };
  }

  private static Consultation createInPhase(Phase phase) {
    var consultation = new Consultation(SLUG, aDraft(OPENS, CLOSES).build(), BEFORE);
    if (phase != Phase.DRAFT) {
      consultation.announce(BEFORE);
    }
    if (phase == Phase.REPORTED || phase == Phase.ARCHIVED) {
      consultation.report(AFTER);
    }
    if (phase == Phase.ARCHIVED) {
      consultation.archive(AFTER);
    }
    if (phase == Phase.WITHDRAWN) {
      consultation.withdraw(DURING);
    }
    return consultation;
  }
}
