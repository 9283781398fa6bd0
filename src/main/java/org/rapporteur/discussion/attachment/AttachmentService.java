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

/// Files that are added to a draft and attached to the comment when it is posted.
@Service
public class AttachmentService {

  /// A longer annex is a document of its own.
  public static final int MAX_FILES = 5;

  public static final int MAX_MEGABYTES = 20;

  public static final int MAX_TOTAL_MEGABYTES = 50;

  public static final Set<DocumentType> ACCEPTED_TYPES =
      Set.copyOf(EnumSet.allOf(DocumentType.class));

  /// Limit of one person's files in all drafts, so that drafts are not used as storage.
  private static final int MAX_IN_DRAFTS = 50;

  private final CommentAttachmentSql rows;
  private final AttachmentSql attachmentSql;
  private final RevisionAttachmentSql revisionFiles;
  private final FileStorage files;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  AttachmentService(
      CommentAttachmentSql rows,
      AttachmentSql attachmentSql,
      RevisionAttachmentSql revisionFiles,
      FileStorage files,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.attachmentSql = attachmentSql;
    this.revisionFiles = revisionFiles;
    this.files = files;
    this.consultations = consultations;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Adds a file to a draft of a comment, reply or edit. Reads the stream up to the size limit and
  /// leaves it open; identical content is added once.
  public AttachmentDetails add(
      Viewer viewer,
      ConsultationId consultation,
      QuestionId question,
      DraftTarget target,
      String fileName,
      InputStream content) {
    var person = viewer.requireSignedIn("attach");
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.question(question).isEmpty()) {
      throw new NotFound("question", question.value());
    }
    if (!consultationDetails.phase().acceptsComments()) {
      throw new WrongPhase(consultationDetails.slug(), "attach", consultationDetails.phase());
    }
    if (!target.kind().acceptsFiles()) {
      throw new InvalidInput("draft.place", "place");
    }
    requireWithinLimits(person, question, target, 0);
    var arrived = files.receive(content, ACCEPTED_TYPES, MAX_MEGABYTES);
    String name = StoredFile.cleanName(fileName, arrived.type());
    return files.store(
        arrived,
        () -> {
          var existing = findByHash(rows.listWaiting(person, question, target), arrived.hash());
          if (existing.isPresent()) {
            return existing.get();
          }
          requireWithinLimits(person, question, target, arrived.size());
          return rows.insert(
              person, consultation, question, target, arrived, name, clock.instant());
        });
  }

  /// Lists the files that the viewer added to this draft and has not posted.
  public List<AttachmentDetails> listWaiting(
      Viewer viewer, QuestionId question, DraftTarget target) {
    var person = viewer.requireSignedIn("attach");
    return transactions.read(() -> rows.listWaiting(person, question, target));
  }

  /// Finds the viewer's uploaded files by hash, waiting ones before posted ones. Posted files count
  /// too, so that a repeated request yields the same comment.
  public List<AttachmentId> findUploaded(
      Viewer viewer, QuestionId question, Collection<String> hashes) {
    var person = viewer.requireSignedIn("attach");
    if (hashes.size() > MAX_FILES) {
      throw AttachmentLimitExceeded.tooMany(MAX_FILES);
    }
    var found =
        hashes.isEmpty()
            ? List.<AttachmentDetails>of()
            : transactions.read(() -> rows.findByHash(person, question, hashes));
    return hashes.stream()
        .map(
            hash ->
                findByHash(found, hash).orElseThrow(() -> new NotFound("attachment", hash)).id())
        .toList();
  }

  /// Deletes one of the viewer's unposted files. Does nothing if it is already gone.
  public void remove(Viewer viewer, AttachmentId id) {
    var person = viewer.requireSignedIn("attach");
    transactions.write(
        () ->
            files.deleteUnusedAfterCommit(
                attachmentSql.delete(
                    "a.id = ? AND a.person_id = ? AND a.place IS NOT NULL",
                    id.value(),
                    person.value())));
  }

  /// Attaches all these files to a comment that is being stored, or refuses.
  public void attach(
      PersonId person, QuestionId question, Collection<AttachmentId> ids, CommentId comment) {
    attachToRevision(person, question, ids, List.of(), new CommentRevisionId(comment, 1));
  }

