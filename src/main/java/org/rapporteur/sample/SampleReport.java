package org.rapporteur.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.time.ReplayClock;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.springframework.stereotype.Component;

/// Publishes the report of the closed sample consultation in the background: its editions, and what
/// people did between and after them, each at its own time. Then drafts the open consultation.
///
/// The listener starts no transaction, so that each service call can retry after a conflict.
@Component
class SampleReport {

  private final SampleConsultationService consultations;
  private final SampleDraft draft;
  private final SampleEditor editor;
  private final SampleResponses responses;
  private final SamplePublisher publisher;
  private final PersonService people;
  private final ViewerService viewers;

  SampleReport(
      SampleConsultationService consultations,
      SampleDraft draft,
      SampleEditor editor,
      SampleResponses responses,
      SamplePublisher publisher,
      PersonService people,
      ViewerService viewers) {
    this.consultations = consultations;
    this.draft = draft;
    this.editor = editor;
    this.responses = responses;
    this.publisher = publisher;
    this.people = people;
    this.viewers = viewers;
  }

  @AfterCommit
  void publish(SampleLoaded loaded) {
    var closed = SampleFile.load(SampleLoader.CLOSED);
    find(closed).ifPresent(found -> new Publication(found.id(), loaded.loadTime()).publish());
    var open = SampleFile.load(SampleLoader.OPEN);
    find(open)
        .ifPresent(
            found ->
                draft.propose(
                    loadViewer(SampleRole.SECRETARIAT.email()),
                    found.id(),
                    open,
                    loaded.loadTime()));
  }

  /// Finds the consultation of a file unless it was removed.
  private Optional<ConsultationDetails> find(SampleFile file) {
    return consultations.list().stream()
        .filter(consultation -> consultation.slug().equals(file.slug()))
        .findFirst();
  }

  private Viewer loadViewer(String email) {
    return viewers.forPerson(people.findByEmail(new EmailAddress(email)).orElseThrow().id());
  }

  private final class Publication {

    private final SampleNode file = SampleNode.load("financing-report");
    private final Viewer secretariat = loadViewer(SampleRole.SECRETARIAT.email());
    private final ConsultationId consultation;
    private final Instant loadTime;

    Publication(ConsultationId consultation, Instant loadTime) {
      this.consultation = consultation;
      this.loadTime = loadTime;
    }

    void publish() {
      var paragraphs = draft.write(secretariat, consultation, file, loadTime);
      var first = publishEdition(file.getNode("firstEdition"), paragraphs);
      respond(first, paragraphs, file.getNode("challenge"));
      var second = publishEdition(file.getNode("secondEdition"), paragraphs);
      for (SampleNode followUp : file.listNodes("followUps")) {
        var time = timeOf(followUp, "at");
        ReplayClock.runAt(
            time,
            () ->
                responses.followUp(
                    secretariat,
                    second,
                    paragraphOf(followUp, paragraphs),
                    followUp,
                    LocalDate.ofInstant(time, ZoneOffset.UTC)));
      }
    }

    private Edition publishEdition(SampleNode edition, Map<String, ParagraphId> paragraphs) {
      return ReplayClock.callAt(
          timeOf(edition, "at"),
          () -> {
            for (SampleNode correction : edition.listNodes("corrections")) {
              editor.correct(
                  secretariat,
                  consultation,
                  paragraphOf(correction, paragraphs),
                  correction.getText("text"));
            }
            return publisher.publish(secretariat, consultation);
          });
    }

    private void respond(
        Edition edition, Map<String, ParagraphId> paragraphs, SampleNode challenge) {
      var challenger = loadViewer(challenge.getText("by"));
      ReplayClock.runAt(
          timeOf(challenge, "at"),
          () ->
              responses.challenge(
                  challenger, edition, paragraphOf(challenge, paragraphs), challenge));
      ReplayClock.runAt(
          timeOf(challenge, "answeredAt"), () -> responses.answer(secretariat, edition, challenge));
    }

    private Instant timeOf(SampleNode action, String key) {
      return loadTime.plus(action.getOffset(key));
    }

    private static ParagraphId paragraphOf(SampleNode action, Map<String, ParagraphId> paragraphs) {
      String key = action.getText("on");
      return Objects.requireNonNull(paragraphs.get(key), key);
    }
  }
}
