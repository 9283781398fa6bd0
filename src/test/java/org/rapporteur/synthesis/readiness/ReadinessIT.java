package org.rapporteur.synthesis.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.AuditAction;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadinessIT {

  @Autowired SmallConsultation consultations;
  @Autowired Runs runs;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired ArrangingService arranging;
  @Autowired ReadinessService confirmations;
  @Autowired ReportService reports;
  @Autowired ChallengeService challenges;
  @Autowired AdministrationService administration;
  @Autowired Fixtures fixtures;

  private SmallConsultation.Made made;
  private Viewer secretariat;
  private ConsultationId id;

  @BeforeEach
  void aDraft() {
    made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    runs.toTheEnd(secretariat, id);
  }

  @Test
  void everyItemIsConfirmedOnceBeforePublication() {
    var open = open();
    assertThat(open).extracting(ReadinessItem::kind).contains(Kind.THEME_NAME, Kind.PARAGRAPH);
    long paragraphs = open.stream().filter(item -> item.kind() == Kind.PARAGRAPH).count();
    confirmations.confirm(secretariat, draft(), open.subList(1, open.size()));
    assertThat(open()).containsExactly(open.getFirst());
    assertThatThrownBy(() -> reports.publish(secretariat, id))
        .isInstanceOfSatisfying(
            NotConfirmed.class, refused -> assertThat(refused.facts()).containsEntry("items", 1));

    confirmations.confirm(secretariat, draft(), open);

    assertThat(details().confirmed())
        .hasSameSizeAs(open)
        .allSatisfy(done -> assertThat(done.by()).isEqualTo(secretariat.name()));
    assertThat(administration.listAuditEntries(fixtures.anAdministrator(), Long.MAX_VALUE))
        .filteredOn(entry -> entry.subject().equals(made.consultation().slug().value()))
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.REPORT_CONFIRMED);
              assertThat(entry.actor()).isEqualTo(secretariat.name());
            });
    var edition = reports.publish(secretariat, id);
    assertThat(reports.document(edition).method())
        .filteredOn(text -> text.contains("by the secretariat, " + secretariat.name() + ", "))
        .hasSizeGreaterThan(1)
        .anySatisfy(text -> assertThat(text).contains(paragraphs + " paragraphs were compared"));
  }

  @Test
  void rewrittenParagraphIsConfirmedAgainAndMovedOneIsNot() {
    runs.confirmAll(secretariat, id);
    var paragraphs = SmallConsultation.body(draft());
    editing.move(secretariat, seen(paragraphs.getFirst().id()), false);
    assertThat(open()).isEmpty();
    var before = details().confirmed(paragraphs.getLast().id()).orElseThrow();

    typing.addSentence(
        secretariat, seen(paragraphs.getLast().id()), "The secretariat thanks everyone.");

    assertThat(open())
        .singleElement()
        .satisfies(item -> assertThat(item.paragraph()).isEqualTo(paragraphs.getLast().id()));
    confirmations.confirm(secretariat, draft(), List.of(before.item()));
    assertThat(open()).hasSize(1);
  }

  @Test
  void themeNamedByPersonNeedsNoConfirmation() {
    var theme =
        draft().findings().themes().stream()
            .filter(one -> !one.isNamed())
            .findFirst()
            .orElseThrow();
    assertThat(openNames()).contains(theme.id());

    arranging.rename(secretariat, id, theme.id(), "Remote hubs");

    assertThat(openNames()).doesNotContain(theme.id());
  }

  @Test
  void untoldPointIsSetAsideWithReason() {
    runs.confirmAll(secretariat, id);
    while (details().open(Kind.POINT).isEmpty()) {
      var told =
          SmallConsultation.body(draft()).stream()
              .filter(paragraph -> paragraph.theme() != null)
              .findFirst()
              .orElseThrow();
      editing.removeParagraph(secretariat, seen(told.id()));
    }
    var point = details().open(Kind.POINT).getFirst();
    confirmations.confirm(secretariat, draft(), List.of(point));
    assertThatThrownBy(() -> confirmations.setAside(secretariat, draft(), point, " "))
        .isInstanceOf(InvalidInput.class);
    assertThat(open()).contains(point);

    confirmations.setAside(secretariat, draft(), point, "Outside the mandate");

    assertThat(open()).doesNotContain(point);
    assertThat(details().confirmed())
        .filteredOn(done -> done.item().equals(point))
        .singleElement()
        .satisfies(done -> assertThat(done.reason()).isEqualTo("Outside the mandate"));
  }

  @Test
  void unchangedItemStaysConfirmedInNextDraftAndChallengeIsNew() {
    runs.confirmAll(secretariat, id);
    reports.publish(secretariat, id);
    var challenge =
        challenges.challenge(
            made.author(),
            id,
            1,
            new ChallengeDraft(2, ChallengeGround.QUANTITY, 5, "More of us said so."));

    runs.toTheEnd(secretariat, id);

    assertThat(draft().version()).isEqualTo(2);
    assertThat(open())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Kind.CHALLENGE);
              assertThat(item.subject()).isEqualTo(challenge.entry().label());
              assertThat(item.paragraph()).isNotNull();
            });
  }

  private List<String> openNames() {
    return details().open(Kind.THEME_NAME).stream().map(ReadinessItem::subject).toList();
  }

  private List<ReadinessItem> open() {
    return details().open();
  }

  private ReadinessDetails details() {
    return confirmations.find(secretariat, draft());
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }
}
