package org.rapporteur.report.ui;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Toast;

/// What the parts of the secretariat's page of previews share.
///
/// @param site where this installation stands, without a slash at the end
/// @param redraw shows the page anew after something changed
record PreviewDesk(
    ConsultationDetails consultation,
    PreviewService previews,
    DesignationService designations,
    ViewerService viewers,
    Messages messages,
    Locale locale,
    String site,
    Runnable redraw) {

  /// An act of a button alone: what keeps it from being done is said at the edge of the page.
  void attempt(Runnable act, Runnable after, String done) {
    try {
      act.run();
      after.run();
      Toast.show(done);
    } catch (Refusal refusal) {
      Toast.showError(words(refusal));
    }
  }

  ConsultationId id() {
    return consultation.id();
  }

  Viewer viewer() {
    return viewers.current();
  }

  String words(Refusal refusal) {
    return messages.text(locale, refusal);
  }
}
