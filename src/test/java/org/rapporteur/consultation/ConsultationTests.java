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
import org.rapporteur.consultation.schedule.ClosingTimeInThePast;
import org.rapporteur.consultation.schedule.ExtensionTooEarly;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.Slug;

class ConsultationTests {

  private static final Slug SLUG = new Slug("rural-access");
  private static final Instant BEFORE = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant MEANWHILE = Instant.parse("2026-03-20T08:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-10T16:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-04-11T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-10T16:00:00Z");

  /// In which phases each act is possible; in all others it is refused.
  private static final Map<Act, Set<Phase>> POSSIBLE = new EnumMap<>(Act.class);

  static {
    POSSIBLE.put(Act.REWRITE, Set.of(Phase.DRAFT));
    POSSIBLE.put(Act.ANNOUNCE, Set.of(Phase.DRAFT));
    POSSIBLE.put(Act.REVISE, Set.of(Phase.ANNOUNCED, Phase.OPEN));
    POSSIBLE.put(Act.CHANGE_QUESTION, Set.of(Phase.ANNOUNCED, Phase.OPEN));
    POSSIBLE.put(Act.EXTEND, Set.of(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED));
    POSSIBLE.put(Act.CLOSE, Set.of(Phase.OPEN));
    POSSIBLE.put(Act.REPORT, Set.of(Phase.CLOSED, Phase.REPORTED));
    POSSIBLE.put(Act.ARCHIVE, Set.of(Phase.REPORTED));
    POSSIBLE.put(Act.WITHDRAW, Set.of(Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED));
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

    void on(Consultation c, Instant now) {
      switch (this) {
        case REWRITE -> c.updateDraft(SLUG, aDraft(OPENS, CLOSES).build(), now);
        case ANNOUNCE -> c.announce(BEFORE);
        case REVISE -> c.reviseTexts(DraftBuilder.words("Another title"), now);
        case CHANGE_QUESTION ->
            c.reviseQuestion(1, DraftBuilder.question("Changed?"), "Clearer", now);
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
  void everyActHappensInItsPhasesAndIsRefusedInAllOthers(Act act) {
    for (Phase phase : Phase.values()) {
      var consultation = in(phase);
      Instant now = momentOf(phase);
      assertThat(consultation.phaseAt(now)).isEqualTo(phase);
      if (POSSIBLE.get(act).contains(phase)) {
        act.on(consultation, now);
      } else {
        assertThatExceptionOfType(org.rapporteur.shared.Refusal.class)
            .as("%s in %s", act, phase)
            .isThrownBy(() -> act.on(consultation, now))
            .satisfies(
                r -> assertThat(r.code()).isIn("consultation.phase", "consultation.is-public"));
        assertThat(consultation.phaseAt(now)).as("%s left alone", phase).isEqualTo(phase);
      }
    }
  }

  @Test
  void opensAndClosesByTheClockAlone() {
    var consultation = in(Phase.ANNOUNCED);
    assertThat(consultation.phaseAt(OPENS.minusNanos(1000))).isEqualTo(Phase.ANNOUNCED);
    assertThat(consultation.phaseAt(OPENS)).isEqualTo(Phase.OPEN);
    assertThat(consultation.phaseAt(CLOSES.minusNanos(1000))).isEqualTo(Phase.OPEN);
    assertThat(consultation.phaseAt(CLOSES)).isEqualTo(Phase.CLOSED);
  }

  @Test
  void anExtensionReopensWhatHadClosed() {
    var consultation = in(Phase.CLOSED);
    assertThat(consultation.recordClosing(AFTER)).isTrue();
    consultation.extend(LATER, AFTER);
    assertThat(consultation.phaseAt(AFTER)).isEqualTo(Phase.OPEN);
    assertThat(consultation.recordClosing(LATER)).as("its closing is told again").isTrue();
  }

  @Test
  void closingIsNeverBroughtForwardByAnExtension() {
    assertThatExceptionOfType(ExtensionTooEarly.class)
        .isThrownBy(() -> in(Phase.OPEN).extend(CLOSES.minusSeconds(60), MEANWHILE));
    assertThatExceptionOfType(ExtensionTooEarly.class)
        .isThrownBy(() -> in(Phase.CLOSED).extend(CLOSES.plusSeconds(60), AFTER));
  }

  @Test
  void closingInTheMomentOfOpeningLeavesAValidSchedule() {
    var consultation = in(Phase.ANNOUNCED);
    consultation.close(OPENS);
    assertThat(consultation.schedule().closesAt()).isAfter(OPENS);
  }

  @Test
  void anAnnouncementNeedsTitleTimesAndTheTextOfEveryQuestion() {
    assertMissing(anUnfinishedDraft().build(), "opensAt, closesAt, questions");
    assertMissing(aDraft(OPENS, CLOSES).titled(" ").build(), "title");
    assertMissing(aDraft(OPENS, CLOSES).asking("More", " ").build(), "questions");
  }

  @Test
  void whatIsAnnouncedMustStillBeOpenForAWhile() {
    var consultation = new Consultation(SLUG, aDraft(OPENS, CLOSES).build(), BEFORE);
    assertThatExceptionOfType(ClosingTimeInThePast.class)
        .isThrownBy(() -> consultation.announce(CLOSES));
  }

  @Test
  void aSecondEditionOfTheReportChangesNothing() {
    var consultation = in(Phase.REPORTED);
    consultation.report(LATER);
    assertThat(consultation.phaseAt(LATER)).isEqualTo(Phase.REPORTED);
  }

  @Test
  void openingAndClosingAreToldOnce() {
    var consultation = in(Phase.ANNOUNCED);
    assertThat(consultation.recordOpening(BEFORE)).isFalse();
    assertThat(consultation.recordOpening(OPENS)).isTrue();
    assertThat(consultation.recordOpening(MEANWHILE)).isFalse();
    assertThat(consultation.recordClosing(MEANWHILE)).isFalse();
    assertThat(consultation.recordClosing(CLOSES)).isTrue();
    assertThat(consultation.recordClosing(AFTER)).isFalse();
  }

  @Test
  void whatWasTypedOverAnOlderVersionIsRefused() {
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> in(Phase.DRAFT).requireVersion(7));
  }

  @Test
  void questionsAreNumberedThroughAllSections() {
    var draft = aDraft(OPENS, CLOSES).asking("Second part", "Two?", "Three?").build();
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

  private static Instant momentOf(Phase phase) {
    return switch (phase) {
      case DRAFT, ANNOUNCED -> BEFORE;
      case OPEN, WITHDRAWN -> MEANWHILE;
      case CLOSED, REPORTED, ARCHIVED -> AFTER;
    };
  }

  private static Consultation in(Phase phase) {
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
      consultation.withdraw(MEANWHILE);
    }
    return consultation;
  }
}
