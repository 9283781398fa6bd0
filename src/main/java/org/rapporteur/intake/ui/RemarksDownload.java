package org.rapporteur.intake.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.intake.ImportRunId;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.StoredRemark;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.format.SafeCsv;

/// A CSV file of all remarks with one outcome. The remarks are loaded page by page, because there
/// can be one for each row.
record RemarksDownload(
    ImportService imports,
    Messages messages,
    Viewer viewer,
    Slug slug,
    ImportRunId run,
    ImportRemark.RowOutcome outcome,
    Locale locale) {

  DownloadHandler createHandler() {
    return this::write;
  }

  private void write(DownloadEvent event) throws IOException {
    event.setFileName(slug + "-" + outcome.name().toLowerCase(Locale.ROOT) + ".csv");
    event.setContentType("text/csv; charset=utf-8");
    try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
      out.write(SafeCsv.toRow("line", "column", "reason", "found"));
      var page = imports.listRemarks(viewer, slug, run, outcome, StoredRemark.FIRST_PAGE);
      while (!page.isEmpty()) {
        for (var stored : page) {
          var remark = stored.remark();
          out.write(
              SafeCsv.toRow(
                  String.valueOf(remark.line()),
                  remark.field(),
                  remark.toText(messages, locale),
                  remark.found()));
        }
        page = imports.listRemarks(viewer, slug, run, outcome, page.getLast().id());
      }
    }
  }
}
