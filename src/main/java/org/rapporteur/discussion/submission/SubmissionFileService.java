package org.rapporteur.discussion.submission;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Files that the speakers of a delegation add to what they are about to submit, of the same types
/// and within the same limits as those of a comment.
@Service
public class SubmissionFileService {

  private final SubmissionFileRows rows;
  private final HeldFiles files;
  private final AttachmentService attachments;
  private final UseCases useCases;
  private final Clock clock;

  SubmissionFileService(
      SubmissionFileRows rows,
      HeldFiles files,
      AttachmentService attachments,
      UseCases useCases,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.attachments = attachments;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Reads the stream to its end, or as far as a file may go, and leaves it open.
  public AttachmentDetails add(
      Viewer viewer,
      ConsultationDetails consultation,
      DelegationId delegation,
      String fileName,
      InputStream content) {
    var person = SubmissionDraftService.requireSpeaker(viewer, delegation);
    if (!consultation.phase().acceptsComments()) {
      throw new NotInPhase(consultation.slug(), "attach", consultation.phase());
    }
    AttachmentService.requireRoom(waiting(viewer, consultation, delegation), 1);
    var arrived = files.receive(content, AttachmentService.TAKEN, AttachmentService.MOST_MEGABYTES);
    String name = HeldFile.name(fileName, arrived.type());
    return files.keep(
        arrived,
        () -> {
          AttachmentService.requireRoom(
              rows.waiting(consultation.id(), delegation), arrived.size());
          return rows.insert(person, consultation.id(), delegation, arrived, name, clock.instant());
        });
  }

  /// What waits with the delegation's draft.
  public List<AttachmentDetails> waiting(
      Viewer viewer, ConsultationDetails consultation, DelegationId delegation) {
    SubmissionDraftService.requireSpeaker(viewer, delegation);
    return useCases.read(() -> rows.waiting(consultation.id(), delegation));
  }

  /// Takes out a file that a speaker of the same delegation added and nobody sent yet; one that is
  /// gone stays gone.
  public void remove(Viewer viewer, AttachmentId id) {
    viewer.actor("attach");
    useCases.change(() -> files.forget(rows.deleteWaiting(id, viewer.speaksFor())));
  }

  /// What goes with the draft when it is sent: the files that wait, which are those that the one
  /// who sends has seen.
  List<AttachmentDetails> seen(ConsultationId consultation, SubmissionDraft draft) {
    var waiting = rows.waiting(consultation, draft.delegation());
    if (!Set.copyOf(draft.files())
        .equals(waiting.stream().map(AttachmentDetails::id).collect(Collectors.toSet()))) {
      throw new SubmissionFilesChanged();
    }
    return waiting;
  }

  /// Refused where one has been taken out since it was seen.
  void send(List<AttachmentDetails> seen, SubmissionId submission) {
    if (!seen.isEmpty()) {
      if (rows.attach(seen, submission) != seen.size()) {
        throw new SubmissionFilesChanged();
      }
      attachments.read(seen);
    }
  }

  /// They go for good.
  void forgetAllOf(SubmissionId submission) {
    files.forget(rows.deleteOf(submission));
  }

  void forgetAllWaiting(ConsultationId consultation, DelegationId delegation) {
    files.forget(rows.deleteWaiting(consultation, delegation));
  }

  /// Those that wait with no draft and were added before that moment.
  void forgetLeft(Instant before) {
    useCases.change(() -> files.forget(rows.deleteForgotten(before)));
  }
}
