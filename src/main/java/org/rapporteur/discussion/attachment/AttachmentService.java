package org.rapporteur.discussion.attachment;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Adds files to drafts, and attaches them to the comment when it is posted.
@Service
public class AttachmentService {

  /// Limit for one comment or submission. A longer annex belongs in one document.
  public static final int MAX_FILES = 5;

  /// Limit for one file.
  public static final int MAX_FILE_MEGABYTES = 20;

  /// Limit for all files of one comment or submission together.
  public static final int MAX_TOTAL_MEGABYTES = 50;

  public static final Set<DocumentType> ACCEPTED_TYPES =
      Set.copyOf(EnumSet.allOf(DocumentType.class));

  /// Limit for the files of one person in all drafts, so that drafts are not used as storage.
  private static final int MAX_IN_DRAFTS = 50;

  private static final String ACTION = "attach";

  private final CommentAttachmentSql attachmentSql;
  private final RevisionAttachmentSql revisionSql;
  private final FileStorage files;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  AttachmentService(
      CommentAttachmentSql attachmentSql,
      RevisionAttachmentSql revisionSql,
      FileStorage files,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.attachmentSql = attachmentSql;
    this.revisionSql = revisionSql;
    this.files = files;
    this.consultations = consultations;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Adds a file to a draft of a comment, reply or edit. Reads the stream up to the size limit and
  /// does not close it. A file with content that the draft already has is not added again.
  public AttachmentDetails add(
      Viewer viewer,
      ConsultationId consultation,
      QuestionId question,
      DraftTarget target,
      String fileName,
      InputStream content) {
    var person = viewer.requireSignedIn(ACTION);
    requireAcceptsFiles(consultations.get(consultation), question, target);
    AttachmentLimits.requireRoom(
        transactions.read(
            () -> {
              requireRoomInDrafts(person);
              return attachmentSql.listWaiting(person, question, target);
            }));
    var receivedFile = files.receive(content, ACCEPTED_TYPES, MAX_FILE_MEGABYTES);
    String name = StoredFile.cleanName(fileName, receivedFile.type());
    return files.store(
        receivedFile,
        () -> {
          var waitingFiles = attachmentSql.listWaiting(person, question, target);
          var existingFile = findByHash(waitingFiles, receivedFile.hash());
          if (existingFile.isPresent()) {
            return existingFile.get();
          }
          requireRoomInDrafts(person);
          AttachmentLimits.requireRoomFor(receivedFile.size(), waitingFiles);
          return attachmentSql.insert(
              person, consultation, question, target, receivedFile, name, clock.instant());
        });
  }

  /// Lists the files that the viewer added to this draft and has not posted.
  public List<AttachmentDetails> listWaiting(
      Viewer viewer, QuestionId question, DraftTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    return transactions.read(() -> attachmentSql.listWaiting(person, question, target));
  }

  /// Finds the ids of the viewer's uploaded files by the hashes of their content. Includes posted
  /// files, so that a repeated request returns the same comment.
  public List<AttachmentId> findUploaded(
      Viewer viewer, QuestionId question, Collection<String> hashes) {
    var person = viewer.requireSignedIn(ACTION);
    if (hashes.size() > MAX_FILES) {
      throw AttachmentLimitExceeded.tooMany(MAX_FILES);
    }
    var uploadedFiles =
        hashes.isEmpty()
            ? List.<AttachmentDetails>of()
            : transactions.read(() -> attachmentSql.findByHash(person, question, hashes));
    return hashes.stream()
        .map(
            hash ->
                findByHash(uploadedFiles, hash)
                    .orElseThrow(() -> new NotFound("attachment", hash))
                    .id())
        .toList();
  }

  /// Deletes one of the viewer's unposted files. Does nothing if it is already deleted.
  public void remove(Viewer viewer, AttachmentId id) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> files.deleteUnusedAfterCommit(attachmentSql.deleteWaiting(person, id)));
  }

  /// Attaches unposted files of the person to a new comment. Refuses if one of them is missing.
  public void attach(
      PersonId person, QuestionId question, Collection<AttachmentId> ids, CommentId comment) {
    attachToRevision(person, question, ids, List.of(), new CommentRevisionId(comment, 1));
  }

  /// Sets the files of a new revision: earlier files of the comment, or unposted files of the
  /// person. Refuses if one of them is missing.
  public void setFiles(
      PersonId person,
      QuestionId question,
      Collection<AttachmentId> ids,
      CommentRevisionId revision) {
    var previousFiles = attachmentSql.listUnsealed(revision.comment());
    var retainedFiles =
        previousFiles.stream().filter(attachment -> ids.contains(attachment.id())).toList();
    var retainedIds = retainedFiles.stream().map(AttachmentDetails::id).toList();
    attachToRevision(
        person,
        question,
        ids.stream().filter(id -> !retainedIds.contains(id)).toList(),
        retainedFiles,
        revision);
  }

  /// Gives a new revision the files of an earlier one.
  ///
  /// @param source the earlier revision
  /// @param revision the number of the new revision
  public void copyFiles(CommentRevisionId source, int revision) {
    revisionSql.copyFromRevision(source.comment(), source.revision(), revision);
  }

  /// Hides the files of a redacted comment, because they may repeat the redacted passages.
  public void seal(CommentId comment) {
    attachmentSql.seal(comment);
  }

  private void attachToRevision(
      PersonId person,
      QuestionId question,
      Collection<AttachmentId> added,
      List<AttachmentDetails> existing,
      CommentRevisionId revision) {
    var waitingFiles =
        added.isEmpty()
            ? List.<AttachmentDetails>of()
            : attachmentSql.findWaiting(person, question, added);
    if (waitingFiles.size() != added.size()) {
      throw new NotFound("attachment", added);
    }
    var allFiles = Stream.concat(existing.stream(), waitingFiles.stream()).toList();
    AttachmentLimits.requireWithinLimits(allFiles);
    if (!added.isEmpty()
        && attachmentSql.attach(added, person, revision.comment()) != added.size()) {
      throw new NotFound("attachment", added);
    }
    if (!allFiles.isEmpty()) {
      revisionSql.addToRevision(
          allFiles.stream().map(AttachmentDetails::id).toList(), revision.revision());
    }
    requestTextExtraction(waitingFiles);
  }

  /// Requests text extraction after the current transaction commits.
  public void requestTextExtraction(Collection<AttachmentDetails> attachments) {
    attachments.stream()
        .filter(attachment -> attachment.textExtraction() == TextExtractionState.WAITING)
        .forEach(attachment -> events.publishEvent(new AttachmentReceived(attachment.id())));
  }

  /// Lists the files of the current revision of each comment, without sealed files. The caller
  /// checks that the comment is public.
  public Map<CommentId, List<AttachmentDetails>> listPublic(Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : revisionSql.listPublic(comments);
  }

  /// Lists the files of each revision, without sealed files.
  public Map<CommentRevisionId, List<AttachmentDetails>> listByRevision(
      Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : revisionSql.listByRevision(comments);
  }

  private static Optional<AttachmentDetails> findByHash(
      List<AttachmentDetails> files, String hash) {
    return files.stream().filter(file -> file.file().hash().equals(hash)).findFirst();
  }

  private static void requireAcceptsFiles(
      ConsultationDetails consultation, QuestionId question, DraftTarget target) {
    if (consultation.question(question).isEmpty()) {
      throw new NotFound("question", question.value());
    }
    if (!consultation.phase().acceptsComments()) {
      throw new WrongPhase(consultation.slug(), ACTION, consultation.phase());
    }
    if (!target.kind().acceptsFiles()) {
      throw new InvalidInput("draft.place", "place");
    }
  }

  private void requireRoomInDrafts(PersonId person) {
    if (attachmentSql.countWaiting(person) >= MAX_IN_DRAFTS) {
      throw AttachmentLimitExceeded.tooManyInDrafts(MAX_IN_DRAFTS);
    }
  }
}
