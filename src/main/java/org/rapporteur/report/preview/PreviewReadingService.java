package org.rapporteur.report.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.report.preview.PreviewRepository.Row;
import org.rapporteur.report.preview.ReadPreview.Standing;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Previews as their readers find them. For everybody else, the secretariat among them, there is
/// nothing.
@Service
public class PreviewReadingService {

  private final PreviewRepository previews;
  private final ReaderRepository readers;
  private final StandingMaterial material;
  private final PreviewEnding ending;
  private final ConsultationService consultations;
  private final Transactions transactions;
  private final Clock clock;

  PreviewReadingService(
      PreviewRepository previews,
      ReaderRepository readers,
      StandingMaterial material,
      PreviewEnding ending,
      ConsultationService consultations,
      Transactions transactions,
      Clock clock) {
    this.previews = previews;
    this.readers = readers;
    this.material = material;
    this.ending = ending;
    this.consultations = consultations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The latest that names the viewer. Where it can be read, it is noted that it was.
  public ReadPreview read(Viewer viewer, ConsultationId consultation) {
    var reader = viewer.person();
    if (reader == null) {
      throw nothing(consultation);
    }
    var row = previews.naming(consultation, reader).orElseThrow(() -> nothing(consultation));
    var details = consultations.get(consultation);
    ending.endLeftOver(details, List.of(row));
    var found = transactions.read(() -> found(viewer, row, details));
    if (found.standing() == Standing.READABLE && !isNoted(row, reader)) {
      throw nothing(consultation);
    }
    return found;
  }

  /// Apart from the drawing, which takes long; whoever was taken off meanwhile does not get it.
  private boolean isNoted(Row row, PersonId reader) {
    return transactions.write(() -> readers.read(row.id(), reader, now()));
  }

  /// The same without what it shows, and without noting it.
  public PreviewNotice find(Viewer viewer, ConsultationId consultation) {
    var reader = viewer.person();
    if (reader == null) {
      throw nothing(consultation);
    }
    var row = previews.naming(consultation, reader).orElseThrow(() -> nothing(consultation));
    boolean shown = consultations.get(consultation).phase().acceptsReport();
    return new PreviewNotice(row.id(), row.until(), shown ? standing(row) : Standing.ENDED);
  }

  /// Of those previews that the viewer is named to read.
  public Map<PreviewId, PreviewNotice> notices(Viewer viewer, List<PreviewId> of) {
    var reader = viewer.requireSignedIn("read-preview");
    return previews.naming(of, reader).stream()
        .map(row -> new PreviewNotice(row.id(), row.until(), standing(row)))
        .collect(Collectors.toMap(PreviewNotice::preview, Function.identity()));
  }

  private ReadPreview found(Viewer viewer, Row row, ConsultationDetails consultation) {
    if (!row.isOpen() || !consultation.phase().acceptsReport()) {
      return without(row, Standing.ENDED);
    }
    if (row.isLapsed(now())) {
      return without(row, Standing.LAPSED);
    }
    var frozen = previews.document(row.id());
    if (frozen.isEmpty()) {
      return without(row, Standing.ENDED);
    }
    var shown = material.of(consultation, frozen.get(), row.openedAt()).document();
    return shown == null
        ? without(row, Standing.WITHHELD)
        : new ReadPreview(
            Standing.READABLE,
            row.until(),
            row.note(),
            shown.withEmbargo(new Masthead.Embargo(row.until(), viewer.name())));
  }

  /// As far as the row tells.
  private Standing standing(Row row) {
    if (!row.isOpen()) {
      return Standing.ENDED;
    }
    return row.isLapsed(now()) ? Standing.LAPSED : Standing.READABLE;
  }

  private static ReadPreview without(Row row, Standing standing) {
    return new ReadPreview(standing, row.until(), "", null);
  }

  private static NotFound nothing(ConsultationId consultation) {
    return new NotFound("preview", consultation.value());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
