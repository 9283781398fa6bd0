package org.rapporteur.report.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.preview.ReadPreview;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a preview, as its template reads it.
///
/// @param reader the name of whoever reads
/// @param published whether there is a report that everyone reads
public record ReadPreviewPage(
    ConsultationDetails consultation,
    LanguageTag language,
    String reader,
    ReadPreview preview,
    List<String> formats,
    boolean published) {

  public boolean isReadable() {
    return preview.document() != null;
  }
}
