package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.Phase;
import org.rapporteur.consultation.QuestionDraft;
import org.rapporteur.consultation.Review;
import org.rapporteur.consultation.SampleConsultations;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentId;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// Consultations and their documents.
@Component
class ConsultationActs extends Acts {

  private static final String REASON = "It was asked for.";
  private static final QuestionDraft QUESTION =
      new QuestionDraft(LocalizedText.of(LanguageTag.ENGLISH, "What next?"), LocalizedText.empty());

  private final ConsultationService consultations;
  private final Fixtures fixtures;

  ConsultationActs(
      ConsultationService consultations,
      DocumentService documents,
      SampleConsultations samples,
      Fixtures fixtures) {
    this.consultations = consultations;
    this.fixtures = fixtures;
    read();
    prepare();
    hold();
    asks("DocumentService.add", (v, s) -> add(documents, v, s));
    does("DocumentService.remove", (v, s) -> documents.remove(v, removable(documents, s)));
    does("SampleConsultations.remove", (v, s) -> samples.remove(v, s.id()));
  }

  private void read() {
    asks("ConsultationService.find", (v, s) -> consultations.find(v, s.consultation().slug()));
    asks("ConsultationService.get", (v, s) -> consultations.get(v, s.consultation().slug()));
    asks(
        "ConsultationService.listOwn",
        (v, s) -> consultations.listOwn(v).stream().filter(c -> c.id().equals(s.id())).findFirst());
  }

  private void prepare() {
    asks(
        "ConsultationService.create",
        (v, s) -> consultations.create(v, anySlug(), fixtures.draft(Review.AFTER)));
    does(
        "ConsultationService.rewrite",
        (v, s) ->
            consultations.rewrite(
                v, s.id(), version(s), s.consultation().slug(), fixtures.draft(Review.BEFORE)));
    does("ConsultationService.deleteDraft", (v, s) -> consultations.deleteDraft(v, s.id()));
    does("ConsultationService.announce", (v, s) -> consultations.announce(v, s.id(), version(s)));
    asks(
        "ConsultationService.importHeld",
        (v, s) ->
            consultations.importHeld(
                v,
                anySlug(),
                fixtures.draft(Review.AFTER),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1)));
    does(
        "ConsultationService.holdElsewhere",
        (v, s) ->
            consultations.holdElsewhere(
                v, s.id(), List.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
  }

  private void hold() {
    does(
        "ConsultationService.extend",
        (v, s) -> consultations.extend(v, s.id(), Instant.now().plus(Duration.ofDays(90)), REASON));
    does(
        "ConsultationService.revise",
        (v, s) ->
            consultations.revise(
                v, s.id(), version(s), fixtures.draft(Review.AFTER).words(), REASON));
    does(
        "ConsultationService.changeQuestion",
        (v, s) -> consultations.changeQuestion(v, s.id(), 1, QUESTION, REASON));
    does("ConsultationService.close", (v, s) -> consultations.close(v, s.id(), REASON));
    does("ConsultationService.markReported", (v, s) -> consultations.markReported(v, s.id()));
    does("ConsultationService.archive", (v, s) -> consultations.archive(v, s.id(), REASON));
    does("ConsultationService.withdraw", (v, s) -> consultations.withdraw(v, s.id(), REASON));
  }

  private int version(Scene scene) {
    return consultations.get(scene.id()).version();
  }

  private static Slug anySlug() {
    return new Slug("made-" + UUID.randomUUID());
  }

  /// One of its own, whose file nobody misses, where one can still be added.
  private static DocumentId removable(DocumentService documents, Scene scene) {
    var phase = scene.consultation().phase();
    return phase == Phase.ARCHIVED || phase == Phase.WITHDRAWN
        ? documents.of(scene.id()).getFirst().id()
        : add(documents, scene.viewer(Who.SECRETARIAT), scene).id();
  }

  private static DocumentDetails add(DocumentService documents, Viewer viewer, Scene scene) {
    var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    return documents.add(
        viewer, scene.id(), "mandate.pdf", LanguageTag.ENGLISH, new ByteArrayInputStream(pdf));
  }
}
