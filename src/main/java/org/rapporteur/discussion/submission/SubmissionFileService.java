package org.rapporteur.discussion.submission;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentLimits;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Files that speakers add to a submission draft, with the same types and limits as for comments.
@Service
public class SubmissionFileService {

  private final SubmissionFileSql fileSql;
  private final FileStorage files;
  private final AttachmentService attachments;
  private final Transactions transactions;
  private final Clock clock;

  SubmissionFileService(
      SubmissionFileSql fileSql,
      FileStorage files,
      AttachmentService attachments,
      Transactions transactions,
      Clock clock) {
    this.fileSql = fileSql;
    this.files = files;
    this.attachments = attachments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Adds a file to the draft. Reads the stream up to the size limit and does not close it.
  public AttachmentDetails add(
      Viewer viewer,
      ConsultationDetails consultation,
      DelegationId delegation,
      String fileName,
      InputStream content) {
    var person = viewer.requireSpeakerFor(delegation, SubmissionService.ACTION);
    if (!consultation.phase().acceptsComments()) {
      throw new WrongPhase(consultation.slug(), "attach", consultation.phase());
    }
    AttachmentLimits.requireRoom(listWaiting(viewer, consultation, delegation));
    var receivedFile =
        files.receive(
            content, AttachmentService.ACCEPTED_TYPES, AttachmentService.MAX_FILE_MEGABYTES);
    String name = StoredFile.cleanName(fileName, receivedFile.type());
    return files.store(
        receivedFile,
        () -> {
          AttachmentLimits.requireRoomFor(
              receivedFile.size(), fileSql.listWaiting(consultation.id(), delegation));
          return fileSql.insert(
              person, consultation.id(), delegation, receivedFile, name, clock.instant());
        });
  }

  public List<AttachmentDetails> listWaiting(
      Viewer viewer, ConsultationDetails consultation, DelegationId delegation) {
    viewer.requireSpeakerFor(delegation, SubmissionService.ACTION);
    return transactions.read(() -> fileSql.listWaiting(consultation.id(), delegation));
  }

  /// Deletes an unsent file that a speaker of the same delegation added. Does nothing if it is
  /// already deleted.
  public void remove(Viewer viewer, AttachmentId id) {
    viewer.requireSignedIn("attach");
    transactions.write(
        () -> files.deleteUnusedAfterCommit(fileSql.deleteWaiting(id, viewer.delegations())));
  }

  /// Returns the unsent files of the draft. Refuses unless they are exactly those that the sender
  /// saw.
  List<AttachmentDetails> requireListed(ConsultationId consultation, SubmissionDraft draft) {
    var waitingFiles = fileSql.listWaiting(consultation, draft.delegation());
    if (!Set.copyOf(draft.files())
        .equals(waitingFiles.stream().map(AttachmentDetails::id).collect(Collectors.toSet()))) {
      throw new SubmissionFilesChanged();
    }
    return waitingFiles;
  }

  /// Attaches the files to a sent submission. Refuses if one of them was deleted meanwhile.
  void attach(List<AttachmentDetails> listed, SubmissionId submission) {
    if (!listed.isEmpty()) {
      if (fileSql.attach(listed, submission) != listed.size()) {
        throw new SubmissionFilesChanged();
      }
      attachments.requestTextExtraction(listed);
    }
  }

  /// Deletes the files permanently.
  void deleteAll(SubmissionId submission) {
    files.deleteUnusedAfterCommit(fileSql.deleteAll(submission));
  }

  void deleteWaiting(ConsultationId consultation, DelegationId delegation) {
    files.deleteUnusedAfterCommit(fileSql.deleteWaiting(consultation, delegation));
  }

  /// Deletes files that were added before this time and belong to no draft.
  void deleteAbandoned(Instant before) {
    transactions.write(() -> files.deleteUnusedAfterCommit(fileSql.deleteAbandoned(before)));
  }
}
