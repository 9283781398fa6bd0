package org.rapporteur.synthesis.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentRejected;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.identity.Viewer;
import org.rapporteur.rendering.docx.EditedManuscript;
import org.rapporteur.rendering.docx.ManuscriptReader;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.springframework.stereotype.Service;

/// Exports the draft in use as DOCX, and imports it with the edits of people who do not work at the
/// desk.
@Service
public class ManuscriptService {

  public static final int MAX_MEGABYTES = 20;

  private final DraftRows rows;
  private final ManuscriptExport export;
  private final ManuscriptComparison comparison;
  private final EditingService editing;
  private final ConsultationService consultations;
  private final FileStorage files;
  private final Transactions transactions;

  ManuscriptService(
      DraftRows rows,
      ManuscriptExport export,
      ManuscriptComparison comparison,
      EditingService editing,
      ConsultationService consultations,
      FileStorage files,
      Transactions transactions) {
    this.rows = rows;
    this.export = export;
    this.comparison = comparison;
    this.editing = editing;
    this.consultations = consultations;
    this.files = files;
    this.transactions = transactions;
  }

  /// Writes the draft as DOCX.
  ///
  /// @param section the position of a section, which is written with those under it; null for all
  /// @param locale the language of the notes in the file
  public void export(
      Viewer viewer,
      ConsultationId consultation,
      @Nullable Integer section,
      Locale locale,
      OutputStream out) {
    DraftAccess.requireSecretariat(viewer, consultation);
    try {
      export.write(consultation, latest(consultation), section, locale, out);
    } catch (IOException e) {
      throw new UncheckedIOException("The draft cannot be written", e);
    }
  }

  /// Compares an edited file with the draft and changes nothing. Does not close the stream.
  public ManuscriptImport read(
      Viewer viewer, ConsultationId consultation, InputStream content, Locale locale) {
    DraftAccess.requireSecretariat(viewer, consultation);
    var edited = receive(content);
    String slug = edited.properties().getOrDefault(ManuscriptExport.CONSULTATION, "");
    if (slug.isEmpty() || ManuscriptComparison.number(edited, ManuscriptExport.DRAFT) < 0) {
      throw InvalidManuscript.notExported();
    }
    if (!slug.equals(consultations.get(consultation).slug().value())) {
      throw InvalidManuscript.ofOtherConsultation();
    }
    return comparison.compare(consultation, latest(consultation), edited, locale);
  }

  private EditedManuscript receive(InputStream content) {
    var received = receiveFile(content);
    try {
      try {
        return ManuscriptReader.read(received.temporary());
      } catch (IOException e) {
        throw InvalidManuscript.damaged();
      } finally {
        Files.deleteIfExists(received.temporary());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An upload cannot be deleted", e);
    }
  }

  private FileStorage.ReceivedFile receiveFile(InputStream content) {
    try {
      return files.receive(content, Set.of(DocumentType.DOCX), MAX_MEGABYTES);
    } catch (DocumentRejected rejected) {
      throw rejected.kind() == Refusal.Kind.TOO_LARGE ? rejected : InvalidManuscript.damaged();
    }
  }

  /// Applies changes as if they were typed, each by itself. Returns those that are refused.
  ///
  /// @param draft the version that they were compared with
  public List<Unmatched> apply(
      Viewer viewer, ConsultationId consultation, int draft, Collection<ManuscriptChange> changes) {
    DraftAccess.requireSecretariat(viewer, consultation);
    var refused = new ArrayList<Unmatched>();
    for (var change : changes) {
      var seen = new Seen(consultation, draft, change.paragraph(), change.version());
      try {
        if (change.isRemoval()) {
          editing.removeParagraph(viewer, seen);
        } else {
          editing.writeText(viewer, seen, change.after());
        }
      } catch (Refusal refusal) {
        refused.add(Unmatched.refused(change.number(), change.after().withNotes(), refusal));
      }
    }
    return refused;
  }

  private StoredDraft latest(ConsultationId consultation) {
    return transactions
        .read(() -> rows.latest(consultation))
        .orElseThrow(() -> new NotFound("synthesis", consultation.value()));
  }
}