  /// Sets the files of a revision that is being stored, from earlier files of the comment and
  /// waiting files. Refuses if any is missing.
  public void setFiles(
      PersonId person,
      QuestionId question,
      Collection<AttachmentId> ids,
      CommentRevisionId revision) {
    var previous = rows.listUnsealed(revision.comment());
    var retained = previous.stream().filter(attachment -> ids.contains(attachment.id())).toList();
    var retainedIds = retained.stream().map(AttachmentDetails::id).toList();
    attachToRevision(
        person,
        question,
        ids.stream().filter(id -> !retainedIds.contains(id)).toList(),
        retained,
        revision);
  }

  /// Gives a new revision the files of an earlier one.
  public void copyFiles(CommentRevisionId source, int revision) {
    revisionFiles.copyFromRevision(source.comment(), source.revision(), revision);
  }

  /// Hides the files of a redacted comment, because they may repeat the redacted passages.
  public void seal(CommentId comment) {
    rows.seal(comment);
  }

  private void attachToRevision(
      PersonId person,
      QuestionId question,
      Collection<AttachmentId> added,
      List<AttachmentDetails> existing,
      CommentRevisionId revision) {
    var waiting =
        added.isEmpty() ? existing.subList(0, 0) : rows.findWaiting(person, question, added);
    if (waiting.size() != added.size()) {
      throw new NotFound("attachment", added);
    }
    var all = Stream.concat(existing.stream(), waiting.stream()).toList();
    requireWithinLimits(all, 0, false);
    if (!added.isEmpty() && rows.attach(added, person, revision.comment()) != added.size()) {
      throw new NotFound("attachment", added);
    }
    if (!all.isEmpty()) {
      revisionFiles.addToRevision(
          all.stream().map(AttachmentDetails::id).toList(), revision.revision());
    }
    requestTextExtraction(waiting);
  }

  /// Requests text extraction after the current transaction commits.
  public void requestTextExtraction(Collection<AttachmentDetails> attachments) {
    attachments.stream()
        .filter(attachment -> attachment.textExtraction() == TextExtractionState.WAITING)
        .forEach(attachment -> events.publishEvent(new AttachmentReceived(attachment.id())));
  }

  /// Refuses if a further file of this size exceeds the limits. Size 0 checks only the given files.
  public static void requireWithinLimits(List<AttachmentDetails> files, long additionalSize) {
    requireWithinLimits(files, additionalSize, additionalSize > 0);
  }

  /// Public files of each comment that has any, valid while the comment is public.
  public Map<CommentId, List<AttachmentDetails>> listPublic(Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : revisionFiles.listPublic(comments);
  }

  /// Files of each revision, except those sealed by a redaction.
  public Map<CommentRevisionId, List<AttachmentDetails>> listByRevision(
      Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : revisionFiles.listByRevision(comments);
  }

  private static Optional<AttachmentDetails> findByHash(
      List<AttachmentDetails> files, String hash) {
    return files.stream().filter(file -> file.file().hash().equals(hash)).findFirst();
  }

  private void requireWithinLimits(
      PersonId person, QuestionId question, DraftTarget target, long size) {
    transactions.read(
        () -> {
          if (rows.countWaiting(person) >= MAX_IN_DRAFTS) {
            throw AttachmentLimitExceeded.tooManyInDrafts(MAX_IN_DRAFTS);
          }
          requireWithinLimits(rows.listWaiting(person, question, target), size, true);
          return true;
        });
  }

  private static void requireWithinLimits(
      List<AttachmentDetails> files, long size, boolean hasAdditionalFile) {
    if (files.size() + (hasAdditionalFile ? 1 : 0) > MAX_FILES) {
      throw AttachmentLimitExceeded.tooMany(MAX_FILES);
    }
    long all = size + files.stream().mapToLong(AttachmentDetails::size).sum();
    if (all > (long) MAX_TOTAL_MEGABYTES << 20) {
      throw AttachmentLimitExceeded.tooLarge(MAX_TOTAL_MEGABYTES);
    }
  }
}
