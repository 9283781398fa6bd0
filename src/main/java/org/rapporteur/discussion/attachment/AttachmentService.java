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
import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Files that are added to what is being written, and go with it when it is posted.
@Service
public class AttachmentService {

  /// What a reader looks through beside a comment. A longer annex is a document of its own.
  public static final int MOST = 5;

  public static final int MOST_MEGABYTES = 20;

  public static final int MOST_MEGABYTES_TOGETHER = 50;

  public static final Set<DocumentType> TAKEN = Set.copyOf(EnumSet.allOf(DocumentType.class));

  /// One person's files that wait with drafts; more is storage, not writing.
  private static final int MOST_IN_DRAFTS = 50;

  private final AttachmentRows rows;
  private final AttachmentTable table;
  private final RevisionFiles ofRevisions;
  private final HeldFiles files;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  AttachmentService(
      AttachmentRows rows,
      AttachmentTable table,
      RevisionFiles ofRevisions,
      HeldFiles files,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.rows = rows;
    this.table = table;
    this.ofRevisions = ofRevisions;
    this.files = files;
    this.consultations = consultations;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Adds a file to what is written at that place: a comment, a reply or an edit. Reads the stream
  /// to its end, or as far as a file may go, and leaves it open. The same bytes are added once.
  public AttachmentDetails add(
      Viewer viewer,
      ConsultationId consultation,
      QuestionId question,
      DraftPlace place,
      String fileName,
      InputStream content) {
    var person = viewer.actor("attach");
    var asked = consultations.get(consultation);
    if (asked.question(question).isEmpty()) {
      throw new NotFound("question", question.value());
    }
    if (!asked.phase().acceptsComments()) {
      throw new NotInPhase(asked.slug(), "attach", asked.phase());
    }
    if (!place.kind().takesFiles()) {
      throw new InvalidInput("draft.place", "place");
    }
    requireRoom(person, question, place, 0);
    var arrived = files.receive(content, TAKEN, MOST_MEGABYTES);
    String name = HeldFile.name(fileName, arrived.type());
    return files.keep(
        arrived,
        () -> {
          var same = same(rows.waiting(person, question, place), arrived.hash());
          if (same.isPresent()) {
            return same.get();
          }
          requireRoom(person, question, place, arrived.size());
          return rows.insert(person, consultation, question, place, arrived, name, clock.instant());
        });
  }

  /// What the viewer added at that place and has not posted.
  public List<AttachmentDetails> waiting(Viewer viewer, QuestionId question, DraftPlace place) {
    var person = viewer.actor("attach");
    return useCases.read(() -> rows.waiting(person, question, place));
  }

  /// The viewer's own files with these hashes, sent before a comment on the question: those that
  /// wait, or else those that went with an earlier one, so that a comment that is sent again is the
  /// same.
  public List<AttachmentId> staged(Viewer viewer, QuestionId question, Collection<String> hashes) {
    var person = viewer.actor("attach");
    if (hashes.size() > MOST) {
      throw AttachmentsFull.inNumber(MOST);
    }
    var found =
        hashes.isEmpty()
            ? List.<AttachmentDetails>of()
            : useCases.read(() -> rows.staged(person, question, hashes));
    return hashes.stream()
        .map(hash -> same(found, hash).orElseThrow(() -> new NotFound("attachment", hash)).id())
        .toList();
  }

  /// Takes out a file of the viewer's own that is not posted; one that is gone stays gone.
  public void remove(Viewer viewer, AttachmentId id) {
    var person = viewer.actor("attach");
    useCases.change(
        () ->
            files.forget(
                table.delete(
                    "a.id = ? AND a.person_id = ? AND a.place IS NOT NULL",
                    id.value(),
                    person.value())));
  }

  /// Gives them to the comment that is being stored: all of them, or it is refused.
  public void attach(
      PersonId person, QuestionId question, Collection<AttachmentId> ids, CommentId comment) {
    attach(person, question, ids, List.of(), new OfRevision(comment, 1));
  }

  /// Gives a revision that is being stored the files it shall have, of those its comment has had
  /// and those that wait: all of them, or it is refused.
  public void change(
      PersonId person, QuestionId question, Collection<AttachmentId> ids, OfRevision revision) {
    var had = rows.ever(revision.comment());
    var kept = had.stream().filter(attachment -> ids.contains(attachment.id())).toList();
    var keptIds = kept.stream().map(AttachmentDetails::id).toList();
    attach(
        person,
        question,
        ids.stream().filter(id -> !keptIds.contains(id)).toList(),
        kept,
        revision);
  }

  /// A revision that is being stored keeps the files of the one before.
  public void keep(OfRevision before, int revision) {
    ofRevisions.listAgain(before.comment(), before.revision(), revision);
  }

  /// Files of a comment may say what is blacked out in it.
  public void seal(CommentId comment) {
    rows.seal(comment);
  }

  private void attach(
      PersonId person,
      QuestionId question,
      Collection<AttachmentId> added,
      List<AttachmentDetails> kept,
      OfRevision revision) {
    var waiting = added.isEmpty() ? kept.subList(0, 0) : rows.waiting(person, question, added);
    if (waiting.size() != added.size()) {
      throw new NotFound("attachment", added);
    }
    var all = Stream.concat(kept.stream(), waiting.stream()).toList();
    requireRoom(all, 0, false);
    if (!added.isEmpty() && rows.attach(added, person, revision.comment()) != added.size()) {
      throw new NotFound("attachment", added);
    }
    if (!all.isEmpty()) {
      ofRevisions.list(all.stream().map(AttachmentDetails::id).toList(), revision.revision());
    }
    read(waiting);
  }

  /// Has their text read as soon as the transaction under way is committed.
  public void read(Collection<AttachmentDetails> arrived) {
    arrived.stream()
        .filter(attachment -> attachment.reading() == Reading.WAITING)
        .forEach(attachment -> events.publishEvent(new AttachmentReceived(attachment.id())));
  }

  /// Refuses one more of that size beside those; a size of 0 asks about those alone.
  public static void requireRoom(List<AttachmentDetails> together, long more) {
    requireRoom(together, more, more > 0);
  }

  /// Of each comment that has any, those that everyone may read while the comment is public.
  public Map<CommentId, List<AttachmentDetails>> shown(Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : ofRevisions.shown(comments);
  }

  /// Of each revision of these comments that has any; nothing that a redaction seals.
  public Map<OfRevision, List<AttachmentDetails>> byRevision(Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : ofRevisions.byRevision(comments);
  }

  private static Optional<AttachmentDetails> same(List<AttachmentDetails> files, String hash) {
    return files.stream().filter(file -> file.file().hash().equals(hash)).findFirst();
  }

  private void requireRoom(PersonId person, QuestionId question, DraftPlace place, long size) {
    useCases.read(
        () -> {
          if (rows.countWaiting(person) >= MOST_IN_DRAFTS) {
            throw AttachmentsFull.inDrafts(MOST_IN_DRAFTS);
          }
          requireRoom(rows.waiting(person, question, place), size, true);
          return true;
        });
  }

  private static void requireRoom(List<AttachmentDetails> together, long size, boolean isOneMore) {
    if (together.size() + (isOneMore ? 1 : 0) > MOST) {
      throw AttachmentsFull.inNumber(MOST);
    }
    long all = size + together.stream().mapToLong(AttachmentDetails::size).sum();
    if (all > (long) MOST_MEGABYTES_TOGETHER << 20) {
      throw AttachmentsFull.inSize(MOST_MEGABYTES_TOGETHER);
    }
  }
}
